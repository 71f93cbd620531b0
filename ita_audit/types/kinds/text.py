"""``text``: words that answer. A placeholder is no answer; "ไม่มี" is one."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.thai.text import fold
from ita_audit.types.reading import Flawed, Occasion, Read, Terms, Trouble, bare, text_trouble
from ita_audit.types.spec import BaseItem, Words

PROBLEMS = ("missing", "misspelt", "blank", "placeholder", "wrong_type", "doubtful_words")


class TextItem(BaseItem):
    """``doubtful_words``: answers that only a person can accept ("ไม่มีความเสี่ยง").

    They come before the placeholders: where the rule names a word ("ว่าง", a vacant post), it answers.
    """

    type: Literal["text"]
    doubtful_words: Words | None = None


def reader(item: TextItem, terms: Terms) -> Read:
    """Reads a text; the value is the text as it stands."""
    placeholders = terms.placeholders
    doubtful = terms.words(item.doubtful_words)

    def read(raw: Any, _occasion: Occasion) -> Any:
        if doubtful and isinstance(raw, str) and (fold(raw) in doubtful or bare(raw) in doubtful):
            return Flawed(raw, Trouble((), "doubtful_words", raw))
        trouble = text_trouble(raw, placeholders)
        return raw if trouble is None else trouble

    return read
