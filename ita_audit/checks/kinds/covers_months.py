"""``covers_months``: every month up to the cut-off has a row, or is said to have nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
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
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.dates import show_date
from ita_audit.thai.fiscal import fiscal_year
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.sorts import DAY, PERIOD, TEXTS
from ita_audit.types.spec import DayParameter


class CoversMonths(BaseCheck):
    """``column``: the period of each row. ``until``: the cut-off date, a parameter ``{month, day}``.

    ``other``: another column of the rows whose dates show a month too. ``empty``: an item listing,
    in words, the months that have nothing.
    """

    kind: Literal["covers_months"]
    column: Annotated[RefName, Refers(COLUMN, (DAY, PERIOD))]
    until: DayParameter
    other: Annotated[RefName | None, Refers(COLUMN, (DAY, PERIOD), beside="column")] = None
    empty: Annotated[RefName | None, Refers(VALUE, (TEXTS,))] = None


def questions(check: CoversMonths, scope: Scope) -> list[Question]:
    """One question over the set; not asked where words say that there is nothing to list."""
    ref = scope.ref(check.column)
    refs = [ref, scope.ref(check.other)] if check.other else [ref]
    table_ref = Ref(ref.instance, None, ref.table or ref.name)
    empty = scope.ref(check.empty) if check.empty else None
    months = _months(fiscal_year(scope.terms.fiscal_year).start, scope.terms.date_of(check.until.parameter))

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        table = world.table(ref)
        if table is ABSENT or (not isinstance(table, Mark) and table.stated_none):
            return finish(answer)
        covered: set[date] = set()
        for one in refs:
            for _, (value,) in each(world, [one], answer):
                span = span_of(value)
                if span is not None:
                    covered |= {m for m in months if span.start < _next(m) and span.end >= m}
        said = world.value(empty) if empty else ABSENT
        if said is UNKNOWN and empty:
            answer.unknown.append(empty)
        for text in said if isinstance(said, tuple) else ():
            covered |= {m for m in months if _names(text, m)}
        missing = [month for month in months if month not in covered]
        if missing and answer.unknown:
            return answer
        answer.unknown.clear()
        answer.applied = len(months)
        answer.failures = [Failure("month_missing", (At(table_ref),)) for _ in missing[:1]]
        answer.fields = {
            "months": Text(
                *(", ".join(show_date(m, lang).split(" ", 1)[1] for m in missing) for lang in ("th", "en"))
            )
        }
        return answer

    return [Question(ask)]


def _next(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _months(first: date, last: date) -> list[date]:
    months = [first]
    while _next(months[-1]) <= last:
        months.append(_next(months[-1]))
    return months


def _names(text: str, month: date) -> bool:
    from ita_audit.thai.dates import Unreadable
    from ita_audit.thai.fiscal import fiscal_year_of
    from ita_audit.thai.periods import read_period

    try:
        span = span_of(read_period(text, fiscal_year_of(month)))
    except Unreadable:
        return False
    return span is not None and span.start < _next(month) and span.end >= month


def breaks(scene: Scene) -> Iterator[Violation]:
    """The first row alone, and no word on the other months."""
    table = scene.pointer(scene.check.column)
    edits = [Edit("set", table, scene.rows(scene.check.column)[:1])]
    if scene.check.empty and scene.value(scene.check.empty) is not None:
        edits.insert(0, Edit("drop", scene.pointer(scene.check.empty)))
    yield scene.broken("one month alone", *edits)


KIND = CheckKind(
    declared=CoversMonths,
    said=Text("มีข้อมูลทุกเดือนจนถึงวันตัดข้อมูล", "Every month until the cut-off day is shown."),
    problems=("month_missing",),
    fields=("months",),
    members={"empty": Text("รายการที่บอกเดือนที่ไม่มีข้อมูล", "The item that names months with nothing.")},
    questions=questions,
    breaks=breaks,
)
