"""``covers_months``: every month, quarter or half year up to the cut-off has a row, or is said to have nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
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
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, VALUE, Refers
from ita_audit.checks.spans import span_of
from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.calendar import Calendar
from ita_audit.thai.dates import Unreadable
from ita_audit.thai.fiscal import Span
from ita_audit.thai.periods import read_period
from ita_audit.types.reading import ABSENT, UNKNOWN, EditionTerms, Mark
from ita_audit.types.sorts import DAY, PERIOD, TEXTS
from ita_audit.types.spec import ContradictionError, DayParameter, PeriodParameter


class CoversMonths(BaseCheck):
    """``column``: the period of each row. ``until``: the cut-off date, a parameter ``{month, day}``; or ``period``, a
    parameter with both ends; else the whole year. ``every``: what has to have a row, from the first day on.

    ``other``: another column of the rows whose dates show a month too. ``empty``: an item listing,
    in words, the months that have nothing.
    """

    kind: Literal["covers_months"]
    column: Annotated[RefName, Refers(COLUMN, (DAY, PERIOD))]
    until: DayParameter | None = None
    period: PeriodParameter | None = None
    every: Literal["month", "quarter", "half_year"] = "month"
    other: Annotated[RefName | None, Refers(COLUMN, (DAY, PERIOD), beside="column")] = None
    empty: Annotated[RefName | None, Refers(VALUE, (TEXTS,))] = None

    def __post_init__(self) -> None:
        if self.until is not None and self.period is not None:
            raise ContradictionError(
                "ใช้ until หรือ period อย่างใดอย่างหนึ่ง", "until and period do not stand together"
            )


def questions(check: CoversMonths, scope: Scope) -> list[Question]:
    """One question over the set; not asked where words say that there is nothing to list."""
    ref = scope.ref(check.column)
    refs = [ref, scope.ref(check.other)] if check.other else [ref]
    table_ref = Ref(ref.instance, None, ref.table or ref.name)
    empty = scope.ref(check.empty) if check.empty else None
    months = _parts(check, scope.terms)

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        table = world.table(ref)
        if table is ABSENT or (not isinstance(table, Mark) and table.stated_none):
            return finish(answer)
        covered: set[Span] = set()
        for one in refs:
            for _, (value,) in each(world, [one], answer):
                span = span_of(value)
                if span is not None:
                    covered |= {part for part in months if part.touches(span)}
        said = world.value(empty) if empty else ABSENT
        if said is UNKNOWN and empty:
            answer.unknown.append(empty)
        for text in said if isinstance(said, tuple) else ():
            covered |= {part for part in months if _names(text, part, scope.terms.calendar)}
        missing = [month for month in months if month not in covered]
        if missing and answer.unknown:
            return answer
        answer.unknown.clear()
        answer.applied = len(months)
        answer.failures = [Failure("month_missing", (At(table_ref),)) for _ in missing[:1]]
        answer.fields = {
            "months": Text(
                *(
                    ", ".join(_shown(part, lang, scope.terms.calendar) for part in missing)
                    for lang in _LANGUAGES
                )
            )
        }
        return answer

    return [Question(ask)]


_LANGUAGES: tuple[Language, ...] = ("th", "en")
_MONTHS = {"month": 1, "quarter": 3, "half_year": 6}


def _parts(check: CoversMonths, terms: EditionTerms) -> list[Span]:
    """The months, quarters or half years from the first day up to that in which the last day lies."""
    whole = terms.span_of(check.period.parameter) if check.period else terms.calendar.span(terms.fiscal_year)
    last = terms.date_of(check.until.parameter) if check.until else whole.end
    parts, first = [], whole.start
    while first <= last:
        after = _later(first, _MONTHS[check.every])
        parts.append(Span(first, after - timedelta(1)))
        first = after
    return parts


def _later(day: date, months: int) -> date:
    """The first day of the month so many months later."""
    return date(day.year + (day.month + months - 1) // 12, (day.month + months - 1) % 12 + 1, 1)


def _shown(part: Span, language: Language, calendar: Calendar) -> str:
    """A month in words, or the first and the last of several."""
    days = (calendar.said(day).in_(language) for day in (part.start, part.end))
    months = dict.fromkeys(day.split(" ", 1)[1] for day in days)
    return " - ".join(months)


def _names(text: str, part: Span, calendar: Calendar) -> bool:
    try:
        span = span_of(read_period(text, calendar.year_of(part.start), calendar))
    except Unreadable:
        return False
    return span is not None and part.touches(span)


def breaks(scene: Scene) -> Iterator[Violation]:
    """The first row alone, and no word on the other months."""
    table = scene.pointer(scene.check.column)
    edits = [Edit("set", table, scene.rows(scene.check.column)[:1])]
    if scene.check.empty and scene.value(scene.check.empty) is not None:
        edits.insert(0, Edit("drop", scene.pointer(scene.check.empty)))
    yield scene.broken("one month alone", *edits)


KIND = CheckKind(
    declared=CoversMonths,
    said=Text(
        "มีข้อมูลทุกเดือน ทุกไตรมาส หรือทุกครึ่งปีจนถึงวันตัดข้อมูล",
        "Every month, quarter or half year until the cut-off day is shown.",
    ),
    problems=("month_missing",),
    fields=("months",),
    members={
        "every": Text(
            "ทุกเดือน ทุกไตรมาส หรือทุกครึ่งปี", "What has to be shown: every month, quarter or half year."
        ),
        "empty": Text("รายการที่บอกเดือนที่ไม่มีข้อมูล", "The item that names months with nothing."),
    },
    questions=questions,
    breaks=breaks,
)
