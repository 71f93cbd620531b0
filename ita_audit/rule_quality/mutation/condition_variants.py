"""Conditions said otherwise: negated, a word fewer, a bound one off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ita_audit.rule_quality.mutation.mutant import Variant, setting, without_each
from ita_audit.types.spec import Condition

_OPPOSITE = {"is_": "is_not", "is_not": "is_", "says": "says_not", "says_not": "says"}


def conditions(asked: Any, member: str) -> Iterator[Variant]:
    """The declaration with its condition ``member`` removed, and with every variant of it."""
    condition: Condition | None = getattr(asked, member, None)
    if condition is None:
        return
    yield Variant(f"without {member}", setting(asked, **{member: None}))
    for label, other in _variants(condition):
        yield Variant(f"{member} {label}", setting(asked, **{member: other}))


def _variants(condition: Condition) -> Iterator[tuple[str, Condition]]:
    for name in ("given", "spans_years"):
        value = getattr(condition, name)
        if value is not None:
            yield f"{name} {str(not value).lower()}", setting(condition, **{name: not value})
    if condition.above is not None:
        for step in (-1, 1):
            yield f"above {condition.above + step}", setting(condition, above=condition.above + step)
    if condition.unless is not None:
        yield "without unless", setting(condition, unless=None)
    for name, opposite in _OPPOSITE.items():
        words = getattr(condition, name)
        if words is None:
            continue
        yield "negated", setting(condition, **{name: None, opposite: words})
        for word, rest in without_each(words) if isinstance(words, list) else ():
            yield f"without {word}", setting(condition, **{name: rest})
