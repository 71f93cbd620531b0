"""``covers``: every option that the clause names has a row. Each option is a finding of its own."""

from __future__ import annotations

from typing import Literal

from ita_audit.checks.asking import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    Ref,
    RefName,
    Scope,
    World,
    listed,
)
from ita_audit.model import Text
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.spec import Option

PROBLEMS = ("not_covered",)
FIELDS = ("option",)


class Covers(BaseCheck):
    """``column`` is a choice; the options that cite a clause are demanded."""

    kind: Literal["covers"]
    column: RefName


def questions(check: Covers, scope: Scope) -> list[Question]:
    """One question per option that cites a clause: ``<id>.<option>``."""
    ref = scope.ref(check.column)
    table_ref = Ref(ref.instance, None, ref.table or ref.name)
    return [
        _question(option, ref, table_ref, scope)
        for option in scope.item(check.column).options
        if option.cites
    ]


def _question(option: Option, ref: Ref, table_ref: Ref, scope: Scope) -> Question:
    title = option.title.text if option.title else Text(option.value, option.value)
    excuse = scope.ref(option.excused_by) if option.excused_by else None

    def ask(world: World) -> Answer:
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
        if UNKNOWN in column or not table.whole:
            return Answer(unknown=[ref if UNKNOWN in column else table_ref])
        return Answer(
            applied=1, failures=[Failure("not_covered", (At(table_ref),))], fields={"option": title}
        )

    remedy = option.remedy.text if option.remedy else None
    return Question(ask, f".{option.value}", title, (option.cites or "",), remedy)
