"""What one submission says to one requirement: values by name, and the drafts of its findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ita_audit.checks.base import MeasureFinding, Ref, Table
from ita_audit.engine.finding_builder import FindingBuilder
from ita_audit.model import UnknownKey
from ita_audit.model.pointer import join
from ita_audit.nearest import nearest
from ita_audit.types.reading import ABSENT, JudgingContext, Mark


@dataclass(slots=True)
class EvidenceValues:
    """The values of one requirement, as pass 1 reads them and pass 2 asks for them.

    ``values``: item -> value. ``tables``: item -> table. ``roots``: ``item`` or ``table.column``
    -> the findings that an UNKNOWN value there comes from. ``absent``: the evidence is not there, and its items
    say so; where all of them are optional, its checks are what asks for it.
    """

    pointer: str
    raw: Mapping[str, Any]
    context: JudgingContext
    absent: bool = False
    stated_none: bool = False
    values: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, Table | Mark] = field(default_factory=dict)
    roots: dict[str, tuple[str, ...]] = field(default_factory=dict)
    drafts: dict[str, FindingBuilder] = field(default_factory=dict)
    unknown_keys: list[UnknownKey] = field(default_factory=list)
    misspelt: dict[str, str] = field(default_factory=dict)

    def add(self, draft: FindingBuilder) -> FindingBuilder:
        """Keep the draft of one question."""
        self.drafts[draft.asking.id] = draft
        return draft


def unknown_keys(pointer: str, raw: Mapping[str, Any], known: Sequence[str]) -> list[UnknownKey]:
    """The keys of ``raw`` that are not known, each with the nearest that is."""
    if raw.keys() <= set(known):
        return []
    return [UnknownKey(join(pointer, key), nearest(key, known)) for key in raw if key not in known]


class SubmissionValues:
    """The world that checks look at: all sheets of one submission, and those of ``last_year``'s."""

    def __init__(
        self,
        sheets: Mapping[str, EvidenceValues],
        agency: Mapping[str, str],
        as_of: date,
        last_year: SubmissionValues | None = None,
    ):
        self._sheets = sheets
        self.agency = agency
        self.as_of = as_of
        self.last_year = last_year
        self._outcomes: dict[str, list[MeasureFinding]] = {}

    def value(self, ref: Ref) -> Any:
        """The value of an item; ABSENT where its requirement did not ask."""
        return self._sheets[ref.instance].values.get(ref.name, ABSENT)

    def table(self, ref: Ref) -> Table | Mark:
        """The table that ``ref`` is a column of, or names."""
        return self._sheets[ref.instance].tables.get(ref.table or ref.name, ABSENT)

    def pointer(self, ref: Ref, row: int | None = None) -> str:
        """The JSON Pointer of an item, or of a cell."""
        start = self._sheets[ref.instance].pointer
        if ref.table is None:
            return join(start, ref.name)
        return join(start, ref.table) if row is None else join(start, ref.table, row, ref.name)

    def raw(self, ref: Ref, row: int | None = None) -> Any:
        """The value as submitted."""
        raw = self._sheets[ref.instance].raw
        if ref.table is None:
            return raw.get(ref.name)
        return raw[ref.table][row].get(ref.name) if row is not None else None

    def roots(self, ref: Ref) -> tuple[str, ...]:
        """The findings that an UNKNOWN at ``ref`` comes from."""
        roots = self._sheets[ref.instance].roots
        name = f"{ref.table}.{ref.name}" if ref.table else ref.name
        return roots.get(name) or roots.get(ref.table or ref.name) or ()

    def outcomes(self, measure: str) -> Sequence[MeasureFinding]:
        """The findings of a measure's numbered requirements."""
        return self._outcomes.get(measure, ())

    def close(self, drafts: Sequence[FindingBuilder], own_rows: frozenset[str]) -> None:
        """All questions but the claims are answered: let the claims see them."""
        for draft in drafts:
            asking = draft.asking
            if asking.requirement in own_rows:
                continue
            grade = draft.grade
            outcome = MeasureFinding(
                asking.id, draft.settled().value, grade.value if grade else None, draft.roots()
            )
            self._outcomes.setdefault(asking.measure, []).append(outcome)
