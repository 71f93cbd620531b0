"""Pieces of evidence whose figures are all the same: at two agencies, or this year and last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ita_audit.model.doubt import Doubt, Seen
from ita_audit.review.integrity.evidence_facts import EvidenceFacts
from ita_audit.review.integrity.groups import shared

SHOWN = 8


def equal_figures(facts: Sequence[EvidenceFacts]) -> list[Doubt]:
    """One doubt for each piece of evidence with the same figures, in the same order, at several."""
    return shared(
        "equal_figures",
        (
            ((pointer, numbers), one.agency, pointer, _shown(numbers))
            for one in facts
            for pointer, numbers in one.figures
        ),
    )


def last_years_figures(facts: Sequence[EvidenceFacts], before: Mapping[str, EvidenceFacts]) -> list[Doubt]:
    """One doubt for each piece of evidence with the figures it had last year."""
    found = []
    for one in facts:
        old = dict(before[one.agency.code].figures) if one.agency.code in before else {}
        for pointer, numbers in one.figures:
            if old.get(pointer) == numbers:
                was = Seen(before[one.agency.code].agency, pointer, _shown(numbers))
                found.append(Doubt("last_years_figures", (was, Seen(one.agency, pointer, _shown(numbers)))))
    return found


def _shown(numbers: tuple[float, ...]) -> str:
    more = f" … ({len(numbers)})" if len(numbers) > SHOWN else ""
    return ", ".join(f"{number:,}" for number in numbers[:SHOWN]) + more
