"""Fiscal years and days, as several kinds of check hold one against the other."""

from __future__ import annotations

from datetime import date
from typing import Any

from ita_audit.checks.base import Year
from ita_audit.thai.fiscal import Span, fiscal_year_of
from ita_audit.types.reading import EditionTerms


def years_of(year: Year, terms: EditionTerms) -> tuple[int, ...]:
    """The fiscal years, in Buddhist era, that ``year`` means for a requirement."""
    return terms.about if year == "about" and terms.about else (terms.fiscal_year,)


def span_of(value: Any) -> Span | None:
    """The days of a date or period; None where a period names none ("30 วัน")."""
    if isinstance(value, date):
        return Span(value, value)
    return Span(value.start, value.end) if value.start and value.end else None


def year_of(value: Any) -> int | None:
    """The year that a value says, or that it begins in: a year, a day, a period; None for a period of no days."""
    if isinstance(value, int):
        return value
    span = span_of(value)
    return None if span is None else fiscal_year_of(span.start)
