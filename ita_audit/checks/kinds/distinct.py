"""``distinct``: at least so many different rows ("ช่องทางที่หลากหลาย")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import prod
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
)
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import COLUMN, Refers
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.text import fold
from ita_audit.types.links import host, is_web_address
from ita_audit.types.reading import Mark
from ita_audit.types.sorts import ADDRESS, CHOICE, sort_of
from ita_audit.types.spec import AtLeast, InRange


class Distinct(BaseCheck):
    """``columns`` of one table tell rows apart; a row counts as another when any of them differs.

    Where enough rows differ, but only because addresses of one website do, that is a problem of its own.
    """

    kind: Literal["distinct"]
    columns: Annotated[list[Annotated[RefName, Refers(COLUMN, beside="columns")]], AtLeast(1)]
    at_least: Annotated[int, InRange(2)]


def questions(check: Distinct, scope: Scope) -> list[Question]:
    """One question over the set. A row with a value that cannot be read may be another one."""
    refs = [scope.ref(name) for name in check.columns]
    table_ref = Ref(refs[0].instance, None, refs[0].table or refs[0].name)
    addresses = [
        ref.name
        for ref, name in zip(refs, check.columns, strict=True)
        if sort_of(scope.item(name)) == ADDRESS
    ]

    def ask(world: SubmissionView) -> Answer:
        table = world.table(refs[0])
        if table is Mark.UNKNOWN:
            return Answer(unknown=[refs[0]])
        if isinstance(table, Mark) or table.stated_none:
            return Answer()
        if table.empty:
            return Answer(unknown=[refs[0]])
        known: set[tuple[Any, ...]] = set()
        sites: set[tuple[Any, ...]] = set()
        unknown: list[Ref] = []
        for row in table.rows:
            values = tuple(row.values[ref.name] for ref in refs)
            if Mark.UNKNOWN in values:
                unknown.append(refs[values.index(Mark.UNKNOWN)])
            else:
                known.add(tuple(fold(value) if isinstance(value, str) else value for value in values))
                sites.add(_websites(row.values[name] for name in addresses) or values)
        enough = len(known) >= check.at_least
        if not enough and (unknown or not table.whole):
            return Answer(unknown=unknown or [table_ref])
        if enough and (unknown or not table.whole or len(sites) >= check.at_least):
            return Answer(applied=1)
        answer = Answer(
            applied=1, failures=[Failure("one_website" if enough else "too_few", (At(table_ref),))]
        )
        answer.fields = {"distinct": str(len(known)), "at_least": str(check.at_least)}
        return answer

    return [Question(ask)]


def _websites(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(host(value) for value in values if isinstance(value, str) and is_web_address(value))


def breaks(scene: Scene) -> Iterator[Violation]:
    """Every row like the first."""
    name = scene.check.columns[0]
    if rows := scene.rows(name):
        yield scene.broken("all rows alike", Edit("set", scene.pointer(name), [rows[0]] * len(rows)))


def always_fails(check: Distinct, rulebook: Rulebook) -> Text | None:
    """Where the columns are choices that have too few options between them."""
    items = [rulebook.item(name) for name in check.columns]
    if not all(item is not None and sort_of(item) == CHOICE for item in items):
        return None
    return _FEWER_OPTIONS if prod(len(item.options) for item in items) < check.at_least else None


_FEWER_OPTIONS = Text("ตัวเลือกมีไม่พอให้ต่างกันเท่าจำนวนที่ขอ", "there are fewer options than it asks for")

KIND = CheckKind(
    declared=Distinct,
    said=Text("มีแถวที่ต่างกันอย่างน้อยจำนวนหนึ่ง", "At least so many rows differ."),
    problems=("too_few", "one_website"),
    fields=("distinct", "at_least"),
    members={"at_least": Text("จำนวนแถวที่ต่างกันอย่างน้อย", "How many rows must differ.")},
    questions=questions,
    breaks=breaks,
    always_fails=always_fails,
)
