"""``date``: a day, written as ISO 8601 in the Common Era (2025-03-31).

A year of 2400 or more is Buddhist era: the day is certain, the writing is named.
"""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.types.days import read_day
from ita_audit.types.reading import Flawed, Occasion, Read, Terms, Trouble, text_trouble
from ita_audit.types.spec import BaseItem

PROBLEMS = ("missing", "misspelt", "blank", "placeholder", "wrong_type", "no_such_day", "buddhist_year")


class DateItem(BaseItem):
    """A day of the calendar."""

    type: Literal["date"]


def reader(_item: DateItem, terms: Terms) -> Read:
    """Reads ``YYYY-MM-DD``; the value is a ``datetime.date``."""
    placeholders = terms.placeholders

    def read(raw: Any, _occasion: Occasion) -> Any:
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        day, problem = read_day(raw)
        return day if problem is None else Flawed(day, Trouble((), problem, raw))

    return read
