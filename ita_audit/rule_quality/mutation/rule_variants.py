"""A rule as a whole said otherwise: of another year, without words that stand for its figures."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.rule_quality.mutation.mutant import Variant, setting, without_each
from ita_audit.ruleset import Requirement

_YEARS = {"fiscal_year": "previous_fiscal_year", "previous_fiscal_year": "fiscal_year"}


def rules(requirement: Requirement) -> Iterator[Variant]:
    """Every variant of what a rule says beside its items and checks."""
    about = requirement.about
    if isinstance(about, str):
        yield Variant(f"about {_YEARS[about]}", setting(requirement, about=_YEARS[about]))
        yield Variant("about nothing", setting(requirement, about=None))
    elif about is not None:
        for year, rest in without_each(about):
            yield Variant(f"not about {year}", setting(requirement, about=rest or None))
    none = requirement.none
    if none is not None:
        yield Variant("none stands for nothing", setting(requirement, none=None))
        yield Variant(f"none as {none.as_ + 1}", setting(requirement, none=setting(none, as_=none.as_ + 1)))
        for name, rest in without_each(none.stands_for):
            yield Variant(f"none without {name}", setting(requirement, none=setting(none, stands_for=rest)))
