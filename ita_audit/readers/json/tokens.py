"""Where brackets and texts are in a JSON text, and the line and column of each place in it.

The pattern never goes back on a match, so that no text, however broken, takes more than linear time.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right

BLANKS = " \t\n\r"
STRING = r'"(?:[^"\\]++|\\.)*+"'
BRACKET = re.compile(rf"{STRING}?+|[\[\]{{}}]", re.DOTALL)
SIGN = re.compile(rf"{STRING}?+|[\[\]{{}},]", re.DOTALL)
_LINE_END = re.compile(r"\r\n?|\n")


def unquoted(string: str) -> str:
    """The text that a well-formed string token stands for; lone surrogates are kept."""
    return str(json.loads(string)) if "\\" in string else string[1:-1]


class Ruler:
    """Lines and columns of a text, both from 1. A column counts characters.

    A line ends with LF, CRLF or a lone CR, as in every editor.
    """

    def __init__(self, text: str):
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of the offset ``at``."""
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1
