"""Days as a submission writes them: ISO 8601 in the Common Era, or as Thai offices write dates."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any

from ita_audit.model.unread import Unread
from ita_audit.thai.calendar import Calendar
from ita_audit.thai.dates import Unreadable, read_date
from ita_audit.thai.written_numbers import has_digit, read_year
from ita_audit.types.reading import UNKNOWN, Mark, is_blank, whole

BUDDHIST = 2400
"""A year from here on is Buddhist era (DESIGN, section 5): no file is from the year 2400."""

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


@lru_cache(maxsize=4096)
def read_day(text: str) -> tuple[date | Mark, str | None]:
    """The day that ``text`` writes, as YYYY-MM-DD or as ``thai.dates`` reads it, and what is wrong with the writing.

    The problems: ``wrong_type`` (no date), ``uncertain`` (digits, but not certainly a day: "มีนาคม 2568"),
    ``no_such_day`` (30 February), ``buddhist_year`` (2568-03-31: the day is returned all the same, 543 years
    earlier, for it is certain).
    """
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return _spoken(text)
    year, month, day = (int(part) for part in match.groups())
    buddhist = year >= BUDDHIST
    try:
        read = date(year - 543 if buddhist else year, month, day)
    except ValueError:
        return UNKNOWN, "no_such_day"
    return read, "buddhist_year" if buddhist else None


def _spoken(text: str) -> tuple[date | Mark, str | None]:
    try:
        return read_date(text), None
    except Unreadable as reason:
        if reason.name == "no_such_day":
            return UNKNOWN, reason.name
        return UNKNOWN, "uncertain" if has_digit(text) else "wrong_type"


def year_in(raw: Any, calendar: Calendar) -> tuple[int | None, str | None]:
    """The year of ``calendar`` that ``raw`` gives, as a number or a text, or what is wrong with it.

    The problems: ``blank``, ``wrong_type``, and ``uncertain`` for a text with digits that is not certainly a year.
    """
    number = whole(raw)
    if number is not None or is_blank(raw):
        return number, "blank" if number is None else None
    if not isinstance(raw, str) or isinstance(raw, Unread):
        return None, "wrong_type"
    year = read_year(raw)
    if year is not None and calendar.is_plausible(year):
        return year, None
    return None, "uncertain" if has_digit(raw) else "wrong_type"
