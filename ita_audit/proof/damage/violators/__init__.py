"""How each kind of check is broken by machine: kind -> the ways, each of which must be found.

A violator sees a scene in which its check is asked, and changes as little as it can. Where the
submission does not hold what it needs, it offers nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ita_audit.proof.damage.scene import Scene, Violation
from ita_audit.proof.damage.violators import amounts, days, rows, words

Violator = Callable[[Scene], Iterator[Violation]]

VIOLATORS: Mapping[str, Violator] = {
    "adds_up": amounts.adds_up,
    "at_most": amounts.at_most,
    "claim": words.claim,
    "covers": rows.covers,
    "covers_months": days.covers_months,
    "covers_rows": rows.covers_rows,
    "differs": words.differs,
    "distinct": rows.distinct,
    "equals": days.equals,
    "given": rows.given,
    "has_rows": rows.has_rows,
    "mentions": words.mentions,
    "none_above": amounts.none_above,
    "none_beside": rows.none_beside,
    "ordered": days.ordered,
    "reconciles": amounts.reconciles,
    "same_amount": amounts.same_amount,
    "same_domain": words.same_domain,
    "some_given": rows.some_given,
    "some_within": days.some_within,
    "totals": amounts.totals,
    "unique": rows.unique,
    "varied": rows.varied,
    "within": days.within,
}
"""Kind -> its violator. A judgement has none: only a person finds what is wrong there."""
