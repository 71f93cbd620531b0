"""Words in the place of a figure: those that say zero, and those that perhaps do."""

from __future__ import annotations

from ita_audit.thai.text import fold
from ita_audit.thai.written_numbers import has_digit
from ita_audit.types.reading import EditionTerms, Invalid, bare, refuse


class ZeroWords:
    """The edition's words for zero: whole answers, and words that such an answer begins with."""

    def __init__(self, terms: EditionTerms):
        self._said = terms.zero_words
        self._begins = tuple(terms.words_called("zero_beginnings"))

    def said(self, text: str) -> bool:
        """Whether ``text`` says zero."""
        return fold(text) in self._said or bare(text) in self._said

    def perhaps(self, text: str) -> Invalid:
        """What is wrong with a ``text`` that is no figure: ``perhaps_zero`` (read as 0), ``uncertain`` or ``wrong_type``."""
        if has_digit(text):
            return refuse("uncertain", text)
        if bare(text).startswith(self._begins):
            return refuse("perhaps_zero", text, 0)
        return refuse("wrong_type", text)
