"""A ruleset compiled: each rule once, into functions that judge any number of submissions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from ita_audit.checks import questions
from ita_audit.checks.base import Question, Ref
from ita_audit.engine.columns import ColumnPlan
from ita_audit.engine.finding_builder import QuestionSpec
from ita_audit.engine.items import ItemPlan
from ita_audit.engine.messages import Messages
from ita_audit.model import RequirementSummary, Text
from ita_audit.ruleset import Requirement, Ruleset, natural
from ita_audit.types import columns_of, compile_reader
from ita_audit.types.condition import Predicate, compile_condition
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import Asked, BaseItem, Condition


class CheckPlan(NamedTuple):
    """One question of a check, compiled."""

    asking: QuestionSpec
    question: Question
    holds: Predicate | None
    condition: Condition | None
    name: str


@dataclass(frozen=True)
class RequirementPlan:
    """One requirement, compiled. ``instance`` is its evidence key, or ``measures.8`` for 8.R."""

    id: str
    instance: str
    measure: str
    requirement: Requirement
    summary: RequirementSummary
    terms: EditionTerms
    items: tuple[ItemPlan, ...]
    checks: tuple[CheckPlan, ...]

    @property
    def place(self) -> tuple[str, str]:
        """The two tokens of the pointer to its evidence."""
        section, _, key = self.instance.rpartition(".")
        return (section or "evidence", key)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The ids of its findings: items, each table's columns after it, then checks."""
        ids: list[str] = []
        for item in self.items:
            ids.append(item.asking.id)
            ids.extend(column.asking.id for column in item.columns)
        return (*ids, *(check.asking.id for check in self.checks))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The keys its evidence may have."""
        names = tuple(item.item.name for item in self.items)
        return (*names, "none") if self.requirement.none else names


class CompiledRuleset:
    """All requirements of a ruleset, compiled, in the order of the report.

    ``last_year`` are those whose evidence is read in last year's submission as well.
    """

    def __init__(self, ruleset: Ruleset):
        self.ruleset = ruleset
        self.requirements = tuple(_requirements(ruleset))
        self.measures = {m: ruleset.clause(m).label for m in ruleset.edition.measures}
        self.shared = [frozenset(group) for group in ruleset.edition.shared_documents]
        compared = {
            ref.instance for one in self.requirements for c in one.checks for ref in c.question.last_year
        }
        self.last_year = tuple(one for one in self.requirements if one.instance in compared)

    def may_share(self, one: str, other: str) -> bool:
        """Whether two requirements may offer the same document by nature."""
        return any(one in group and other in group for group in self.shared)


def _requirements(ruleset: Ruleset) -> list[RequirementPlan]:
    keys = {requirement.key: requirement for requirement in ruleset.requirements}
    plans: list[RequirementPlan] = []
    ordered = sorted(ruleset.requirements, key=lambda requirement: natural(requirement.id))
    for measure in ruleset.edition.measures:
        for requirement in ordered:
            if requirement.each:
                plans.append(_compile(ruleset, requirement, measure, keys))
        for requirement in ordered:
            if requirement.measure == measure:
                plans.append(_compile(ruleset, requirement, measure, keys))
    return plans


def _compile(
    ruleset: Ruleset, requirement: Requirement, measure: str, keys: Mapping[str, Requirement]
) -> RequirementPlan:
    scope = _Scope(ruleset, requirement, measure, keys)
    summary = RequirementSummary(
        scope.id,
        requirement.key,
        measure,
        ruleset.title(requirement),
        ruleset.cite(measure if requirement.each else requirement.id, measure),
    )
    stated = requirement.none
    substitutes = {item.instead_of: item.name for item in requirement.items if item.instead_of}
    items = tuple(
        ItemPlan(
            item,
            scope.asking(item.name, item, item.type, scope.title(item.name)),
            compile_reader(item, scope.terms_of(item.name)),
            scope.holds(item.applies_when) if item.applies_when else None,
            [_column(scope, item.name, column) for column in columns_of(item)],
            substitutes.get(item.name),
            stated.as_ if stated and item.name in stated.stands_for else None,
        )
        for item in requirement.items
    )
    checks = tuple(plan for check in requirement.checks for plan in _checks(scope, check))
    return RequirementPlan(
        scope.id, scope.instance, measure, requirement, summary, scope.terms, items, checks
    )


def _column(scope: _Scope, table: str, column: BaseItem) -> ColumnPlan:
    kind = column.type
    name = f"{table}.{column.name}"
    return ColumnPlan(
        column,
        scope.asking(name, column, kind, scope.title(name), rows=True),
        compile_reader(column, scope.terms_of(name)),
        scope.holds(column.applies_when) if column.applies_when else None,
        table,
    )


def _checks(scope: _Scope, check: Any) -> list[CheckPlan]:
    holds = scope.holds(check.applies_when) if check.applies_when else None
    plans = []
    for question in questions(check, scope):
        title = question.title or (check.title.text if check.title else scope.cited_title(check))
        asking = scope.asking(
            f"{check.id}{question.suffix}",
            check,
            check.kind,
            title,
            cites=question.cites,
            remedy=question.remedy,
            claim=question.last,
        )
        plans.append(CheckPlan(asking, question, holds, check.applies_when, f"{check.kind} {check.id}"))
    return plans


class _Scope:
    """One requirement while it is compiled; what ``checks.asking.Scope`` asks for."""

    def __init__(
        self, ruleset: Ruleset, requirement: Requirement, measure: str, keys: Mapping[str, Requirement]
    ):
        self._ruleset, self._requirement, self._keys = ruleset, requirement, keys
        self.measure = measure
        self.id = f"{measure}.R" if requirement.each else requirement.id
        self.instance = f"measures.{measure}" if requirement.each else requirement.key
        years = requirement.years(ruleset.fiscal_year)
        self.terms = EditionTerms(ruleset.fiscal_year, ruleset.edition.plain_parameters, years)

    def ref(self, name: str) -> Ref:
        key, _, rest = name.rpartition("/")
        owner = self._keys[key] if key else self._requirement
        if owner.item(rest) is None:
            raise LookupError(f"{self.id}: {name} is no item or column")
        table, _, column = rest.partition(".")
        instance = key or self.instance
        return Ref(instance, table, column) if column else Ref(instance, None, table)

    @property
    def clause_labels(self) -> Mapping[str, Sequence[str]]:
        return self._ruleset.clause_labels

    def elsewhere(self, name: str) -> Sequence[Ref]:
        own = self.ref(name)
        measures = self._ruleset.edition.measures if self._requirement.each else []
        return [own._replace(instance=f"measures.{one}") for one in measures if one != self.measure]

    def item(self, name: str) -> Any:
        key, _, rest = name.rpartition("/")
        return (self._keys[key] if key else self._requirement).item(rest)

    def title(self, name: str) -> Text:
        item = self.item(name)
        if item.title:
            own: Text = item.title.text
            return own
        key, _, _ = name.rpartition("/")
        owner = self._keys[key] if key else self._requirement
        return self._label(item.clauses, owner)

    def terms_of(self, name: str) -> EditionTerms:
        """The terms with the words in which this item is asked for: its title, and the labels of its clauses."""
        item = self.item(name)
        texts = [self.title(name), *(self._label((one,), self._requirement) for one in item.clauses or ())]
        return replace(self.terms, asked=tuple(said for text in texts for said in (text.th, text.en)))

    def cited_title(self, check: Asked) -> Text:
        return self._label(check.clauses, self._requirement)

    def holds(self, condition: Condition) -> Predicate:
        return compile_condition(condition, self.terms)

    def asking(
        self,
        name: str,
        asked: Asked,
        kind: str,
        title: Text,
        *,
        rows: bool = False,
        cites: tuple[str, ...] | None = None,
        remedy: Text | None = None,
        claim: bool = False,
    ) -> QuestionSpec:
        clauses = tuple(
            self.measure if clause == "measure" else clause
            for clause in cites or asked.clauses or (self._own_clause(),)
        )
        return QuestionSpec(
            id=f"{self.id}/{name}",
            requirement=self.id,
            measure=self.measure,
            clauses=clauses,
            citation=self._ruleset.cite(clauses[0], self.measure),
            voice=Messages(
                self._ruleset.edition, kind, asked, title, rows=rows, years=self.terms.about, remedy=remedy
            ),
            claim=claim,
        )

    def _own_clause(self) -> str:
        return self.measure if self._requirement.each else self._requirement.id

    def _label(self, clauses: tuple[str, ...] | None, owner: Requirement) -> Text:
        first = (clauses or (self._own_clause() if owner.each else owner.id,))[0]
        return self._ruleset.clause(self.measure if first == "measure" else first).label
