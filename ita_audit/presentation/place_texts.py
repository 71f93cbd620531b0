"""Places as a person finds them: line or cell first, then the path inside the evidence."""

from __future__ import annotations

from ita_audit.errors import Language
from ita_audit.model import Finding, Location
from ita_audit.model.pointer import split
from ita_audit.presentation import report_words as words

MOST = 4


def places(finding: Finding, language: Language) -> str:
    """The first few places of a finding, and how many more there are."""
    shown = [_place(one.pointer, one.location, language) for one in finding.places[:MOST]]
    more = len(finding.places) - MOST
    if more > 0:
        shown.append(words.MORE.fill(language, n=more))
    return ", ".join(shown)


def place(location: Location, language: Language) -> str:
    """A place in the officer's file: sheet and cell, or line."""
    if location.sheet is not None:
        return words.SHEET.fill(language, sheet=location.sheet, cell=location.cell or "")
    return words.LINE.fill(language, n=location.line)


def _place(pointer: str, location: Location | None, language: Language) -> str:
    path = _path(pointer, language)
    if location is None:
        return path
    return place(location, language) if location.sheet else f"{place(location, language)} ({path})"


def _path(pointer: str, language: Language) -> str:
    """The pointer as a path: rows counted from 1, and ``evidence``, where nearly all is, left out."""
    tokens = split(pointer)
    shown = [
        words.ROW.fill(language, n=int(token) + 1) if depth > 1 and _is_row(token) else token
        for depth, token in enumerate(tokens)
    ]
    return "/".join(shown[1:] if tokens[:1] == ["evidence"] else shown) or pointer


def _is_row(token: str) -> bool:
    return token.isdecimal() and len(token) < 10
