"""The kinds of question between items: a closed list, each a module under ``kinds`` that says all of it.

``KINDS`` is asked by whoever needs something of a kind, when it is needed; ``kind_of`` is the one of a check.
"""

from __future__ import annotations

from ita_audit.checks.base import BaseCheck, Question, Scope
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.kinds import (
    adds_up,
    announced_first,
    at_least,
    at_most,
    borne_out,
    claim,
    contradicts,
    copied_amounts,
    covers,
    covers_months,
    covers_rows,
    differs,
    distinct,
    either,
    equals,
    given,
    goes_beyond,
    group_totals,
    has_rows,
    judgement,
    kept_apart,
    like_clauses,
    mentions,
    none_above,
    none_beside,
    one_of_combinations,
    one_to_one,
    ordered,
    own_page,
    own_words,
    reconciles,
    same_amount,
    same_domain,
    some_given,
    some_within,
    totals,
    unique,
    varied,
    within,
    year_named,
)

KINDS: dict[str, CheckKind] = {
    kind.KIND.name: kind.KIND
    for kind in (
        adds_up,
        announced_first,
        at_least,
        at_most,
        borne_out,
        claim,
        contradicts,
        copied_amounts,
        covers,
        covers_months,
        covers_rows,
        differs,
        distinct,
        either,
        equals,
        given,
        goes_beyond,
        group_totals,
        has_rows,
        judgement,
        kept_apart,
        like_clauses,
        mentions,
        none_above,
        none_beside,
        one_of_combinations,
        one_to_one,
        ordered,
        own_page,
        own_words,
        reconciles,
        same_amount,
        same_domain,
        some_given,
        some_within,
        totals,
        unique,
        varied,
        within,
        year_named,
    )
}
"""Kind -> all that is to be known of it: the closed list."""


def kind_of(check: BaseCheck) -> CheckKind:
    """The kind of a check."""
    return KINDS[check.kind]


def problems_by_kind() -> dict[str, tuple[str, ...]]:
    """Kind -> what it can find wrong."""
    return {name: kind.problems for name, kind in KINDS.items()}


def questions(check: BaseCheck, scope: Scope) -> list[Question]:
    """The questions of ``check``, compiled: one, or one per option where its kind says so.

    Raises ``LookupError`` where a name in the check is no item or column.
    """
    return kind_of(check).questions(check, scope)
