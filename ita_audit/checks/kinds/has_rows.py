"""``has_rows``: where something is said to be so, its table lists at least one row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from ita_audit.checks.base import Answer, At, BaseCheck, Failure, Question, RefName, Scope, SubmissionView
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import TABLE, Refers
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.types.reading import ABSENT, Mark


class HasRows(BaseCheck):
    """``table`` must list a row; ``because`` is the item that makes one expect it (it is shown)."""

    kind: Literal["has_rows"]
    table: Annotated[RefName, Refers(TABLE)]
    because: Annotated[RefName, Refers(("value", "table"))]


def questions(check: HasRows, scope: Scope) -> list[Question]:
    """One question. An empty list, or words that there is nothing, are known: there is no row."""
    ref, because = scope.ref(check.table), scope.ref(check.because)

    def ask(world: SubmissionView) -> Answer:
        table = world.table(ref)
        if isinstance(table, Mark):
            return Answer() if table is ABSENT else Answer(unknown=[ref])
        answer = Answer(applied=1)
        if table.empty or table.stated_none:
            answer.failures.append(Failure("no_rows", (At(because), At(ref))))
        return answer

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """The table emptied."""
    yield scene.broken("no row", Edit("set", scene.pointer(scene.check.table), []))


KIND = CheckKind(
    declared=HasRows,
    said=Text("ตารางมีรายการอย่างน้อยหนึ่งแถว", "A table lists at least one row."),
    problems=("no_rows",),
    members={"because": Text("รายการที่ทำให้คาดว่าต้องมีแถว", "The item that makes one expect a row.")},
    questions=questions,
    breaks=breaks,
)
