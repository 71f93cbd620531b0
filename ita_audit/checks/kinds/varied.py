"""``varied``: not the same sentence in every row ("แต่ละโครงการ" asks for each one's own)."""

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
from ita_audit.checks.breaking import Scene, Violation, column_of, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, Refers
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.text import fold
from ita_audit.types.sorts import TEXT
from ita_audit.types.spec import InRange


class Varied(BaseCheck):
    """``column`` of texts; asked from ``rows_at_least`` rows on."""

    kind: Literal["varied"]
    column: Annotated[RefName, Refers(COLUMN, (TEXT,))]
    rows_at_least: Annotated[int, InRange(2)]


def questions(check: Varied, scope: Scope) -> list[Question]:
    """One question over the set: two different texts settle it."""
    ref = scope.ref(check.column)

    def ask(world: SubmissionView) -> Answer:
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


def breaks(scene: Scene) -> Iterator[Violation]:
    """The same words in every row, and rows enough."""
    name = scene.check.column
    rows, here = scene.rows(name), scene.pointer(name)
    cells = list(scene.cells(name))
    if not cells:
        return
    added = [Edit("append", here, rows[0])] * (scene.check.rows_at_least - len(cells))
    alike = [set_to(cell, cells[0].value) for cell in cells[1:]]
    edits = [*alike, *added] or [set_to(cells[0], cells[0].value)]
    yield scene.broken(f"one {column_of(name)} in all rows", *edits, place=here)


KIND = CheckKind(
    declared=Varied,
    said=Text("แถวไม่ได้เขียนเหมือนกันทั้งหมด", "The rows do not all say the same."),
    problems=("all_the_same",),
    fields=("found", "rows"),
    members={"rows_at_least": Text("ถามเมื่อมีแถวตั้งแต่เท่านี้", "Asked from so many rows on.")},
    questions=questions,
    breaks=breaks,
)
