"""Words as patterns: every spelling that folding makes equal, in ECMA-262 (flag u) and Python alike.

``thai.text.fold`` drops blanks and what nobody sees, puts Thai marks in order, joins ํา and เเ,
and knows no case and no kind of digit. A pattern cannot fold, so it lists what folding would join.
Left out are spellings that only full Unicode normalising makes equal; see ``not_said``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import permutations

from ita_audit.thai.text import UNSEEN, fold
from ita_audit.types.reading import DECORATION, bare

BLANKS = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Inside a class: what ``str.strip`` takes off."""

VOID = rf"\s\x1c-\x1f\x85{UNSEEN}"
"""Inside a class: what folding takes out anywhere. ``\\s`` differs between the two languages by members listed here."""

DIGIT = "0-9๐-๙"
"""Inside a class: a digit, Arabic or Thai."""

_SYNTAX = frozenset(r"^$\.*+?()[]{}|/")
_LOOKALIKES = {"k": "\u212a", "s": "\u017f", ";": "\u037e", "·": "\u0387"}
_UNIT = re.compile(r"[ัิ-ฺ็-๋ํ]*ำ|[ัิ-ฺ็-๋ํ]{2,}|.", re.DOTALL)


def literal(letter: str) -> str:
    """One character outside a class, by itself."""
    return "\\" + letter if letter in _SYNTAX else letter


def one_of(letters: Iterable[str]) -> str:
    """The inside of a class of ``letters``."""
    return "".join("\\" + letter if letter in r"\]^-[" else letter for letter in letters)


_AROUND = one_of(DECORATION + "".join(_LOOKALIKES[letter] for letter in DECORATION if letter in _LOOKALIKES))


def equal_to(words: Iterable[str]) -> str:
    """Matches a text that folds to one of ``words``."""
    return rf"^[{VOID}]*(?:{_any(words)})[{VOID}]*$"


def bare_equal_to(words: Iterable[str]) -> str:
    """Matches a text that, folded and without what stands around it, is one of ``words``."""
    return rf"^[{VOID}{_AROUND}]*(?:{_any(words)})[{VOID}{_AROUND}]*$"


def beginning(words: Iterable[str]) -> str:
    """Matches a text that, folded and without what stands around it, begins with one of ``words``."""
    return rf"^[{VOID}{_AROUND}]*(?:{_any(words)})"


def nothing_or(words: Iterable[str]) -> str:
    """As ``bare_equal_to``, and matches a text that says nothing at all: "", "—", "...."."""
    return rf"^[{VOID}{_AROUND}]*(?:(?:{_any(words)})[{VOID}{_AROUND}]*)?$"


def containing(words: Iterable[str]) -> str:
    """Matches a text in which, folded, one of ``words`` occurs."""
    folded = [fold(word) for word in words]
    return _any(word for word in folded if not any(other in word and other != word for other in folded))


def folded_or_bare(words: Iterable[str]) -> str:
    """Matches a text that is one of ``words`` folded, or is so without what stands around it, or begins with ``word*``."""
    listed = set(words)
    begins = sorted(word[:-1] for word in listed if word.endswith("*"))
    given = sorted({fold(word) for word in listed if not word.endswith("*")})
    plain = [word for word in given if word and bare(word) == word]
    framed = [word for word in given if word not in plain]
    return "|".join(
        [
            *([bare_equal_to(plain)] if plain else []),
            *([equal_to(framed)] if framed else []),
            *([beginning(begins)] if begins else []),
        ]
    )


def caseless(word: str) -> str:
    """``word`` in any case, as ``re.IGNORECASE`` has it."""
    extra = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f"}
    return "".join(
        f"[{c}{c.upper()}{extra.get(c, '')}]" if c.isascii() and c.isalpha() else literal(c)
        for c in word.lower()
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(_spelt(fold(word)) for word in words))


def _spelt(word: str) -> str:
    return f"[{VOID}]*".join(_unit(unit) for unit in _UNIT.findall(word))


def _unit(unit: str) -> str:
    spellings = dict.fromkeys([unit])
    if unit == "แ":
        spellings["เเ"] = None
    elif len(unit) > 1 or unit == "ำ":
        spellings.update(dict.fromkeys(_orders(unit)))
    elif len(letters := _kinds(unit)) > 1:
        return f"[{letters}]"
    written = [f"[{VOID}]*".join(literal(letter) for letter in spelling) for spelling in spellings]
    return written[0] if len(written) == 1 else f"(?:{'|'.join(written)})"


def _kinds(letter: str) -> str:
    """The single characters that fold to ``letter``: upper case, Thai digits, lookalikes."""
    if letter.isdecimal():
        return letter + chr(ord("๐") + int(letter))
    upper = letter.upper()
    return letter + (upper if len(upper) == 1 and upper != letter else "") + _LOOKALIKES.get(letter, "")


def _orders(unit: str) -> list[str]:
    """The orders of marks, and of the parts of ำ, that fold to ``unit``."""
    tried = ["".join(order) for order in permutations(unit)]
    if unit.endswith("ำ"):
        tried += ["".join(order) + "า" for order in permutations(unit[:-1] + "ํ")]
    return [order for order in tried if fold("ก" + order) == "ก" + unit]
