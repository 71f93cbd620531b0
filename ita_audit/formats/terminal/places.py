"""Places as a person finds them: line or cell first, then the path inside the evidence."""

from __future__ import annotations

from ita_audit.errors import Language
from ita_audit.formats.terminal import words
from ita_audit.model import Finding, Location
from ita_audit.model.pointer import split

MOST = 4


def places(finding: Finding, language: Language) -> str:
    """The first few places of a finding, and how many more there are."""
    shown = [_place(place.pointer, place.location, language) for place in finding.places[:MOST]]
    more = len(finding.places) - MOST
    if more > 0:
        shown.append(words.MORE.in_(language).format(n=more))
    return ", ".join(shown)


def _place(pointer: str, location: Location | None, language: Language) -> str:
    path = "/".join(split(pointer)[1:]) or pointer
    if location is None:
        return path
    if location.sheet is not None:
        return words.SHEET.in_(language).format(sheet=location.sheet, cell=location.cell or "")
    return f"{words.LINE.in_(language).format(n=location.line)} ({path})"
