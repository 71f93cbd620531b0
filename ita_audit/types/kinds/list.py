"""``list``: several answers of one scalar type, one after the other."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.types.reading import UNKNOWN, Flawed, Occasion, Read, Terms, Trouble, refuse, text_trouble
from ita_audit.types.spec import BaseItem

PROBLEMS = (
    "missing",
    "misspelt",
    "blank",
    "placeholder",
    "wrong_type",
    "empty",
    "no_such_day",
    "buddhist_year",
    "out_of_range",
)
"""Those of a list, and those that a member can have besides."""


class ListItem(BaseItem):
    """``of``: the type of each member, without parameters."""

    type: Literal["list"]
    of: Literal["text", "url", "email", "phone", "date", "fiscal_year", "image"]


def reader(item: ListItem, terms: Terms, member: Read) -> Read:
    """Reads a list with ``member``; the value is a tuple of the values that could be read."""
    placeholders = terms.placeholders

    def read(raw: Any, occasion: Occasion) -> Any:
        if not isinstance(raw, list):
            trouble = text_trouble(raw, placeholders)
            return trouble if trouble is not None else refuse("wrong_type", raw)
        if not raw:
            return refuse("empty", None)
        troubles: list[Trouble] = []
        values: list[Any] = []
        for index, one in enumerate(raw):
            value = member(one, occasion)
            if isinstance(value, Flawed):
                troubles.extend(Trouble((index, *t.path), t.problem, t.found) for t in value.troubles)
                value = value.value
            if value is not UNKNOWN:
                values.append(value)
        read_values = tuple(values)
        if not troubles:
            return read_values
        return Flawed(read_values if read_values else UNKNOWN, *troubles)

    return read
