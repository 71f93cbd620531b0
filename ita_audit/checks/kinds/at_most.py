"""``at_most``: an amount or date does not exceed another: of its row, of a joined row, or ``as_of``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, amounts, column_of, is_amount, more, set_to
from ita_audit.checks.constant import same
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import EITHER, ColumnOf, Demands, Kept, Refers, RowsOf
from ita_audit.checks.shown_values import named, together
from ita_audit.checks.sums import amount
from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.thai.dates import show_date
from ita_audit.thai.names import NameForm, NameForms
from ita_audit.thai.text import fold
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.sorts import AMOUNT, DAY, NAMES, SUMMED, sort_of
from ita_audit.types.spec import Condition, ContradictionError, Name

MEASURED = (*SUMMED, DAY)


class AtMost(BaseCheck):
    """``item``: baht, count, number or date. Its limit is exactly one of:

    ``limit``: another item or column; with ``match`` a column of another table whose row has the
    same name in the column called so. ``as_of: true``: the day of judging. ``name``: the column that
    names the row in a sentence; with ``match`` that one.
    """

    kind: Literal["at_most"]
    item: Annotated[RefName, Refers(EITHER, MEASURED)]
    limit: Annotated[
        RefName | None,
        Refers(EITHER, MEASURED, alike="item", beside="item", or_value=True, joined_by="match"),
    ] = None
    match: Annotated[Name | None, ColumnOf(("item", "limit"), NAMES), Kept()] = None
    as_of: Annotated[bool, Demands("item", DAY)] = False
    where: Annotated[Condition | None, RowsOf("item")] = None
    name: Annotated[Name | None, ColumnOf(("item",), NAMES), Kept()] = None

    def __post_init__(self) -> None:
        if (self.limit is None) != self.as_of:
            raise ContradictionError(
                "at_most ต้องมี limit หรือ as_of อย่างใดอย่างหนึ่งเท่านั้น",
                "at_most has exactly one of: limit, as_of",
            )
        if self.match is not None and self.limit is None:
            raise ContradictionError(
                "match ใช้จับคู่กับแถวของ limit จึงใช้กับ as_of ไม่ได้",
                "match joins rows with those of limit; it cannot stand with as_of",
            )


def questions(check: AtMost, scope: Scope) -> list[Question]:
    """One question, row by row in a table."""
    ref = scope.ref(check.item)
    limit = scope.ref(check.limit) if check.limit else None
    where = scope.holds(check.where) if check.where else None
    joined = check.match is not None and limit is not None
    same_row = limit is not None and not joined and (limit.instance, limit.table) == (ref.instance, ref.table)
    called = check.match or check.name
    named_by = ref._replace(name=called) if called else None
    sort = sort_of(scope.item(check.item))

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        over: list[tuple[str, Any, Any]] = []
        found: Iterable[_Found]
        if limit is not None and joined:
            match = ref._replace(name=check.match or "")
            found = _joined(world, ref, match, limit, answer, where, scope.terms.names)
        elif limit is None or same_row:
            found = _in_row(world, ref, limit, answer, where)
        else:
            bound = world.value(limit)
            if bound is UNKNOWN:
                return Answer(unknown=[limit])
            rows = each(world, [ref], answer, where) if bound is not ABSENT else ()
            found = ((index, value, bound, (At(ref, index), At(limit))) for index, (value,) in rows)
        for index, value, bound, places in found:
            answer.applied += 1
            if value > bound:
                answer.failures.append(Failure("over", places))
                over.append((str(world.raw(named_by, index)) if named_by else "", value, bound))
        said = [(name, _said(value, bound, sort)) for name, value, bound in over]
        answer.fields = {"values": Text(_together(said, "th"), _together(said, "en"))}
        return finish(answer)

    return [Question(ask)]


_Found = tuple[int | None, Any, Any, tuple[At, ...]]
"""The row, the value, its limit and the places that show both."""


def _said(value: Any, bound: Any, sort: str) -> Text:
    if sort == DAY:
        return Text(
            f"{show_date(value, 'th')} > {show_date(bound, 'th')}",
            f"{show_date(value, 'en')} > {show_date(bound, 'en')}",
        )
    both = f"{amount(value, sort == AMOUNT)} > {amount(bound, sort == AMOUNT)}"
    return Text(both, both)


def _together(said: list[tuple[str, Text]], language: Language) -> str:
    return together([named(name, text.in_(language)) if name else text.in_(language) for name, text in said])


def _in_row(
    world: SubmissionView, ref: Ref, limit: Ref | None, answer: Answer, where: Predicate | None
) -> Iterator[_Found]:
    refs = [ref] if limit is None else [ref, limit]
    for index, values in each(world, refs, answer, where):
        bound = world.as_of if limit is None else values[1]
        yield index, values[0], bound, tuple(At(one, index) for one in refs)


def _joined(
    world: SubmissionView,
    ref: Ref,
    match: Ref,
    limit: Ref,
    answer: Answer,
    where: Predicate | None,
    forms: NameForms,
) -> Iterator[_Found]:
    table = world.table(limit)
    if isinstance(table, Mark) or table.empty:
        answer.unknown += [] if table is ABSENT else [limit]
        return
    limits: dict[NameForm, list[tuple[int, Any]]] = {}
    for row in table.rows:
        name = row.values[match.name]
        if isinstance(name, str):
            limits.setdefault(forms(name), []).append((row.index, row.values[limit.name]))
    unsure = not table.whole or any(row.values[match.name] is UNKNOWN for row in table.rows)
    for index, (value, name) in each(world, [ref, match], answer, where):
        candidates = limits.get(forms(name), [])
        if not candidates and unsure:  # it may be the row whose name could not be read
            answer.unknown.append(Ref(limit.instance, limit.table, match.name))
        if len(candidates) != 1:  # no row, or several of the same name: not this question's
            continue
        other, bound = candidates[0]
        if bound is UNKNOWN:
            answer.unknown.append(limit)
        elif bound is not ABSENT:
            yield index, value, bound, (At(ref, index), At(limit, other))


def breaks(scene: Scene) -> Iterator[Violation]:
    """One more than its limit: of its row, of the row it joins, of the item, or the day of judging."""
    check = scene.check
    limits = list(amounts(scene, check.limit)) if check.limit else []
    for cell in amounts(scene, check.item, check.where):
        if check.as_of:
            limit: Any = scene.as_of.isoformat()
        elif check.match:
            joined = [one for one in limits if fold(one.row[check.match]) == fold(cell.row[check.match])]
            limit = joined[0].value if len(joined) == 1 else None
        elif "." in check.limit:
            limit = cell.row.get(column_of(check.limit))
        else:
            limit = limits[0].value if limits else None
        if is_amount(limit):
            yield scene.broken("1 above its limit", set_to(cell, more(limit, 1)))
            return


KIND = CheckKind(
    declared=AtMost,
    said=Text("ค่าหนึ่งไม่เกินอีกค่าหนึ่ง หรือไม่เกินวันที่ตรวจ", "A value is at most another, or the day of judging."),
    problems=("over",),
    fields=("values",),
    members={
        "name": Text("คอลัมน์ที่เป็นชื่อของแถว", "The column that names a row."),
        "as_of": Text("ไม่เกินวันที่ตรวจ", "At most the day of judging."),
        "match": Text("คอลัมน์ที่ใช้จับคู่แถวของสองตาราง", "The column by which rows of two tables join."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=same("item", "limit"),
)
