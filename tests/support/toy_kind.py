"""A kind of check as somebody adds one: a single module that says all of it.

``no_fewer``: a count is not below a parameter.
"""

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
from ita_audit.checks.breaking import Scene, Violation, set_to
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import EITHER, Refers, RowsOf
from ita_audit.model import Text
from ita_audit.types.sorts import COUNT
from ita_audit.types.spec import Condition, InRange, NumberParameter


class AtLeast(BaseCheck):
    """``number`` is a count; ``floor`` a parameter that it is not below, by more than ``slack``."""

    kind: Literal["no_fewer"]
    number: Annotated[RefName, Refers(EITHER, (COUNT,))]
    floor: NumberParameter
    slack: Annotated[int, InRange(0)] = 0
    strict: bool = False
    where: Annotated[Condition | None, RowsOf("number")] = None


def questions(check: AtLeast, scope: Scope) -> list[Question]:
    """One question, row by row in a table."""
    ref = scope.ref(check.number)
    least = scope.terms.parameters[check.floor.parameter] - check.slack + check.strict
    where = scope.holds(check.where) if check.where else None

    def ask(world: SubmissionView) -> Answer:
        answer = Answer(fields={"floor": str(least)})
        for index, (number,) in each(world, [ref], answer, where):
            answer.applied += 1
            if number < least:
                answer.failures.append(Failure("below", (At(ref, index),)))
        return finish(answer)

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """The number one below the floor."""
    check = scene.check
    for cell in scene.cells(check.number, check.where):
        least = scene.terms.parameters[check.floor.parameter] - check.slack
        yield scene.broken("one below", set_to(cell, least - 1))


def never_fails(check: AtLeast, rulebook: Rulebook) -> Text | None:
    """Where so much slack is allowed that nothing is too little."""
    return Text("ยอมให้ขาดได้มากเกินไป", "anything is enough") if check.slack >= 1000 else None


KIND = CheckKind(
    declared=AtLeast,
    said=Text("จำนวนไม่ต่ำกว่าที่กำหนด", "A number is not below a floor."),
    problems=("below",),
    fields=("floor",),
    members={
        "number": Text("จำนวนที่ตรวจ", "The number that is looked at."),
        "floor": Text("จำนวนขั้นต่ำ (พารามิเตอร์)", "The floor, a parameter."),
        "slack": Text("ต่ำกว่าได้เท่านี้", "How much it may be below."),
        "strict": Text("ต้องมากกว่าขั้นต่ำ", "It is to be above the floor."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
