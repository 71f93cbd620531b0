"""Dates as Thai offices write them, read only where there is one reading.

Years below 2400 are CE, from 2400 on they are in the Buddhist era. A year of two digits is read
(68 is B.E. 2568) only where a Thai month name or พ.ศ. says which era is meant.
"""

from __future__ import annotations

import re
from datetime import date

from ita_audit.errors import Language
from ita_audit.thai.calendar_words import ERA, MONTH, MONTHS, month_number
from ita_audit.thai.fiscal import BUDDHIST_ERA, be_year
from ita_audit.thai.refusals import Ambiguous, Unreadable, refusal
from ita_audit.thai.text import condense

__all__ = [
    "LONGEST",
    "Ambiguous",
    "Unreadable",
    "calendar_day",
    "ce_year",
    "read_date",
    "show_date",
    "show_month",
]

LONGEST = 200
"""Characters; a longer text is prose, not a date or a period."""

_WEEKDAY = r"(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
_OPENING = rf"(?:ณ|ลง|เมื่อ|ประกาศ)*(?:วัน{_WEEKDAY}?ที่)?"
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_NUMBERS = re.compile(_OPENING + r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]+)")
_NAMED = re.compile(_OPENING + rf"([0-9]{{1,2}})([-/]?)(?:เดือน)?({MONTH})\2(?:ปี)?({ERA}?)([0-9]+)")
_NO_YEAR = re.compile(_OPENING + rf"[0-9]{{1,2}}(?:[-/.][0-9]{{1,2}}|[-/]?(?:เดือน)?{MONTH})")
_NO_DAY = re.compile(rf"(?:เดือน)?{MONTH}(?:ปี)?{ERA}?(?:[0-9]{{2}}|[0-9]{{4}})")


def read_date(text: str) -> date:
    """The day (CE, as ``datetime.date`` counts) that ``text`` writes.

    Read are ``2025-03-31``, ``2568-03-31``, ``31/3/2568`` (also with ``-`` or ``.``; the day comes
    first), ``31 มีนาคม 2568``, ``31 มี.ค. 68``, ``วันที่ ๓๑ เดือน มีนาคม พ.ศ. ๒๕๖๘``, and the English
    month names with a year of four digits. Blanks within a month's name are forgiven, blanks
    within a number are not.

    Raises Unreadable (``no_such_day``, ``no_such_year``, ``no_year``, ``no_day``, ``month_first``,
    ``not_a_date``) or Ambiguous (``era_unclear``).
    """
    if len(text) > LONGEST:
        raise refusal("not_a_date")
    written = condense(text)
    if found := _YEAR_FIRST.fullmatch(written):
        return calendar_day(ce_year(found[1]), int(found[3]), int(found[4]))
    if found := _NUMBERS.fullmatch(written):
        return _day_first(int(found[1]), int(found[3]), ce_year(found[4]))
    if found := _NAMED.fullmatch(written):
        year = ce_year(found[5], era=found[4], thai=not found[3].isascii())
        return calendar_day(year, month_number(found[3]), int(found[1]))
    if _NO_YEAR.fullmatch(written):
        raise refusal("no_year")
    raise refusal("no_day" if _NO_DAY.fullmatch(written) else "not_a_date")


def _day_first(day: int, month: int, year: int) -> date:
    if day <= 12 < month <= 31:
        raise refusal("month_first")
    return calendar_day(year, month, day)


def calendar_day(year: int, month: int, day: int) -> date:
    """The day with this ``year`` (CE), month and day. Raises Unreadable ``no_such_day``."""
    try:
        return date(year, month, day)
    except ValueError:
        raise refusal("no_such_day") from None


def ce_year(digits: str, *, era: str = "", thai: bool = False) -> int:
    """The year CE that ``digits`` (0-9) mean.

    ``era`` is what ``ERA`` matched before them, or nothing; ``thai`` says that a Thai month name or
    ปีงบประมาณ stands by them, so that two digits are of the Buddhist era.

    Raises Ambiguous ``era_unclear`` for two digits alone and where era and number contradict each
    other, Unreadable ``no_such_year`` for anything outside CE 1900-2200.
    """
    if len(digits) not in (2, 4):
        raise refusal("no_such_year")
    number, buddhist, common = int(digits), era.startswith("พ"), era.startswith("ค")
    if len(digits) == 2:
        if common or not (thai or buddhist):
            raise refusal("era_unclear")
        number += 2500
    if (buddhist and number < 2400) or (common and number >= 2400):
        raise refusal("era_unclear")
    year = number - BUDDHIST_ERA if number >= 2400 else number
    if not 1900 <= year <= 2200:
        raise refusal("no_such_year")
    return year


def show_date(day: date, language: Language, *, buddhist: bool = True) -> str:
    """``31 มีนาคม 2568`` in Thai, of the Buddhist era or, where not ``buddhist``, CE; ``31 March 2025`` in English."""
    thai, _, english = MONTHS[day.month - 1]
    year = be_year(day) if buddhist else day.year
    return f"{day.day} {thai} {year}" if language == "th" else f"{day.day} {english} {day.year}"


def show_month(day: date, language: Language, *, buddhist: bool = True) -> str:
    """``ต.ค. 67`` in Thai, or, where not ``buddhist``, ``ต.ค. 2024``; ``October 2024`` in English."""
    _, short, english = MONTHS[day.month - 1]
    year = f"{be_year(day) % 100:02}" if buddhist else str(day.year)
    return f"{short} {year}" if language == "th" else f"{english} {day.year}"
