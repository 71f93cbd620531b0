"""``equals``: a date is the one the instrument names (a cut-off such as 31 March)."""

from __future__ import annotations

from typing import Literal

from ita_audit.checks.asking import Answer, At, BaseCheck, Failure, Question, RefName, Scope, World
from ita_audit.model import Text
from ita_audit.thai.dates import show_date
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.spec import ParameterName

PROBLEMS = ("other",)
FIELDS = ("found", "to")


class Equals(BaseCheck):
    """``item`` is a date, ``to`` a parameter ``{month, day}`` of the edition's fiscal year."""

    kind: Literal["equals"]
    item: RefName
    to: ParameterName


def questions(check: Equals, scope: Scope) -> list[Question]:
    """One question."""
    ref = scope.ref(check.item)
    day = scope.terms.date_of(check.to.parameter)
    named = Text(show_date(day, "th"), show_date(day, "en"))

    def ask(world: World) -> Answer:
        value = world.value(ref)
        if value is UNKNOWN:
            return Answer(unknown=[ref])
        if value is ABSENT:
            return Answer()
        answer = Answer(applied=1)
        if value != day:
            answer.failures.append(Failure("other", (At(ref),)))
            answer.fields = {"found": Text(show_date(value, "th"), show_date(value, "en")), "to": named}
        return answer

    return [Question(ask)]
