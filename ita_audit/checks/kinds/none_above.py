"""``none_above``: no amount is strictly above a threshold of the instrument (500,000 baht)."""

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
from ita_audit.checks.breaking import Scene, Violation, more, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import EITHER, Refers, RowsOf
from ita_audit.model import Text
from ita_audit.types.sorts import AMOUNT
from ita_audit.types.spec import Condition, NumberParameter


class NoneAbove(BaseCheck):
    """``item`` is a column of baht; ``limit`` a parameter in baht; ``where`` picks the rows."""

    kind: Literal["none_above"]
    item: Annotated[RefName, Refers(EITHER, (AMOUNT,))]
    limit: NumberParameter
    where: Annotated[Condition | None, RowsOf("item")] = None


def questions(check: NoneAbove, scope: Scope) -> list[Question]:
    """One question, row by row."""
    ref = scope.ref(check.item)
    baht = scope.terms.parameters[check.limit.parameter]
    where = scope.holds(check.where) if check.where else None

    def ask(world: SubmissionView) -> Answer:
        answer = Answer(fields={"limit": f"{baht:,}"})
        for index, (satang,) in each(world, [ref], answer, where):
            answer.applied += 1
            if satang > baht * 100:
                answer.failures.append(Failure("over", (At(ref, index),)))
        return finish(answer)

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """A satang above the threshold."""
    scene = scene.picked(scene.check.item)
    limit = scene.terms.parameters[scene.check.limit.parameter]
    for cell in list(scene.cells(scene.check.item, scene.check.where))[:1]:
        yield scene.broken("1 satang above the threshold", set_to(cell, more(limit, 0.01)))


KIND = CheckKind(
    declared=NoneAbove,
    said=Text("ไม่มีจำนวนเงินเกินวงเงิน", "No amount is above the limit."),
    problems=("over",),
    fields=("limit",),
    questions=questions,
    breaks=breaks,
)
