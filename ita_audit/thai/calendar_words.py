"""Months and years as they are written: one table for everything that reads or shows one.

The patterns are for condensed text (``thai.text.condense``).
"""

from __future__ import annotations

import re

MONTHS = (
    ("มกราคม", "ม.ค.", "January"),
    ("กุมภาพันธ์", "ก.พ.", "February"),
    ("มีนาคม", "มี.ค.", "March"),
    ("เมษายน", "เม.ย.", "April"),
    ("พฤษภาคม", "พ.ค.", "May"),
    ("มิถุนายน", "มิ.ย.", "June"),
    ("กรกฎาคม", "ก.ค.", "July"),
    ("สิงหาคม", "ส.ค.", "August"),
    ("กันยายน", "ก.ย.", "September"),
    ("ตุลาคม", "ต.ค.", "October"),
    ("พฤศจิกายน", "พ.ย.", "November"),
    ("ธันวาคม", "ธ.ค.", "December"),
)
"""January to December: Thai, Thai abbreviation, English."""

_MISSPELT = {"กรกฏาคม": 7}  # ฏ for ฎ: the letters are hardly told apart on screen


def _spellings() -> dict[str, int]:
    numbers = dict(_MISSPELT)
    for number, (thai, abbreviation, english) in enumerate(MONTHS, start=1):
        for name in (thai, abbreviation, english, english[:3]):
            numbers[name.replace(".", "").casefold()] = number
    return numbers


_NUMBERS = _spellings()


def _pattern() -> str:
    abbreviations = [re.escape(abbreviation) for _, abbreviation, _ in MONTHS]
    undotted = [abbreviation.replace(r"\.", r"\.?") for abbreviation in abbreviations]
    names = [re.escape(name) for name in _NUMBERS]
    return "(?:" + "|".join(sorted(names, key=len, reverse=True) + undotted) + ")"


MONTH = _pattern()
"""One month: full or short, with or without its dots."""

ERA = r"(?:[พค]\.?ศ\.*|พุทธศักราช|คริสต์ศักราช)"
"""พ.ศ. or ค.ศ., short or in full."""

FISCAL = r"(?:ปีงบ(?:ประมาณ|ฯ)?)"
"""ปีงบประมาณ"""


def month_number(name: str) -> int:
    """The number 1-12 of a month that ``MONTH`` matched."""
    return _NUMBERS[name.replace(".", "")]
