"""Money as an instrument counts it: with the words of its currency beside a figure, and so many decimals."""

from __future__ import annotations

from typing import Any

from ita_audit.thai.text import fold
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse


def in_currency(read: Read, terms: EditionTerms) -> Read:
    """``read``, which gives hundredths, of amounts with the currency's words too, and with no more decimals than it has."""
    smallest = 10 ** (2 - terms.decimals)
    words = sorted(map(fold, terms.money), key=len, reverse=True)

    def read_money(raw: Any, context: JudgingContext) -> Any:
        value = read(raw, context)
        if not isinstance(value, int) and isinstance(raw, str) and (alone := _without(raw, words)):
            again = read(alone, context)
            value = again if isinstance(again, int) else value
        return refuse("too_many_decimals", raw) if isinstance(value, int) and value % smallest else value

    return read_money


def _without(text: str, words: list[str]) -> str | None:
    """``text`` without the first of ``words`` that stands before or behind it; None where none does."""
    folded = fold(text)
    for word in words:
        if folded.startswith(word):
            return folded.removeprefix(word)
        if folded.endswith(word):
            return folded.removesuffix(word)
    return None
