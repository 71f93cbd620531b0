"""``confirmed``: the agency states that something is so. A person verifies it (``judgement``)."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.types.reading import Flawed, Occasion, Read, Terms, Trouble, refuse, text_trouble
from ita_audit.types.spec import BaseItem

PROBLEMS = ("missing", "misspelt", "blank", "placeholder", "wrong_type", "denied")


class ConfirmedItem(BaseItem):
    """A statement to be answered with true or false."""

    type: Literal["confirmed"]


def reader(_item: ConfirmedItem, terms: Terms) -> Read:
    """Reads true or false; the value is that bool. False is the problem ``denied``."""
    placeholders = terms.placeholders

    def read(raw: Any, _occasion: Occasion) -> Any:
        if raw is True:
            return raw
        if raw is False:
            return Flawed(raw, Trouble((), "denied", raw))
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("wrong_type", raw)

    return read
