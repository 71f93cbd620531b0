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
from ita_audit.checks.spans import one_asked, said_asked, span_of, spans_asked
from ita_audit.model import Text
from ita_audit.types.sorts import DAY, PERIOD, sort_of
from ita_audit.types.spec import Condition, PeriodParameter


class SomeWithin(BaseCheck):
    """``item`` is a date or period, or a column of them; ``year`` or ``period``, a parameter, is what it has to touch."""

    kind: Literal["some_within"]
    item: Annotated[RefName, Refers(EITHER, (DAY, PERIOD))]
    year: Year | None = None
    period: PeriodParameter | None = None
    where: Annotated[Condition | None, RowsOf("item")] = None

    def __post_init__(self) -> None:
        one_asked(self.kind, self.year, self.period)


def questions(check: SomeWithin, scope: Scope) -> list[Question]:
    """One question over the set: one known date inside settles it."""
    ref = scope.ref(check.item)
    spans = spans_asked(check.year, check.period, scope.terms)
    said = said_asked(check.year, check.period, scope.terms)
    none_inside = "none_inside" if check.period is None else "none_in_period"
    where = scope.holds(check.where) if check.where else None

    def ask(world: SubmissionView) -> Answer:
        answer = Answer(fields=dict(said))
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
        answer.failures.append(Failure(none_inside, tuple(outside)))
        return answer

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """Every day moved to the last one before the year."""
    years = spans_asked(scene.check.year, scene.check.period, scene.terms)
    sort, day = sort_of(scene.declared(scene.check.item)), min(span.start for span in years) - timedelta(1)
    cells = list(scene.cells(scene.check.item, scene.check.where))
    if cells:
        moved = [set_to(cell, as_written(sort, day)) for cell in cells]
        yield scene.broken("all before the year", *moved)


KIND = CheckKind(
    declared=SomeWithin,
    said=Text("มีอย่างน้อยหนึ่งวันที่อยู่ในปี", "At least one date lies in the year."),
    problems=("none_inside", "none_in_period"),
    fields=("year", "period"),
    questions=questions,
    breaks=breaks,
    needs={"none_inside": "year", "none_in_period": "period"},
)
