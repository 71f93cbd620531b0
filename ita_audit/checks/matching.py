"""By which key two names are one: near, where only what makes no difference differs, or exact."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from ita_audit.checks.base import Scope
from ita_audit.thai.names import NameForm
from ita_audit.thai.text import fold
from ita_audit.types.sorts import TEXT, sort_of

Match = Literal["near", "exact"]
"""``near``: as names are read in this edition (``EditionTerms.names``). ``exact``: but for blanks, capitals and kinds of digits."""


Forms = Callable[[str], NameForm]


def exactly(name: str) -> NameForm:
    """The form of a name of which all makes a difference."""
    return NameForm(fold(name))


def forms_by(match: Match, scope: Scope, column: str) -> Forms:
    """The forms of names in ``column``. Codes and options are always exact: AWARD-0009 is not AWARD-0001."""
    return scope.terms.names if match == "near" and sort_of(scope.item(column)) == TEXT else exactly
