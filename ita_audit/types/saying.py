"""What a text says where words are asked for: something, or nothing at all.

A text is taken apart into words of the edition's lists, from end to end. Only where all of it is made of
them does it say nothing, "not yet", "none", where else to look, or no more than that something was done;
one word that no list holds, and it is an answer. So no list needs whole answers, and "รอก่อนนะครับ" is
known though nobody wrote it down. What is no word at all (one letter, one key again and again, a row of
the keyboard) is known without lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import Any, Final, NamedTuple

from ita_audit.thai.text import fold

_NO_LETTERS: Final = re.compile(
    "[\\x00-/:-@\\[-`{-\u00bf×÷ฯๆ๏๚๛\u2000-\u2bff\u3000-\u303f\ufe00-\ufe6f\uff00-\uffef\U0001f000-\U0001faff]+"
)
_FULL_WIDTH: Final = {0xFF01 + place: 0x21 + place for place in range(0x5E)}
_SET_APART: Final = re.compile(r"[—()\[\]{}:;|,\"“”\n]+|\s[-–/]+|[-–/]+\s")
_DIGITS: Final = re.compile("[0-9]+")

_LONGEST_REMEMBERED: Final = 400
"""Characters: longer texts are read anew each time, so that what is remembered stays small."""


class Saying(IntEnum):
    """What a text that is no answer says. The lower one counts where it says two of them."""

    NOTHING = 0
    NOT_YET = 1
    NONE = 2
    ELSEWHERE = 3
    LITTLE = 4


PROBLEMS: Final = {Saying.ELSEWHERE: "points_elsewhere", Saying.LITTLE: "says_little"}
"""What is only doubted. Whatever else is said is a ``placeholder``."""

LISTS: Final[Mapping[str, Saying | None]] = {
    "placeholders": Saying.NOTHING,
    "not_yet_words": Saying.NOT_YET,
    "none_words": Saying.NONE,
    "elsewhere_words": Saying.ELSEWHERE,
    "filler_words": Saying.LITTLE,
    "general_words": Saying.LITTLE,
    "joining_words": None,
    "file_words": None,
    "passing_words": None,
}
"""The parameters that hold the words."""

WEIGHTS: Final = {"general_words": 1, "file_words": 2, "passing_words": 3}
"""Words that mean something: beside the first three sayings they leave a doubt whether that is the answer
("ไม่มีรายงาน"). General ones say little by themselves ("มีแผนแล้ว"). A title of file words ("เอกสาร 1") says
no more than that there is a file."""

OTHER_PARAMETERS: Final = ("not_yet_openings", "keyboard_rows", "short_answer", "fewest_letters")


@lru_cache(maxsize=1 << 14)
def letters(text: str) -> str:
    """``text`` folded, without anything but letters, marks and digits; "" for "— ? —"."""
    return _NO_LETTERS.sub("", fold(text.translate(_FULL_WIDTH)))


class _Word(NamedTuple):
    spelt: str
    saying: Saying | None
    weight: int


class _Made(NamedTuple):
    """How the beginning of a text is made of words: of how few, what they say, and how much they weigh."""

    words: int
    saying: Saying | None
    weight: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """The lowest counts: the fewest words, and of as many those that say least."""
        return self.words, len(Saying) if self.saying is None else self.saying, self.weight

    @property
    def said(self) -> tuple[Saying | None, bool]:
        """What a whole text of these words says, and whether that is doubtful."""
        if self.weight > WEIGHTS["general_words"]:
            return (None if self.saying is Saying.LITTLE else self.saying), True
        saying = Saying.LITTLE if self.saying is None else self.saying
        return saying, bool(self.weight) and saying not in PROBLEMS

    def and_then(self, word: _Word) -> _Made:
        """With one word more."""
        said = [saying for saying in (self.saying, word.saying) if saying is not None]
        return _Made(self.words + 1, min(said, default=None), max(self.weight, word.weight))


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """An edition's words, by their first letter, and what else tells that nothing is said."""

    words: Mapping[str, tuple[_Word, ...]]
    openings: tuple[str, ...]
    rows: tuple[str, ...]
    short: int
    fewest: int

    def of(self, text: str) -> tuple[Saying | None, bool]:
        """What ``text`` says, and whether that is doubtful; (None, False) for an answer."""
        return self._remembered(text) if len(text) <= _LONGEST_REMEMBERED else self.read(letters(text))

    @lru_cache(maxsize=1 << 14)  # noqa: B019 - an edition's words live as long as the program
    def _remembered(self, text: str) -> tuple[Saying | None, bool]:
        return self.read(letters(text))

    @lru_cache(maxsize=1 << 12)  # noqa: B019 - as above
    def of_title(self, title: str) -> str | None:
        """What is wrong with a document's title beside what is wrong with any text: a part of it says "not yet", or it
        says no more than that there is a file."""
        parts = (letters(part) for part in _SET_APART.split(title))
        if any(self.read(part) == (Saying.NOT_YET, False) for part in parts if part):
            return "placeholder"
        named = self.made(_DIGITS.sub("", letters(title)))
        return (
            "says_little"
            if named and named.saying is None and named.weight <= WEIGHTS["file_words"]
            else None
        )

    def read(self, spelt: str) -> tuple[Saying | None, bool]:
        """What ``letters`` of a text say, and whether that is doubtful; (None, False) for an answer."""
        if not spelt or spelt.isdecimal():
            return None if spelt else Saying.NOTHING, False
        made = self.made(spelt)
        if made is not None:
            return made.said
        named = self.made(_DIGITS.sub("", spelt))
        if named is not None and named.saying in (Saying.NOTHING, Saying.ELSEWHERE):
            return named.saying, True
        unit = spelt[: (spelt + spelt).find(spelt, 1)]
        if len(unit) < self.fewest:
            return Saying.NOTHING, len(spelt) <= self.fewest
        if len(unit) < len(spelt):
            return Saying.NOTHING, True
        if len(spelt) > max(2, self.fewest) and any(spelt in row or spelt in row[::-1] for row in self.rows):
            return Saying.NOTHING, False
        if len(spelt) <= self.short and spelt.startswith(self.openings):
            return Saying.NOT_YET, True
        return None, False

    def made(self, spelt: str) -> _Made | None:
        """How all of ``spelt`` is made of the words; None where it is not."""
        best: dict[int, _Made] = {0: _Made(0, None, 0)}
        for end in range(len(spelt)):
            before = best.pop(end, None)
            if before is None:
                if not best:
                    return None
                continue
            for word in self.words.get(spelt[end], ()):
                if spelt.startswith(word.spelt, end):
                    there, made = end + len(word.spelt), before.and_then(word)
                    if there not in best or made.rank < best[there].rank:
                        best[there] = made
        return best.get(len(spelt))


