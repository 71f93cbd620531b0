"""A mutant: a ruleset in which one thing is said otherwise. What the cases do not notice, they do not prove."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from ita_audit.rule_quality.declarations import Declaration
from ita_audit.ruleset import Edition, Requirement, Ruleset
from ita_audit.types.spec import Declared

_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")

Declaring = TypeVar("Declaring", bound=Declared)


class Variant(NamedTuple):
    """What was done to a declaration, in a few words, and the declaration afterwards."""

    label: str
    declared: Any


@dataclass(frozen=True, slots=True)
class Mutant:
    """``id`` is the place and what was done: "6.5/contracts.tax_id optional". It is stable.

    ``requirement`` is the rule that is changed, None where ruleset.yaml is; ``changed`` the new one.
    ``hint`` is a word that cases which notice the change most likely hold.
    """

    id: str
    requirement: str | None
    changed: Requirement | Edition
    hint: str

    def ruleset(self, original: Ruleset) -> Ruleset:
        """``original`` with the change."""
        if isinstance(self.changed, Edition):
            return replace(original, edition=self.changed)
        kept = [
            self.changed if requirement.id == self.requirement else requirement
            for requirement in original.requirements
        ]
        return replace(original, requirements=kept)


def replaced(requirement: Requirement, one: Declaration, new: Any) -> Requirement:
    """The requirement with ``new`` in place of an item, column or check; None takes it out."""
    section, index, *column = one.path
    members = list(getattr(requirement, str(section)))
    if column:
        table, (inside, number) = members[int(index)], column
        columns = _with(list(getattr(table, str(inside))), int(number), new)
        new = replace(table, **{str(inside): columns})
    return setting(requirement, **{str(section): _with(members, int(index), new)})


def _with(members: list[Any], index: int, new: Any) -> list[Any]:
    return [*members[:index], *([] if new is None else [new]), *members[index + 1 :]]


def setting(declared: Declaring, **members: Any) -> Declaring:
    """A copy of a declaration in which these members are said otherwise."""
    copy: Declaring = replace(declared, **members)  # type: ignore[type-var]
    return copy


def figures_beside(value: object) -> Iterator[int | str]:
    """A whole number one less and one more, a decimal by one in its last place; nothing of anything else."""
    if isinstance(value, int) and not isinstance(value, bool):
        yield from (value - 1, value + 1)
    elif isinstance(value, str) and _DECIMAL.fullmatch(value):
        last = Decimal(1).scaleb(-len(value.partition(".")[2]))
        yield from (str(Decimal(value) - last), str(Decimal(value) + last))


def without_each(values: list[Any]) -> Iterator[tuple[Any, list[Any]]]:
    """Each member of a list, and the list without it."""
    for index, value in enumerate(values):
        yield value, [*values[:index], *values[index + 1 :]]
