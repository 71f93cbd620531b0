"""What looks copied, borrowed or out of line between agencies and years: doubts for a person, never verdicts.

Every question is asked of an index, none of all pairs, so that a nation costs what its files cost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ita_audit.model import Instrument
from ita_audit.model.doubt import Doubt, Seen
from ita_audit.review.integrity.contacts import shared_contacts
from ita_audit.review.integrity.evidence_facts import EvidenceFacts
from ita_audit.review.integrity.figures import equal_figures, last_years_figures
from ita_audit.review.integrity.foreign_names import borrowed_names
from ita_audit.review.integrity.outliers import outliers
from ita_audit.review.integrity.shared_texts import alike_texts
from ita_audit.review.integrity.websites import borrowed_websites, same_files, shared_documents

__all__ = ["Doubt", "Seen", "doubts"]


def doubts(
    facts: Sequence[EvidenceFacts], before: Mapping[str, EvidenceFacts], instrument: Instrument
) -> list[Doubt]:
    """Every doubt over the agencies of a round; ``before`` is last year's of those that have one, by code."""
    return [
        *shared_documents(facts),
        *same_files(facts),
        *borrowed_websites(facts),
        *borrowed_names(facts),
        *shared_contacts(facts),
        *alike_texts(facts),
        *equal_figures(facts),
        *last_years_figures(facts, before),
        *outliers(facts, instrument),
    ]
