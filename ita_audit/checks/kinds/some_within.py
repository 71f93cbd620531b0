"""``some_within``: at least one date lies inside the fiscal year.

Where the clause names no year, the report's own period (R.3) is the ground, and one is enough.
"""

from __future__ import annotations

from typing import Literal

from ita_audit.checks.asking import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    RefName,
    Scope,
    World,
    Year,
    each,
    finish,
)
from ita_audit.checks.spans import span_of, years_of
from ita_audit.thai.fiscal import fiscal_year
from ita_audit.types.spec import Condition

PROBLEMS = ("none_inside",)
FIELDS = ("year",)


class SomeWithin(BaseCheck):
    """``item`` is a column of dates or periods."""

    kind: Literal["some_within"]
    item: RefName
    year: Year
    where: Condition | None = None


def questions(check: SomeWithin, scope: Scope) -> list[Question]:
    """One question over the set: one known date inside settles it."""
    ref = scope.ref(check.item)
    years = years_of(check.year, scope.terms)
    spans = [fiscal_year(year) for year in years]
    where = scope.holds(check.where) if check.where else None

    def ask(world: World) -> Answer:
        answer = Answer(fields={"year": ", ".join(str(year) for year in years)})
        outside: list[At] = []
        for index, (value,) in each(world, [ref], answer, where):
            days = span_of(value)
            if days is None:
                continue
            if any(span.touches(days) for span in spans):
                return Answer(applied=1)
            outside.append(At(ref, index))
        if answer.unknown or not outside:
            return finish(answer)
        answer.applied = 1
        answer.failures.append(Failure("none_inside", tuple(outside)))
        return answer

    return [Question(ask)]
