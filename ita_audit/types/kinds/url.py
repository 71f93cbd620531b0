"""``url``: an address on the web that somebody else can open."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.types.links import is_line_id, is_web_address
from ita_audit.types.reading import Occasion, Read, Terms, refuse, text_trouble
from ita_audit.types.spec import BaseItem

PROBLEMS = ("missing", "misspelt", "blank", "placeholder", "wrong_type")


class UrlItem(BaseItem):
    """``or_line_id``: the id of a LINE account answers too (1.4, 4.6)."""

    type: Literal["url"]
    or_line_id: bool = False


def reader(item: UrlItem, terms: Terms) -> Read:
    """Reads an http or https address with a host; the value is the text without outer blanks."""
    placeholders, line = terms.placeholders, item.or_line_id

    def read(raw: Any, _occasion: Occasion) -> Any:
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        text = raw.strip()
        if is_web_address(text) or (line and is_line_id(text)):
            return text
        return refuse("wrong_type", raw)

    return read
