"""Several answers written as one text, taken apart: by lines, bullets, numbers, commas."""

from __future__ import annotations

import re

from ita_audit.thai.calendar_words import MONTH

_BULLET = re.compile(r"\s*(?:[-•*–—·]+\s+|[•·]|\(?[0-9๐-๙]{1,2}(?:\)|\.\s)\s*)")
_INSIDE = re.compile(r"(?:^|\s)(?:[•·]|\(?[0-9๐-๙]{1,2}\))\s*")
_COMMA = re.compile(rf"\s*[;|]\s*|\s*,(?![0-9๐-๙]{{3}}(?![0-9๐-๙]))\s*|\s*(?:และ|กับ)\s*(?=[0-9๐-๙]|{MONTH})")


def entries(text: str) -> list[str]:
    """The entries of ``text``, without bullets and numbers in front, blank ones left out.

    Lines are entries; of one line without a bullet so are what commas, semicolons, numbers in brackets, or และ before
    a month or a number part.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1 and not _BULLET.match(lines[0]):
        lines = _COMMA.split(lines[0])
    elif len(lines) == 1 and len(_INSIDE.findall(lines[0])) > 1:
        lines = _INSIDE.split(lines[0])
    found = [line[bullet.end() :] if (bullet := _BULLET.match(line)) else line for line in lines]
    return [line.strip() for line in found if line.strip()]


def as_lines(listed: list[str]) -> str:
    """The text of which ``entries`` makes ``listed`` again: a line for each, with bullets where these are needed."""
    plain = "\n".join(listed)
    return plain if entries(plain) == listed else "\n".join(f"- {one}" for one in listed)
