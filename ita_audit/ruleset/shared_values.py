"""What ``ruleset.yaml`` shares among all rules: its parameters, and the default texts."""

from __future__ import annotations

from dataclasses import asdict, field
from datetime import date
from typing import Annotated, Any

from ita_audit.thai.calendar import Calendar
from ita_audit.types.spec import Declared, Filled, InRange, Wording, members


class DayOfYear(Declared):
    """A parameter that is a cut-off day of the fiscal year under assessment."""

    month: Annotated[int, InRange(1, 12)]
    day: Annotated[int, InRange(1, 31)]

    def is_of(self, year: int, calendar: Calendar) -> bool:
        """Whether the ``year`` of this calendar has such a day: 29 February few do."""
        try:
            date(calendar.common_of_month(self.month, year), self.month, self.day)
        except ValueError:
            return False
        return True


class DayNearYear(DayOfYear):
    """A day of the fiscal year under assessment, or of one so many years later or, below 0, earlier."""

    year: Annotated[int, InRange(-5, 5)] = 0


class PeriodOfYear(Declared):
    """A parameter that is a period: a half year, a quarter, a school year. Both days are part of it."""

    from_: DayNearYear
    to: DayNearYear

    def runs_in(self, calendar: Calendar) -> bool:
        """Whether it ends on the day it begins, or later, in this calendar."""
        first, last = (
            (calendar.common_of_month(day.month, day.year), day.month, day.day)
            for day in (self.from_, self.to)
        )
        return first <= last

    @property
    def plain(self) -> dict[str, Any]:
        """The two days as plain values."""
        return {"from": asdict(self.from_), "to": asdict(self.to)}


Parameter = int | DayOfYear | PeriodOfYear | list[Filled] | list[list[Filled]]
"""A number, a day, a period, words, or groups of words of which each says one thing."""


class Texts(Declared):
    """The default texts. Keys: a type or kind, a problem, or both (``count.placeholder``).

    The most specific wins. ``expected`` is by type only; ``rows`` are the gap texts used when
    the places are rows of a table.
    """

    expected: dict[str, Wording] = field(default_factory=dict)
    gap: dict[str, Wording] = field(default_factory=dict)
    rows: dict[str, Wording] = field(default_factory=dict)
    remedy: dict[str, Wording] = field(default_factory=dict)

    def over(self, others: Texts) -> Texts:
        """These, and of ``others`` those whose keys these do not have."""
        return Texts(**{name: {**text, **getattr(self, name)} for name, text in members(others)})
