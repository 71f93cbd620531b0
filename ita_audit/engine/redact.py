"""What a report may say of a submission: values at fault, short, and nobody's citizen number."""

from __future__ import annotations

from datetime import date
from math import isfinite
from typing import Any

from ita_audit.model import Text
from ita_audit.thai.calendar import Calendar
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.thai.text import clip

LONGEST_FOUND = 120
"""Clusters of a value at fault that a report echoes."""

_LONGEST_CLUSTERS = 4 * LONGEST_FOUND
"""Characters of them: one letter may carry any number of marks."""

_LONGEST_QUOTED = 2000
"""Characters of what a check quotes in a sentence: a few values, each of them short."""


def shown(found: Any) -> Any:
    """A value at fault as a report may echo it: short, a scalar, citizen numbers masked."""
    if isinstance(found, str):
        return _cut(clip(mask_citizen_numbers(found), LONGEST_FOUND), _LONGEST_CLUSTERS)
    if isinstance(found, date):
        return found.isoformat()
    if isinstance(found, bool):
        return found
    return _number(found) if isinstance(found, (int, float)) else None


def _number(found: float) -> int | float | str:
    if isinstance(found, float) and not isfinite(found):
        return str(found)
    size = abs(found)
    if 10**12 <= size < 10**13 and size == int(size):
        digits = str(int(size))
        masked = mask_citizen_numbers(digits)
        return found if masked == digits else masked
    if isinstance(found, int) and size >= 10**LONGEST_FOUND:
        return f"≤ -1e{LONGEST_FOUND}" if found < 0 else f"≥ 1e{LONGEST_FOUND}"
    return found


def spoken(found: Any, calendar: Calendar) -> str | Text:
    """The value as a sentence says it."""
    if isinstance(found, date):
        return calendar.said(found)
    if isinstance(found, dict):
        return Text("ชุดข้อมูลซ้อน", "an object")
    if isinstance(found, list):
        return Text("รายการหลายรายการ", "a list")
    if isinstance(found, bool):
        return "true" if found else "false"
    value = shown(found)
    return "" if value is None else f"“{value}”" if isinstance(value, str) else str(value)


def quoted(value: str | Text) -> str | Text:
    """What a check says, with citizen numbers masked and no longer than a few sentences."""
    if isinstance(value, Text):
        return Text(_quoted(value.th), _quoted(value.en))
    return _quoted(value)


def masked(text: Text) -> Text:
    """``text`` with citizen numbers masked, in both languages."""
    return Text(mask_citizen_numbers(text.th), mask_citizen_numbers(text.en))


def _quoted(value: str) -> str:
    return _cut(mask_citizen_numbers(value), _LONGEST_QUOTED)


def _cut(text: str, characters: int) -> str:
    return text if len(text) <= characters else f"{text[:characters]}…"
