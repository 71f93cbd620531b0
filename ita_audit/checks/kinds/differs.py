"""``differs``: an address is not also given as another channel."""

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
from ita_audit.types.links import same_address
from ita_audit.types.reading import ABSENT, UNKNOWN

PROBLEMS = ("same",)
FIELDS = ("found",)


class Differs(BaseCheck):
    """``item`` is an address; ``other``: an item, or a column any of whose rows may equal it."""

    kind: Literal["differs"]
    item: RefName
    other: RefName


def questions(check: Differs, scope: Scope) -> list[Question]:
    """One question."""
    ref, other = scope.ref(check.item), scope.ref(check.other)

    def ask(world: World) -> Answer:
        mine = world.value(ref)
        if mine is UNKNOWN:
            return Answer(unknown=[ref])
        answer = Answer()
        if mine is ABSENT:
            return finish(answer)
        for index, (value,) in each(world, [other], answer):
            answer.applied = 1
            if same_address(value) == same_address(mine):
                answer.failures.append(Failure("same", (At(ref), At(other, index))))
                answer.fields = {"found": mine}
        return finish(answer)

    return [Question(ask)]
