"""A ruleset compiled: each rule once, into functions that judge any number of submissions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from ita_audit.checks import questions
from ita_audit.checks.base import Question
from ita_audit.engine.columns import ColumnPlan
from ita_audit.engine.finding_builder import QuestionSpec
from ita_audit.engine.items import ItemPlan
from ita_audit.engine.requirement_scope import RequirementScope
from ita_audit.model import RequirementSummary
from ita_audit.ruleset import Requirement, Ruleset, natural
from ita_audit.types import columns_of, compile_reader
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import BaseItem, Condition


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
    scope = RequirementScope(ruleset, requirement, measure, keys)
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


def _column(scope: RequirementScope, table: str, column: BaseItem) -> ColumnPlan:
    kind = column.type
    name = f"{table}.{column.name}"
    return ColumnPlan(
        column,
        scope.asking(name, column, kind, scope.title(name), rows=True),
        compile_reader(column, scope.terms_of(name)),
        scope.holds(column.applies_when) if column.applies_when else None,
        table,
    )


def _checks(scope: RequirementScope, check: Any) -> list[CheckPlan]:
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
