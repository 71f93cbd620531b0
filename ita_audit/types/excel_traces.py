"""What Excel makes of words and long numbers that are typed into it: "1-2" becomes a day, a project's number "6.70912E+10"."""

from __future__ import annotations

import re

from ita_audit.thai.calendar_words import MONTH
from ita_audit.thai.text import condense

_DAY = re.compile(
    r"[12][0-9]{3}-[01][0-9]-[0-3][0-9](?:[t ]?[0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.0+)?)?)?"
    rf"|[0-9]{{1,2}}-{MONTH}(?:-[0-9]{{2,4}})?|{MONTH}-[0-9]{{2}}|[0-9]{{1,3}}:[0-9]{{2}}(?::[0-9]{{2}})?"
)
SHORTENED = r"[0-9](?:\.[0-9]+)?[eE]\+[0-9]{1,2}"
"""A number of which Excel shows, and saves as text, the first digits alone."""

_SHORTENED = re.compile(SHORTENED)
_ERROR = re.compile(r"#(?:REF|VALUE|NAME|NUM|NULL|SPILL|CALC)[!?]|#DIV/0!", re.IGNORECASE)


def changed_by_excel(text: str) -> bool:
    """Whether all of ``text`` is a day or time as Excel writes one, a number that it shortened, or one of its errors."""
    given = text.strip()
    day = len(given) < 30 and _DAY.fullmatch(condense(given))
    return shortened(text) or bool(day or _ERROR.fullmatch(given))


def shortened(text: str) -> bool:
    """Whether all of ``text`` is a number whose last digits Excel dropped."""
    return _SHORTENED.fullmatch(text.strip()) is not None
