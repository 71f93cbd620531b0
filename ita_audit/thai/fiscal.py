"""Spans of days, and the Buddhist era (CE + 543)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

BUDDHIST_ERA = 543
"""Years that the Buddhist era is ahead of the common era."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``start`` to ``end``, both inclusive. Where ``end`` lies before ``start`` there are none."""

    start: date
    end: date

    def contains(self, day: date) -> bool:
        """Whether ``day`` is one of the span's days."""
        return self.start <= day <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans have at least one day in common."""
        return max(self.start, other.start) <= min(self.end, other.end)

    def covers(self, other: Span) -> bool:
        """Whether ``other`` begins and ends inside this span."""
        return self.start <= other.start and other.end <= self.end


def be_year(day: date) -> int:
    """The calendar year of ``day`` in the Buddhist era."""
    return day.year + BUDDHIST_ERA
