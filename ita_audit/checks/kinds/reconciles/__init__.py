"""``reconciles``: a summary by group agrees with the rows it sums up.

More rows of a group than the summary counts is a contradiction; fewer rows may be a part of them.
Money agrees when it equals the sum of any of the named columns: the clause does not say which.
Rows of a group that the summary does not name may be counted there under another name: where its
groups count so many more than the rows that name them, that is a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.checks.base import Question, Scope
from ita_audit.checks.breaking import NOTHING_OF_IT, Scene, Violation, amounts, more, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.kinds.reconciles.comparison import GroupComparison
from ita_audit.checks.kinds.reconciles.declared import PROBLEMS, Reconciles
from ita_audit.model import Text


def questions(check: Reconciles, scope: Scope) -> list[Question]:
    """One question over the two tables; one UNKNOWN makes it undetermined."""
    return [Question(GroupComparison(check, scope).ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """A group counted one above all its rows, and not at all; its money one more; its name another."""
    check, summary = scene.check, scene.check.summary
    for cell in list(scene.cells(f"{summary}.{check.count}"))[:1]:
        yield scene.broken("counted 1 too many", set_to(cell, len(scene.rows(check.rows)) + 1))
        yield scene.broken("counted as none", set_to(cell, 0))
    for column in check.sums:
        for cell in list(amounts(scene, f"{summary}.{column}"))[:1]:
            yield scene.broken(f"{column} + 1", set_to(cell, more(cell.value, 1)))
    for cell in list(scene.cells(f"{summary}.{check.by}"))[:1]:
        yield scene.broken("another name", set_to(cell, NOTHING_OF_IT))


KIND = CheckKind(
    declared=Reconciles,
    said=Text("ตารางสรุปตรงกับรายการ", "A summary agrees with the rows."),
    problems=PROBLEMS,
    fields=PROBLEMS,
    members={
        "by": Text("คอลัมน์ที่สองตารางใช้ร่วมกัน", "The column both tables share."),
        "count": Text("คอลัมน์ของตารางสรุปที่บอกจำนวนแถว", "The summary's column with the number of rows."),
        "one_by": Text("แถวที่คอลัมน์นี้เหมือนกันนับเป็นหนึ่งได้", "Rows alike in this column may count as one."),
        "words": Text("กลุ่มคำที่ใช้เรียกสิ่งเดียวกัน", "Groups of words that name one thing."),
        "summary": Text("ตารางสรุป", "The summary."),
        "sums": Text("คอลัมน์เงินของตารางสรุป -> คอลัมน์ของรายการ", "Summary column -> columns of the rows."),
    },
    questions=questions,
    breaks=breaks,
    needs={"other_sum": "sums"},
)
