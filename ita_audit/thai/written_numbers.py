"""Numbers as officers type them: "1,234.50 บาท", "๓ เรื่อง". Read only where there is one reading."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal

from ita_audit.thai.text import arabic_digits, fold, tidy

LONGEST = 60
"""Characters; a longer text is prose, not a number."""

_WHOLE = r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)"
_BEFORE = r"(?:(?:เป็น)?จำนวน(?:เงิน|ทั้งสิ้น)?|เป็นเงิน|รวม(?:ทั้งสิ้น|เป็นเงิน)?)?\s*"
_ASIDE = r"\s*(?:\([^0-9()]*\))?"
_MONEY = re.compile(
    _BEFORE
    + r"฿?\s*"
    + _WHOLE
    + r"(?P<satang>\.[0-9]{1,2})?\s*(?:\.-|\.?[-–])?\s*(?:บาทถ้วน|บาท|บ\.|baht|thb|฿)?"
    + _ASIDE,
    re.IGNORECASE,
)
_BELOW_ZERO = re.compile(r"[-−–]\s*(?P<minus>[^-−–].*)|\((?P<brackets>[^()]+)\)")
_NUMBER = re.compile(
    _BEFORE
    + r"(?P<before>ร้อยละ\s*)?(?P<sign>[-−–+]?)\s*"
    + _WHOLE
    + r"(?P<decimals>\.[0-9]+)?\s*(?P<unit>[^0-9(]*)"
    + _ASIDE
)
_PER_CENT = frozenset(("%", "％", "เปอร์เซ็นต์", "เปอร์เซนต์", "percent", "pct"))
_COUNT = re.compile(_BEFORE + _WHOLE + r"(?:\.0+)?(?P<unit>[^0-9(]*)" + _ASIDE)
_YEAR = re.compile(
    r"(?:ประจำ)?(?:ปีงบประมาณ|ปีงบฯ?|ปี)?(?:พ\.?ศ\.?|พุทธศักราช)?(2[45][0-9]{2})"
    r"|(?:fiscal\s?year|year|fy)?\s?((?:19|20|21)[0-9]{2})"
)
_DIGIT = re.compile("[0-9๐-๙]")


def has_digit(text: str) -> bool:
    """Whether ``text`` holds a digit, Arabic or Thai."""
    return _DIGIT.search(text) is not None


def read_amount(text: str) -> Decimal | None:
    """The amount of money that ``text`` writes, to the satang; None where it is not certainly one.

    Read are ``542,430.00``, ``๑๖๙,๘๘๐.๒๕``, ``96,000 บาท``, ``15,000.-`` and ``15,000 บาท (หนึ่งหมื่นห้าพันบาทถ้วน)``;
    not ``1.234``, ``12-15`` nor two numbers.
    """
    found = _found(_MONEY, text)
    return None if found is None else Decimal(found["whole"].replace(",", "") + (found["satang"] or ""))


def read_signed_amount(text: str) -> Decimal | None:
    """As ``read_amount``, and below zero what has a minus in front or stands in brackets: ``-500.00``, ``(500.00)``."""
    below = _BELOW_ZERO.fullmatch(arabic_digits(tidy(text)))
    amount = read_amount(text if below is None else below["minus"] or below["brackets"])
    return amount if amount is None or below is None else -amount


def read_count(text: str, units: Collection[str]) -> int | None:
    """The whole number that ``text`` writes, alone or before one of ``units`` (folded); None where it is not certain."""
    found = _found(_COUNT, text)
    if found is None or ((unit := fold(found["unit"]).strip(".-–")) and unit not in units):
        return None
    return int(found["whole"].replace(",", ""))


def read_number(text: str, units: Collection[str]) -> tuple[Decimal | None, bool]:
    """The number that ``text`` writes, alone or before one of ``units`` (folded), and whether it says per cent.

    None where it is not certain. Read are ``-1,234.5``, ``๑.๕ ชั่วโมง``, ``45%`` and ``ร้อยละ 45``; not ``1.234,5``.
    """
    found = _found(_NUMBER, text)
    if found is None:
        return None, False
    unit = fold(found["unit"]).strip(".-–")
    percent = unit in _PER_CENT or (found["before"] is not None and not unit)
    if unit and unit not in {one.strip(".-–") for one in units} and not percent:
        return None, False
    sign = "-" if found["sign"] in ("-", "−", "–") else ""
    figures = found["whole"].replace(",", "") + (found["decimals"] or "")
    return Decimal(sign + figures), percent


def read_year(text: str) -> int | None:
    """The year, of either era, that ``text`` writes: ``2568``, ``ปีงบประมาณ พ.ศ. ๒๕๖๘``, ``FY 2025``; None where it is not certain."""
    found = _YEAR.fullmatch(arabic_digits(fold(text)))
    return int(found[1] or found[2]) if found else None


def _found(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return pattern.fullmatch(arabic_digits(tidy(text))) if len(text) <= LONGEST else None