@dataclass(frozen=True)
class Sayings:
    """What may not be said in place of an answer.

    ``none``, ``not_yet`` and ``done``: these are answers here, the last as far as it is said in filler words.
    """

    vocabulary: Vocabulary = field(repr=False)
    none: bool = False
    not_yet: bool = False
    done: bool = False

    def __contains__(self, text: object) -> bool:
        """Whether ``text`` is beyond doubt no answer."""
        return isinstance(text, str) and self.problem(text) == "placeholder"

    def problem(self, text: str) -> str | None:
        """What is wrong with ``text`` as an answer: placeholder, points_elsewhere, says_little, or None."""
        saying, doubtful = self.vocabulary.of(text)
        answers = {Saying.NONE: self.none, Saying.NOT_YET: self.not_yet, Saying.LITTLE: self.done}
        if saying is None or answers.get(saying, False):
            return None
        return "says_little" if doubtful and saying not in PROBLEMS else PROBLEMS.get(saying, "placeholder")

    def title_problem(self, title: str) -> str | None:
        """What is wrong with a document's title. A part set apart in it that says "not yet" speaks for all."""
        found = self.vocabulary.of_title(title)
        return found if found == "placeholder" else self.problem(title) or found


def sayings(parameters: Mapping[str, Any]) -> Sayings:
    """What the parameters of an edition list. What they leave out is not looked for."""
    listed = tuple((name, tuple(map(str, parameters.get(name, ())))) for name in LISTS)
    openings, rows, short, fewest = (parameters.get(name) for name in OTHER_PARAMETERS)
    return Sayings(_vocabulary(listed, tuple(openings or ()), tuple(rows or ()), short or 0, fewest or 0))


@lru_cache(maxsize=8)
def _vocabulary(
    listed: tuple[tuple[str, tuple[str, ...]], ...],
    openings: tuple[str, ...],
    rows: tuple[str, ...],
    short: int,
    fewest: int,
) -> Vocabulary:
    words: dict[str, list[_Word]] = {}
    for name, given in listed:
        for spelt in filter(None, _each(given)):
            words.setdefault(spelt[0], []).append(_Word(spelt, LISTS[name], WEIGHTS.get(name, 0)))
    by_letter = {first: tuple(found) for first, found in words.items()}
    return Vocabulary(by_letter, tuple(_each(openings)), tuple(_each(rows)), short, fewest)


def _each(words: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(letters(word) for word in words)
