"""``claim``: what the report says of a measure, held against the evidence of its requirements.

A measure reported as completed over missing evidence is the most important thing to show.
"""

from __future__ import annotations

from typing import Literal

from ita_audit.checks.asking import Answer, At, BaseCheck, Failure, Question, RefName, Scope, World
from ita_audit.model import Text
from ita_audit.types.reading import ABSENT, UNKNOWN

PROBLEMS = ("refuted", "refuted_by_minor", "undecided", "denied_but_met")
FIELDS = ("gaps", "undecided")

_NOTHING_CLAIMED = Text(
    "รายงานไม่ได้ระบุผลการดำเนินการของมาตรการนี้", "The report claims nothing about this measure."
)


class Claim(BaseCheck):
    """``status`` is the choice that states the claim; ``refuted_when`` the option that gaps refute."""

    kind: Literal["claim"]
    status: RefName
    refuted_when: str


def questions(check: Claim, scope: Scope) -> list[Question]:
    """One question per measure, asked after all others."""
    ref, measure, completed = scope.ref(check.status), scope.measure, check.refuted_when

    def ask(world: World) -> Answer:
        status = world.value(ref)
        if status is ABSENT or (status is UNKNOWN and world.raw(ref) is None):
            return Answer(reason=_NOTHING_CLAIMED)
        if status is UNKNOWN:
            return Answer(unknown=[ref])
        outcomes = world.outcomes(measure)
        if not outcomes:
            return Answer()
        gaps = [outcome for outcome in outcomes if outcome.verdict == "gap"]
        waiting = [outcome for outcome in outcomes if outcome.verdict in ("needs_review", "undetermined")]
        roots = tuple(dict.fromkeys(root for outcome in gaps for root in outcome.roots))
        answer = Answer(applied=1, fields={"gaps": str(len(roots)), "undecided": str(len(waiting))})
        problem = _problem(
            status == completed, gaps_minor=[g.grade == "minor" for g in gaps], waiting=bool(waiting)
        )
        if problem:
            answer.failures.append(Failure(problem, (At(ref),)))
            answer.roots = roots if problem in ("refuted", "refuted_by_minor") else ()
        return answer

    return [Question(ask, last=True)]


def _problem(completed: bool, gaps_minor: list[bool], waiting: bool) -> str | None:
    if not completed:
        return None if gaps_minor or waiting else "denied_but_met"
    if gaps_minor:
        return "refuted_by_minor" if all(gaps_minor) else "refuted"
    return "undecided" if waiting else None
