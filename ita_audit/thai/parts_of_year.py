"""The part of a year that the title of a document names: months, quarters, halves, a day that figures are counted to.

What is found here only ever raises a question for a person, so silence is preferred to a false alarm.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ita_audit.thai.calendar import FISCAL, Calendar
from ita_audit.thai.calendar_words import ERA, MONTH, month_number
from ita_audit.thai.dates import Unreadable, read_date
from ita_audit.thai.text import condense

YEAR = frozenset(range(12))
"""The months of a year: of the fiscal one, 0 is October and 11 is September."""

_NUMBER_OF_MONTHS = re.compile(r"(?<![0-9])([0-9]{1,2})เดือน(หลัง)?")
_HALF = re.compile(r"ครึ่งปี(?:งบประมาณ)?(แรก|หลัง)")
_QUARTERS = re.compile(r"ไตรมาส((?:แรก|(?:(?:ไตรมาส|ที่|และ|[-,/&])*[1-4](?![0-9]))+))")
_YEAR = rf"(?:ปี)?{ERA}?(?:[0-9]{{2,4}})?"
_MONTHS = re.compile(rf"({MONTH}){_YEAR}-(?:สิ้น)?(?:เดือน|วันที่)?(?:[0-9]{{1,2}})?({MONTH})")
_ONE_MONTH = re.compile(rf"(?<!ปรับปรุง)(?<!แก้ไข)(?<!เผยแพร่)(?<!จัดทำ)(?:ประจำ)?เดือน({MONTH})")
_COUNTED_TO = re.compile(rf"ณ(?:วันที่)?([0-9]{{1,2}}{MONTH}(?:ปี)?{ERA}?[0-9]{{2,4}})")


@lru_cache(maxsize=4096)
def part_named(title: str, year: int, calendar: Calendar = FISCAL) -> frozenset[int]:
    """The months of ``year`` of ``calendar`` that ``title`` names; all of ``YEAR`` where it names no part.

    ``รอบ 6 เดือน`` and ``ไตรมาส 1-2`` are the first half, ``ต.ค. 66 - ก.พ. 67`` five months, ``ณ วันที่ 31 มีนาคม
    2567`` the months up to it. More than a year, or the months of another one, are no part of it.
    """
    text = condense(title)
    months = _quarters(text) | _spans(text, calendar)
    if not months:
        months = _single(text, calendar) or _numbered(text) or _counted_to(text, year, calendar)
    return months or YEAR


def _quarters(text: str) -> frozenset[int]:
    months: set[int] = set()
    for found in _QUARTERS.finditer(text):
        numbers = [int(digit) for digit in re.findall("[1-4]", found[1])] or [1]
        if "-" in found[1]:
            numbers = list(range(numbers[0], numbers[-1] + 1))
        months |= {3 * (number - 1) + step for number in numbers for step in range(3)}
    return frozenset(months)


def _spans(text: str, calendar: Calendar) -> frozenset[int]:
    months: set[int] = set()
    for found in _MONTHS.finditer(text):
        first, last = (calendar.month_of(month_number(found[end])) for end in (1, 2))
        months |= {(first + step) % 12 for step in range((last - first) % 12 + 1)}
    return frozenset(months)


def _numbered(text: str) -> frozenset[int]:
    if found := _NUMBER_OF_MONTHS.search(text):
        number = min(int(found[1]), 12)
        return frozenset(range(12 - number, 12) if found[2] else range(number))
    if found := _HALF.search(text):
        return frozenset(range(6) if found[1] == "แรก" else range(6, 12))
    return frozenset()


def _single(text: str, calendar: Calendar) -> frozenset[int]:
    return frozenset(calendar.month_of(month_number(found[1])) for found in _ONE_MONTH.finditer(text))


def _counted_to(text: str, year: int, calendar: Calendar) -> frozenset[int]:
    if not (found := _COUNTED_TO.search(text)):
        return frozenset()
    try:
        day = read_date(found[1])
    except Unreadable:
        return frozenset()
    inside = calendar.span(year).contains(day)
    return frozenset(range(calendar.month_of(day.month) + 1)) if inside else frozenset()
