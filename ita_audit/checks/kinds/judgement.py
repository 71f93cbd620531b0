"""``judgement``: what only a person can see. It lays the question and its evidence before them."""

from __future__ import annotations

from typing import Annotated, Literal

from ita_audit.checks.base import Answer, BaseCheck, Question, RefName, Scope, SubmissionView
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import ANY, Refers
from ita_audit.model import Text
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.sorts import TABLE, sort_of
from ita_audit.types.spec import AtLeast, Wording


class Judgement(BaseCheck):
    """``of`` is the evidence to look at; ``question`` what to decide."""

    kind: Literal["judgement"]
    of: Annotated[list[Annotated[RefName, Refers(ANY)]], AtLeast(1)]
    question: Wording


def questions(check: Judgement, scope: Scope) -> list[Question]:
    """One question, put to a person as soon as all of its evidence is there that is asked for."""
    refs = [scope.ref(name) for name in check.of]
    tables = [
        ref.table is not None or sort_of(scope.item(name)) == TABLE
        for ref, name in zip(refs, check.of, strict=True)
    ]
    reason = check.question.text

    def ask(world: SubmissionView) -> Answer:
        unknown, absent = [], 0
        for ref, is_table in zip(refs, tables, strict=True):
            seen = world.table(ref) if is_table else world.value(ref)
            if seen is UNKNOWN or (is_table and not isinstance(seen, Mark) and seen.empty):
                unknown.append(ref)
            absent += seen is ABSENT
        if absent == len(refs):
            return Answer()
        return Answer(unknown=unknown) if unknown else Answer(applied=1, review=True, reason=reason)

    return [Question(ask)]


KIND = CheckKind(
    declared=Judgement,
    said=Text("คำถามให้ผู้ตรวจพิจารณา", "A question for a person."),
    problems=(),
    members={
        "of": Text("หลักฐานที่ต้องดู", "The evidence to look at."),
        "question": Text("คำถามถึงผู้ตรวจ", "What the person decides."),
    },
    questions=questions,
    breaks=None,
    for_a_person="question",
)
