"""``adds_up``: the parts make the total. Parts that are optional and absent are left out.

Without a total, or without any part, there is nothing to add up.
"""

from __future__ import annotations

from typing import Annotated, Literal

from ita_audit.checks.asking import Answer, At, BaseCheck, Failure, Question, RefName, Scope, World
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.spec import AtLeast

PROBLEMS = ("too_many", "too_few")
FIELDS = ("sum", "total", "difference")


class AddsUp(BaseCheck):
    """``parts`` and ``total`` are counts of the requirement."""

    kind: Literal["adds_up"]
    parts: Annotated[list[RefName], AtLeast(1)]
    total: RefName


def questions(check: AddsUp, scope: Scope) -> list[Question]:
    """One question over the whole."""
    parts = [scope.ref(name) for name in check.parts]
    total = scope.ref(check.total)

    def ask(world: World) -> Answer:
        values = [(ref, world.value(ref)) for ref in (*parts, total)]
        unknown = [ref for ref, value in values if value is UNKNOWN]
        if unknown:
            return Answer(unknown=unknown)
        stated = values[-1][1]
        given = [(ref, value) for ref, value in values[:-1] if value is not ABSENT]
        if stated is ABSENT or not given:
            return Answer()
        summed = sum(value for _, value in given)
        answer = Answer(applied=1)
        if summed != stated:
            places = tuple(At(ref) for ref, _ in [*given, (total, stated)])
            answer.failures.append(Failure("too_many" if summed > stated else "too_few", places))
            answer.fields = {
                "sum": f"{summed:,}",
                "total": f"{stated:,}",
                "difference": f"{abs(summed - stated):,}",
            }
        return answer

    return [Question(ask)]
