"""Which texts every store can hold: all of Unicode but NUL and halves of surrogate pairs.

PostgreSQL keeps no NUL, and neither database keeps what UTF-8 cannot write. Whoever lets a text in from
outside asks here, and refuses it or puts U+FFFD in its place.
"""

from __future__ import annotations

import re

UNSTORABLE_CLASS = "\x00\ud800-\udfff"
"""The characters that no store holds, as the inside of a class of a regular expression."""
_UNSTORABLE = re.compile(f"[{UNSTORABLE_CLASS}]")


def unstorable(text: str) -> str:
    """The first character of ``text`` that no store holds, as ``U+0000``; empty where all can be held."""
    found = _UNSTORABLE.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def storable(text: str) -> str:
    """``text`` with U+FFFD in the place of every character that no store holds."""
    return _UNSTORABLE.sub("\ufffd", text)
