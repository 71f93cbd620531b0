"""``some_given``: every row gives at least one of several columns, any of which answers."""

from __future__ import annotations

from typing import Annotated, Literal

from ita_audit.checks.asking import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    RefName,
    Scope,
    World,
    finish,
    table_of,
)
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.spec import AtLeast

PROBLEMS = ("none_given",)
FIELDS = ()


class SomeGiven(BaseCheck):
    """``columns`` are optional columns of one table."""

    kind: Literal["some_given"]
    columns: Annotated[list[RefName], AtLeast(2)]


def questions(check: SomeGiven, scope: Scope) -> list[Question]:
    """One question, row by row. What cannot be read is its own finding, and leaves its row open."""
    refs = [scope.ref(name) for name in check.columns]

    def ask(world: World) -> Answer:
        table = world.table(refs[0])
        if isinstance(table, Mark) or table.empty:
            return finish(Answer()) if table is ABSENT else Answer(unknown=[refs[0]])
        answer = Answer(unknown=[] if table.whole else [table_of(refs[0])])
        for row in table.rows:
            values = [row.values[ref.name] for ref in refs]
            if all(isinstance(value, Mark) for value in values) and UNKNOWN in values:
                answer.unknown.append(refs[values.index(UNKNOWN)])
                continue
            answer.applied += 1
            if all(value is ABSENT for value in values):
                answer.failures.append(Failure("none_given", (At(refs[0], row.index),)))
        return finish(answer)

    return [Question(ask)]
