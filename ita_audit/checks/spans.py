"""Fiscal years and days, as several kinds of check hold one against the other."""

from __future__ import annotations

from datetime import date
from typing import Any

from ita_audit.checks.base import Year
from ita_audit.model import Text
from ita_audit.thai.calendar import Calendar
from ita_audit.thai.fiscal import Span
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import ContradictionError, ParameterName


def years_of(year: Year, terms: EditionTerms) -> tuple[int, ...]:
    """The fiscal years, in Buddhist era, that ``year`` means for a requirement."""
    return terms.about if year == "about" and terms.about else (terms.fiscal_year,)


def spans_asked(year: Year | None, period: ParameterName | None, terms: EditionTerms) -> list[Span]:
    """The days that are asked about: of the years that ``year`` means, or of the parameter that is a period."""
    if period is not None:
        return [terms.span_of(period.parameter)]
    return [terms.calendar.span(one) for one in years_of(year or "fiscal_year", terms)]


def said_asked(year: Year | None, period: ParameterName | None, terms: EditionTerms) -> dict[str, str | Text]:
    """The fields ``year`` and ``period`` of a text: which one is asked about."""
    if period is None:
        return {"year": ", ".join(str(one) for one in years_of(year or "fiscal_year", terms))}
    return {"period": shown_span(terms.span_of(period.parameter), terms.calendar)}


def shown_span(span: Span, calendar: Calendar) -> Text:
    """Its first and last day in words."""
    first, last = calendar.said(span.start), calendar.said(span.end)
    return Text(f"{first.th} - {last.th}", f"{first.en} - {last.en}")


def one_asked(kind: str, year: object, period: object) -> None:
    """Raises ``ContradictionError`` unless exactly one of the two is given."""
    if (year is None) == (period is None):
        raise ContradictionError(
            f"{kind} ต้องมี year หรือ period อย่างใดอย่างหนึ่งเท่านั้น", f"{kind} has exactly one of: year, period"
        )


def span_of(value: Any) -> Span | None:
    """The days of a date or period; None where a period names none ("30 วัน")."""
    if isinstance(value, date):
        return Span(value, value)
    return Span(value.start, value.end) if value.start and value.end else None


def year_of(value: Any, terms: EditionTerms) -> int | None:
    """The year that a value says, or that it begins in: a year, a day, a period; None for a period of no days."""
    if isinstance(value, int):
        return value
    span = span_of(value)
    return None if span is None else terms.calendar.year_of(span.start)
