"""What is gathered from a workbook: the content, where each part of it stands, and remarks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ita_audit.model import Location, Text
from ita_audit.model.pointer import join, split
from ita_audit.model.remark import Remark
from ita_audit.model.workbook import Sheet, address
from ita_audit.types.cells.answer import CellAnswer


@dataclass
class Accumulator:
    """Filled while sheet after sheet is read."""

    content: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    seen: set[tuple[str, int, int]] = field(default_factory=set)

    def at(self, sheet: Sheet, row: int, column: int, *path: str | int) -> Location:
        """The cell as a place; that of ``path`` (the first that is told counts). It is no stray cell."""
        self.seen.add((sheet.name, row, column))
        location = location_of(sheet, row, column)
        if path:
            self.places.setdefault(join("", *path), location)
        return location

    def put(self, answer: CellAnswer, location: Location, *path: str) -> None:
        """The answer at ``path`` of the content, with its remark."""
        inside = self.content
        for step in path[:-1]:
            inside = inside.setdefault(step, {})
        inside[path[-1]] = answer.value
        self.remark(answer.remark, location)

    def remark(self, text: Text | None, location: Location | None) -> None:
        """Something a person should know."""
        if text is not None:
            self.remarks.append(Remark(text, location))

    def locate(self, pointers: Iterable[str]) -> Mapping[str, Location]:
        """The place of each pointer, or of the nearest thing around it that has one."""
        found: dict[str, Location] = {}
        for pointer in pointers:
            steps = split(pointer)
            while steps:
                place = self.places.get(join("", *steps))
                if place is not None:
                    found[pointer] = place
                    break
                steps.pop()
        return found


def location_of(sheet: Sheet, row: int, column: int) -> Location:
    """The cell, or the one that it was merged into."""
    for area in sheet.merged:
        if area.holds(row, column):
            row, column = area.top, area.left
            break
    return Location(sheet=sheet.name, cell=address(row, column))
