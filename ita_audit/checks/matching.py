"""By which key two names are one: near, where only what makes no difference differs, or exact."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Literal

from ita_audit.checks.base import Scope
from ita_audit.thai.text import fold
from ita_audit.types.sorts import TEXT, sort_of

Match = Literal["near", "exact"]
"""``near``: as names are read in this edition (``EditionTerms.names``). ``exact``: but for blanks, capitals and kinds of digits."""


def key_by(match: Match, scope: Scope, column: str) -> Callable[[Any], Hashable]:
    """The key of a value of ``column``. Codes and options are always exact: AWARD-0009 is not AWARD-0001."""
    if match == "near" and sort_of(scope.item(column)) == TEXT:
        return scope.terms.names
    return lambda value: fold(str(value))
