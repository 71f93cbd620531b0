"""``some_given``: every row gives at least one of several columns, any of which answers."""

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
    finish,
    table_of,
)
from ita_audit.checks.breaking import Scene, Violation, column_of
from ita_audit.checks.constant import ALWAYS_THERE, demanded
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import COLUMN, Refers
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import join
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.spec import AtLeast


class SomeGiven(BaseCheck):
    """``columns`` are optional columns of one table."""

    kind: Literal["some_given"]
    columns: Annotated[list[Annotated[RefName, Refers(COLUMN, beside="columns")]], AtLeast(2)]


def questions(check: SomeGiven, scope: Scope) -> list[Question]:
    """One question, row by row. What cannot be read is its own finding, and leaves its row open."""
    refs = [scope.ref(name) for name in check.columns]

    def ask(world: SubmissionView) -> Answer:
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


def breaks(scene: Scene) -> Iterator[Violation]:
    """A row without any of the columns."""
    table = scene.check.columns[0]
    columns = [column_of(name) for name in scene.check.columns]
    for row in scene.rows(table)[:1]:
        here = join(scene.pointer(table), 0)
        edits = [Edit("drop", join(here, column)) for column in columns if column in row]
        yield scene.broken("none of them given", *edits, place=here)


def never_fails(check: SomeGiven, rulebook: Rulebook) -> Text | None:
    """Where one of the columns is demanded anyway."""
    items = [rulebook.item(name) for name in check.columns]
    return ALWAYS_THERE if any(item is not None and demanded(item) for item in items) else None


KIND = CheckKind(
    declared=SomeGiven,
    said=Text("แต่ละแถวกรอกอย่างน้อยหนึ่งในคอลัมน์เหล่านี้", "Each row gives at least one of these columns."),
    problems=("none_given",),
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
