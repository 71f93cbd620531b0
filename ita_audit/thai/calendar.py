"""The years of an instrument: the month they begin in, their era, and whether their end or start names them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ita_audit.thai.fiscal import BUDDHIST_ERA, Span


@dataclass(frozen=True, slots=True)
class Calendar:
    """Years of twelve months. A year's number is of the Buddhist era where ``buddhist``, else of the common one."""

    first_month: int = 10
    buddhist: bool = True
    called_by_end: bool = True

    def common(self, year: int) -> int:
        """The common-era year with the number ``year`` in this calendar's era."""
        return year - BUDDHIST_ERA * self.buddhist

    def numbered(self, common: int) -> int:
        """The number, in this calendar's era, of a common-era year."""
        return common + BUDDHIST_ERA * self.buddhist

    def span(self, year: int) -> Span:
        """The days of ``year``. Raises ValueError for a year that ``datetime.date`` cannot hold."""
        start = date(self.common(year) - self._ends_later, self.first_month, 1)
        return Span(start, start.replace(year=start.year + 1) - timedelta(days=1))

    def year_of(self, day: date) -> int:
        """The year that ``day`` lies in."""
        return self.numbered(day.year - (day.month < self.first_month) + self._ends_later)

    def common_of_month(self, month: int, year: int) -> int:
        """The common-era year in which ``month`` of ``year`` lies."""
        return self.common(year) - self._ends_later + (month < self.first_month)

    @property
    def _ends_later(self) -> int:
        """1 where a year bears the number of the calendar year after the one it begins in."""
        return int(self.called_by_end and self.first_month > 1)


FISCAL = Calendar()
"""The Thai fiscal year: from 1 October, called by the Buddhist year it ends in."""
