"""What breaks a check: what a kind is given to say so, and what it gives back. ``rules damage`` makes the edits.

A kind changes as little as it can, in a submission in which its check is asked. Where the submission
does not hold what it needs, it offers nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple, Protocol

from ita_audit.model.edit import Edit
from ita_audit.types.reading import EditionTerms
from ita_audit.types.sorts import PERIOD
from ita_audit.types.spec import Condition


class Violation(NamedTuple):
    """One way to break a check: what is done, the edits, the place that must be named.

    ``suffix`` is that of the finding, ``.deputy``, where a check gives several.
    """

    note: str
    edits: tuple[Edit, ...]
    place: str
    suffix: str = ""


class SubmittedCell(NamedTuple):
    """A value as submitted, its pointer, and its row where it stands in a table."""

    pointer: str
    value: Any
    row: Mapping[str, Any]


class Scene(Protocol):
    """A submission in which a check is asked, and where the check's names lead in it."""

    @property
    def check(self) -> Any:
        """The check as declared."""

    @property
    def as_of(self) -> date:
        """The day of judging."""

    @property
    def terms(self) -> EditionTerms:
        """The edition's year and parameters, and the requirement's own years."""

    def pointer(self, name: str) -> str:
        """The pointer of the item or table that ``name`` leads to (of a column, its table)."""

    def declared(self, name: str) -> Any:
        """How the item or column is declared."""

    def value(self, name: str) -> Any:
        """What stands there as submitted; None where nothing does."""

    def rows(self, name: str) -> list[Any]:
        """The rows of the table that ``name`` is, or is a column of; none where it is no list."""

    def cells(self, name: str, where: Condition | None = None) -> Iterator[SubmittedCell]:
        """Every value given at ``name``: of an item the one, of a column those of the rows ``where`` picks."""

    def picked(self, column: str) -> Scene:
        """The scene with a row that the check's ``where`` picks, where the table of ``column`` has none."""

    def last_year(self) -> Scene:
        """The scene of last year's submission, in which there is nothing where there is none."""

    @property
    def measure(self) -> str:
        """The id of the measure that the check is asked of."""

    def procedures(self) -> Iterator[tuple[str, str]]:
        """The numbered requirements of the check's measure: id, and the pointer of the evidence."""

    def broken(self, note: str, *edits: Edit, place: str = "", suffix: str = "") -> Violation:
        """A violation by ``edits`` on top of the scene's own; the place is that of the last edit."""


NOTHING_OF_IT = "เรื่องอื่นที่ไม่เกี่ยวข้อง"
"""Words that have to do with nothing a rule asks for."""


def set_to(cell: SubmittedCell, value: Any) -> Edit:
    """The edit that puts ``value`` into ``cell``."""
    return Edit("set", cell.pointer, value)


def amounts(scene: Scene, name: str, where: Condition | None = None) -> Iterator[SubmittedCell]:
    """The cells of ``name`` that hold a number or an ISO date."""
    return (cell for cell in scene.cells(name, where) if is_amount(cell.value))


def column_of(name: str) -> str:
    """The column that ``name`` means, without its table."""
    return name.rpartition("/")[2].partition(".")[2]


def as_written(sort: str, day: date, until: date | None = None) -> Any:
    """A day as a type of this sort writes it: of days, or of periods."""
    if sort == PERIOD:
        return {"start": day.isoformat(), "end": (until or day).isoformat()}
    return day.isoformat()


def more(value: Any, by: float) -> Any:
    """An amount or ISO date and so much, or so many days, more."""
    if isinstance(value, str):
        return (date.fromisoformat(value) + timedelta(int(by))).isoformat()
    return round(value + by, 2)


def is_amount(value: Any) -> bool:
    """Whether ``value`` is a number, or an ISO date, that ``more`` can add to."""
    if isinstance(value, str):
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
        return True
    return isinstance(value, (int, float)) and not isinstance(value, bool)
