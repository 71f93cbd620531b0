"""JSON values as an officer would write them into a cell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ita_audit.errors import Language
from ita_audit.forms import words
from ita_audit.thai.dates import show_date
from ita_audit.types.days import read_day
from ita_audit.types.spec import BaseItem

Shown = str | int | float | bool | None


def shown(item: BaseItem, value: Any, language: Language) -> Shown:
    """The cell of ``value``; None where nothing is there or a cell cannot hold it.

    Reading the cell again gives the value, or one that means the same.
    """
    kind = item.type
    if isinstance(value, bool):
        if kind == "confirmed":
            return (words.YES if value else words.NO).in_(language)
        return value
    if kind == "list" and isinstance(value, list):
        return _lines(value)
    if kind == "period" and isinstance(value, Mapping):
        return _period(value, getattr(item, "end_optional", False))
    if kind == "date" and isinstance(value, str):
        return day(value)
    if isinstance(value, (str, int, float)):
        return value
    return None


def day(text: str) -> str:
    """A day in ISO 8601 as ``31 มีนาคม 2568``; any other text, and a Buddhist year, as it stands."""
    read, problem = read_day(text)
    return show_date(read, "th") if isinstance(read, date) and problem is None else text


def _lines(values: list[Any]) -> str | None:
    lines = [" ".join(str(value).split("\n")) for value in values if isinstance(value, (str, int, float))]
    return "\n".join(lines) if lines and len(lines) == len(values) else None


def _period(value: Mapping[str, Any], end_optional: bool) -> str | None:
    text, start, end = value.get("text"), value.get("start"), value.get("end")
    if isinstance(text, str) and len(value) == 1:
        return text
    if not isinstance(start, str) or not (end is None or isinstance(end, str)) or text is not None:
        return None
    if end is None:
        return day(start) if end_optional else f"ตั้งแต่ {day(start)}"
    return f"{day(start)} - {day(end)}"
