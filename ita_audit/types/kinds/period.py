"""``period``: when something was or will be done.

``{"start": "2024-10-01", "end": "2025-09-30"}``, or words: ``{"text": "ต.ค.67-ก.ย.68"}``. Months,
quarters, "ตลอดปี" and durations ("30 วัน") answer; days are asked for only where the clause says
"วัน เดือน ปี" (2.3.3 and 7.2.4).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from ita_audit.thai.dates import Unreadable
from ita_audit.thai.periods import Period, read_period
from ita_audit.types.days import read_day
from ita_audit.types.reading import (
    UNKNOWN,
    Flawed,
    Mark,
    Occasion,
    Read,
    Terms,
    Trouble,
    refuse,
    text_trouble,
)
from ita_audit.types.spec import BaseItem, Precision

PROBLEMS = (
    "missing",
    "misspelt",
    "blank",
    "placeholder",
    "wrong_type",
    "no_such_day",
    "buddhist_year",
    "no_start",
    "no_end",
    "reversed",
    "not_full_dates",
    "unreadable",
)


class PeriodItem(BaseItem):
    """``precision: day`` asks for full dates; ``end_optional`` for a start alone."""

    type: Literal["period"]
    precision: Precision = "any"
    end_optional: bool = False


def reader(item: PeriodItem, terms: Terms) -> Read:
    """Reads the two forms; the value is a ``thai.periods.Period``."""
    placeholders, year = terms.placeholders, terms.about[0] if len(terms.about) == 1 else terms.fiscal_year

    def read(raw: Any, _occasion: Occasion) -> Any:
        if isinstance(raw, Mapping):
            if "text" in raw:
                return _named(_words(raw["text"]), "text")
            return _dates(raw)
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("wrong_type", raw)

    def _words(raw: Any) -> Any:
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        try:
            period = read_period(raw, year)
        except Unreadable as unreadable:
            return refuse("reversed" if unreadable.name == "reversed" else "unreadable", raw)
        if item.precision == "day" and period.precision != "day":
            return Flawed(period, Trouble((), "not_full_dates", raw))
        return period

    def _dates(raw: Mapping[str, Any]) -> Any:
        troubles: list[Trouble] = []
        days: list[Any] = []
        for name, missing in (("start", "no_start"), ("end", "no_end")):
            if raw.get(name) is None and name not in raw:
                if name == "end" and item.end_optional:
                    days.append(days[0])
                else:
                    troubles.append(Trouble((name,), missing, None))
                    days.append(UNKNOWN)
                continue
            trouble = text_trouble(raw[name], placeholders)
            if trouble is not None:
                troubles.extend(Trouble((name,), t.problem, t.found) for t in trouble.troubles)
                days.append(UNKNOWN)
                continue
            day, problem = read_day(raw[name])
            if problem is not None:
                troubles.append(Trouble((name,), problem, raw[name]))
            days.append(day)
        start, end = days
        if isinstance(start, Mark) or isinstance(end, Mark):
            return Flawed(UNKNOWN, *troubles)
        if start > end:
            return Flawed(UNKNOWN, *troubles, Trouble(("end",), "reversed", raw["end"]))
        period = Period(start, end, "day")
        return Flawed(period, *troubles) if troubles else period

    return read


def _named(read: Any, name: str) -> Any:
    if isinstance(read, Flawed):
        return Flawed(read.value, *(Trouble((name,), t.problem, t.found) for t in read.troubles))
    return read
