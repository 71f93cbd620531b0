"""``within``: dates or periods lie inside a fiscal year (``all``), up to a cut-off day of it (``until``), or touch it.

A period that names no dates ("30 วัน") cannot be held against a year and is left out.
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
from ita_audit.checks.naming import EITHER, MattersFor, Refers, RowsOf
from ita_audit.checks.spans import one_asked, said_asked, span_of, spans_asked, years_of
from ita_audit.model import Text
from ita_audit.thai.fiscal import Span
from ita_audit.types.reading import EditionTerms
from ita_audit.types.sorts import DAY, PERIOD, sort_of
from ita_audit.types.spec import Condition, ContradictionError, DayParameter, PeriodParameter


class Within(BaseCheck):
    """``item`` is a date or period, of the requirement or of a table.

    ``year``: the year under assessment, or the year the requirement is ``about``; or ``period``, a parameter. ``all``: the
    whole period lies inside; otherwise it is enough that it touches. ``or_calendar_year``: inside
    the calendar year of the same number, but outside the fiscal year, is a problem of its own.
    ``until``: a cut-off day, with which the year ends for this check.
    """

    kind: Literal["within"]
    item: Annotated[RefName, Refers(EITHER, (DAY, PERIOD))]
    year: Year | None = None
    period: PeriodParameter | None = None
    all: Annotated[bool, MattersFor("item", PERIOD)] = True
    or_calendar_year: bool = False
    until: DayParameter | None = None
    where: Annotated[Condition | None, RowsOf("item")] = None

    def __post_init__(self) -> None:
        one_asked(self.kind, self.year, self.period)
        if self.period is not None and (self.or_calendar_year or self.until is not None):
            raise ContradictionError(
                "or_calendar_year และ until ใช้กับ year เท่านั้น",
                "or_calendar_year and until stand with year only",
            )


def questions(check: Within, scope: Scope) -> list[Question]:
    """One question, row by row where ``item`` is a column."""
    ref = scope.ref(check.item)
    spans, said = _spans(check, scope.terms), said_asked(check.year, check.period, scope.terms)
    years = years_of(check.year, scope.terms) if check.year and check.or_calendar_year else ()
    calendar = [scope.terms.calendar.civil(year) for year in years]
    outside = "outside" if check.period is None else "outside_period"
    where = scope.holds(check.where) if check.where else None
    whole = check.all

    def ask(world: SubmissionView) -> Answer:
        answer = Answer(fields=dict(said))
        for index, (value,) in each(world, [ref], answer, where):
            days = span_of(value)
            if days is None:
                continue
            answer.applied += 1
            if any(span.covers(days) if whole else span.touches(days) for span in spans):
                continue
            near = any(span.touches(days) for span in calendar)
            answer.failures.append(Failure("only_calendar_year" if near else outside, (At(ref, index),)))
        return finish(answer)

    return [Question(ask)]


def _spans(check: Within, terms: EditionTerms) -> list[Span]:
    spans = spans_asked(check.year, check.period, terms)
    if check.until is None:
        return spans
    last = terms.date_of(check.until.parameter)
    return [Span(span.start, min(span.end, last)) for span in spans]


def breaks(scene: Scene) -> Iterator[Violation]:
    """The last day before the year and the first after it; for whole periods, one that runs over."""
    sort, check = sort_of(scene.declared(scene.check.item)), scene.check
    spans = _spans(check, scene.terms)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    day = timedelta(1)
    for cell in list(scene.cells(check.item, check.where))[:1]:
        yield scene.broken(
            "ends the day before", set_to(cell, as_written(sort, start - 9 * day, start - day))
        )
        yield scene.broken("starts the day after", set_to(cell, as_written(sort, end + day)))
        if check.all and sort == PERIOD:
            yield scene.broken("runs a day over", set_to(cell, as_written(sort, end, end + day)))
        if check.or_calendar_year:
            beyond = scene.terms.calendar.civil(scene.terms.fiscal_year).end + day
            yield scene.broken("after the calendar year", set_to(cell, as_written(sort, beyond)))


KIND = CheckKind(
    declared=Within,
    said=Text("วันที่หรือช่วงเวลาอยู่ในปี", "A date or period lies within the year, or within a period of it."),
    problems=("outside", "only_calendar_year", "outside_period"),
    fields=("year", "period"),
    members={
        "all": Text("ทั้งช่วงเวลาอยู่ในปี (ปกติใช่)", "The whole period lies inside; true where not said."),
        "or_calendar_year": Text("อยู่ในปีปฏิทินเป็นอีกปัญหาหนึ่ง", "Inside the calendar year is another problem."),
    },
    questions=questions,
    breaks=breaks,
    needs={"only_calendar_year": "or_calendar_year", "outside": "year", "outside_period": "period"},
)
