"""``group_totals``: for each group of rows, the number or sum that is stated of it is that of its rows.

The stated figure may stand in another table (an award's number of findings), in each row of the group (a programme's
total), or be one for all groups (shares that make 100).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, NamedTuple

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
from ita_audit.checks.bounds.declared import Threshold, number_of
from ita_audit.checks.breaking import Scene, Violation, amounts, more, set_to
from ita_audit.checks.grouping import RowGroups, grouped, how_apart
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.matching import Forms, Match, exactly, forms_by
from ita_audit.checks.naming import COLUMN, TABLE, ColumnOf, Demands, Refers, RowsOf
from ita_audit.checks.pairing import pairs
from ita_audit.checks.shown_values import named, together
from ita_audit.checks.sums import amount
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import join
from ita_audit.thai.names import NameForm
from ita_audit.types.sorts import AMOUNT, COUNT, NAMES, SUMMED, sort_of
from ita_audit.types.spec import Condition, ContradictionError, Name

PROBLEMS = ("differs", "rounding", "other_name")


class GroupTotals(BaseCheck):
    """``rows`` that are alike in ``by`` are a group; ``count: true`` counts them, ``sum`` adds up a column.

    ``stated`` is the column with the figure, ``group`` the column beside it that names the group; or every group has
    to ``make`` one number. ``where`` picks rows; ``match`` says how names are held against one another.
    """

    kind: Literal["group_totals"]
    rows: Annotated[RefName, Refers(TABLE)]
    by: Annotated[Name, ColumnOf(("rows",), NAMES)]
    count: Annotated[bool, Demands("stated", (COUNT,))] = False
    sum: Annotated[Name | None, ColumnOf(("rows",), SUMMED, alike="stated")] = None
    stated: Annotated[RefName | None, Refers(COLUMN, SUMMED)] = None
    group: Annotated[Name | None, ColumnOf(("stated",), NAMES, alike="by")] = None
    make: Threshold | None = None
    where: Annotated[Condition | None, RowsOf("rows")] = None
    match: Match = "near"

    def __post_init__(self) -> None:
        if self.count == (self.sum is not None):
            raise ContradictionError(
                "group_totals ต้องมี count หรือ sum อย่างใดอย่างหนึ่งเท่านั้น",
                "group_totals has exactly one of: count, sum",
            )
        if (self.stated is None) == (self.make is None) or (self.stated is None) != (self.group is None):
            raise ContradictionError(
                "group_totals ต้องมี stated พร้อม group หรือ make อย่างใดอย่างหนึ่ง",
                "group_totals has either stated with group, or make",
            )


class _Compared(NamedTuple):
    """A group: its name as written, the figure it should have, and the place that states it (None: ``make``)."""

    name: str
    key: NameForm
    due: Any
    place: At | None


def questions(check: GroupTotals, scope: Scope) -> list[Question]:
    """One question, group by group."""
    table_ref = scope.ref(check.rows)
    by = Ref(table_ref.instance, table_ref.name, check.by)
    counted = by._replace(name=check.sum) if check.sum else by
    where = scope.holds(check.where) if check.where else None
    key_of = forms_by(check.match, scope, f"{check.rows}.{check.by}")
    money = check.sum is not None and sort_of(scope.item(f"{check.rows}.{check.sum}")) == AMOUNT
    due = _due(check, scope, by, money, key_of)

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        groups = grouped(world, by, check.sum, where, key_of)
        if groups is None:
            return Answer(unknown=[table_ref])
        compared = list(due(world, answer, groups))
        renamed = _renamed(compared, groups, key_of) if key_of is not exactly else {}
        said: dict[str, list[str]] = {problem: [] for problem in PROBLEMS}
        for one in compared:
            group = groups.of(one.key)
            if groups.unsure or group.unread:
                answer.unknown.append(groups.unsure or counted)
                continue
            if group.not_given:
                continue
            answer.applied += 1
            problem = how_apart(one.due, group.total, group.values)
            if problem is None:
                continue
            other = renamed.get(one.name)
            problem = "other_name" if other else problem
            places = (one.place,) if one.place else tuple(At(counted, row) for row in group.rows)
            answer.failures.append(Failure(problem, places))
            figures = f"{amount(one.due, money)} ≠ {amount(group.total, money)}"
            said[problem].append(f"{named(one.name)} ↔ {named(other)}" if other else named(one.name, figures))
        answer.fields = {problem: together(texts) for problem, texts in said.items()}
        return finish(answer)

    return [Question(ask)]


_Due = Callable[[SubmissionView, Answer, RowGroups], Iterator[_Compared]]


def _due(check: GroupTotals, scope: Scope, by: Ref, money: bool, key_of: Forms) -> _Due:
    """The groups that a figure is stated of. A name that stands twice in a table of its own is passed over."""
    if check.make is not None:
        number = number_of(check.make, scope.terms)
        figure = number * 100 if money else number
        return lambda _world, _answer, groups: (
            _Compared(name, key, figure, None) for key, name in groups.names.items()
        )
    stated = scope.ref(check.stated or "")
    group = stated._replace(name=check.group or "")
    repeated = (stated.instance, stated.table) == (by.instance, by.table)

    def of_rows(world: SubmissionView, answer: Answer, _groups: RowGroups) -> Iterator[_Compared]:
        found = [
            _Compared(str(name), key_of(str(name)), figure, At(stated, index))
            for index, (figure, name) in each(world, [stated, group], answer)
        ]
        keys = [one.key for one in found]
        yield from (one for one in found if repeated or keys.count(one.key) == 1)

    return of_rows


def _renamed(compared: list[_Compared], groups: RowGroups, forms: Forms) -> dict[str, str]:
    """Names of groups without a row, to nearly equal names of rows of which nothing is stated."""
    stated = {one.key for one in compared}
    alone = [one.name for one in compared if not groups.of(one.key).rows]
    others = [name for key, name in groups.names.items() if key not in stated]
    found = pairs(alone, others, forms) if alone and others else {}
    return {name: pair.name for name, pair in found.items() if pair.near}


def breaks(scene: Scene) -> Iterator[Violation]:
    """The first figure that is stated, one more; or one row more, or a figure of a row another."""
    check = scene.check
    if check.stated is not None:
        for cell in list(amounts(scene, check.stated))[:1]:
            yield scene.broken("1 more stated", set_to(cell, more(cell.value, 1)))
    elif check.sum is None:
        rows, here = scene.rows(check.rows), scene.pointer(check.rows)
        if rows:
            yield scene.broken(
                "the first row twice", Edit("append", here, rows[0]), place=join(here, len(rows), check.by)
            )
    else:
        for cell in list(amounts(scene, f"{check.rows}.{check.sum}", check.where))[:1]:
            yield scene.broken("another figure", set_to(cell, more(cell.value, -1 if cell.value >= 1 else 1)))


KIND = CheckKind(
    declared=GroupTotals,
    said=Text("จำนวนหรือยอดของแต่ละกลุ่มตรงกับแถว", "The number or sum stated of each group is that of its rows."),
    problems=PROBLEMS,
    fields=PROBLEMS,
    members={
        "by": Text("คอลัมน์ที่บอกกลุ่มของแถว", "The column that says of which group a row is."),
        "count": Text("นับจำนวนแถว", "Count the rows."),
        "sum": Text("คอลัมน์ที่รวมยอด", "The column to add up."),
        "stated": Text("คอลัมน์ที่แจ้งจำนวนหรือยอดของกลุ่ม", "The column that states the group's figure."),
        "group": Text("คอลัมน์ชื่อกลุ่มที่อยู่คู่กับ stated", "The column beside `stated` that names the group."),
        "make": Text("จำนวนที่ทุกกลุ่มต้องรวมได้", "What every group has to make."),
        "match": Text("ชื่อต้องตรงกันทุกตัว หรือใกล้เคียง", "Whether names are held together exactly or nearly."),
    },
    questions=questions,
    breaks=breaks,
    needs={"rounding": "sum", "other_name": "stated"},
)
