"""``choice``: one of the options the rule lists."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ita_audit.types.reading import Flawed, Occasion, Read, Terms, Trouble, refuse, text_trouble
from ita_audit.types.spec import AtLeast, BaseItem, Option

PROBLEMS = ("missing", "misspelt", "blank", "placeholder", "wrong_type", "not_an_option", "doubtful_option")


class ChoiceItem(BaseItem):
    """``options`` in the order they are shown."""

    type: Literal["choice"]
    options: Annotated[list[Option], AtLeast(2)]


def reader(item: ChoiceItem, terms: Terms) -> Read:
    """Reads an option's value; the value is that text."""
    placeholders = terms.placeholders
    values = frozenset(option.value for option in item.options)
    doubtful = frozenset(option.value for option in item.options if option.doubtful)

    def read(raw: Any, _occasion: Occasion) -> Any:
        if isinstance(raw, str) and raw in values:
            return Flawed(raw, Trouble((), "doubtful_option", raw)) if raw in doubtful else raw
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("not_an_option", raw)

    return read
