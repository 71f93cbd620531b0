"""``given``: an optional item is there. For what is customary, but asked for by no clause."""

from __future__ import annotations

from typing import Literal

from ita_audit.checks.asking import Answer, At, BaseCheck, Failure, Question, RefName, Scope, World
from ita_audit.types.reading import ABSENT, UNKNOWN

PROBLEMS = ("not_given",)
FIELDS = ()


class Given(BaseCheck):
    """``item`` is an optional item of the requirement."""

    kind: Literal["given"]
    item: RefName


def questions(check: Given, scope: Scope) -> list[Question]:
    """One question. A value that cannot be read is its own finding, and leaves this one open."""
    ref = scope.ref(check.item)

    def ask(world: World) -> Answer:
        value = world.value(ref)
        if value is UNKNOWN:
            return Answer(unknown=[ref])
        return Answer(applied=1, failures=[Failure("not_given", (At(ref),))] if value is ABSENT else [])

    return [Question(ask)]
