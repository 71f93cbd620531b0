"""The years that the title of a document names.

What is found here only ever raises a question for a person, so silence is preferred to a false alarm.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ita_audit.thai.calendar import FISCAL as THAI_FISCAL
from ita_audit.thai.calendar import Calendar
from ita_audit.thai.calendar_words import FISCAL, MONTH, month_number
from ita_audit.thai.text import condense

_ERA = r"(?:[พค]\.?ศ\.*)?"

_LAW = re.compile(
    r"พระราช(?:บัญญัติ|กฤษฎีกา|กำหนด)|พ\.?ร\.?[บฎก]\.|พรบ|รัฐธรรมนูญ|ประมวล(?:กฎหมาย|จริยธรรม)|กฎกระทรวง|กฎหมาย"
    r"|ระเบียบ|ข้อบังคับ|ข้อกำหนด|ข้อบัญญัติ|เทศบัญญัติ|มาตรฐานทางจริยธรรม|มติ(?:คณะรัฐมนตรี|ครม)"
    r"|ประกาศ(?:คณะกรรมการ|กระทรวง|กรม|ก\.)"
)
_OF = rf"(?:{FISCAL}|ปี)"
_END = r"(?![0-9]|[,.-][0-9]|บาท|คน|เมตร)"


class _Patterns:
    """How years of one century are named: ``25`` in the Buddhist era, ``20`` in the common one."""

    def __init__(self, century: str):
        year = f"{century}[0-9]{{2}}"
        self.century = int(century) * 100
        self.reference = re.compile(
            rf"ลงวันที่[0-9]{{1,2}}(?:{MONTH}|[-/.][0-9]{{1,2}}[-/.]){_ERA}{year}"
            rf"|(?<!ไตรมาส)ที่[ก-๎. ]{{0,8}}[0-9]+/{year}"
        )
        self.named_month = re.compile(rf"({MONTH})(?:ปี)?({_ERA}{year})")
        self.day_month = re.compile(rf"(?<![0-9])[0-9]{{1,2}}([-/.])([0-9]{{1,2}})\1({year})(?![0-9])")
        self.iso_day = re.compile(rf"(?<![0-9])({year})-([0-9]{{2}})-[0-9]{{2}}(?![0-9])")
        self.full = re.compile(
            rf"(?P<of>{_OF})?{_ERA}(?<![0-9])(?<![0-9][,.-])(?P<first>{year})"
            rf"(?:-(?:{_OF})?{_ERA}(?P<last>{year}|[0-9]{{2}}))?{_END}"
        )
        self.short = re.compile(
            rf"(?P<of>ประจำปี|{FISCAL}){_ERA}(?P<first>[0-9]{{2}})(?:-(?P<last>[0-9]{{2}}))?{_END}"
        )


_BUDDHIST, _COMMON = _Patterns("25"), _Patterns("20")
_LONGEST_PLAN = 20
"""Years; what looks like a longer range is not expanded."""


@lru_cache(maxsize=4096)
def years_named(title: str, calendar: Calendar = THAI_FISCAL) -> tuple[int, ...]:
    """The years of ``calendar`` (2500-2599, or 2000-2099) that ``title`` names, in its order, each once.

    ``ปีงบประมาณ 68`` names 2568 and ``2566-2570`` names all five. Not named are the years of laws (behind
    พระราชบัญญัติ, ระเบียบ and the like only ``ปี...`` and ranges count), of letters and orders (``ที่ 12/2567``,
    ``ลงวันที่ ...``), and of days from October to December, which fall in the next fiscal year.
    """
    return tuple(dict.fromkeys(year for years in _mentions(title, calendar) for year in years))


@lru_cache(maxsize=4096)
def span_named(title: str, calendar: Calendar = THAI_FISCAL) -> tuple[int, int] | None:
    """The first and last year of the one span that ``title`` names (2567-2569); None where it names none, or several."""
    spans = {(years[0], years[-1]) for years in _mentions(title, calendar) if len(years) > 1}
    return spans.pop() if len(spans) == 1 else None


def _mentions(title: str, calendar: Calendar) -> list[list[int]]:
    patterns = _BUDDHIST if calendar.buddhist else _COMMON

    def dated(month: int, year: str) -> str:
        """A day counts as naming its year where that is the calendar's year, too."""
        return "|" if calendar.common_of_month(month, 0) != calendar.common(0) else f"|{year}|"

    text = patterns.reference.sub("|", condense(title))
    text = patterns.named_month.sub(lambda day: dated(month_number(day[1]), day[2]), text)
    text = patterns.day_month.sub(lambda day: dated(int(day[2]), day[3]), text)
    text = patterns.iso_day.sub(lambda day: dated(int(day[2]), day[1]), text)
    law = _LAW.search(text)
    mentions = [*patterns.full.finditer(text), *patterns.short.finditer(text)]
    return [
        _expanded(found["first"], found["last"], patterns.century)
        for found in sorted(mentions, key=re.Match.start)
        if not law or found.start() < law.start() or found["of"] or found["last"]
    ]


def _expanded(first: str, last: str | None, century: int) -> list[int]:
    start = int(first[-2:]) + century
    end = int(last[-2:]) + century if last else start
    if start <= end <= start + _LONGEST_PLAN:
        return list(range(start, end + 1))
    return [start, end] if last and len(last) == 4 else [start]
