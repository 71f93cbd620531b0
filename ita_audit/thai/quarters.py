"""Half years and quarters in other words than ไตรมาส: ``ครึ่งปีแรก``, ``รอบ 6 เดือนหลัง``, ``Q2``, ``second half``."""

from __future__ import annotations

import re

_ORDINALS = ("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th")
_ORDINAL = "|".join(_ORDINALS)
_THAI_HALF = re.compile(r"(?:รอบ|ช่วง)?(?:ครึ่งปี(?:งบประมาณ)?|6เดือน)(แรก|หลัง)")
_HALF = re.compile(r"(?:(first|second|1st|2nd)half(?:of(?:the)?(?:fiscal)?year)?|h([12])(?![0-9]))")
_QUARTER = re.compile(rf"(?:({_ORDINAL})quarter|q(?:uarter)?([1-4])(?![0-9]))")


def as_quarters(written: str) -> str:
    """``written``, condensed, with a half year or quarter at its beginning said as ไตรมาส; else as it is."""
    if half := _THAI_HALF.match(written):
        return _instead(half, "1-2" if half[1] == "แรก" else "3-4", written)
    if half := _HALF.match(written):
        first = half[2] == "1" or half[1] in ("first", "1st")
        return _instead(half, "1-2" if first else "3-4", written)
    if quarter := _QUARTER.match(written):
        number = quarter[2] or str(_ORDINALS.index(quarter[1]) % 4 + 1)
        return _instead(quarter, number, written)
    return written


def _instead(found: re.Match[str], quarters: str, written: str) -> str:
    rest = written[found.end() :]
    beside = " " if rest[:1].isdecimal() else ""
    return f"ไตรมาส{quarters}{beside}{rest}"
