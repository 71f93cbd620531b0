"""``varied``: not the same sentence in every row ("แต่ละโครงการ" asks for each one's own)."""

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
    each,
    finish,
)
from ita_audit.thai.text import fold
from ita_audit.types.spec import Between

PROBLEMS = ("all_the_same",)
FIELDS = ("found", "rows")


class Varied(BaseCheck):
    """``column`` of texts; asked from ``rows_at_least`` rows on."""

    kind: Literal["varied"]
    column: RefName
    rows_at_least: Annotated[int, Between(2)]


def questions(check: Varied, scope: Scope) -> list[Question]:
    """One question over the set: two different texts settle it."""
    ref = scope.ref(check.column)

    def ask(world: World) -> Answer:
        answer = Answer()
        rows = [(index, text) for index, (text,) in each(world, [ref], answer)]
        if len({fold(text) for _, text in rows}) > 1:
            return Answer(applied=1)
        if answer.unknown or len(rows) < check.rows_at_least:
            return finish(answer)
        answer.applied = 1
        answer.failures.append(Failure("all_the_same", tuple(At(ref, index) for index, _ in rows)))
        answer.fields = {"found": rows[0][1], "rows": str(len(rows))}
        return answer

    return [Question(ask)]
