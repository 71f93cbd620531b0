"""``kept_apart``: what is one thing in a row is not another in the next: three codes have three addresses."""

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
from ita_audit.checks.breaking import Scene, Violation, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, ColumnOf, Refers, RowsOf
from ita_audit.checks.shown_values import listed
from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.links import is_web_address, same_address
from ita_audit.types.reading import bare
from ita_audit.types.sorts import ADDRESS, NAMES
from ita_audit.types.spec import Condition, Name, Words


class KeptApart(BaseCheck):
    """``column``: a name or an address, which rows that differ in the column ``by`` do not share.

    ``except_words``: values that are nobody's ("ตำแหน่งว่าง").
    """

    kind: Literal["kept_apart"]
    column: Annotated[RefName, Refers(COLUMN, (*NAMES, ADDRESS))]
    by: Annotated[Name, ColumnOf(("column",), NAMES)]
    except_words: Words | None = None
    where: Annotated[Condition | None, RowsOf("column")] = None


def questions(check: KeptApart, scope: Scope) -> list[Question]:
    """One question, row by row: the row that shares a value with an earlier one of another kind is at fault."""
    ref = scope.ref(check.column)
    by = ref._replace(name=check.by)
    nobodys = frozenset(bare(str(word)) for word in scope.terms.listed(check.except_words))
    where = scope.holds(check.where) if check.where else None

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        first: dict[str, tuple[int | None, str]] = {}
        shared: list[object] = []
        for index, (value, kind) in each(world, [ref, by], answer, where):
            if bare(value) in nobodys:
                continue
            answer.applied += 1
            earlier, other = first.setdefault(_key(value), (index, fold(kind)))
            if other != fold(kind):
                answer.failures.append(Failure("shared", (At(ref, earlier), At(ref, index))))
                shared.append(value)
        answer.fields = {"values": listed(dict.fromkeys(shared))}
        return finish(answer)

    return [Question(ask)]


def _key(value: str) -> str:
    return same_address(value) if is_web_address(value) else fold(value)


def breaks(scene: Scene) -> Iterator[Violation]:
    """The value of a row in another row that is of another kind."""
    by = scene.check.by
    cells = list(scene.cells(scene.check.column, scene.check.where))
    for cell in cells[1:]:
        if cell.row.get(by) != cells[0].row.get(by):
            yield scene.broken("shared with another", set_to(cell, cells[0].value))
            return


KIND = CheckKind(
    declared=KeptApart,
    said=Text("สิ่งที่ต่างชนิดกันไม่ใช้ค่าเดียวกัน", "Rows that differ in one column share no value in another."),
    problems=("shared",),
    fields=("values",),
    members={
        "by": Text("คอลัมน์ที่บอกว่าแถวต่างชนิดกัน", "The column in which such rows differ."),
        "except_words": Text("คำที่ไม่นับเป็นค่า", "Words that are no value."),
    },
    questions=questions,
    breaks=breaks,
)
