"""``totals``: the totals an agency states are those of its rows.

No clause asks for totals; a contradiction inside one document is a defect all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
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
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, amounts, more, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import TABLE, VALUE, ColumnOf, Demands, Refers, RowsOf
from ita_audit.checks.shown_values import listed
from ita_audit.checks.sums import amount, sum_of
from ita_audit.model import Text
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.sorts import AMOUNT, COUNT, STATEMENT, SUMMED, TEXT, sort_of
from ita_audit.types.spec import AtLeast, Condition, ContradictionError, Declared, Name


class Stated(Declared):
    """One stated total: ``count: true`` counts the rows, ``sum`` adds a column; ``where`` picks rows.

    A total of picked rows is not asked about where a row does not give what they are picked by.
    """

    item: Annotated[RefName, Refers(VALUE, SUMMED)]
    count: Annotated[bool, Demands("item", (COUNT,))] = False
    sum: Annotated[Name | None, ColumnOf(("rows",), SUMMED, alike="item")] = None
    where: Annotated[Condition | None, RowsOf("rows")] = None

    def __post_init__(self) -> None:
        if self.count == (self.sum is not None):
            raise ContradictionError(
                "ยอดรวมที่แจ้งต้องมี count หรือ sum อย่างใดอย่างหนึ่งเท่านั้น",
                "a stated total has exactly one of: count, sum",
            )


class Totals(BaseCheck):
    """``rows`` is the table; ``partial`` an item that says the rows are only a part: true, or in words."""

    kind: Literal["totals"]
    rows: Annotated[RefName, Refers(TABLE)]
    stated: Annotated[list[Stated], AtLeast(1)]
    partial: Annotated[Name | None, Refers(VALUE, (STATEMENT, TEXT))] = None


def questions(check: Totals, scope: Scope) -> list[Question]:
    """One question over all stated totals. Not asked: a total not stated, or a column that no row gives."""
    table_ref = scope.ref(check.rows)
    partial = scope.ref(check.partial) if check.partial else None
    money = {s.item: sort_of(scope.item(s.item)) == AMOUNT for s in check.stated}
    plan = [
        (scope.ref(s.item), s, scope.holds(s.where) if s.where else None, scope.title(s.item))
        for s in check.stated
    ]

    def ask(world: SubmissionView) -> Answer:
        table = world.table(table_ref)
        if table is ABSENT:
            return finish(Answer())
        answer = Answer()
        differing: list[Text] = []
        in_part = world.value(partial) if partial else False
        for ref, stated, where, title in plan:
            said = world.value(ref)
            if said is ABSENT:
                continue
            if said is UNKNOWN or isinstance(table, Mark) or table.empty or not table.whole:
                answer.unknown.append(ref if said is UNKNOWN else table_ref)
                continue
            if stated.sum and table.rows and all(row.values[stated.sum] is ABSENT for row in table.rows):
                continue
            if stated.where and any(row.values[stated.where.item] is ABSENT for row in table.rows):
                continue
            column = Ref(table_ref.instance, table_ref.name, stated.sum) if stated.sum else None
            summed = sum_of(table, column.name if column else None, where)
            if summed is None:
                unread = where and any(where(row.values) is None for row in table.rows)
                answer.unknown.append(
                    Ref(table_ref.instance, table_ref.name, where.item)
                    if where and unread
                    else column or table_ref
                )
                continue
            if summed != said and partial and in_part is UNKNOWN:
                answer.unknown.append(partial)
                continue
            answer.applied += 1
            if summed != said:
                problem = "differs" if in_part in (ABSENT, False) else "differs_in_part"
                answer.failures.append(Failure(problem, (At(ref),)))
                pair = (amount(said, money[stated.item]), amount(summed, money[stated.item]))
                differing.append(
                    Text(f"{title.th} {pair[0]} ≠ {pair[1]}", f"{title.en} {pair[0]} ≠ {pair[1]}")
                )
        answer.fields = {
            "values": Text(listed(t.th for t in differing), listed(t.en for t in differing)),
        }
        return finish(answer)

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """Each total that is stated, one more."""
    for stated in scene.check.stated:
        for cell in amounts(scene, stated.item):
            yield scene.broken(f"{stated.item} + 1", set_to(cell, more(cell.value, 1)))


KIND = CheckKind(
    declared=Totals,
    said=Text("ยอดรวมที่แจ้งตรงกับแถว", "Stated totals are those of the rows."),
    problems=("differs", "differs_in_part"),
    fields=("values",),
    members={
        "stated": Text("ยอดรวมที่แจ้งไว้", "The stated totals."),
        "partial": Text("รายการที่บอกว่าตารางเป็นเพียงบางส่วน", "The item that says the rows are only a part."),
        "Stated.count": Text("นับจำนวนแถว", "Count the rows."),
        "Stated.sum": Text("คอลัมน์ที่รวมยอด", "The column to add up."),
    },
    questions=questions,
    breaks=breaks,
    needs={"differs_in_part": "partial"},
)
