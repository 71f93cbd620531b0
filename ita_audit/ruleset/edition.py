"""One instrument in one edition: what ruleset.yaml holds, and all its requirements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, field, replace
from functools import cached_property
from typing import Annotated, Any

from ita_audit.model import Grade, Instrument, Text
from ita_audit.ruleset.citation import citation
from ita_audit.ruleset.clauses import Clause
from ita_audit.ruleset.instrument import CalendarYear, Currency, Entity, Languages, Numbering
from ita_audit.ruleset.mappings import OutsideList, Year
from ita_audit.ruleset.requirement import Requirement
from ita_audit.ruleset.shared_values import DayOfYear, Parameter, PeriodOfYear, Texts
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import AtLeast, DashedName, Declared, Filled, Matching, NoneTwice, Wording


class Edition(Declared):
    """The file ``ruleset.yaml``.

    ``version`` counts corrections within the edition. What is the instrument's own, from ``languages``
    to ``currency``, has the defaults of the field. ``shared_documents`` lists requirements
    that may offer one document by nature. ``words_of`` is the ruleset whose parameters serve where this one has none.
    ``basis`` is said in the head of every report: what the rules rest on, where that is not the instrument of their year.
    """

    SPARED = ("id", "version")

    id: DashedName
    version: Filled
    fiscal_year: Year
    title: Wording
    authority: Wording
    source: Wording
    measures: Annotated[list[str], AtLeast(1)]
    languages: Annotated[Languages, NoneTwice()] = field(default_factory=lambda: ["th", "en"])
    numbering: Numbering = field(default_factory=Numbering)
    calendar: CalendarYear = field(default_factory=CalendarYear)
    entity: Entity = field(default_factory=Entity)
    currency: Currency = field(default_factory=Currency)
    words_of: Annotated[
        str, Matching(r"^([a-z][a-z0-9-]*)?$", Text("ชื่อเกณฑ์", "the id of a ruleset"), "ita-2568")
    ] = ""
    parameters: dict[str, Parameter] = field(default_factory=dict)
    grades: dict[str, Grade] = field(default_factory=dict)
    shared_documents: list[list[str]] = field(default_factory=list)
    texts: Texts = field(default_factory=Texts)
    basis: Wording | None = None

    @cached_property
    def instrument(self) -> Instrument:
        """The words of the instrument."""
        levels, entity = self.numbering.levels, self.entity
        group, inside = levels[0], levels[min(1, len(levels) - 1)]
        return Instrument(
            languages=tuple(self.languages),
            group=group.name.text,
            numbered=_by_number(group.cite),
            short=_by_number(group.short),
            buddhist=self.calendar.calendar.buddhist,
            clause=inside.name.text,
            **self.calendar.words(self.fiscal_year),
            entity=entity.name.text,
            kind_length=entity.kind_length,
            entities=entity.names.text,
            code=entity.code_said,
            example=Text(entity.code_example, entity.code_example),
            district=entity.district.text,
            province=entity.province.text,
            currency=self.currency.name.text,
        )


def _by_number(cite: Wording) -> Text:
    """How one of the parts that a report sums up is cited by its number, ``{n}``."""
    return Text(*(one.replace("{id}", "{n}") for one in (cite.th, cite.en)))


class Ruleset(Declared):
    """A ruleset as loaded: consistent, in the document's order.

    ``sha256`` identifies the rule files it came from. ``narrowed`` is the measure that it was
    narrowed to (``narrowing.only``), empty where it is whole. ``words`` are parameters of another ruleset,
    which serve where the edition has none of that name.
    """

    edition: Edition
    clauses: list[Clause]
    words: Mapping[str, Parameter] = field(default_factory=dict)
    requirements: list[Requirement] = field(default_factory=list)
    mappings: list[OutsideList] = field(default_factory=list)
    sha256: str = ""
    narrowed: str = ""

    def __post_init__(self) -> None:
        placed = [
            one if one.each or one.of else replace(one, of=self.measure_of(one.id))
            for one in self.requirements
        ]
        object.__setattr__(self, "requirements", placed)

    @cached_property
    def _by_id(self) -> Mapping[str, Clause]:
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def clause_labels(self) -> Mapping[str, Sequence[str]]:
        """Measure -> the Thai labels of its own clause and then of its procedures; of all measures of the document."""
        labels: dict[str, list[str]] = {}
        for clause in sorted(self.clauses, key=lambda clause: clause.sort_key):
            chain = self.chain(clause.id)
            if not self.is_column(clause.id) and len(chain) <= 2:
                labels.setdefault(chain[0], []).append(clause.th)
        return labels

    def measure_of(self, requirement_id: str) -> str:
        """The id of the measure that a requirement belongs to, as far as the clauses say."""
        if self.has_clause(requirement_id):
            return self.chain(requirement_id)[0]
        begun = [one for one in self.edition.measures if requirement_id.startswith(f"{one}.")]
        return max(begun, key=len, default=requirement_id.split(".")[0])

    @cached_property
    def row(self) -> str | None:
        """The id of the report's own row, which its columns' clauses begin with; None where the report has none."""
        return next((one.id for one in self.requirements if one.each), None)

    def is_column(self, clause_id: str) -> bool:
        """Whether the clause is a column of the report's own row."""
        return clause_id.split(".")[0] == self.row

    def chain(self, clause_id: str) -> tuple[str, ...]:
        """The clause and those it stands in, the outermost first; nothing above a measure."""
        chain = [clause_id]
        while chain[0] not in self.edition.measures and (above := self.above(chain[0])) is not None:
            chain.insert(0, above)
        return tuple(chain)

    @property
    def plain_parameters(self) -> Mapping[str, Any]:
        """The parameters as plain values: a day of the year as ``{"month": .., "day": ..}``, a period as two of them."""
        return {
            name: value.plain
            if isinstance(value, PeriodOfYear)
            else asdict(value)
            if isinstance(value, DayOfYear)
            else value
            for name, value in {**self.words, **self.edition.parameters}.items()
        }

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

    def above(self, clause_id: str) -> str | None:
        """The id of the clause that this one stands in: the one it names, or whose number its own begins with."""
        if self._by_id[clause_id].in_ is not None:
            return self._by_id[clause_id].in_
        parts = clause_id.split(".")
        shorter = (".".join(parts[:end]) for end in range(len(parts) - 1, 0, -1))
        return next((one for one in shorter if one in self._by_id), None)

    def cite(self, clause_id: str, measure: str) -> Text:
        """The clause as a person says it. ``measure`` is the one that a column of the report is cited for."""
        return citation(self, clause_id, measure)

    def requirement(self, requirement_id: str) -> Requirement:
        """The requirement with this id. Raises ``KeyError``."""
        for requirement in self.requirements:
            if requirement.id == requirement_id:
                return requirement
        raise KeyError(requirement_id)

    def terms(self, requirement: Requirement | None = None) -> EditionTerms:
        """What the edition fixes for readers, with the years that ``requirement`` is about."""
        years = requirement.years(self.fiscal_year) if requirement else ()
        edition = self.edition
        return EditionTerms(
            self.fiscal_year,
            self.plain_parameters,
            years,
            calendar=edition.calendar.calendar,
            decimals=edition.currency.decimals,
            money=edition.currency.words,
        )

    def title(self, requirement: Requirement) -> Text:
        """The requirement's own title, or its clause's label."""
        return requirement.title.text if requirement.title else self.clause(requirement.id).label
