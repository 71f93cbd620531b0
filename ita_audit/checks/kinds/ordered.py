"""``ordered``: one date is not after another."""

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

PROBLEMS = ("reversed",)
FIELDS = ()


class Ordered(BaseCheck):
    """``first`` and ``then`` are dates of the requirement, or columns of one table."""

    kind: Literal["ordered"]
    first: RefName
    then: RefName


def questions(check: Ordered, scope: Scope) -> list[Question]:
    """One question, row by row in a table. An absent date is not asked about."""
    first, then = scope.ref(check.first), scope.ref(check.then)

    def ask(world: World) -> Answer:
        answer = Answer()
        for index, (earlier, later) in each(world, [first, then], answer):
            answer.applied += 1
            if earlier > later:
                answer.failures.append(Failure("reversed", (At(first, index), At(then, index))))
        return finish(answer)

    return [Question(ask)]
