"""The kinds of question between items: a closed list, one small pure module each under ``kinds``.

``Check`` is how any check is declared; ``PROBLEMS`` and ``FIELDS`` what each kind can find and
what its texts may name; ``questions`` compiles a declaration.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field

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

Check = Annotated[
    adds_up.AddsUp
    | at_most.AtMost
    | claim.Claim
    | covers.Covers
    | covers_months.CoversMonths
    | covers_rows.CoversRows
    | differs.Differs
    | distinct.Distinct
    | equals.Equals
    | given.Given
    | has_rows.HasRows
    | judgement.Judgement
    | mentions.Mentions
    | none_above.NoneAbove
    | none_beside.NoneBeside
    | ordered.Ordered
    | reconciles.Reconciles
    | same_amount.SameAmount
    | same_domain.SameDomain
    | some_given.SomeGiven
    | some_within.SomeWithin
    | totals.Totals
    | unique.Unique
    | varied.Varied
    | within.Within,
    Field(discriminator="kind"),
]

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

PROBLEMS: Mapping[str, tuple[str, ...]] = {kind: module.PROBLEMS for kind, module in KINDS.items()}
"""Kind -> what it can find wrong."""

FIELDS: Mapping[str, tuple[str, ...]] = {kind: module.FIELDS for kind, module in KINDS.items()}
"""Kind -> the names its texts may use in braces, besides those every text may use."""


def questions(check: BaseCheck, scope: Scope) -> list[Question]:
    """The questions of ``check``, compiled: one, or one per option for ``covers``.

    Raises ``LookupError`` where a name in the check is no item or column.
    """
    kind: str = check.kind  # type: ignore[attr-defined]
    compiled: list[Question] = KINDS[kind].questions(check, scope)
    return compiled
