"""What each question of a ruleset looks at, computed from the references between its rules.

A leaf is an item or column of one piece of evidence. A question reads the leaf it is about, what
the leaf's conditions ask, and, where it is a check, every leaf that its parameters name; what a check
reads in last year's submission is no leaf of this one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ita_audit.checks import kind_of
from ita_audit.checks.base import BaseCheck
from ita_audit.checks.naming import references, references_this_year
from ita_audit.engine import plan_of
from ita_audit.engine.compiled import RequirementPlan
from ita_audit.model.pointer import split
from ita_audit.rule_quality.view import RulesetView
from ita_audit.ruleset import Requirement, Ruleset


class Leaf(NamedTuple):
    """An item or column: ``instance`` is the evidence key (``measures.8`` for the report's own row).

    ``name`` is ``total``, ``risks`` or ``risks.event``; "" for the evidence as a whole.
    """

    instance: str
    name: str = ""

    def holds(self, other: Leaf) -> bool:
        """Whether ``other`` is this leaf, or part of it."""
        inside = not self.name or other.name == self.name or other.name.startswith(f"{self.name}.")
        return self.instance == other.instance and inside


def leaf_at(pointer: str) -> Leaf:
    """The leaf that a pointer into a submission leads to, or through."""
    section, key, *inside = split(pointer)
    names = [token for token in inside if not token.isdecimal()][:2]
    is_cell = len(inside) > 2 and inside[1].isdecimal()
    return Leaf(
        f"measures.{key}" if section == "measures" else key, ".".join(names if is_cell else names[:1])
    )


def readings(ruleset: Ruleset) -> dict[str, frozenset[Leaf]]:
    """Finding id -> every leaf that its question looks at; claims, which look at findings, read their status."""
    rules = {requirement.key: requirement for requirement in ruleset.requirements}
    found: dict[str, frozenset[Leaf]] = {}
    for plan in plan_of(ruleset).requirements:
        rules[plan.instance] = plan.requirement
    for plan in plan_of(ruleset).requirements:
        for item in plan.items:
            leaf = Leaf(plan.instance, item.item.name)
            found[item.asking.id] = frozenset(_with_conditions(leaf, rules))
            for column in item.columns:
                found[column.asking.id] = frozenset(_with_conditions(Leaf(plan.instance, column.path), rules))
        for check, declared in checks_of(plan):
            leaves = {
                leaf
                for name in (
                    *references_this_year(declared),
                    *_besides(declared, plan.requirement, ruleset),
                )
                for leaf in _with_conditions(_resolved(name, plan.instance), rules)
            }
            found[check.asking.id] = frozenset(leaves)
    return found


def checks_of(plan: RequirementPlan) -> Iterator[tuple[Any, Any]]:
    """Every compiled question of a requirement's checks, with the check it was declared as."""
    declared = {check.id: check for check in plan.requirement.checks}
    for check in plan.checks:
        name = check.asking.id.partition("/")[2]
        yield check, declared[name.partition(".")[0]]


def names_in(check: BaseCheck, requirement: Requirement, ruleset: Ruleset) -> Iterator[str]:
    """Every item and column that a check names, as it names them."""
    yield from references(check)
    yield from _besides(check, requirement, ruleset)


def _besides(check: BaseCheck, requirement: Requirement, ruleset: Ruleset) -> Iterator[str]:
    """What a check looks at besides its references: what it applies to, and what its kind says."""
    if check.applies_when is not None:
        yield check.applies_when.item
    reads = kind_of(check).reads
    if reads is not None:
        yield from reads(check, RulesetView(ruleset, requirement))


def neighbours(ruleset: Ruleset) -> dict[str, frozenset[str]]:
    """Requirement id -> the ids of the requirements that its checks look at, itself among them."""
    ids = {requirement.key: requirement.id for requirement in ruleset.requirements}
    found: dict[str, frozenset[str]] = {}
    for requirement in ruleset.requirements:
        keys = {
            name.rpartition("/")[0] or requirement.key
            for check in requirement.checks
            for name in names_in(check, requirement, ruleset)
        }
        found[requirement.id] = frozenset(ids[key] for key in keys) | {requirement.id}
    return found


def _resolved(name: str, instance: str) -> Leaf:
    key, _, rest = name.rpartition("/")
    return Leaf(key or instance, rest)


def _with_conditions(leaf: Leaf, rules: Mapping[str, Requirement]) -> Iterator[Leaf]:
    """The leaf, its table, and what it is asked for by: conditions and items that may stand for it."""
    yield leaf
    requirement = rules[leaf.instance]
    item = requirement.item(leaf.name)
    table, _, column = leaf.name.rpartition(".")
    if column and table:
        yield from _with_conditions(Leaf(leaf.instance, table), rules)
    if item is not None and item.applies_when is not None:
        asked = f"{table}.{item.applies_when.item}" if table else item.applies_when.item
        yield from _with_conditions(Leaf(leaf.instance, asked), rules)
    for other in requirement.items:
        if other.instead_of and leaf.name in (other.name, other.instead_of):
            yield Leaf(leaf.instance, other.name)
            yield Leaf(leaf.instance, other.instead_of)
