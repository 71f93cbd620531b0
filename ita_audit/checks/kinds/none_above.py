"""``none_above``: no amount is strictly above a threshold of the instrument (500,000 baht)."""

from __future__ import annotations

from typing import Literal

from ita_audit.checks.asking import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    RefName,
    Scope,
    World,
    each,
    finish,
)
from ita_audit.types.spec import Condition, ParameterName

PROBLEMS = ("over",)
FIELDS = ("limit",)


class NoneAbove(BaseCheck):
    """``item`` is a column of baht; ``limit`` a parameter in baht; ``where`` picks the rows."""

    kind: Literal["none_above"]
    item: RefName
    limit: ParameterName
    where: Condition | None = None


def questions(check: NoneAbove, scope: Scope) -> list[Question]:
    """One question, row by row."""
    ref = scope.ref(check.item)
    baht = scope.terms.parameters[check.limit.parameter]
    where = scope.holds(check.where) if check.where else None

    def ask(world: World) -> Answer:
        answer = Answer(fields={"limit": f"{baht:,}"})
        for index, (satang,) in each(world, [ref], answer, where):
            answer.applied += 1
            if satang > baht * 100:
                answer.failures.append(Failure("over", (At(ref, index),)))
        return finish(answer)

    return [Question(ask)]
