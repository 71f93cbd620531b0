"""Days as a submission writes them: ISO 8601, in the Common Era."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from ita_audit.types.reading import UNKNOWN, Mark

BUDDHIST = 2400
"""A year from here on is Buddhist era (DESIGN, section 5): no file is from the year 2400."""

EARLIEST, LATEST = 2475, 2700
"""The fiscal years that there can be, in Buddhist era: from the first constitution to far enough ahead."""

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


@lru_cache(maxsize=4096)
def read_day(text: str) -> tuple[date | Mark, str | None]:
    """The day that ``text`` writes as YYYY-MM-DD, and what is wrong with the writing.

    The problems: ``wrong_type`` (another form), ``no_such_day`` (30 February), ``buddhist_year``
    (the day is returned all the same, 543 years earlier: it is certain).
    """
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return UNKNOWN, "wrong_type"
    year, month, day = (int(part) for part in match.groups())
    buddhist = year >= BUDDHIST
    try:
        read = date(year - 543 if buddhist else year, month, day)
    except ValueError:
        return UNKNOWN, "no_such_day"
    return read, "buddhist_year" if buddhist else None
