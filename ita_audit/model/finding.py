"""One question, one answer: the finding, with its places and its texts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ita_audit.model.text import Text


class Verdict(StrEnum):
    """The five answers. The last three always carry a reason."""

    MET = "met"
    GAP = "gap"
    NOT_APPLICABLE = "not_applicable"
    NEEDS_REVIEW = "needs_review"
    UNDETERMINED = "undetermined"


class Grade(StrEnum):
    """How bad a place is, worst first. A doubt is a question for a person, never a gap."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    DOUBT = "doubt"

    @property
    def rank(self) -> int:
        """0 for critical up to 3 for doubt: the smaller, the worse."""
        return _GRADES.index(self)


_GRADES = tuple(Grade)


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the officer's own file: line and column (from 1), or sheet and cell."""

    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The members that are known, as they stand in a report."""
        known = {"line": self.line, "column": self.column, "sheet": self.sheet, "cell": self.cell}
        return {name: value for name, value in known.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is wrong, and what.

    ``pointer`` is an RFC 6901 pointer into the submission; where something is missing it names
    the place it should have stood. ``problem`` is one of the closed list of its type or kind.
    ``found`` is the value at fault (a scalar; citizen numbers masked), None where there is none.
    """

    pointer: str
    problem: str
    grade: Grade
    found: Any = None
    location: Location | None = None

    def to_dict(self) -> dict[str, Any]:
        """The place as it stands in a report of version 1."""
        return {
            "pointer": self.pointer,
            "problem": self.problem,
            "grade": self.grade.value,
            "found": self.found,
            "location": self.location.to_dict() if self.location else None,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to one question of the ruleset.

    ``id`` is ``<requirement>/<item, table.column, check or check.option>``: unique and stable.
    ``clauses`` are the ids of the clauses that ask for it, ``citation`` the first of them as a
    person says it. ``applied`` counts the places the question was put to and ``passed`` those
    that answered it. ``caused_by`` names the requirement or finding this one merely follows from.
    ``claim`` holds a claim against the evidence. ``fingerprint`` stands for what was looked at, where
    a person can decide about it (a gap, or what waits for a person); it changes when that changes.
    """

    id: str
    requirement: str
    measure: str
    clauses: tuple[str, ...]
    citation: Text
    verdict: Verdict
    title: Text
    grade: Grade | None = None
    applied: int = 0
    passed: int = 0
    caused_by: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    expected: Text | None = None
    message: Text | None = None
    remedy: Text | None = None
    reason: Text | None = None
    claim: bool = False
    fingerprint: str = ""

    def __post_init__(self) -> None:
        if self.verdict in _REASONED and self.reason is None:
            raise ValueError(f"{self.id}: {self.verdict.value} says no reason")

    @property
    def for_a_person_alone(self) -> bool:
        """Whether it is a question that is put to a person though nothing was seen to be wrong."""
        return self.verdict is Verdict.NEEDS_REVIEW and self.grade is None

    def to_dict(self) -> dict[str, Any]:
        """The finding as it stands in a report of version 1."""
        return {
            "id": self.id,
            "requirement": self.requirement,
            "measure": self.measure,
            "clauses": list(self.clauses),
            "citation": self.citation.to_dict(),
            "verdict": self.verdict.value,
            "grade": self.grade.value if self.grade else None,
            "applied": self.applied,
            "passed": self.passed,
            "caused_by": list(self.caused_by),
            "places": [place.to_dict() for place in self.places],
            "title": self.title.to_dict(),
            "expected": self.expected.to_dict() if self.expected else None,
            "message": self.message.to_dict() if self.message else None,
            "remedy": self.remedy.to_dict() if self.remedy else None,
            "reason": self.reason.to_dict() if self.reason else None,
            **({"claim": True} if self.claim else {}),
            **({"fingerprint": self.fingerprint} if self.fingerprint else {}),
        }


_REASONED = (Verdict.NOT_APPLICABLE, Verdict.NEEDS_REVIEW, Verdict.UNDETERMINED)
