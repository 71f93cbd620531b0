"""``equals``: a date is the one the instrument names (a cut-off such as 31 March)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from ita_audit.checks.base import Answer, At, BaseCheck, Failure, Question, RefName, Scope, SubmissionView
from ita_audit.checks.breaking import Scene, Violation, more, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import VALUE, Refers
from ita_audit.model import Text
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.sorts import DAY
from ita_audit.types.spec import DayParameter


class Equals(BaseCheck):
    """``item`` is a date, ``to`` a parameter ``{month, day}`` of the edition's fiscal year."""

    kind: Literal["equals"]
    item: Annotated[RefName, Refers(VALUE, (DAY,))]
    to: DayParameter


def questions(check: Equals, scope: Scope) -> list[Question]:
    """One question."""
    ref = scope.ref(check.item)
    day, calendar = scope.terms.date_of(check.to.parameter), scope.terms.calendar

    def ask(world: SubmissionView) -> Answer:
        value = world.value(ref)
        if value is UNKNOWN:
            return Answer(unknown=[ref])
        if value is ABSENT:
            return Answer()
        answer = Answer(applied=1)
        if value != day:
            answer.failures.append(Failure("other", (At(ref),)))
            answer.fields = {"found": calendar.said(value), "to": calendar.said(day)}
        return answer

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """The day before, and the day after."""
    for cell in scene.cells(scene.check.item):
        yield scene.broken("a day earlier", set_to(cell, more(cell.value, -1)))
        yield scene.broken("a day later", set_to(cell, more(cell.value, 1)))


KIND = CheckKind(
    declared=Equals,
    said=Text("วันที่ตรงกับวันตัดข้อมูล", "A date is the cut-off day."),
    problems=("other",),
    fields=("found", "to"),
    members={"to": Text("วันตัดข้อมูล (พารามิเตอร์)", "The cut-off day, a parameter.")},
    questions=questions,
    breaks=breaks,
)
