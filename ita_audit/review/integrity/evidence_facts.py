"""What the cross-checks look at in one submission; the rest of it need not be kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import urlsplit

from ita_audit.model.pointer import join
from ita_audit.model.round import Agency
from ita_audit.ruleset import Ruleset
from ita_audit.thai.text import fold, tidy
from ita_audit.types import Sort, type_of, year_parts

PROSE = ("outcome", "problems", "recommendations")
LEAST_LETTERS = 60
"""A shorter text is no evidence of copying, once the words of the clauses are taken out."""
LEAST_FIGURES, LEAST_DIFFERENT = 6, 4
"""Fewer figures than these may agree by chance."""

VERSION = "1"
"""To be raised when something else is taken, so that nothing is compared with what an older program took."""

_WEB = ("http://", "https://")

Place = tuple[str, str]


@dataclass(slots=True)
class EvidenceFacts:
    """One agency's: each a list of pointer and value. ``figures``: a piece of evidence and all its numbers.

    ``links`` holds the first link to each host; ``files`` pointer, name and hash of what was handed in
    beside the submission.
    """

    agency: Agency
    host: str = ""
    files: list[tuple[str, str, str]] = field(default_factory=list)
    documents: list[Place] = field(default_factory=list)
    links: dict[str, Place] = field(default_factory=dict)
    titles: list[Place] = field(default_factory=list)
    contacts: list[Place] = field(default_factory=list)
    texts: list[Place] = field(default_factory=list)
    figures: list[tuple[str, tuple[float, ...]]] = field(default_factory=list)
    counts: list[tuple[str, float]] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """All but whose they are, as JSON holds it."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name != "agency"}

    @classmethod
    def of(cls, agency: Agency, kept: Mapping[str, Any]) -> EvidenceFacts:
        """What ``to_dict`` gave, back from JSON."""
        figures = [(pointer, tuple(numbers)) for pointer, numbers in kept["figures"]]
        return cls(**{**kept, "agency": agency, "figures": figures})


class Looking:
    """Takes the facts out of submissions for one ruleset, which says what is a phone and what a count."""

    def __init__(self, ruleset: Ruleset):
        self._contacts: set[tuple[str, str]] = set()
        self._counts: set[tuple[str, str]] = set()
        self._years = year_parts()
        for requirement in ruleset.requirements:
            for item in requirement.items:
                sort = type_of(item).sort
                if sort is Sort.CONTACT:
                    self._contacts.add((requirement.key, item.name))
                elif sort is Sort.COUNT:
                    self._counts.add((requirement.key, item.name))
        labels = {fold(clause.th) for clause in ruleset.clauses}
        self._labels = sorted((label for label in labels if len(label) > 8), key=len, reverse=True)

    def __call__(self, agency: Agency, content: Mapping[str, Any]) -> EvidenceFacts:
        """The facts of one submission, whatever else it holds."""
        stated = content.get("agency")
        website = stated.get("website") if isinstance(stated, Mapping) else None
        facts = EvidenceFacts(agency, host_of(website) if isinstance(website, str) else "")
        for section in ("measures", "evidence"):
            pieces = content.get(section)
            for key, piece in pieces.items() if isinstance(pieces, Mapping) else ():
                if isinstance(piece, Mapping):
                    self._piece(facts, join("", section, key), key, piece)
        return facts

    def without_clauses(self, text: str) -> str:
        """``text`` folded, without the words of the document's own clauses: they copy nobody."""
        text = fold(text)
        for label in self._labels:
            if label in text:
                text = text.replace(label, "")
        return text

    def _piece(self, facts: EvidenceFacts, pointer: str, key: str, piece: Mapping[str, Any]) -> None:
        numbers: list[float] = []
        for path, value in _leaves((), piece, self._years):
            if isinstance(value, str):
                facts.links.setdefault(host_of(value), (join(pointer, *path), value))
            else:
                numbers.append(value)
        if len(numbers) >= LEAST_FIGURES and len({n for n in numbers if n}) >= LEAST_DIFFERENT:
            facts.figures.append((pointer, tuple(numbers)))
        documents = piece.get("documents")
        for number, document in enumerate(documents if isinstance(documents, list) else ()):
            if isinstance(document, Mapping):
                self._document(facts, join(pointer, "documents", number), document)
        for name, value in piece.items():
            place = join(pointer, name)
            if name in PROSE and isinstance(value, str):
                text = self.without_clauses(value)
                if len(text) >= LEAST_LETTERS:
                    facts.texts.append((place, text))
            elif (key, name) in self._contacts and isinstance(value, str):
                facts.contacts.append((place, tidy(value)))
            elif (key, name) in self._counts and type(value) in (int, float):
                facts.counts.append((place, value))

    @staticmethod
    def _document(facts: EvidenceFacts, pointer: str, document: Mapping[str, Any]) -> None:
        for name, kept in (("url", facts.documents), ("title", facts.titles)):
            if isinstance(document.get(name), str):
                kept.append((join(pointer, name), document[name]))


_LOOKING: dict[str, Looking] = {}


def look_at(content: Mapping[str, Any], agency: Agency, ruleset: Ruleset) -> EvidenceFacts:
    """The facts of one submission under its rules."""
    if ruleset.sha256 not in _LOOKING:
        _LOOKING[ruleset.sha256] = Looking(ruleset)
    return _LOOKING[ruleset.sha256](agency, content)


def host_of(address: str) -> str:
    """The host of a web address, without ``www.``; empty where there is none."""
    try:
        return (urlsplit(address.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _leaves(
    path: tuple[str | int, ...], value: Any, years: frozenset[str]
) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every number but those of fiscal years, and every web address, with its place."""
    if isinstance(value, dict):
        for name, inside in value.items():
            if name not in years:
                yield from _leaves((*path, name), inside, years)
    elif isinstance(value, list):
        for number, inside in enumerate(value):
            yield from _leaves((*path, number), inside, years)
    elif type(value) in (int, float) or (isinstance(value, str) and value.startswith(_WEB)):
        yield path, value
