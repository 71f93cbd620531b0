"""``none_beside``: a table says "none" while another one names the very thing."""

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
)
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.constant import NO_WORDS
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import EITHER, TABLE, Refers
from ita_audit.checks.shown_values import listed
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.text import fold
from ita_audit.types.reading import ABSENT, Mark
from ita_audit.types.sorts import TEXT
from ita_audit.types.spec import Words

_ROWS_GIVEN = Text("มีรายการแสดงไว้แล้ว จึงไม่ต้องตรวจข้อนี้", "Rows are listed, so this is not asked.")


class NoneBeside(BaseCheck):
    """``table`` is the one that may say none; ``column`` the other's texts; ``words`` what to look for."""

    kind: Literal["none_beside"]
    table: Annotated[RefName, Refers(TABLE)]
    column: Annotated[RefName, Refers(EITHER, (TEXT,))]
    words: Words


def questions(check: NoneBeside, scope: Scope) -> list[Question]:
    """One question; not applicable where the table lists rows."""
    ref, column = scope.ref(check.table), scope.ref(check.column)
    words = scope.terms.words(check.words)

    def ask(world: SubmissionView) -> Answer:
        table = world.table(ref)
        if isinstance(table, Mark) or table.empty:
            return Answer() if table is ABSENT else Answer(unknown=[ref])
        if not table.stated_none:
            return Answer(reason=_ROWS_GIVEN)
        answer = Answer()
        named: list[At] = []
        texts: list[object] = []
        for index, (text,) in each(world, [column], answer):
            if any(word in fold(text) for word in words):
                named.append(At(column, index))
                texts.append(text)
        if named:
            failure = Failure("named_elsewhere", (At(ref), *named))
            return Answer(applied=1, failures=[failure], fields={"values": listed(texts)})
        return answer if answer.unknown else Answer(applied=1)

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """Words that there is nothing."""
    yield scene.broken("none stated", Edit("set", scene.pointer(scene.check.table), {"none": "ไม่มีรายการ"}))


def never_fails(check: NoneBeside, rulebook: Rulebook) -> Text | None:
    """Where the table cannot say none, or there is nothing to look for."""
    table = rulebook.item(check.table)
    if table is not None and table.none is None:
        return _NEVER_NONE
    return None if rulebook.words(check.words) else NO_WORDS


_NEVER_NONE = Text("ตารางนี้ตอบว่าไม่มีไม่ได้", "its table may not say that there is none")

KIND = CheckKind(
    declared=NoneBeside,
    said=Text("แจ้งว่าไม่มี และที่อื่นก็ไม่มี", "“None” is stated, and nothing is named elsewhere."),
    problems=("named_elsewhere",),
    fields=("values",),
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
