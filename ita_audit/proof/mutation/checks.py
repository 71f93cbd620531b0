"""Checks said otherwise: not asked, asked always, of another year, with a part fewer, a bound one off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ita_audit.proof.lint.remark import Declaration
from ita_audit.proof.mutation.conditions import conditions
from ita_audit.proof.mutation.mutant import Variant, setting, without_each
from ita_audit.ruleset import Ruleset

_NUMBERS = ("at_least", "rows_at_least")
_ADDITIONS = ("partial", "one_by", "empty", "except_in")
"""Members that a check may do without."""


def checks(ruleset: Ruleset, one: Declaration) -> Iterator[Variant]:
    """Every variant of a check, its grades left out."""
    check: Any = one.asked
    yield Variant("removed", None)
    for member in ("applies_when", "where"):
        yield from conditions(check, member)
    for name in _switches(one):
        if hasattr(check, name):
            value = not getattr(check, name)
            yield Variant(f"{name} {str(value).lower()}", setting(check, **{name: value}))
    for name in _NUMBERS:
        for step in (-1, 1) if hasattr(check, name) else ():
            value = getattr(check, name) + step
            yield Variant(f"{name} {value}", setting(check, **{name: value}))
    if hasattr(check, "year") and set(one.requirement.years(ruleset.fiscal_year)) - {ruleset.fiscal_year}:
        other = "about" if check.year == "fiscal_year" else "fiscal_year"
        yield Variant(f"year {other}", setting(check, year=other))
    yield from _fewer(check)
    if check.kind == "ordered":
        yield Variant("swapped", setting(check, first=check.then, then=check.first))
    if check.kind == "claim":
        status: Any = one.requirement.item(check.status)
        for option in status.options:
            if option.value != check.refuted_when:
                yield Variant(f"refuted_when {option.value}", setting(check, refuted_when=option.value))


def _switches(one: Declaration) -> tuple[str, ...]:
    """A period can lie in a year in part; a day is in it as a whole or not at all."""
    item: Any = one.requirement.item(getattr(one.asked, "item", ""))
    always = ("or_calendar_year", "of_last_year")
    return ("all", *always) if item is not None and item.type == "period" else always


def _fewer(check: Any) -> Iterator[Variant]:
    """Without what it may do without, and without each member of its lists."""
    droppable = [*_ADDITIONS]
    if check.kind == "covers_months":
        droppable.append("other")
    if check.kind == "mentions" and check.words is not None and check.of is not None:
        droppable += ["words", "of"]
    for name in droppable:
        if getattr(check, name, None) is not None:
            yield Variant(f"without {name}", setting(check, **{name: None}))
    for name in ("parts", "columns", "of", "stated"):
        members = getattr(check, name, None)
        for member, rest in without_each(members) if isinstance(members, list) and len(members) > 1 else ():
            yield Variant(f"{name} without {getattr(member, 'item', member)}", setting(check, **{name: rest}))
    for column, candidates in getattr(check, "sums", {}).items():
        for one, rest in without_each(candidates):
            yield Variant(f"{column} without {one}", setting(check, sums={**check.sums, column: rest}))
    for index, stated in enumerate(getattr(check, "stated", ())):
        for variant in conditions(stated, "where"):
            others = [*check.stated[:index], variant.declared, *check.stated[index + 1 :]]
            yield Variant(f"{stated.item} {variant.label}", setting(check, stated=others))
