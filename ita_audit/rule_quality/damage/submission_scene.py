"""A submission in which a check is asked, and where its names lead: what breaks the check is given it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ita_audit.checks.breaking import SubmittedCell, Violation
from ita_audit.engine.compiled import CompiledRuleset, RequirementPlan
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import join
from ita_audit.rule_quality.edits import at, edited
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import Condition


@dataclass(frozen=True)
class SubmissionScene:
    """``content`` is the submission with ``edits`` made, under which the check is asked.

    ``previous`` is last year's, where there is one.
    """

    plan: CompiledRuleset
    own: RequirementPlan
    check: Any
    content: Mapping[str, Any]
    as_of: date
    edits: tuple[Edit, ...] = ()
    previous: Mapping[str, Any] | None = None

    def changed(self, *edits: Edit) -> SubmissionScene:
        """The scene after more edits."""
        return replace(self, content=edited(self.content, edits), edits=(*self.edits, *edits))

    def last_year(self) -> SubmissionScene:
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

    def cells(self, name: str, where: Condition | None = None) -> Iterator[SubmittedCell]:
        """Every value given at ``name``: of an item the one, of a column those of the rows ``where`` picks."""
        column = name.rpartition("/")[2].partition(".")[2]
        if not column:
            value = self.value(name)
            if value is not None:
                yield SubmittedCell(self.pointer(name), value, {})
            return
        for index, row in enumerate(self.rows(name)):
            if column in row and (where is None or picks(where, row)):
                yield SubmittedCell(join(self.pointer(name), index, column), row[column], row)

    def broken(self, note: str, *edits: Edit, place: str = "", suffix: str = "") -> Violation:
        """A violation by ``edits`` on top of the scene's own; the place is that of the last edit."""
        return Violation(note, (*self.edits, *edits), place or edits[-1].pointer, suffix)

    @property
    def terms(self) -> EditionTerms:
        """The edition's year and parameters, and the requirement's own years."""
        return self.own.terms

    @property
    def measure(self) -> str:
        """The id of the measure that the check is asked of."""
        return self.own.measure

    def procedures(self) -> Iterator[tuple[str, str]]:
        """The numbered requirements of the check's measure: id, and the pointer of the evidence."""
        for plan in self.plan.requirements:
            if plan.measure == self.own.measure and not plan.requirement.each:
                yield plan.id, join("", *plan.place)

    def picked(self, column: str) -> SubmissionScene:
        """The scene with a row that the check's ``where`` picks, where the table of ``column`` has none."""
        where, rows = self.check.where, self.rows(column)
        if where is None or not rows or any(picks(where, row) for row in rows):
            return self
        table, here = column.rpartition(".")[0], join(self.pointer(column), 0, where.item)
        if where.given is False:
            return self.changed(Edit("drop", here))
        example = self.declared(f"{table}.{where.item}").example
        return self.changed(Edit("set", here, where.is_[0] if isinstance(where.is_, list) else example))


def picks(condition: Condition, row: Mapping[str, Any]) -> bool:
    """Whether a condition on options or on being given picks ``row``, as submitted."""
    if condition.given is not None:
        return (condition.item in row) == condition.given
    if isinstance(condition.is_, list):
        return row.get(condition.item) in condition.is_
    return True
