"""``covers``: every option that the clause names has a row. Each option is a finding of its own."""

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
)
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import COLUMN, Refers
from ita_audit.checks.shown_values import listed
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.sorts import CHOICE
from ita_audit.types.spec import Option


class Covers(BaseCheck):
    """``column`` is a choice; the options that cite a clause are demanded."""

    kind: Literal["covers"]
    column: Annotated[RefName, Refers(COLUMN, (CHOICE,))]


def questions(check: Covers, scope: Scope) -> list[Question]:
    """One question per option that cites a clause: ``<id>.<option>``."""
    ref = scope.ref(check.column)
    table_ref = Ref(ref.instance, None, ref.table or ref.name)
    return [
        _question(option, ref, table_ref, scope, _beside(check.column))
        for option in scope.item(check.column).options
        if option.cites
    ]


def _question(option: Option, ref: Ref, table_ref: Ref, scope: Scope, evidence: str) -> Question:
    title = option.title.text if option.title else Text(option.value, option.value)
    excuse = scope.ref(evidence + option.excused_by) if option.excused_by else None

    def ask(world: SubmissionView) -> Answer:
        table = world.table(ref)
        if table is UNKNOWN:
            return Answer(unknown=[ref])
        if isinstance(table, Mark) or table.stated_none:
            return Answer()
        if table.empty:
            return Answer(unknown=[ref])
        column = [row.values[ref.name] for row in table.rows]
        if option.value in column:
            return Answer(applied=1)
        if excuse is not None:
            said = world.value(excuse)
            if said is UNKNOWN:
                return Answer(unknown=[excuse])
            if said is not ABSENT:
                text = listed([world.raw(excuse)])
                return Answer(reason=Text(f"หน่วยงานแจ้งว่า {text}", f"The agency states: {text}"))
        unread = UNKNOWN in column or ABSENT in column
        if unread or not table.whole:
            return Answer(unknown=[ref if unread else table_ref])
        return Answer(
            applied=1, failures=[Failure("not_covered", (At(table_ref),))], fields={"option": title}
        )

    remedy = option.remedy.text if option.remedy else None
    return Question(ask, f".{option.value}", title, (option.cites or "",), remedy)


def _beside(column: str) -> str:
    """How a name begins that stands in the same evidence: "people/", or "" for the requirement's own."""
    key = column.rpartition("/")[0]
    return f"{key}/" if key else ""


def breaks(scene: Scene) -> Iterator[Violation]:
    """Per option that a clause asks for: without the rows of it."""
    table, _, column = scene.check.column.rpartition(".")
    for option in scene.declared(scene.check.column).options:
        rest = [row for row in scene.rows(table) if row.get(column) != option.value]
        if option.cites and rest:
            edit = Edit("set", scene.pointer(table), rest)
            yield scene.broken(f"without {option.value}", edit, suffix=f".{option.value}")


def never_fails(check: Covers, rulebook: Rulebook) -> Text | None:
    """Where no option is demanded."""
    column = rulebook.item(check.column)
    return None if column is None or any(option.cites for option in column.options) else _NO_OPTION


def reads(check: Covers, rulebook: Rulebook) -> Iterator[str]:
    """The items that excuse an option."""
    for option in rulebook.item(check.column).options:
        if option.excused_by:
            yield _beside(check.column) + option.excused_by


_NO_OPTION = Text("ไม่มีตัวเลือกใดอ้างถึงข้อในเอกสาร", "no option cites a clause")

KIND = CheckKind(
    declared=Covers,
    said=Text("มีแถวของทุกตัวเลือกที่อ้างข้อกำหนด", "There is a row for every option that cites a clause."),
    problems=("not_covered",),
    fields=("option",),
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
    reads=reads,
    per_option="column",
)
