"""What a violator of a check sees: the check, the submission, and where the check's names lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from ita_audit.checks.spans import years_of
from ita_audit.engine.plan import Plan, RequirementPlan
from ita_audit.model.pointer import join
from ita_audit.proof.edits import Edit, at, edited
from ita_audit.thai.fiscal import Span, fiscal_year
from ita_audit.types.spec import Condition


class Violation(NamedTuple):
    """One way to break a check: what is done, the edits, the place that must be named.

    ``suffix`` is that of the finding, ``.deputy``, where a check gives several.
    """

    note: str
    edits: tuple[Edit, ...]
    place: str
    suffix: str = ""


class Cell(NamedTuple):
    """A value as submitted, its pointer, and its row where it stands in a table."""

    pointer: str
    value: Any
    row: Mapping[str, Any]


@dataclass(frozen=True)
class Scene:
    """``content`` is the submission with ``edits`` made, under which the check is asked.

    ``previous`` is last year's, where there is one.
    """

    plan: Plan
    own: RequirementPlan
    check: Any
    content: Mapping[str, Any]
    as_of: date
    edits: tuple[Edit, ...] = ()
    previous: Mapping[str, Any] | None = None

    def changed(self, *edits: Edit) -> Scene:
        """The scene after more edits."""
        return replace(self, content=edited(self.content, edits), edits=(*self.edits, *edits))

    def last_year(self) -> Scene:
        """The scene of last year's submission, in which there is nothing where there is none."""
        return replace(self, content=self.previous or {}, edits=())

    def pointer(self, name: str) -> str:
        """The pointer of the item or table that ``name`` leads to (of a column, its table)."""
        key, _, rest = name.rpartition("/")
        section, own = self.own.place
        start = join("", "evidence", key) if key else join("", section, own)
        return join(start, rest.partition(".")[0])

    def declared(self, name: str) -> Any:
        """How the item or column is declared."""
        key, _, rest = name.rpartition("/")
        owner = next(one for one in self.plan.requirements if one.instance == key) if key else self.own
        return owner.requirement.item(rest)

    def value(self, name: str) -> Any:
        """What stands there as submitted; None where nothing does."""
        try:
            return at(self.content, self.pointer(name))
        except (LookupError, TypeError, ValueError):
            return None

    def rows(self, name: str) -> list[Any]:
        """The rows of the table that ``name`` is, or is a column of; none where it is no list."""
        rows = self.value(name)
        return rows if isinstance(rows, list) else []

    def cells(self, name: str, where: Condition | None = None) -> Iterator[Cell]:
        """Every value given at ``name``: of an item the one, of a column those of the rows ``where`` picks."""
        column = name.rpartition("/")[2].partition(".")[2]
        if not column:
            value = self.value(name)
            if value is not None:
                yield Cell(self.pointer(name), value, {})
            return
        for index, row in enumerate(self.rows(name)):
            if column in row and (where is None or picks(where, row)):
                yield Cell(join(self.pointer(name), index, column), row[column], row)

    def broken(self, note: str, *edits: Edit, place: str = "", suffix: str = "") -> Violation:
        """A violation by ``edits`` on top of the scene's own; the place is that of the last edit."""
        return Violation(note, (*self.edits, *edits), place or edits[-1].pointer, suffix)

    def spans(self) -> list[Span]:
        """The fiscal years that the check holds days against."""
        return [fiscal_year(year) for year in years_of(self.check.year, self.own.terms)]


def set_to(cell: Cell, value: Any) -> Edit:
    """The edit that puts ``value`` into ``cell``."""
    return Edit("set", cell.pointer, value)


def picks(condition: Condition, row: Mapping[str, Any]) -> bool:
    """Whether a condition on options or on being given picks ``row``, as submitted."""
    if condition.given is not None:
        return (condition.item in row) == condition.given
    if isinstance(condition.is_, list):
        return row.get(condition.item) in condition.is_
    return True


def as_written(kind: str, day: date, until: date | None = None) -> Any:
    """A day as a date or a period writes it."""
    if kind == "period":
        return {"start": day.isoformat(), "end": (until or day).isoformat()}
    return day.isoformat()


def days_after(day: str, days: int) -> str:
    """The day so many days after an ISO date."""
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def more(value: Any, by: float) -> Any:
    """An amount or ISO date and so much, or so many days, more."""
    return days_after(value, int(by)) if isinstance(value, str) else round(value + by, 2)


def is_amount(value: Any) -> bool:
    """Whether ``value`` is a number, or an ISO date, that ``more`` can add to."""
    if isinstance(value, str):
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
        return True
    return isinstance(value, (int, float)) and not isinstance(value, bool)
