"""``some_given``: of several items, or in every row of several columns, at least so many are given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    Ref,
    RefName,
    Scope,
    SubmissionView,
    finish,
    table_of,
)
from ita_audit.checks.breaking import Scene, Violation, column_of
from ita_audit.checks.constant import ALWAYS_THERE, demanded
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import EITHER, Refers
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import join
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.spec import AtLeast, ContradictionError, InRange


class SomeGiven(BaseCheck):
    """``columns`` are optional columns of one table, or optional items. ``at_least``: how many of them, one where not said."""

    kind: Literal["some_given"]
    columns: Annotated[list[Annotated[RefName, Refers(EITHER, beside="columns")]], AtLeast(2)]
    at_least: Annotated[int | None, InRange(2)] = None

    def __post_init__(self) -> None:
        if self.fewest > len(self.columns):
            raise ContradictionError(
                f"at_least เป็น {self.fewest} แต่ columns มีเพียง {len(self.columns)}",
                f"at_least is {self.fewest}, but there are only {len(self.columns)} columns",
            )

    @property
    def fewest(self) -> int:
        """How many must be given."""
        return self.at_least or 1


def questions(check: SomeGiven, scope: Scope) -> list[Question]:
    """One question, row by row. What cannot be read is its own finding, and leaves its row open."""
    refs = [scope.ref(name) for name in check.columns]

    def ask(world: SubmissionView) -> Answer:
        answer = Answer(fields={"at_least": str(check.fewest)})
        if refs[0].table is None:
            _ask_of(refs, [world.value(ref) for ref in refs], None, check.fewest, answer)
            return finish(answer)
        table = world.table(refs[0])
        if isinstance(table, Mark) or table.empty:
            return finish(Answer()) if table is ABSENT else Answer(unknown=[refs[0]])
        answer.unknown = [] if table.whole else [table_of(refs[0])]
        for row in table.rows:
            _ask_of(refs, [row.values[ref.name] for ref in refs], row.index, check.fewest, answer)
        return finish(answer)

    return [Question(ask)]


def _ask_of(refs: Sequence[Ref], values: Sequence[Any], row: int | None, fewest: int, answer: Answer) -> None:
    given = sum(not isinstance(value, Mark) for value in values)
    if given < fewest <= given + values.count(UNKNOWN):
        answer.unknown.append(refs[values.index(UNKNOWN)])
        return
    answer.applied += 1
    if given < fewest:
        problem = "too_few" if given or UNKNOWN in values else "none_given"
        answer.failures.append(Failure(problem, (At(refs[values.index(ABSENT)], row),)))


def breaks(scene: Scene) -> Iterator[Violation]:
    """One fewer than are needed, in the first row or of the items; then none of them."""
    check = scene.check
    rows = scene.rows(check.columns[0]) if "." in check.columns[0] else [None]
    for row in rows[:1]:
        if row is None:
            places = {name: scene.pointer(name) for name in check.columns}
            given = [name for name in check.columns if scene.value(name) is not None]
        else:
            here = join(scene.pointer(check.columns[0]), 0)
            places = {name: join(here, column_of(name)) for name in check.columns}
            given = [name for name in check.columns if column_of(name) in row]
        for kept in {check.fewest - 1, 0}:
            edits = [Edit("drop", places[name]) for name in given[kept:]]
            place = next(places[name] for name in check.columns if name not in given[:kept])
            yield scene.broken(f"{kept} given", *edits, place=place)


def never_fails(check: SomeGiven, rulebook: Rulebook) -> Text | None:
    """Where so many of them are demanded anyway."""
    items = [rulebook.item(name) for name in check.columns]
    there = sum(item is not None and demanded(item) for item in items)
    return ALWAYS_THERE if there >= check.fewest else None


KIND = CheckKind(
    declared=SomeGiven,
    said=Text(
        "กรอกอย่างน้อยจำนวนหนึ่งของรายการหรือคอลัมน์เหล่านี้",
        "At least one, or so many, of these items or columns of a row is given.",
    ),
    problems=("none_given", "too_few"),
    fields=("at_least",),
    members={
        "columns": Text("คอลัมน์ของตาราง หรือรายการ", "Columns of a table, or items."),
        "at_least": Text("กรอกอย่างน้อยกี่รายการ (ปกติ 1)", "How many must be given; one where not said."),
    },
    questions=questions,
    breaks=breaks,
    needs={"too_few": "at_least"},
)
