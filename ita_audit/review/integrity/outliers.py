"""Figures far from those of like agencies: of one kind, as far as their codes tell it.

The distance is Iglewicz and Hoaglin's modified z-score (0.6745 times the distance from the median over
the median absolute deviation) of the logarithm, since agencies differ in size by orders of magnitude.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

from ita_audit.model import Instrument, Text
from ita_audit.model.doubt import Doubt, Seen
from ita_audit.model.round import Agency
from ita_audit.review.integrity.evidence_facts import EvidenceFacts

MEDIAN = Text("มัธยฐาน", "median")
LEAST_ALIKE = 20
FAR = 6.0
"""Their usual limit is 3.5; this one asks a person less often."""


def outliers(facts: Sequence[EvidenceFacts], instrument: Instrument) -> list[Doubt]:
    """One doubt for each figure; beside it the median of the like."""
    groups: dict[tuple[str, str], list[tuple[Agency, float]]] = {}
    for one in facts:
        for pointer, number in one.counts:
            if number >= 0:
                groups.setdefault((one.agency.code[: instrument.kind_length], pointer), []).append(
                    (one.agency, number)
                )
    return [
        doubt
        for (_, pointer), values in groups.items()
        if len(values) >= LEAST_ALIKE
        for doubt in _far(pointer, values, " / ".join(MEDIAN.in_(one) for one in instrument.languages))
    ]


def _far(pointer: str, values: Sequence[tuple[Agency, float]], called: str) -> list[Doubt]:
    logs = [math.log1p(number) for _, number in values]
    middle = median(logs)
    spread = median(abs(one - middle) for one in logs)
    if not spread:
        return []
    usual = f"{median(number for _, number in values):,}"
    return [
        Doubt("outlier", (Seen(agency, pointer, f"{number:,} ({called} {usual})"),))
        for (agency, number), log in zip(values, logs, strict=True)
        if 0.6745 * abs(log - middle) / spread > FAR
    ]
