"""``varied``: not the same sentence in nearly every row ("แต่ละโครงการ" asks for each one's own).

Numbered copies are copies: "ดำเนินการแล้ว (1)", "(2)". What a row says besides its own name counts, so a
column that only repeats the names says nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import field
from typing import Annotated, Literal

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
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, column_of, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, ColumnOf, Kept, Refers
from ita_audit.checks.shown_values import named, together
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.names import NameForms
from ita_audit.types.reading import Mark
from ita_audit.types.sorts import NAMES, TEXT
from ita_audit.types.spec import InRange, Name

_WHOLE = 100
_COUNTED = re.compile(r"^\d{1,2}(?=\D)|(?<=\D)\d{1,2}$")
"""A number before or behind a text: the running number of a copy."""


class Varied(BaseCheck):
    """``column`` of texts, and ``also`` others of its table; asked from ``rows_at_least`` rows on.

    ``name``: the column with the row's own name, which is left out of what the row says.
    """

    kind: Literal["varied"]
    column: Annotated[RefName, Refers(COLUMN, (TEXT,))]
    also: list[Annotated[RefName, Refers(COLUMN, (TEXT,), beside="column")]] = field(default_factory=list)
    rows_at_least: Annotated[int, InRange(2)]
    name: Annotated[Name | None, ColumnOf(("column",), NAMES), Kept()] = None


def questions(check: Varied, scope: Scope) -> list[Question]:
    """One question over the columns."""
    refs = [(scope.ref(name), scope.title(name)) for name in (check.column, *check.also)]
    share = int(scope.terms.parameters.get("alike_share", _WHOLE))

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        told: dict[str, list[Text]] = {problem: [] for problem in PROBLEMS}
        for ref, title in refs:
            names = _names(world, ref, check.name)
            part = Answer()
            rows = [
                (index, value, _own(value, names.get(index, ""), scope.terms.names))
                for index, (value,) in each(world, [ref], part)
            ]
            count, unread = len(rows), len(part.unknown)
            most, alike = Counter(key for _, _, key in rows).most_common(1)[0] if rows else ("", 0)
            many = _many(alike + unread, count + unread, share)
            if unread and (many or not count):
                answer.unknown += part.unknown
            elif count >= (check.rows_at_least if many else 2):
                answer.applied = 1
            if unread or not many or count < check.rows_at_least:
                continue
            problem = "all_the_same" if most else "repeats_name"
            same = [(index, value) for index, value, key in rows if key == most]
            answer.failures.append(Failure(problem, tuple(At(ref, index) for index, _ in same)))
            told[problem].append(_said(title, alike, count, same[0][1]))
        answer.fields = {
            problem: Text(together([one.th for one in said]), together([one.en for one in said]))
            for problem, said in told.items()
        }
        return finish(answer)

    return [Question(ask)]


def _many(alike: int, rows: int, share: int) -> bool:
    return alike * _WHOLE >= share * rows


def _names(world: SubmissionView, ref: Ref, name: str | None) -> dict[int | None, str]:
    table = world.table(ref)
    if name is None or isinstance(table, Mark):
        return {}
    return {row.index: text for row in table.rows if isinstance(text := row.values[name], str)}


def _own(value: str, name: str, forms: NameForms) -> str:
    """What a row says of its own: without its name, and without a running number."""
    key, called = forms(value).key, forms(name).key if name else ""
    return _COUNTED.sub("", key.replace(called, "") if called else key)


def _said(title: Text, alike: int, count: int, value: str) -> Text:
    text = named(value)
    return Text(f"{title.th} {alike} จาก {count} แถว {text}", f"{title.en}, {alike} of {count} rows, {text}")


def breaks(scene: Scene) -> Iterator[Violation]:
    """The same in every row, and rows enough; then each row's own name."""
    check = scene.check
    for name in (check.column, *check.also):
        rows, here = scene.rows(name), scene.pointer(name)
        cells = list(scene.cells(name))
        if not cells:
            continue
        added = [Edit("append", here, rows[0])] * (check.rows_at_least - len(cells))
        alike = [set_to(cell, cells[0].value) for cell in cells[1:]]
        edits = [*alike, *added] or [set_to(cells[0], cells[0].value)]
        yield scene.broken(f"one {column_of(name)} in all rows", *edits, place=here)
        if check.name and len(cells) >= check.rows_at_least:
            named_so = [set_to(cell, cell.row[check.name]) for cell in cells]
            yield scene.broken(f"the name as {column_of(name)} in all rows", *named_so, place=here)


PROBLEMS = ("all_the_same", "repeats_name")

KIND = CheckKind(
    declared=Varied,
    said=Text("แถวไม่ได้เขียนเหมือนกันเกือบทั้งหมด", "Not nearly all rows say the same."),
    problems=PROBLEMS,
    fields=PROBLEMS,
    members={
        "also": Text("คอลัมน์อื่นของตารางเดียวกันที่ถามด้วย", "Other columns of its table that are asked too."),
        "rows_at_least": Text("ถามเมื่อมีแถวตั้งแต่เท่านี้", "Asked from so many rows on."),
        "name": Text("คอลัมน์ที่เป็นชื่อของแถว", "The column with the row's own name."),
    },
    questions=questions,
    breaks=breaks,
    needs={"repeats_name": "name"},
)
