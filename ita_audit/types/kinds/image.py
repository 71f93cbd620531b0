"""``image``: a picture, named by its address or its file."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.types.reading import Occasion, Read, Terms, text_trouble
from ita_audit.types.spec import BaseItem

PROBLEMS = ("missing", "misspelt", "blank", "placeholder", "wrong_type")


class ImageItem(BaseItem):
    """A photograph or map."""

    type: Literal["image"]


def reader(_item: ImageItem, terms: Terms) -> Read:
    """Reads an address or a file name; the value is the text without outer blanks."""
    placeholders = terms.placeholders

    def read(raw: Any, _occasion: Occasion) -> Any:
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else raw.strip()

    return read
