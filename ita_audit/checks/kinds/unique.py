"""``unique``: no two rows are alike in the columns that tell them apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

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
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, Refers, RowsOf
from ita_audit.checks.shown_values import listed
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import join
from ita_audit.thai.text import fold
from ita_audit.types.spec import AtLeast, Condition


class Unique(BaseCheck):
    """``columns`` of one table; texts are compared without regard to blanks and kinds of digits."""

    kind: Literal["unique"]
    columns: Annotated[list[Annotated[RefName, Refers(COLUMN, beside="columns")]], AtLeast(1)]
    where: Annotated[Condition | None, RowsOf("columns")] = None


def questions(check: Unique, scope: Scope) -> list[Question]:
    """One question, row by row: the later of two rows is the one at fault, both are shown."""
    refs = [scope.ref(name) for name in check.columns]
    where = scope.holds(check.where) if check.where else None

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        first: dict[tuple[Any, ...], int] = {}
        names: list[object] = []
        for index, values in each(world, refs, answer, where):
            answer.applied += 1
            key = tuple(fold(value) if isinstance(value, str) else value for value in values)
            earlier = first.setdefault(key, index or 0)
            if earlier != index:
                answer.failures.append(Failure("twice", (At(refs[0], earlier), At(refs[0], index))))
                names.append(values[0])
        answer.fields = {"values": listed(names)}
        return finish(answer)

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """The first row once more."""
    name = scene.check.columns[0]
    rows, here = scene.rows(name), scene.pointer(name)
    if rows:
        yield scene.broken("the first row twice", Edit("append", here, rows[0]), place=join(here, len(rows)))


KIND = CheckKind(
    declared=Unique,
    said=Text("ไม่มีแถวซ้ำ", "No row stands twice."),
    problems=("twice",),
    fields=("values",),
    questions=questions,
    breaks=breaks,
)
