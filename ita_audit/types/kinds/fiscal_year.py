"""``fiscal_year``: a Thai fiscal year, a whole number in Buddhist era (2568)."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.types.reading import Flawed, Occasion, Read, Terms, Trouble, refuse, text_trouble, whole
from ita_audit.types.spec import BaseItem

PROBLEMS = ("missing", "misspelt", "blank", "placeholder", "wrong_type", "out_of_range", "other_year")

EARLIEST, LATEST = 2475, 2700  # the first constitution; far enough ahead


class FiscalYearItem(BaseItem):
    """``about: true``: the year must be one that the requirement's clause names."""

    type: Literal["fiscal_year"]
    about: bool = False


def reader(item: FiscalYearItem, terms: Terms) -> Read:
    """Reads an int in Buddhist era; the value is that int."""
    placeholders = terms.placeholders
    asked = terms.about if item.about else ()

    def read(raw: Any, _occasion: Occasion) -> Any:
        year = whole(raw)
        if year is not None:
            if not EARLIEST <= year <= LATEST:
                return refuse("out_of_range", raw)
            if asked and year not in asked:
                return Flawed(year, Trouble((), "other_year", raw))
            return year
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("wrong_type", raw)

    return read
