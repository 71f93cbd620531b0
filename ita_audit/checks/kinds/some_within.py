"""``some_within``: at least one date lies inside the fiscal year.

Where the clause names no year, the report's own period (R.3) is the ground, and one is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
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
    Year,
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, as_written, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import EITHER, Refers, RowsOf
from ita_audit.checks.spans import span_of, years_of
from ita_audit.model import Text
from ita_audit.thai.fiscal import fiscal_year
from ita_audit.types.sorts import DAY, PERIOD, sort_of
from ita_audit.types.spec import Condition


class SomeWithin(BaseCheck):
    """``item`` is a date or period, or a column of them."""

    kind: Literal["some_within"]
    item: Annotated[RefName, Refers(EITHER, (DAY, PERIOD))]
    year: Year
    where: Annotated[Condition | None, RowsOf("item")] = None


def questions(check: SomeWithin, scope: Scope) -> list[Question]:
    """One question over the set: one known date inside settles it."""
    ref = scope.ref(check.item)
    years = years_of(check.year, scope.terms)
    spans = [fiscal_year(year) for year in years]
    where = scope.holds(check.where) if check.where else None

    def ask(world: SubmissionView) -> Answer:
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


def breaks(scene: Scene) -> Iterator[Violation]:
    """Every day moved to the last one before the year."""
    years = [fiscal_year(year) for year in years_of(scene.check.year, scene.terms)]
    sort, day = sort_of(scene.declared(scene.check.item)), min(span.start for span in years) - timedelta(1)
    cells = list(scene.cells(scene.check.item, scene.check.where))
    if cells:
        moved = [set_to(cell, as_written(sort, day)) for cell in cells]
        yield scene.broken("all before the year", *moved)


KIND = CheckKind(
    declared=SomeWithin,
    said=Text("มีอย่างน้อยหนึ่งวันที่อยู่ในปี", "At least one date lies in the year."),
    problems=("none_inside",),
    fields=("year",),
    questions=questions,
    breaks=breaks,
)
