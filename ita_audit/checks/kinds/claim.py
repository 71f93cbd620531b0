"""``claim``: what the report says of a measure, held against the evidence of its requirements.

A measure reported as completed over missing evidence is the most important thing to show. A claim asks nobody
anything: while doubts are open it cannot be told, and what only a person can verify does not speak against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from ita_audit.checks.base import Answer, At, BaseCheck, Failure, Question, RefName, Scope, SubmissionView
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import VALUE, OptionOf, Refers
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.sorts import CHOICE

_NOTHING_CLAIMED = Text(
    "รายงานไม่ได้ระบุผลการดำเนินการของ{group}นี้", "The report claims nothing about this {group}."
)
_UNDECIDED = Text(
    "ยังสรุปไม่ได้จนกว่าเรื่องที่รอผู้ตรวจของ{group}นี้จะได้ข้อสรุป",
    "It cannot be told until what is open in this {group} is decided.",
)


class Claim(BaseCheck):
    """``status`` is the choice that states the claim; ``refuted_when`` the option that gaps refute."""

    kind: Literal["claim"]
    status: Annotated[RefName, Refers(VALUE, (CHOICE,))]
    refuted_when: Annotated[str, OptionOf("status")]


def questions(check: Claim, scope: Scope) -> list[Question]:
    """One question per measure, asked after all others."""
    ref, measure, completed = scope.ref(check.status), scope.measure, check.refuted_when
    nothing_claimed, undecided = (
        Text(one.fill("th", group=scope.group.th), one.fill("en", group=scope.group.en))
        for one in (_NOTHING_CLAIMED, _UNDECIDED)
    )

    def ask(world: SubmissionView) -> Answer:
        status = world.value(ref)
        if status is ABSENT or (status is UNKNOWN and world.raw(ref) is None):
            return Answer(reason=nothing_claimed)
        if status is UNKNOWN:
            return Answer(unknown=[ref])
        outcomes = world.outcomes(measure)
        if not outcomes:
            return Answer()
        gaps = [outcome for outcome in outcomes if outcome.verdict == "gap"]
        waiting = [outcome for outcome in outcomes if outcome.doubted or outcome.verdict == "undetermined"]
        roots = tuple(dict.fromkeys(root for outcome in gaps for root in outcome.roots))
        answer = Answer(applied=1, fields={"gaps": str(len(roots))})
        problem = _problem(
            status == completed, gaps_minor=[g.grade == "minor" for g in gaps], waiting=bool(waiting)
        )
        if problem:
            answer.failures.append(Failure(problem, (At(ref),)))
            answer.roots = roots if problem != "denied_but_met" else ()
        elif waiting and status == completed:
            answer.roots = tuple(dict.fromkeys(root for outcome in waiting for root in outcome.roots))
            answer.reason = undecided
        return answer

    return [Question(ask, last=True)]


def _problem(completed: bool, gaps_minor: list[bool], waiting: bool) -> str | None:
    if not completed:
        return None if gaps_minor or waiting else "denied_but_met"
    if gaps_minor:
        return "refuted_by_minor" if all(gaps_minor) else "refuted"
    return None


def breaks(scene: Scene) -> Iterator[Violation]:
    """What is claimed as done, over evidence that is not there."""
    here = scene.pointer(scene.check.status)
    for requirement, evidence in scene.procedures():
        edits = (Edit("set", here, scene.check.refuted_when), Edit("drop", evidence))
        yield scene.broken(f"without the evidence of {requirement}", *edits, place=here)
        return


KIND = CheckKind(
    declared=Claim,
    said=Text("ผลที่รายงาน เทียบกับหลักฐาน", "What is reported, against the evidence."),
    problems=("refuted", "refuted_by_minor", "denied_but_met"),
    fields=("gaps",),
    members={
        "refuted_when": Text("ตัวเลือกที่ขัดกับหลักฐานที่ขาด", "The option that gaps refute."),
        "status": Text("รายการที่บอกผลการดำเนินการ", "The choice that states the claim."),
    },
    questions=questions,
    breaks=breaks,
)
