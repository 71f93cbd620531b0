"""Items and columns said otherwise: not demanded, unconditional, of another precision, an option fewer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ita_audit.proof.lint.remark import Declaration
from ita_audit.proof.mutation.conditions import conditions
from ita_audit.proof.mutation.mutant import Variant, setting, without_each

_SWITCHES = ("or_line_id", "end_optional")
_WORDS = ("doubtful_words", "other_words", "refers", "free_mail")
_NONE = (None, "doubt", "allowed")


def items(one: Declaration) -> Iterator[Variant]:
    """Every variant of an item or column, its grades left out."""
    item: Any = one.asked
    if not item.instead_of:
        yield Variant("demanded" if item.optional else "optional", setting(item, optional=not item.optional))
    else:
        yield Variant(f"not instead of {item.instead_of}", setting(item, instead_of=None))
    yield from conditions(item, "applies_when")
    for name in (*_SWITCHES, *_year_switches(one)):
        if hasattr(item, name):
            value = not getattr(item, name)
            yield Variant(f"{name} {str(value).lower()}", setting(item, **{name: value}))
    if item.type == "period":
        other = "any" if item.precision == "day" else "day"
        yield Variant(f"precision {other}", setting(item, precision=other))
    if item.type == "table":
        for none in _NONE:
            if none != item.none:
                yield Variant(f"none {none or 'denied'}", setting(item, none=none))
    yield from _words(item)
    yield from _options(item)


def _year_switches(one: Declaration) -> tuple[str, ...]:
    """What asks about years does so only where the clause names one (``about``) or names none (``in_force``)."""
    return ("about",) if one.requirement.about else ("in_force",)


def _words(item: Any) -> Iterator[Variant]:
    for name in _WORDS:
        words = getattr(item, name, None)
        if words is None:
            continue
        yield Variant(f"without {name}", setting(item, **{name: None}))
        for word, rest in without_each(words) if isinstance(words, list) else ():
            yield Variant(f"{name} without {word}", setting(item, **{name: rest}))


def _options(item: Any) -> Iterator[Variant]:
    options = getattr(item, "options", [])
    for index, option in enumerate(options):
        name = f"option {option.value}"

        def put(*new: Any, at: int = index) -> Any:
            return setting(item, options=[*options[:at], *new, *options[at + 1 :]])

        yield Variant(f"{name} dropped", put())
        if option.cites:
            yield Variant(f"{name} cites nothing", put(setting(option, cites=None)))
        if option.excused_by:
            yield Variant(f"{name} excused by nothing", put(setting(option, excused_by=None)))
        doubtful = "doubtful" if not option.doubtful else "beyond doubt"
        yield Variant(f"{name} {doubtful}", put(setting(option, doubtful=not option.doubtful)))
