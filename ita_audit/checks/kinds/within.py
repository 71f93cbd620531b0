"""``within``: dates or periods lie inside a fiscal year (``all``) or touch it.

A period that names no dates ("30 วัน") cannot be held against a year and is left out.
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
from ita_audit.thai.fiscal import calendar_year, fiscal_year
from ita_audit.types.spec import Condition

PROBLEMS = ("outside", "only_calendar_year")
FIELDS = ("year",)


class Within(BaseCheck):
    """``item`` is a date or period, of the requirement or of a table.

    ``year``: the year under assessment, or the year the requirement is ``about``. ``all``: the
    whole period lies inside; otherwise it is enough that it touches. ``or_calendar_year``: inside
    the calendar year of the same number, but outside the fiscal year, is a problem of its own.
    """

    kind: Literal["within"]
    item: RefName
    year: Year
    all: bool = True
    or_calendar_year: bool = False
    where: Condition | None = None


def questions(check: Within, scope: Scope) -> list[Question]:
    """One question, row by row where ``item`` is a column."""
    ref = scope.ref(check.item)
    years = years_of(check.year, scope.terms)
    spans = [fiscal_year(year) for year in years]
    calendar = [calendar_year(year) for year in years] if check.or_calendar_year else []
    where = scope.holds(check.where) if check.where else None
    whole = check.all

    def ask(world: World) -> Answer:
        answer = Answer(fields={"year": ", ".join(str(year) for year in years)})
        for index, (value,) in each(world, [ref], answer, where):
            days = span_of(value)
            if days is None:
                continue
            answer.applied += 1
            if any(span.covers(days) if whole else span.touches(days) for span in spans):
                continue
            near = any(span.touches(days) for span in calendar)
            answer.failures.append(Failure("only_calendar_year" if near else "outside", (At(ref, index),)))
        return finish(answer)

    return [Question(ask)]
