"""One instrument in one edition: what ruleset.yaml holds, and all its requirements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, field
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal

from ita_audit.model import Grade, Text
from ita_audit.ruleset.clauses import Clause, citation
from ita_audit.ruleset.requirement import Requirement
from ita_audit.thai.fiscal import BUDDHIST_ERA
from ita_audit.types.spec import AtLeast, Declared, Filled, InRange, Matching, Wording

Year = Annotated[int, InRange(2500, 2700)]


class DayOfYear(Declared):
    """A parameter that is a cut-off day of the fiscal year under assessment."""

    month: Annotated[int, InRange(1, 12)]
    day: Annotated[int, InRange(1, 31)]

    def is_of(self, year: int) -> bool:
        """Whether the fiscal year ``year`` (Buddhist era) has such a day: 29 February few do."""
        try:
            date(year - BUDDHIST_ERA - (self.month >= 10), self.month, self.day)
        except ValueError:
            return False
        return True


Parameter = int | DayOfYear | list[Filled] | list[list[Filled]]
"""A number, a day, words, or groups of words of which each says one thing."""


class Texts(Declared):
    """The default texts. Keys: a type or kind, a problem, or both (``count.placeholder``).

    The most specific wins. ``expected`` is by type only; ``rows`` are the gap texts used when
    the places are rows of a table.
    """

    expected: dict[str, Wording]
    gap: dict[str, Wording]
    rows: dict[str, Wording]
    remedy: dict[str, Wording]


class OitItem(Declared):
    """One item of the official OIT list of a year, as cited data, never as a rule."""

    fiscal_year: Year
    code: Annotated[str, Matching(r"^O[1-9][0-9]*$")]
    th: Filled
    certainty: Literal["seen", "inferred", "memory"]
    note: Any = None


class OitMapping(Declared):
    """Which OIT item asks for the evidence of a requirement, and how surely."""

    requirement: str
    fiscal_year: Year
    code: Annotated[str, Matching(r"^O[1-9][0-9]*$")]
    certainty: Literal["high", "medium", "low"]


class Oit(Declared):
    """The file ``oit.yaml``."""

    items: list[OitItem] = field(default_factory=list)
    mapping: list[OitMapping] = field(default_factory=list)


class Edition(Declared):
    """The file ``ruleset.yaml``.

    ``version`` counts corrections within the edition. ``shared_documents`` lists requirements
    that may offer one document by nature.
    """

    id: Annotated[str, Matching(r"^[a-z][a-z0-9-]*$")]
    version: Filled
    fiscal_year: Year
    title: Wording
    authority: Wording
    source: Wording
    measures: Annotated[list[str], AtLeast(1)]
    parameters: dict[str, Parameter]
    grades: dict[str, Grade]
    shared_documents: list[list[str]] = field(default_factory=list)
    texts: Texts

    @property
    def plain_parameters(self) -> Mapping[str, Any]:
        """The parameters as plain values: a day of the year as ``{"month": .., "day": ..}``."""
        return {
            name: asdict(value) if isinstance(value, DayOfYear) else value
            for name, value in self.parameters.items()
        }


class Ruleset(Declared):
    """A ruleset as loaded: consistent, in the document's order.

    ``sha256`` identifies the rule files it came from. ``narrowed`` is the measure that it was
    narrowed to (``narrowing.only``), empty where it is whole.
    """

    edition: Edition
    clauses: list[Clause]
    requirements: list[Requirement]
    oit: Oit = field(default_factory=Oit)
    sha256: str = ""
    narrowed: str = ""

    @cached_property
    def _by_id(self) -> Mapping[str, Clause]:
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def clause_labels(self) -> Mapping[str, Sequence[str]]:
        """Measure -> the Thai labels of its own clause and then of its procedures; of all measures of the document."""
        labels: dict[str, list[str]] = {}
        for clause in sorted(self.clauses, key=lambda clause: clause.sort_key):
            measure, *rest = clause.id.split(".")
            if measure != "R" and len(rest) < 2:
                labels.setdefault(measure, []).append(clause.th)
        return labels

    @property
    def id(self) -> str:
        """The ruleset's id, ``ita-2568``."""
        return self.edition.id

    @property
    def fiscal_year(self) -> int:
        """The fiscal year under assessment, in Buddhist era."""
        return self.edition.fiscal_year

    def clause(self, clause_id: str) -> Clause:
        """The clause with this id. Raises ``KeyError``."""
        return self._by_id[clause_id]

    def has_clause(self, clause_id: str) -> bool:
        """Whether the document has such a clause."""
        return clause_id in self._by_id

    def cite(self, clause_id: str, measure: str) -> Text:
        """The clause as a person says it: "มาตรการที่ 8 ข้อ 3 (2)"."""
        return citation(self.clause(clause_id), measure)

    def requirement(self, requirement_id: str) -> Requirement:
        """The requirement with this id. Raises ``KeyError``."""
        for requirement in self.requirements:
            if requirement.id == requirement_id:
                return requirement
        raise KeyError(requirement_id)

    def title(self, requirement: Requirement) -> Text:
        """The requirement's own title, or its clause's label."""
        return requirement.title.text if requirement.title else self.clause(requirement.id).label
