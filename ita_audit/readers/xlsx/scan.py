"""A first look at every XML part, without building anything: what would make opening it costly is refused.

On the way it notes the formulas whose result was never worked out, which openpyxl shows as empty, and the numbers
that are too large for a day, which it shows as an error where the cell's format is a day's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from ita_audit import limits
from ita_audit.readers.xlsx.workbook_refusals import refuse, too_far

_CELL = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_LONGEST = 200
_LAST_DAY = 2_957_000
"""Below the serial number of 31 December 9999, whichever day a workbook counts from."""


@dataclass
class Scanned:
    """What was noted by part and cell: the text of the formulas without a result, and numbers past all days."""

    uncalculated: dict[str, dict[str, str]] = field(default_factory=dict)
    past_days: dict[str, dict[str, float]] = field(default_factory=dict)


class _Counts:
    """What all parts together may still hold."""

    def __init__(self) -> None:
        self.elements = limits.WORKBOOK_ELEMENTS
        self.cells, self.merged = limits.WORKBOOK_CELLS, limits.WORKBOOK_MERGED


def scan(parts: Mapping[str, bytes], file: str) -> Scanned:
    """Look at every part that is XML. Raises SubmissionError with what it must not hold."""
    scanned, counts = Scanned(), _Counts()
    for name, content in parts.items():
        if name.lower().endswith((".xml", ".rels", ".vml")):
            look = _Look(name, file, counts)
            look.over(content)
            if look.uncalculated:
                scanned.uncalculated[name] = look.uncalculated
            if look.past_days:
                scanned.past_days[name] = look.past_days
    return scanned


class _Look:
    """One pass over one part."""

    def __init__(self, part: str, file: str, counts: _Counts):
        self._part, self._file, self._counts = part, file, counts
        self._sheet = "/worksheets/" in part
        self.uncalculated: dict[str, str] = {}
        self.past_days: dict[str, float] = {}
        self._cell, self._formula, self._value = "", False, False
        self._number: str | None = None
        self._inside, self._text = "", ""

    def over(self, content: bytes) -> None:
        """Look at ``content``."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        if self._sheet:
            parser.EndElementHandler = self._end
            parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(content, True)
        except (expat.ExpatError, ValueError, LookupError):  # half a surrogate pair; an encoding nobody knows
            if not self._part.lower().endswith(".vml"):  # which Excel itself writes carelessly
                raise refuse(self._file, "broken") from None

    def _doctype(self, *_: object) -> None:
        raise refuse(self._file, "doctype")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        counts = self._counts
        counts.elements -= 1
        if counts.elements < 0:
            raise refuse(self._file, "too_many_cells")
        if not self._sheet:
            return
        tag = name.rpartition(" ")[2]
        if tag == "c":
            counts.cells -= 1
            if counts.cells < 0:
                raise refuse(self._file, "too_many_cells")
            self._cell, self._formula, self._value, self._text = attributes.get("r", ""), False, False, ""
            self._number = "" if attributes.get("t", "n") == "n" else None
        elif tag in ("v", "f", "is"):
            self._inside = tag
            self._formula = self._formula or tag == "f"
            if tag != "f":
                self._near(self._cell)
        elif tag in ("mergeCell", "hyperlink"):
            counts.merged -= _size(attributes.get("ref", ""))
            if counts.merged < 0:
                raise refuse(self._file, "too_many_cells")

    def _characters(self, text: str) -> None:
        if self._inside == "v" and text.strip():
            self._value = True
            if self._number is not None and len(self._number) < _LONGEST:
                self._number += text
        elif self._inside == "f" and len(self._text) < _LONGEST:
            self._text += text[:_LONGEST]

    def _end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag in ("v", "f", "is"):
            self._inside = ""
        elif tag == "c" and self._formula and not self._value:
            self._near(self._cell)
            self.uncalculated[self._cell] = f"={self._text[:_LONGEST]}"
        elif tag == "c" and self._number and (number := _past_days(self._number)) is not None:
            self.past_days[self._cell] = number

    def _near(self, cell: str) -> None:
        if not cell:
            return
        row, column = _place(cell)
        if row > limits.WORKBOOK_ROWS or column > limits.WORKBOOK_COLUMNS:
            raise too_far(self._file, self._part, cell, limits.WORKBOOK_ROWS, limits.WORKBOOK_COLUMNS)


def _past_days(text: str) -> float | None:
    """The number in ``text`` where it is later than any day; None for others, and for what is no number."""
    try:
        number = float(text)
    except ValueError:
        return None
    return (int(number) if number.is_integer() else number) if _LAST_DAY <= number < float("inf") else None


def _place(cell: str) -> tuple[int, int]:
    """Row and column of ``C14``; far out for anything that is no cell."""
    found = _CELL.fullmatch(cell)
    if not found:
        return limits.WORKBOOK_ROWS + 1, 1
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _size(ref: str) -> int:
    first, _, last = ref.partition(":")
    (top, left), (bottom, right) = _place(first), _place(last or first)
    return (abs(bottom - top) + 1) * (abs(right - left) + 1)
