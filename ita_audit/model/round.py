"""A supervisor's round: what was handed in, what could not be read, and how each agency stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ita_audit.errors import Fault
from ita_audit.model.text import Text


@dataclass(frozen=True, slots=True)
class Agency:
    """Who is assessed, by its code; its name is only what it is called."""

    code: str
    name: str = ""
    district: str = ""
    province: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """One review campaign. Everything in it is judged as of one day, so that all are judged alike."""

    id: int
    name: str
    as_of: date
    created_at: str
    created_by: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The answers of one entry, or of one measure in it; its completeness from 0.0 to 1.0."""

    met: int = 0
    gap: int = 0
    not_applicable: int = 0
    needs_review: int = 0
    undetermined: int = 0
    mistakes: int = 0
    at_least: float = 0.0
    at_most: float = 0.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One submission as judged in a round.

    ``path`` is the file's place below the folder, with ``/``; ``modified`` the file's own time in
    nanoseconds since 1970. ``measures`` is empty where only the entry was asked for. ``fiscal_year``
    is in Buddhist era; ``previous_sha256`` the submission of the year before that it was judged with.
    """

    id: int
    agency: Agency
    path: str
    sha256: str
    modified: int
    ruleset: str
    ruleset_sha256: str
    stored_at: str
    stored_by: str
    counts: Counts
    claimed: int = 0
    measures: Mapping[str, Counts] = field(default_factory=dict)
    fiscal_year: int = 0
    previous_sha256: str = ""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One question of a ruleset, with the title of its requirement."""

    finding: str
    requirement: str
    measure: str
    title: Text
    heading: Text


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """One answer in the store. ``cause`` is what to mend first; empty where there is nothing to mend.

    ``fingerprint`` stands for what was looked at; empty where there is nothing to decide.
    """

    entry: int
    agency: Agency
    question: OpenQuestion
    verdict: str
    grade: str
    cause: str
    fingerprint: str = ""

    @property
    def id(self) -> str:
        """The question's id."""
        return self.question.finding

    @property
    def requirement(self) -> str:
        """The requirement it is of."""
        return self.question.requirement


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was handed in and could not be judged, with what is wrong with it."""

    path: str
    faults: tuple[Fault, ...]
