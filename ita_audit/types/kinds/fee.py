"""``fee``: an amount, words that hold an amount, or the words that there is none.

Clause 3.1 (5) dictates the words: where there is no fee the manual says "ไม่มีค่าธรรมเนียม".
"""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.model.unread import Unread
from ita_audit.thai.text import arabic_digits, fold
from ita_audit.types.reading import Flawed, Occasion, Read, Terms, Trouble, bare, is_blank, refuse
from ita_audit.types.spec import BaseItem, Words

PROBLEMS = (
    "missing",
    "misspelt",
    "blank",
    "placeholder",
    "wrong_type",
    "out_of_range",
    "other_words",
    "no_amount",
)


class FeeItem(BaseItem):
    """``words``: said where there is no fee. ``other_words``: mean the same, but are not the words.

    ``refers``: words by which a text points to where the amounts stand ("ตามบัญชีแนบท้าย").
    """

    type: Literal["fee"]
    words: Words
    other_words: Words | None = None
    refers: Words | None = None


def reader(item: FeeItem, terms: Terms) -> Read:
    """Reads a number or a text; the value is the raw answer."""
    words, other = terms.words(item.words), terms.words(item.other_words)
    refers = terms.words(item.refers)
    placeholders = terms.placeholders

    def read(raw: Any, _occasion: Occasion) -> Any:
        if isinstance(raw, (int, float)) and not isinstance(raw, bool):
            if raw < 0:
                return refuse("out_of_range", raw)
            return raw if raw > 0 else Flawed(raw, Trouble((), "other_words", raw))
        if not isinstance(raw, str) or isinstance(raw, Unread):
            return refuse("blank" if raw is None else "wrong_type", raw)
        if is_blank(raw):
            return refuse("blank", raw)
        key = fold(raw)
        if any(word in key for word in words):
            return raw
        if key in other:
            return Flawed(raw, Trouble((), "other_words", raw))
        if not bare(raw) or bare(raw) in placeholders:
            return refuse("placeholder", raw)
        if any(letter.isdecimal() for letter in arabic_digits(raw)) or any(word in key for word in refers):
            return raw
        return Flawed(raw, Trouble((), "no_amount", raw))

    return read
