"""The grammar of JSON, piece by piece, to the end of the text or to where nothing more can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_audit.limits import DEPTH

_HEX = "[0-9a-fA-F]"
_PIECE = re.compile(
    r"[ \t\n\r]*+(?:"
    # Written out, for before Python 3.11.5 a possessive group ends where a group within it gave up (gh-106052).
    rf'(?P<text>"(?:[^"\\\x00-\x1f]++|\\["\\/bfnrt]|\\u{_HEX}{_HEX}{_HEX}{_HEX})*+)(?P<closed>"?)'
    r"|(?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|true|false|null|NaN|-?Infinity)"
    r"|(?P<sign>.?))",
    re.DOTALL,
)


class Piece(NamedTuple):
    """A piece of the text and its offset.

    ``kind``: ``{ [ } ]``, ``name``, ``text``, ``number`` (or a word such as ``true``); of the last piece of a
    text that is unsound ``break``, with what was waited for as the token: a text that is broken, ``depth``,
    ``value``, ``name``, ``colon``, ``comma`` or ``end``.
    """

    kind: str
    token: str
    at: int


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of ``text`` but commas and colons. No text, however broken, takes more than linear time."""
    open_: list[str] = []
    waits, empty, end = "value", False, 0  # empty: nothing stands behind the bracket yet
    while True:
        match = _PIECE.match(text, end)
        assert match is not None
        end, sign, word = match.end(), match["sign"], match["text"]
        at = match.start("sign" if sign is not None else "text" if word is not None else "number")
        if waits == "value" and sign in ("{", "["):
            if len(open_) == DEPTH:
                return (yield Piece("break", "depth", at))
            open_.append(sign)
            waits, empty = "name" if sign == "{" else "value", True
            yield Piece(sign, sign, at)
            continue
        if sign in ("}", "]") and (empty or waits == "comma") and open_[-1] == {"}": "{", "]": "["}[sign]:
            open_.pop()
            yield Piece(sign, sign, at)
        elif waits in ("value", "name") and word is not None:
            if not match["closed"]:
                return (yield Piece("break", word, at))
            yield Piece("name" if waits == "name" else "text", word + '"', at)
        elif waits == "value" and sign is None:
            yield Piece("number", match["number"], at)
        elif (waits, sign) in (("colon", ":"), ("comma", ",")):
            waits, empty = "name" if sign == "," and open_[-1] == "{" else "value", False
            continue
        elif waits == "end" and sign == "":
            return None
        else:
            return (yield Piece("break", waits, at))
        waits, empty = "colon" if waits == "name" and sign is None else "comma" if open_ else "end", False
