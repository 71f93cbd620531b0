"""Periods as Thai offices write them: months, quarters, fiscal years, days, durations.

Quarters are those of the calendar at hand (of the fiscal year, the first is October to December). Nothing is guessed: what
has two readings is refused by name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from ita_audit.thai.calendar import FISCAL as THAI_FISCAL
from ita_audit.thai.calendar import Calendar
from ita_audit.thai.calendar_words import ERA, FISCAL
from ita_audit.thai.dates import LONGEST, ce_year
from ita_audit.thai.fiscal import Span
from ita_audit.thai.partial_dates import read_partial_dates
from ita_audit.thai.quarters import as_quarters
from ita_audit.thai.refusals import refusal
from ita_audit.thai.text import condense

Precision = Literal["day", "month", "quarter", "year", "duration"]


@dataclass(frozen=True, slots=True)
class Period:
    """``start`` and ``end`` (CE, both inclusive) as precisely as they were written.

    Where one end is a day and the other a month, ``precision`` is the coarser of the two. Where only a
    length of time was written (``duration``), both ends are None.
    """

    start: date | None
    end: date | None
    precision: Precision


_OPENING = re.compile(r"^(?:ระยะเวลา|ช่วงเวลา|ช่วง|ระหว่าง|ดำเนินการ|ประจำ|เมื่อ|ใน|:)+")
_SINCE = re.compile(r"(?:ตั้งแต่|เริ่ม)+")
_TWO_ENDS = re.compile(r"[- ]")
_CLOSING = re.compile(r"(?:ระยะเวลา|ช่วง|ระหว่าง|ดำเนินการ|[.,;:])+$")
_BRACKETED = re.compile(r"(.+)\((.+)\)")

_UNIT = r"(?:วันทำการ|วัน|สัปดาห์|เดือน|ปี|ชั่วโมง|ชม\.?|นาที)"
_DURATION = re.compile(
    r"(?:ภายใน|ไม่เกิน|ไม่น้อยกว่า|ประมาณ|ใช้(?:ระยะ)?เวลา|เป็น(?:ระยะ)?เวลา|รวม|ระยะเวลา)*"
    rf"(?:[0-9]+(?:\.[0-9]+)?(?:-[0-9]+)?{_UNIT})+(?:นับ.*)?"
)
_WHOLE_YEAR = re.compile(rf"(?:ตลอด|ทั้ง)+(?:{FISCAL}|ปี)")
_FISCAL_YEARS = re.compile(rf"(?:ตลอด|ทั้ง|ภายใน)*{FISCAL}({ERA}?)([0-9]+)(?:-{FISCAL}?({ERA}?)([0-9]+))?")
_OTHER_YEARS = re.compile(
    rf"(?:ตลอด|ทั้ง|ภายใน)*(?:(?:ปี)?{ERA}?[0-9]{{4}}|ปี{ERA}?[0-9]{{2}})(?:-(?:ปี)?{ERA}?[0-9]{{2,4}})?"
)
_CALENDAR_YEARS = re.compile(rf"(?:ตลอด|ทั้ง|ภายใน)*(?:ปี)?({ERA}?)([0-9]{{4}})(?:-(?:ปี)?({ERA}?)([0-9]{{4}}))?")
"""Said of a calendar that begins in January, a year is of one sort only."""
_QUARTER_YEAR = rf"(?:(?:[/ ]|ประจำ|ของ|{FISCAL}|ปี)+({ERA}?)([0-9]+))?"
_QUARTERS = re.compile(rf"ไตรมาส(?:ที่)?([0-9]){_QUARTER_YEAR}(?:-(?:ไตรมาส)?(?:ที่)?([0-9]){_QUARTER_YEAR})?")


@lru_cache(maxsize=4096)
def read_period(text: str, year: int, calendar: Calendar = THAI_FISCAL) -> Period:
    """The period that ``text`` writes; ``year`` of ``calendar`` serves where it names no year.

    Read are ``ตค.67-กย.68``, ``ต.ค.-ธ.ค. 2567``, ``1-15 มีนาคม 2568``, ``1 ต.ค. 53 30 ก.ย. 54``, ``มีนาคม``,
    ``ไตรมาส 1-2/2568``, ``ครึ่งปีแรก``, ``Q2``, ``ปีงบประมาณ พ.ศ. ๒๕๖๘``, ``ตลอดปี``, ``ภายใน 15 วันทำการ``, ``2024-10-01/2025-09-30``
    and their kin. What stands in brackets must say the same as what stands before them.

    Raises Unreadable (``not_a_period``, ``no_end``, ``no_such_quarter``, ``reversed``, and the reasons of
    ``read_date``) or Ambiguous (``two_readings``, as ``ปี 2568``, which does not say what kind of year;
    ``no_fixed_months``, as งวด; ``era_unclear``).
    """
    if len(text) > LONGEST:
        raise refusal("not_a_period")
    return _read(condense(text), year, calendar)


def _read(written: str, year: int, calendar: Calendar) -> Period:
    if bracketed := _BRACKETED.fullmatch(written):
        return _same(_read(bracketed[1], year, calendar), _read(bracketed[2], year, calendar))
    if "งวด" in written:
        raise refusal("no_fixed_months")
    written = _CLOSING.sub("", _OPENING.sub("", written))
    if _DURATION.fullmatch(written):
        return Period(None, None, "duration")
    since = _SINCE.match(written)
    written = written[since.end() :] if since else written
    period = (
        _years(written, year, calendar)
        or _quarters(written, year, calendar)
        or _days(written, year, calendar)
    )
    if period is None:
        raise refusal("two_readings" if _OTHER_YEARS.fullmatch(written) else "not_a_period")
    if since and (period.start == period.end or not _TWO_ENDS.search(written)):
        raise refusal("no_end")
    return period


def _same(outside: Period, inside: Period) -> Period:
    if inside.precision == "duration" or (inside.start, inside.end) == (outside.start, outside.end):
        return outside
    if outside.precision == "duration":
        return inside
    raise refusal("two_readings")


def _years(written: str, year: int, calendar: Calendar) -> Period | None:
    if _WHOLE_YEAR.fullmatch(written):
        return _spanning(calendar.span(year), calendar.span(year), "year")
    found = _FISCAL_YEARS.fullmatch(written)
    if found is None and calendar.first_month == 1:
        found = _CALENDAR_YEARS.fullmatch(written)
    if found:
        first = _named(found[1], found[2], year, calendar)
        last = _named(found[3], found[4], year, calendar) if found[4] else first
        return _spanning(first, last, "year")
    return None


def _quarters(written: str, year: int, calendar: Calendar) -> Period | None:
    found = _QUARTERS.fullmatch(as_quarters(written))
    if not found:
        return None
    first_era, first_year, last_era, last_year = found[2], found[3], found[5], found[6]
    if not first_year:
        first_era, first_year = last_era, last_year
    if not last_year:
        last_era, last_year = first_era, first_year
    first = _quarter(int(found[1]), _named(first_era, first_year, year, calendar))
    last = _quarter(int(found[4] or found[1]), _named(last_era, last_year, year, calendar))
    return _spanning(first, last, "quarter")


def _days(written: str, year: int, calendar: Calendar) -> Period | None:
    found = read_partial_dates(written, year, calendar)
    return _spanning(found[0], found[0], "day" if found[1] else "month") if found else None


def _named(era: str | None, digits: str | None, year: int, calendar: Calendar) -> Span:
    return calendar.span(calendar.numbered(ce_year(digits, era=era or "", thai=True)) if digits else year)


def _quarter(number: int, year: Span) -> Span:
    if number not in range(1, 5):
        raise refusal("no_such_quarter")
    first = year.start.year * 12 + year.start.month - 1 + 3 * (number - 1)
    start, after = (date(month // 12, month % 12 + 1, 1) for month in (first, first + 3))
    return Span(start, after - timedelta(days=1))


def _spanning(first: Span, last: Span, precision: Precision) -> Period:
    if last.end < first.start:
        raise refusal("reversed")
    return Period(first.start, last.end, precision)
