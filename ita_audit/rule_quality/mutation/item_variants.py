"""Items and columns said otherwise: not demanded, unconditional, and what only their type has in another way.

What only a type has is varied by its annotation: a switch is turned, another word of a closed list is said,
a list of words is left out or loses a word. Where that is not so, the type itself says how.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from ita_audit.checks.naming import own_members
from ita_audit.rule_quality.declarations import Declaration
from ita_audit.rule_quality.lint.impossible_problems import setting as around
from ita_audit.rule_quality.mutation.condition_variants import conditions
from ita_audit.rule_quality.mutation.mutant import Variant, figures_beside, setting, without_each
from ita_audit.types import type_of
from ita_audit.types.noted import unwrapped
from ita_audit.types.spec import BaseItem, Wording


def items(one: Declaration) -> Iterator[Variant]:
    """Every variant of an item or column, its grades left out."""
    item: Any = one.asked
    if not item.instead_of:
        yield Variant("demanded" if item.optional else "optional", setting(item, optional=not item.optional))
    else:
        yield Variant(f"not instead of {item.instead_of}", setting(item, instead_of=None))
    yield from conditions(item, "applies_when")
    kind = type_of(item)
    if kind.variants is not None:
        yield from (Variant(label, other) for label, other in kind.variants(item))
        return
    own = own_members(kind.declared, BaseItem)
    for name in kind.idle(item, around(one)):
        del own[name]
    for vary in (_switch, _words_of_a_closed_list, _figures, _words):
        for name, hint in own.items():
            try:
                yield from vary(item, name, hint)
            except ValueError:
                continue  # the keys contradict each other: no rule file can say so


def _switch(item: Any, name: str, hint: Any) -> Iterator[Variant]:
    if hint is bool:
        value = not getattr(item, name)
        yield Variant(f"{name} {str(value).lower()}", setting(item, **{name: value}))


def _words_of_a_closed_list(item: Any, name: str, hint: Any) -> Iterator[Variant]:
    for value in get_args(hint) if get_origin(hint) is Literal else ():
        if value != getattr(item, name):
            yield Variant(f"{name} {value}", setting(item, **{name: value}))


def _figures(item: Any, name: str, hint: Any) -> Iterator[Variant]:
    if int in get_args(unwrapped(hint)[0]):
        for other in figures_beside(getattr(item, name)):
            yield Variant(f"{name} {other}", setting(item, **{name: other}))


def _words(item: Any, name: str, hint: Any) -> Iterator[Variant]:
    given = getattr(item, name)
    if given is None or isinstance(given, Wording):
        return
    if NoneType in get_args(hint):
        yield Variant(f"without {name}", setting(item, **{name: None}))
    for word, rest in without_each(given) if isinstance(given, list) else ():
        yield Variant(f"{name} without {word}", setting(item, **{name: rest}))
