"""The kinds of question between items: a closed list, one small pure module each under ``kinds``.

``DECLARED`` is how a check of each kind is declared; ``PROBLEMS`` and ``FIELDS`` what it can find and
what its texts may name; ``questions`` compiles a declaration.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.checks.asking import BaseCheck, Question, Scope
from ita_audit.checks.kinds import (
    adds_up,
    at_most,
    claim,
    covers,
    covers_months,
    covers_rows,
    differs,
    distinct,
    equals,
    given,
    has_rows,
    judgement,
    mentions,
    none_above,
    none_beside,
    ordered,
    reconciles,
    same_amount,
    same_domain,
    some_given,
    some_within,
    totals,
    unique,
    varied,
    within,
)
from ita_audit.types.spec import declared_in

KINDS: Mapping[str, Any] = {
    "adds_up": adds_up,
    "at_most": at_most,
    "claim": claim,
    "covers": covers,
    "covers_months": covers_months,
    "covers_rows": covers_rows,
    "differs": differs,
    "distinct": distinct,
    "equals": equals,
    "given": given,
    "has_rows": has_rows,
    "judgement": judgement,
    "mentions": mentions,
    "none_above": none_above,
    "none_beside": none_beside,
    "ordered": ordered,
    "reconciles": reconciles,
    "same_amount": same_amount,
    "same_domain": same_domain,
    "some_given": some_given,
    "some_within": some_within,
    "totals": totals,
    "unique": unique,
    "varied": varied,
    "within": within,
}
"""Kind -> its module: the closed list."""

DECLARED: Mapping[str, type[BaseCheck]] = {
    kind: declared_in(module, BaseCheck) for kind, module in KINDS.items()
}
"""Kind -> the class of its declarations."""

PROBLEMS: Mapping[str, tuple[str, ...]] = {kind: module.PROBLEMS for kind, module in KINDS.items()}
"""Kind -> what it can find wrong."""

FIELDS: Mapping[str, tuple[str, ...]] = {kind: module.FIELDS for kind, module in KINDS.items()}
"""Kind -> the names its texts may use in braces, besides those every text may use."""


def questions(check: BaseCheck, scope: Scope) -> list[Question]:
    """The questions of ``check``, compiled: one, or one per option for ``covers``.

    Raises ``LookupError`` where a name in the check is no item or column.
    """
    compiled: list[Question] = KINDS[check.kind].questions(check, scope)
    return compiled
