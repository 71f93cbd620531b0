"""The years that the title of a document names.

What is found here only ever raises a question for a person, so silence is preferred to a false alarm.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ita_audit.thai.calendar_words import FISCAL, MONTH, month_number
from ita_audit.thai.text import condense

_ERA = r"(?:พ\.?ศ\.*)?"
_YEAR = "25[0-9]{2}"

_REFERENCE = re.compile(
    rf"ลงวันที่[0-9]{{1,2}}(?:{MONTH}|[-/.][0-9]{{1,2}}[-/.]){_ERA}{_YEAR}"
    rf"|(?<!ไตรมาส)ที่[ก-๎. ]{{0,8}}[0-9]+/{_YEAR}"
)
_NAMED_MONTH = re.compile(rf"({MONTH})(?:ปี)?({_ERA}{_YEAR})")
_DAY_MONTH = re.compile(rf"(?<![0-9])[0-9]{{1,2}}([-/.])([0-9]{{1,2}})\1({_YEAR})(?![0-9])")
_ISO_DAY = re.compile(rf"(?<![0-9])({_YEAR})-([0-9]{{2}})-[0-9]{{2}}(?![0-9])")

_LAW = re.compile(
    r"พระราช(?:บัญญัติ|กฤษฎีกา|กำหนด)|พ\.?ร\.?[บฎก]\.|พรบ|รัฐธรรมนูญ|ประมวล(?:กฎหมาย|จริยธรรม)|กฎกระทรวง|กฎหมาย"
    r"|ระเบียบ|ข้อบังคับ|ข้อกำหนด|ข้อบัญญัติ|เทศบัญญัติ|มาตรฐานทางจริยธรรม|มติ(?:คณะรัฐมนตรี|ครม)"
    r"|ประกาศ(?:คณะกรรมการ|กระทรวง|กรม|ก\.)"
)
_OF = rf"(?:{FISCAL}|ปี)"
_END = r"(?![0-9]|[,.-][0-9]|บาท|คน|เมตร)"
_FULL = re.compile(
    rf"(?P<of>{_OF})?{_ERA}(?<![0-9])(?<![0-9][,.-])(?P<first>{_YEAR})"
    rf"(?:-(?:{_OF})?{_ERA}(?P<last>{_YEAR}|[0-9]{{2}}))?{_END}"
)
_SHORT = re.compile(rf"(?P<of>ประจำปี|{FISCAL}){_ERA}(?P<first>[0-9]{{2}})(?:-(?P<last>[0-9]{{2}}))?{_END}")
_LONGEST_PLAN = 20
"""Years; what looks like a longer range is not expanded."""


@lru_cache(maxsize=4096)
def years_named(title: str) -> tuple[int, ...]:
    """The years (Buddhist era, 2500-2599) that ``title`` names, in its order, each once.

    ``ปีงบประมาณ 68`` names 2568 and ``2566-2570`` names all five. Not named are the years of laws (behind
    พระราชบัญญัติ, ระเบียบ and the like only ``ปี...`` and ranges count), of letters and orders (``ที่ 12/2567``,
    ``ลงวันที่ ...``), and of days from October to December, which fall in the next fiscal year.
    """
    return tuple(dict.fromkeys(year for years in _mentions(title) for year in years))


@lru_cache(maxsize=4096)
def span_named(title: str) -> tuple[int, int] | None:
    """The first and last year of the one span that ``title`` names (2567-2569); None where it names none, or several."""
    spans = {(years[0], years[-1]) for years in _mentions(title) if len(years) > 1}
    return spans.pop() if len(spans) == 1 else None


def _mentions(title: str) -> list[list[int]]:
    text = _REFERENCE.sub("|", condense(title))
    text = _NAMED_MONTH.sub(lambda day: _dated(month_number(day[1]), day[2]), text)
    text = _DAY_MONTH.sub(lambda day: _dated(int(day[2]), day[3]), text)
    text = _ISO_DAY.sub(lambda day: _dated(int(day[2]), day[1]), text)
    law = _LAW.search(text)
    mentions = [*_FULL.finditer(text), *_SHORT.finditer(text)]
    return [
        _expanded(found["first"], found["last"])
        for found in sorted(mentions, key=re.Match.start)
        if not law or found.start() < law.start() or found["of"] or found["last"]
    ]


def _dated(month: int, year: str) -> str:
    return "|" if month >= 10 else f"|{year}|"


def _expanded(first: str, last: str | None) -> list[int]:
    start = int(first[-2:]) + 2500
    end = int(last[-2:]) + 2500 if last else start
    if start <= end <= start + _LONGEST_PLAN:
        return list(range(start, end + 1))
    return [start, end] if last and len(last) == 4 else [start]
