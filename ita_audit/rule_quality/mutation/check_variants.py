"""Checks said otherwise, as the annotations of their members allow: not asked, asked of others, one off, a part fewer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from ita_audit.checks import kind_of
from ita_audit.checks.base import BaseCheck, Year
from ita_audit.checks.naming import Kept, MattersFor, OptionOf, Refers, own_members
from ita_audit.rule_quality.declarations import Declaration
from ita_audit.rule_quality.mutation.condition_variants import conditions
from ita_audit.rule_quality.mutation.mutant import Variant, figures_beside, setting, without_each
from ita_audit.rule_quality.view import RulesetView
from ita_audit.ruleset import Ruleset
from ita_audit.types.noted import hints, noted, unwrapped
from ita_audit.types.sorts import sort_of
from ita_audit.types.spec import Condition, Declared


def checks(ruleset: Ruleset, one: Declaration) -> Iterator[Variant]:
    """Every variant of a check, its grades left out."""
    check: Any = one.asked
    yield Variant("removed", None)
    yield from conditions(check, "applies_when")
    rulebook = RulesetView(ruleset, one.requirement)
    years = set(one.requirement.years(ruleset.fiscal_year)) - {ruleset.fiscal_year}
    for name, hint in own_members(type(check), BaseCheck).items():
        if Year not in (hint, *get_args(hint)) or years:
            yield from _otherwise(check, name, hint, rulebook)
    for first, then in kind_of(check).swaps:
        yield Variant("swapped", setting(check, **{first: getattr(check, then), then: getattr(check, first)}))


def _otherwise(declared: Any, name: str, hint: Any, rulebook: RulesetView) -> Iterator[Variant]:
    """A declaration with one member said otherwise, in every way in which it still is one."""
    value, (plain, notes) = getattr(declared, name), unwrapped(hint)
    if isinstance(value, Condition):
        yield from conditions(declared, name)
        return
    for label, other in _others(declared, name, value, plain, notes, rulebook):
        try:
            yield Variant(label, setting(declared, **{name: other}))
        except ValueError:
            continue  # the members contradict each other: no rule file can say so


def _others(
    declared: Any, name: str, value: Any, plain: Any, notes: tuple[Any, ...], rulebook: RulesetView
) -> Iterator[tuple[str, Any]]:
    if isinstance(value, bool):
        if all(_matters(declared, note, rulebook) for note in notes):
            yield f"{name} {str(not value).lower()}", not value
    elif isinstance(value, int) or int in get_args(plain):
        yield from ((f"{name} {other}", other) for other in figures_beside(value))
    elif isinstance(value, str) and (words := _closed_list(plain)):
        for other in words:
            if other != value:
                yield f"{name} {other}", other
    elif isinstance(value, list):
        yield from _fewer(declared, name, value, rulebook)
    elif isinstance(value, dict):
        for key, members in value.items():
            for member, rest in (
                without_each(members) if isinstance(members, list) and len(members) > 1 else ()
            ):
                yield f"{key} without {member}", {**value, key: rest}
    for note in notes:
        if isinstance(note, OptionOf):
            for option in rulebook.item(getattr(declared, note.choice)).options:
                if option.value != value:
                    yield f"{name} {option.value}", option.value
    if (
        value is not None
        and type(None) in get_args(plain)
        and not any(isinstance(note, Kept) for note in notes)
    ):
        yield f"without {name}", None


def _closed_list(plain: Any) -> tuple[Any, ...]:
    """The words of a closed list, which may be left out too; none of anything else."""
    lists = [one for one in (plain, *get_args(plain)) if get_origin(one) is Literal]
    return get_args(lists[0]) if lists else ()


def _matters(declared: Any, note: Any, rulebook: RulesetView) -> bool:
    """Whether a switch makes a difference here, as far as this note says."""
    if not isinstance(note, MattersFor):
        return True
    item = rulebook.item(getattr(declared, note.member))
    return item is not None and sort_of(item) == note.sort


def _fewer(declared: Any, name: str, values: list[Any], rulebook: RulesetView) -> Iterator[tuple[str, Any]]:
    """A list without each of its members, and with what each of them declares said otherwise."""
    for index, (member, rest) in enumerate(without_each(values) if len(values) > 1 else ()):
        yield f"{name} without {_called(member, index)}", rest
    for index, member in enumerate(values):
        for inner, hint in hints(type(member)).items() if isinstance(member, Declared) else ():
            for variant in _otherwise(member, inner, hint, rulebook):
                others = [*values[:index], variant.declared, *values[index + 1 :]]
                yield f"{_called(member, index)} {variant.label}", others


def _called(member: Any, index: int) -> str:
    """A member of a list in a word: itself, the first thing that it names, or which of them it is."""
    if not isinstance(member, Declared):
        return str(member)
    named = (one for one in noted(member) if any(isinstance(note, Refers) for note in one.notes))
    return str(next((one.value for one in named), f"{type(member).__name__.lower()} {index + 1}"))
