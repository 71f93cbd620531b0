"""Years as Thai offices count them: in the Buddhist era (CE + 543), the fiscal one from 1 October.

Source: the Budget Procedure Act B.E. 2561 (2018), section 4: a fiscal year runs from 1 October to
30 September and bears the name of the year in which it ends.
"""

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


def fiscal_year(be: int) -> Span:
    """The fiscal year ``be`` (Buddhist era): 2568 runs from 2024-10-01 to 2025-09-30.

    Raises ValueError for a year that ``datetime.date`` cannot hold.
    """
    return Span(date(be - BUDDHIST_ERA - 1, 10, 1), date(be - BUDDHIST_ERA, 9, 30))


def calendar_year(be: int) -> Span:
    """The calendar year ``be`` (Buddhist era): 2568 runs from 2025-01-01 to 2025-12-31.

    Raises ValueError for a year that ``datetime.date`` cannot hold.
    """
    return Span(date(be - BUDDHIST_ERA, 1, 1), date(be - BUDDHIST_ERA, 12, 31))


def be_year(day: date) -> int:
    """The calendar year of ``day`` in the Buddhist era."""
    return day.year + BUDDHIST_ERA


def fiscal_year_of(day: date) -> int:
    """The fiscal year that ``day`` belongs to, in the Buddhist era."""
    return be_year(day) + (day.month >= 10)
