"""The years of an instrument: the month they begin in, their era, and whether their end or start names them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ita_audit.model.text import Text
from ita_audit.thai.dates import show_date
from ita_audit.thai.fiscal import BUDDHIST_ERA, Span

_EARLIEST, _LATEST = 1932, 2157


@dataclass(frozen=True, slots=True)
class Calendar:
    """Years of twelve months. A year's number is of the Buddhist era where ``buddhist``, else of the common one."""

    first_month: int = 10
    buddhist: bool = True
    called_by_end: bool = True

    def said(self, day: date) -> Text:
        """``day`` as a sentence says it: in Thai in this calendar's era, in English in the common one."""
        return Text(show_date(day, "th", buddhist=self.buddhist), show_date(day, "en"))

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

    def civil(self, year: int) -> Span:
        """January to December of the calendar year with this number."""
        return Span(date(self.common(year), 1, 1), date(self.common(year), 12, 31))

    def month_of(self, month: int) -> int:
        """The place of a month (1-12) in the year, from 0."""
        return (month - self.first_month) % 12

    def is_plausible(self, year: int) -> bool:
        """Whether there can be documents of the year: from the first constitution of Thailand to far enough ahead."""
        return _EARLIEST <= self.common(year) <= _LATEST

    @property
    def plausible(self) -> tuple[int, int]:
        """The first and the last year that there can be documents of."""
        return self.numbered(_EARLIEST), self.numbered(_LATEST)

    @property
    def _ends_later(self) -> int:
        """1 where a year bears the number of the calendar year after the one it begins in."""
        return int(self.called_by_end and self.first_month > 1)


FISCAL = Calendar()
"""The Thai fiscal year: from 1 October, called by the Buddhist year it ends in.

Source: the Budget Procedure Act B.E. 2561 (2018), section 4.
"""
