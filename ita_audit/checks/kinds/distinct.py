"""``distinct``: at least so many different rows ("ช่องทางที่หลากหลาย"), or different entries of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from math import prod
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
    TableRow,
    table_of,
)
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import COLUMN, VALUE, Refers, RowsOf
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.text import fold
from ita_audit.types.links import account_of, host, is_web_address, same_address
from ita_audit.types.reading import Mark
from ita_audit.types.sorts import ADDRESS, CHOICE, LISTED, sort_of
from ita_audit.types.spec import Condition, ContradictionError, InRange
from ita_audit.types.values import Document


class Distinct(BaseCheck):
    """``columns`` of one table tell rows apart; a row counts as another when any of them differs.

    Where enough rows differ, but only because addresses of one website do, that is a problem of its own.
    In place of ``columns``, ``of``: a list or documents, whose members are told apart.
    """

    kind: Literal["distinct"]
    columns: list[Annotated[RefName, Refers(COLUMN, beside="columns")]] = field(default_factory=list)
    of: Annotated[RefName | None, Refers(VALUE, LISTED)] = None
    at_least: Annotated[int, InRange(2)]
    where: Annotated[Condition | None, RowsOf("columns")] = None

    def __post_init__(self) -> None:
        if bool(self.columns) == (self.of is not None) or (self.of is not None and self.where is not None):
            raise ContradictionError(
                "distinct ต้องมี columns (ใช้กับ where ได้) หรือ of อย่างใดอย่างหนึ่งเท่านั้น",
                "distinct has exactly one of: columns (where may stand beside it), of",
            )


class _Apart(NamedTuple):
    """What tells a row or member apart (None: it cannot be told), the websites it is on, and what is not known of it."""

    key: tuple[Any, ...] | None
    site: tuple[Any, ...] = ()
    unknown: Ref | None = None


def questions(check: Distinct, scope: Scope) -> list[Question]:
    """One question over the set. What cannot be read may be another one."""
    entries = _members(scope.ref(check.of)) if check.of else _rows(check, scope)
    place = scope.ref(check.of) if check.of else table_of(scope.ref(check.columns[0]))

    def ask(world: SubmissionView) -> Answer:
        found = entries(world)
        if isinstance(found, Answer):
            return found
        known = {one.key for one in found if one.key is not None}
        sites = {one.site for one in found if one.key is not None}
        unknown = [one.unknown for one in found if one.unknown is not None]
        enough = len(known) >= check.at_least
        if unknown and not enough:
            return Answer(unknown=unknown)
        if enough and (unknown or len(sites) >= check.at_least):
            return Answer(applied=1)
        problem = "one_website" if enough else "too_few"
        answer = Answer(applied=1, failures=[Failure(problem, (At(place),))])
        answer.fields = {"distinct": str(len(known)), "at_least": str(check.at_least)}
        return answer

    return [Question(ask)]


Entries = Callable[[SubmissionView], list[_Apart] | Answer]
"""What is told apart in a submission, or the answer where there is nothing to look at."""


def _rows(check: Distinct, scope: Scope) -> Entries:
    refs = [scope.ref(name) for name in check.columns]
    where = scope.holds(check.where) if check.where else None
    addresses = [
        ref.name
        for ref, name in zip(refs, check.columns, strict=True)
        if sort_of(scope.item(name)) == ADDRESS
    ]

    def entry(row: TableRow) -> _Apart | None:
        held = True if where is None else where(row.values)
        if where is not None and held is None:
            return _Apart(None, unknown=refs[0]._replace(name=where.item))
        values = tuple(row.values[ref.name] for ref in refs)
        if Mark.UNKNOWN in values and held:
            return _Apart(None, unknown=refs[values.index(Mark.UNKNOWN)])
        key = tuple(map(_same, values))
        return _Apart(key, _websites(row.values[name] for name in addresses) or values) if held else None

    def entries(world: SubmissionView) -> list[_Apart] | Answer:
        table = world.table(refs[0])
        if isinstance(table, Mark) or table.empty:
            return Answer() if table is Mark.ABSENT else Answer(unknown=[refs[0]])
        if table.stated_none:
            return Answer()
        found = [one for row in table.rows if (one := entry(row)) is not None]
        return found if table.whole else [*found, _Apart(None, unknown=table_of(refs[0]))]

    return entries


def _members(ref: Ref) -> Entries:
    def entries(world: SubmissionView) -> list[_Apart] | Answer:
        value, raw = world.value(ref), world.raw(ref)
        if isinstance(value, Mark):
            return Answer() if value is Mark.ABSENT else Answer(unknown=[ref])
        keys = [(_member(one),) for one in value]
        unread = isinstance(raw, list) and len(raw) > len(value)
        return [_Apart(key, key) for key in keys] + [_Apart(None, unknown=ref)] * unread

    return entries


def _same(value: Any) -> Any:
    return fold(value) if isinstance(value, str) else value


def _member(value: Any) -> Any:
    """A document is told apart by its address, an address whatever its scheme."""
    said = value.key or value.title if isinstance(value, Document) else value
    return _same(same_address(said) if isinstance(said, str) and is_web_address(said) else said)


def _websites(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(
        account_of(value) or host(value)
        for value in values
        if isinstance(value, str) and is_web_address(value)
    )


def breaks(scene: Scene) -> Iterator[Violation]:
    """Every row or member like the first."""
    name = scene.check.of or scene.check.columns[0]
    if rows := scene.rows(name):
        yield scene.broken("all alike", Edit("set", scene.pointer(name), [rows[0]] * len(rows)))


def always_fails(check: Distinct, rulebook: Rulebook) -> Text | None:
    """Where the columns are choices that have too few options between them."""
    items = [rulebook.item(name) for name in check.columns]
    if not items or not all(item is not None and sort_of(item) == CHOICE for item in items):
        return None
    return _FEWER_OPTIONS if prod(len(item.options) for item in items) < check.at_least else None


_FEWER_OPTIONS = Text("ตัวเลือกมีไม่พอให้ต่างกันเท่าจำนวนที่ขอ", "there are fewer options than it asks for")

KIND = CheckKind(
    declared=Distinct,
    said=Text("มีแถวหรือรายการที่ต่างกันอย่างน้อยจำนวนหนึ่ง", "At least so many rows or entries differ."),
    problems=("too_few", "one_website"),
    fields=("distinct", "at_least"),
    members={
        "at_least": Text("จำนวนที่ต่างกันอย่างน้อย", "How many must differ."),
        "of": Text("รายการหลายคำตอบหรือเอกสาร ใช้แทน columns", "A list or documents, in place of columns."),
    },
    questions=questions,
    breaks=breaks,
    always_fails=always_fails,
)
