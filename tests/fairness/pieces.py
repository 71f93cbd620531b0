"""One honest or careless piece: a few edits of the submission that lacks nothing, and what must come of them.

``no_gap``: an honest office wrote so, and no new gap may arise. ``noticed``: a new gap or doubt must arise, in the
evidence that was edited or, where a piece says ``about``, in the evidence that it contradicts. The submission
unedited is judged on the same day, so that a day alone is no news; a piece without an edit is a day alone.
What only follows (claims, questions that are asked of every submission) is left out on both sides.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from ita_audit.engine import check
from ita_audit.model import GapReport, Verdict
from ita_audit.model.edit import Edit
from ita_audit.rule_quality.edits import edited
from ita_audit.rulebook import load_ruleset
from ita_audit.ruleset import Ruleset

FIXTURES = Path(__file__).parents[2] / "fixtures"
DAY = "2025-12-31"


@dataclass(frozen=True, kw_only=True)
class Piece:
    """``kind`` is the stem of its file. ``set`` and ``drop`` are pointers into the complete submission."""

    kind: str
    name: str
    want: str
    as_of: str = DAY
    set: dict[str, Any] = field(default_factory=dict)
    drop: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)

    @property
    def watched(self) -> set[str]:
        """The evidence (or measure) that a doubt must point into."""
        return {_evidence(pointer) for pointer in (*self.set, *self.drop, *self.about)}


class Raised(NamedTuple):
    """One place that the piece raised: finding, pointer, problem, and whether it is a gap or a doubt."""

    finding: str
    pointer: str
    problem: str
    gap: bool


class Outcome(NamedTuple):
    """What came of a piece: all that it raised, and whether that is as it should be."""

    raised: tuple[Raised, ...]
    right: bool

    @property
    def doubted(self) -> bool:
        """Whether a person is asked to see something that nobody asked about before."""
        return any(not one.gap for one in self.raised)


def pieces() -> Iterator[Piece]:
    """All pieces, by kind. Raises ``ValueError`` where a file says one name twice, or another ``want``."""
    for path in sorted((FIXTURES / "fairness").glob("*.yaml")):
        seen: set[str] = set()
        for case in yaml.safe_load(path.read_text("utf-8")):
            piece = Piece(kind=path.stem, **case)
            if piece.name in seen or piece.want not in ("no_gap", "noticed"):
                raise ValueError(f"{path.name}: {piece.name}: named twice, or wanted otherwise")
            seen.add(piece.name)
            yield piece


def outcome(piece: Piece) -> Outcome:
    """What judging the piece raises beside what the complete submission raises on that day."""
    edits = [Edit("set", pointer, value) for pointer, value in piece.set.items()]
    drops = sorted(piece.drop, key=_row_last_first)
    changed = edited(complete(), [*edits, *(Edit("drop", pointer) for pointer in drops)])
    before = _raised_of(DAY if not edits and not drops else piece.as_of)
    raised = tuple(one for one in _raised(_judged(changed, piece.as_of)) if one not in before)
    if piece.want == "no_gap":
        return Outcome(raised, not any(one.gap for one in raised))
    watched = piece.watched
    return Outcome(raised, any(not watched or _evidence(one.pointer) in watched for one in raised))


def _row_last_first(pointer: str) -> list[tuple[int, str]]:
    return [(-int(token), "") if token.isdigit() else (0, token) for token in pointer.split("/")]


def _evidence(pointer: str) -> str:
    return "/".join(pointer.split("/")[:3])


@functools.cache
def complete() -> Any:
    """The submission that lacks nothing, as plain data."""
    return json.loads((FIXTURES / "complete-2568" / "submission.json").read_text("utf-8"))


@functools.cache
def rules() -> Ruleset:
    """The rules, loaded once: to look whether their files are still the same takes longer than many a question."""
    return load_ruleset()


def _judged(content: Any, as_of: str) -> GapReport:
    return check(rules(), content, date.fromisoformat(as_of))


@functools.cache
def _raised_of(as_of: str) -> frozenset[Raised]:
    return frozenset(_raised(_judged(complete(), as_of)))


def _raised(report: GapReport) -> Iterator[Raised]:
    for finding in report.findings:
        if finding.claim or finding.verdict not in (Verdict.GAP, Verdict.NEEDS_REVIEW):
            continue
        gap = finding.verdict is Verdict.GAP
        for place in finding.places:
            yield Raised(finding.id, place.pointer, place.problem, gap and place.grade != "doubt")
        if gap and not any(place.grade != "doubt" for place in finding.places):
            yield Raised(finding.id, "", "gap", True)
