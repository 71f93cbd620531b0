"""Names of projects, works and firms as offices write them, made comparable.

One road is ``โครงการก่อสร้างถนน คสล. หมู่ 3`` in the plan and ``ก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ 3 ประจำปี 2568``
in the report. Which words say the same, and which make no difference, is told by whoever compares.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ita_audit.thai.text import fold

ANY_NUMBER = "#"
"""At the end of a word: only where a number follows it (``ม.#``)."""

_PUNCTUATION = re.compile(r"""[\s.,;:/\\()\[\]{}<>"'“”‘’‐‑‒–—―_*+&|·•…ฯ-]+""")
_FEWEST_LEFT = 4
"""Letters that must be left of a name when a word in front of it is taken off."""
_NEVER = "(?!)"
_MOST_KNOWN = 16384


class NameForm(NamedTuple):
    """A name without what makes no difference, and the year that it names in four digits, "" for none."""

    key: str
    year: str = ""


class NameForms:
    """How names are made comparable.

    ``same``: groups of words that say the same, of which the first stands for all. ``leading``: words that
    may stand in front of a name or not. ``years``: words that stand before a year.
    """

    def __init__(
        self, same: Iterable[Sequence[str]] = (), leading: Iterable[str] = (), years: Iterable[str] = ()
    ):
        self._first = {fold(word): fold(group[0]).rstrip(ANY_NUMBER) for group in same for word in group[1:]}
        self._same = re.compile(_any_of(self._first, _before_a_number))
        self._leading = tuple(_longest_first(_letters(word) for word in leading))
        year = rf"(?:{_any_of((_letters(word) for word in years), re.escape)})+"
        self._year = re.compile(rf"{year}(2[45]\d\d|\d\d)(?!\d)|{year}$|(?<!\d)(2[45]\d\d)$")
        self._known: dict[str, NameForm] = {}

    def __call__(self, name: str) -> NameForm:
        """The form of ``name``: equal for two names that say the same."""
        form = self._known.get(name)
        if form is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            form = self._known[name] = self._form(name)
        return form

    def _form(self, name: str) -> NameForm:
        text, years = _letters(self._same.sub(self._instead, fold(name))), []
        for found in self._year.finditer(text):
            years += [year[-2:] for year in found.groups() if year]
        bare = self._year.sub("", text)
        while cut := next((word for word in self._leading if _leads(word, bare)), ""):
            bare = bare[len(cut) :]
        return NameForm(bare, f"25{years[0]}") if bare and years else NameForm(bare or text)

    def _instead(self, found: re.Match[str]) -> str:
        word = found[0]
        return self._first[word] if word in self._first else self._first[word + ANY_NUMBER]


def _leads(word: str, text: str) -> bool:
    return text.startswith(word) and len(text) >= len(word) + _FEWEST_LEFT


def _before_a_number(word: str) -> str:
    bare = word.removesuffix(ANY_NUMBER)
    return re.escape(bare) if bare == word else rf"{re.escape(bare)}(?=\d)"


def _letters(text: str) -> str:
    return _PUNCTUATION.sub("", fold(text))


def _any_of(words: Iterable[str], written: Callable[[str], str]) -> str:
    return "|".join(written(word) for word in _longest_first(words)) or _NEVER


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)
