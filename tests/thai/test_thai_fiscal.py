"""Fiscal years begin on 1 October and are counted in the Buddhist era."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_audit.thai.calendar import FISCAL
from ita_audit.thai.fiscal import Span, be_year

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 12, 31))


def test_fiscal_year_2568_runs_from_october_2024_to_september_2025():
    assert FISCAL.span(2568) == Span(date(2024, 10, 1), date(2025, 9, 30))


def test_calendar_year_2568_is_2025():
    assert FISCAL.civil(2568) == Span(date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("day", "year", "fiscal"),
    [
        (date(2024, 9, 30), 2567, 2567),
        (date(2024, 10, 1), 2567, 2568),
        (date(2025, 9, 30), 2568, 2568),
        (date(2025, 12, 31), 2568, 2569),
    ],
)
def test_a_day_has_a_calendar_year_and_a_fiscal_year(day, year, fiscal):
    assert (be_year(day), FISCAL.year_of(day)) == (year, fiscal)


@given(DAYS)
def test_every_day_lies_in_its_own_years(day):
    assert FISCAL.span(FISCAL.year_of(day)).contains(day)
    assert FISCAL.civil(be_year(day)).contains(day)


@pytest.mark.parametrize(
    ("other", "touches", "covers"),
    [
        (Span(date(2024, 10, 1), date(2025, 9, 30)), True, True),
        (Span(date(2025, 1, 1), date(2025, 1, 1)), True, True),
        (Span(date(2024, 9, 1), date(2024, 10, 1)), True, False),
        (Span(date(2025, 9, 30), date(2026, 1, 1)), True, False),
        (Span(date(2020, 1, 1), date(2030, 1, 1)), True, False),
        (Span(date(2024, 9, 1), date(2024, 9, 30)), False, False),
        (Span(date(2025, 10, 1), date(2025, 10, 2)), False, False),
    ],
)
def test_a_fiscal_year_touches_and_covers_other_spans(other, touches, covers):
    assert (FISCAL.span(2568).touches(other), FISCAL.span(2568).covers(other)) == (touches, covers)


def test_a_reversed_span_has_no_days():
    backwards, year = Span(date(2025, 3, 31), date(2025, 3, 1)), FISCAL.span(2568)
    assert not backwards.contains(date(2025, 3, 15))
    assert not backwards.touches(year)
    assert not year.touches(backwards)
    assert not backwards.covers(year)


@given(DAYS, DAYS, DAYS, DAYS)
def test_to_touch_is_mutual_and_to_cover_is_to_touch(a, b, c, d):
    one, other = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    assert one.touches(other) == other.touches(one)
    assert one.touches(other) or not one.covers(other)
