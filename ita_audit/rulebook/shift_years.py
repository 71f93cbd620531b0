"""Years in running text, moved on: what next year's edition of a rule, an example or a case says.

Moved are days (``2025-03-31``), years of four digits in either era, in Arabic or Thai digits, and years
of two digits where a Thai month or "ปีงบประมาณ" stands by them ("ต.ค. 67"). Left alone are numbers far
from the edition's own year, and the year that a law bears ("พระราชบัญญัติ... พ.ศ. 2560").
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ita_audit.thai.calendar_words import MONTHS
from ita_audit.thai.fiscal import BUDDHIST_ERA

NEAR = 7
"""A number within so many years of the edition's is a year; one farther off is history, a law, an amount."""

_D = "[0-9๐-๙]"
_MONTH = "|".join(
    [re.escape(full) for full, _, _ in MONTHS]
    + [re.escape(short).replace(r"\.", r"\.?") for _, short, _ in MONTHS]
    + ["กรกฏาคม"]
)
_ERA = r"(?:พ\.?\s?ศ\.?\s*)?"
_FEBRUARY = r"(?:กุมภาพันธ์|ก\.?\s?พ\.?|February|Feb\.?)"
_BESIDE = rf"(?:{_MONTH}|ปีงบประมาณ|ปีงบฯ|ปีงบ|(?<!{_D})(?<!{_D} )ปี|พ\.\s?ศ\.)\s*{_ERA}"
_YEARS = re.compile(
    rf"(?<!{_D})(?P<year>{_D}{{4}})-(?P<month>{_D}{{2}})-(?P<day>{_D}{{2}})(?!{_D})"
    rf"|(?<!{_D})(?P<leap>29|๒๙)(?P<between>\s*{_FEBRUARY}\s*{_ERA}|[/.]0?2[/.])(?P<of>{_D}{{4}}|{_D}{{2}})(?!{_D})"
    rf"|(?<![0-9๐-๙_])(?P<first>{_D}{{4}})(?P<to>\s?[-–/]\s?)(?P<last>{_D}{{4}}|{_D}{{2}})(?!{_D}|[-/]{_D})"
    rf"|(?P<beside>{_BESIDE})(?P<short>{_D}{{2}})(?:(?P<dash>\s?[-–]\s?)(?P<second>{_D}{{2}}))?(?!{_D})"
    rf"|(?<![0-9๐-๙_])(?P<whole>{_D}{{4}})(?!{_D})"
)
_LAW = re.compile(
    r"(?:พ\.\s?ร\.\s?บ\.|พระราช(?:บัญญัติ|กฤษฎีกา|กำหนด)|ระเบียบ|กฎกระทรวง|ประมวล|รัฐธรรมนูญ|\b[Aa]ct\b|\b[Rr]egulation)"
    r"(?:\(ฉบับที่ [0-9๐-๙]+\)|(?!ปี)[^0-9๐-๙;“”\"])*$"
)
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


class Move(NamedTuple):
    """By how many years, and the edition's fiscal year (Buddhist era) before the move."""

    by: int
    fiscal_year: int


@lru_cache(maxsize=8192)
def later(text: str, move: Move) -> str:
    """``text`` with its years moved on. Moving back undoes it, but for 29 February."""
    return _YEARS.sub(lambda found: _moved(found, text, move), text)


def later_year(year: int, move: Move) -> int:
    """``year`` moved on, where it is near enough to the edition's to be one."""
    return year + move.by if _near(year, move) else year


def _moved(found: re.Match[str], text: str, move: Move) -> str:
    if _LAW.search(text[: found.start()] + (found["beside"] or "")):
        return found[0]
    if found["year"]:
        year, day = _day(found["year"], int(found["month"]), found["day"], move)
        return f"{year}-{found['month']}-{day}"
    if found["leap"]:
        year, day = _day(found["of"], 2, found["leap"], move)
        return f"{day}{found['between']}{year}"
    if found["first"]:
        return f"{_year(found['first'], move)}{found['to']}{_year(found['last'], move)}"
    if found["short"]:
        second = f"{found['dash']}{_year(found['second'], move)}" if found["second"] else ""
        return f"{found['beside']}{_year(found['short'], move)}{second}"
    return _year(found["whole"], move)


def _year(digits: str, move: Move) -> str:
    year = int(digits) + (2500 if len(digits) == 2 else 0)
    moved = later_year(year, move)
    return digits if moved == year else _like(digits, str(moved)[-len(digits) :])


def _day(digits: str, month: int, day: str, move: Move) -> tuple[str, str]:
    """Year and day moved on: a day that there is stays one, and one that there is not stays none."""
    year = _year(digits, move)
    was, now = _exists(digits, month, int(day)), _exists(year, month, int(day))
    if year == digits or was == now:
        return year, day
    return year, _like(day, "28" if was else "30")


def _exists(digits: str, month: int, day: int) -> bool:
    year = int(digits) + (2500 if len(digits) == 2 else 0)
    try:
        date(year - BUDDHIST_ERA if year >= 2400 else year, month, day)
    except ValueError:
        return False
    return True


def _near(year: int, move: Move) -> bool:
    return any(abs(year - own) <= NEAR for own in (move.fiscal_year, move.fiscal_year - BUDDHIST_ERA))


def _like(written: str, digits: str) -> str:
    return digits if written.isascii() else digits.translate(_THAI)
