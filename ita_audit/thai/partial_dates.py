"""Months and days, alone or as the two ends of a period: ``ต.ค. 67 - ก.ย. 68``, ``1-15 มีนาคม 2568``."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from ita_audit.thai.calendar import Calendar
from ita_audit.thai.calendar_words import ERA, FISCAL, MONTH, month_number
from ita_audit.thai.dates import Unreadable, calendar_day, ce_year, read_date
from ita_audit.thai.fiscal import Span
from ita_audit.thai.refusals import refusal

_NAMED = re.compile(
    rf"(?:วันที่)?(?P<day>[0-9]{{1,2}})?(?:เดือน)?(?P<month>{MONTH})"
    rf"(?:(?P<fiscal>{FISCAL})|ปี)?(?:(?P<era>{ERA})?(?P<year>[0-9]+))?"
)
_BARE_DAY = re.compile(r"(?:วันที่)?([0-9]{1,2})")
_SEPARATOR = re.compile(r"[-/ ]")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """One end of a period: a month (1-12), or a ``day`` in it, of a ``year`` (CE) where one is written."""

    day: int | None
    month: int
    year: int | None

    def in_year(self, year: int) -> Span:
        """The day, or the whole month, in ``year`` (CE). Raises Unreadable ``no_such_day``."""
        if self.day is not None:
            day = calendar_day(year, self.month, self.day)
            return Span(day, day)
        return Span(date(year, self.month, 1), date(year, self.month, monthrange(year, self.month)[1]))


def read_partial_dates(written: str, of: int, calendar: Calendar) -> tuple[Span, bool] | None:
    """The days of a month, a day or a range of them, and whether both ends are days.

    ``of`` is the year of ``calendar`` that serves where none is written. ``written`` is a condensed text (``thai.text.condense``). None where it is nothing of the kind.
    Raises Unreadable or Ambiguous as ``read_date`` does, and ``reversed`` or ``two_readings`` for a range.
    """
    if partial := _partial(written, calendar):
        return partial.in_year(
            partial.year or calendar.common_of_month(partial.month, of)
        ), partial.day is not None
    for separator in _SEPARATOR.finditer(written):
        end = _partial(written[separator.end() :], calendar)
        start = end and _start(written[: separator.start()], end, calendar)
        if start and end and (separator[0] == "-" or (start.day and start.year and end.day and end.year)):
            return _range(start, end, of, calendar), bool(start.day and end.day)
    return None


def _start(written: str, end: PartialDate, calendar: Calendar) -> PartialDate | None:
    """The start of a range; a bare day (``1-15 มีนาคม``) shares month and year with the ``end``."""
    if bare := _BARE_DAY.fullmatch(written):
        return PartialDate(int(bare[1]), end.month, end.year)
    return _partial(written, calendar)


def _partial(written: str, calendar: Calendar) -> PartialDate | None:
    if found := _NAMED.fullmatch(written):
        return _named(found, calendar)
    try:
        whole = read_date(written)
    except Unreadable as reason:
        if reason.name in ("not_a_date", "no_year", "no_day"):
            return None
        raise
    return PartialDate(whole.day, whole.month, whole.year)


def _named(found: re.Match[str], calendar: Calendar) -> PartialDate | None:
    partial = PartialDate(int(found["day"]) if found["day"] else None, month_number(found["month"]), None)
    if not found["year"]:
        return None if found["fiscal"] else partial
    year = ce_year(found["year"], era=found["era"] or "", thai=not found["month"].isascii())
    return replace(
        partial,
        year=calendar.common_of_month(partial.month, calendar.numbered(year)) if found["fiscal"] else year,
    )


def _range(start: PartialDate, end: PartialDate, of: int, calendar: Calendar) -> Span:
    first, last = _years(start, end, of, calendar)
    span = Span(start.in_year(first).start, end.in_year(last).end)
    if span.end < span.start:
        raise refusal("reversed" if (start.year is None) == (end.year is None) else "two_readings")
    return span


def _years(start: PartialDate, end: PartialDate, of: int, calendar: Calendar) -> tuple[int, int]:
    """The years (CE) of both ends, where one or none of them is written.

    ``ต.ค. - ธ.ค. 2567`` shares its year. ``ต.ค. - ก.ย. 2568`` cannot, and is read only where it lies in the
    fiscal year at hand. A year at the start alone (``ต.ค. 2566 - ธ.ค.``) must agree with that one too.
    """
    if start.year and end.year:
        return start.year, end.year
    placed = calendar.common_of_month(start.month, of), calendar.common_of_month(end.month, of)
    if not (start.year or end.year):
        return placed
    in_order = (start.month, start.day or 1) <= (end.month, end.day or 31)
    if end.year and in_order:
        return end.year, end.year
    agrees = placed == (start.year or placed[0], end.year or placed[1])
    if agrees and (not in_order or placed[0] == placed[1]):
        return placed
    raise refusal("two_readings")
