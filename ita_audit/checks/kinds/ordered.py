"""``ordered``: one date is not after another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    RefName,
    Scope,
    SubmissionView,
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, column_of, more, set_to
from ita_audit.checks.constant import same
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import EITHER, Refers
from ita_audit.model import Text
from ita_audit.types.sorts import DAY


class Ordered(BaseCheck):
    """``first`` and ``then`` are dates of the requirement, or columns of one table."""

    kind: Literal["ordered"]
    first: Annotated[RefName, Refers(EITHER, (DAY,))]
    then: Annotated[RefName, Refers(EITHER, (DAY,), beside="first")]


def questions(check: Ordered, scope: Scope) -> list[Question]:
    """One question, row by row in a table. An absent date is not asked about."""
    first, then = scope.ref(check.first), scope.ref(check.then)

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        for index, (earlier, later) in each(world, [first, then], answer):
            answer.applied += 1
            if earlier > later:
                answer.failures.append(Failure("reversed", (At(first, index), At(then, index))))
        return finish(answer)

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """The first date a day after the second."""
    then = column_of(scene.check.then)
    for cell in scene.cells(scene.check.first):
        later = cell.row.get(then) if cell.row else scene.value(scene.check.then)
        if isinstance(later, str):
            yield scene.broken("a day after the other", set_to(cell, more(later, 1)))
            return


KIND = CheckKind(
    declared=Ordered,
    said=Text("วันที่เรียงก่อนหลังถูกต้อง", "Two dates are in order."),
    problems=("reversed",),
    members={
        "first": Text("วันที่ที่มาก่อน", "The date that comes first."),
        "then": Text("วันที่ที่มาทีหลัง", "The date that comes after."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=same("first", "then"),
    swaps=(("first", "then"),),
)
