"""``has_rows``: where something is said to be so, its table lists at least one row."""

from __future__ import annotations

from typing import Literal

from ita_audit.checks.asking import Answer, At, BaseCheck, Failure, Question, RefName, Scope, World
from ita_audit.types.reading import ABSENT, Mark

PROBLEMS = ("no_rows",)
FIELDS = ()


class HasRows(BaseCheck):
    """``table`` must list a row; ``because`` is the item that makes one expect it (it is shown)."""

    kind: Literal["has_rows"]
    table: RefName
    because: RefName


def questions(check: HasRows, scope: Scope) -> list[Question]:
    """One question. An empty list, or words that there is nothing, are known: there is no row."""
    ref, because = scope.ref(check.table), scope.ref(check.because)

    def ask(world: World) -> Answer:
        table = world.table(ref)
        if isinstance(table, Mark):
            return Answer() if table is ABSENT else Answer(unknown=[ref])
        answer = Answer(applied=1)
        if table.empty or table.stated_none:
            answer.failures.append(Failure("no_rows", (At(because), At(ref))))
        return answer

    return [Question(ask)]
