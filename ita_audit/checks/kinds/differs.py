"""``differs``: an address is not also given as another channel."""

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
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.constant import same
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import EITHER, VALUE, Refers
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.types.links import same_address
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.sorts import ADDRESS


class Differs(BaseCheck):
    """``item`` is an address; ``other``: an item, or a column any of whose rows may equal it."""

    kind: Literal["differs"]
    item: Annotated[RefName, Refers(VALUE, (ADDRESS,))]
    other: Annotated[RefName, Refers(EITHER, (ADDRESS,))]


def questions(check: Differs, scope: Scope) -> list[Question]:
    """One question."""
    ref, other = scope.ref(check.item), scope.ref(check.other)

    def ask(world: SubmissionView) -> Answer:
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


def breaks(scene: Scene) -> Iterator[Violation]:
    """The very address of the other."""
    for other in list(scene.cells(scene.check.other))[:1]:
        edit = Edit("set", scene.pointer(scene.check.item), other.value)
        yield scene.broken("the address of the other", edit)


KIND = CheckKind(
    declared=Differs,
    said=Text("ลิงก์สองแห่งต้องไม่ใช่ลิงก์เดียวกัน", "Two addresses are not the same."),
    problems=("same",),
    fields=("found",),
    questions=questions,
    breaks=breaks,
    always_fails=same("item", "other"),
)
