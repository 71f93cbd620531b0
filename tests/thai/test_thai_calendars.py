"""Years of other sorts than the Thai fiscal one: their quarters, months, titles and what people write of them."""

from datetime import date

import pytest

from ita_audit.thai.calendar import Calendar
from ita_audit.thai.parts_of_year import YEAR, part_named
from ita_audit.thai.periods import read_period
from ita_audit.thai.refusals import Ambiguous
from ita_audit.thai.titles import span_named, years_named

CIVIL, JULY, SCHOOL = (
    Calendar(1, buddhist=False),
    Calendar(7, buddhist=False),
    Calendar(5, called_by_end=False),
)


@pytest.mark.parametrize(
    ("calendar", "year", "text", "start", "end"),
    [
        (CIVIL, 2025, "ไตรมาส 1", date(2025, 1, 1), date(2025, 3, 31)),
        (CIVIL, 2025, "ไตรมาส 4/2024", date(2024, 10, 1), date(2024, 12, 31)),
        (CIVIL, 2025, "2024", date(2024, 1, 1), date(2024, 12, 31)),
        (CIVIL, 2025, "2024-2025", date(2024, 1, 1), date(2025, 12, 31)),
        (CIVIL, 2025, "October - December", date(2025, 10, 1), date(2025, 12, 31)),
        (JULY, 2025, "ไตรมาส 2", date(2024, 10, 1), date(2024, 12, 31)),
        (JULY, 2025, "ตลอดปี", date(2024, 7, 1), date(2025, 6, 30)),
        (SCHOOL, 2568, "ไตรมาส 4", date(2026, 2, 1), date(2026, 4, 30)),
        (SCHOOL, 2568, "มี.ค.", date(2026, 3, 1), date(2026, 3, 31)),
    ],
)
def test_a_period_in_words_lies_in_the_year_of_the_calendar(calendar, year, text, start, end):
    period = read_period(text, year, calendar)
    assert (period.start, period.end) == (start, end)


def test_a_year_alone_has_two_readings_where_the_calendar_begins_in_another_month():
    with pytest.raises(Ambiguous):
        read_period("2024", 2025, JULY)


@pytest.mark.parametrize(
    ("calendar", "title", "years"),
    [
        (CIVIL, "Annual report 2024", (2024,)),
        (CIVIL, "Plan 2024-2026", (2024, 2025, 2026)),
        (CIVIL, "31 December 2025", (2025,)),
        (CIVIL, "รายงานประจำปี 2567", ()),
        (JULY, "31 December 2024", ()),
        (SCHOOL, "31 ธันวาคม 2568", (2568,)),
        (SCHOOL, "31 มีนาคม 2568", ()),
    ],
)
def test_a_title_names_years_of_the_calendar(calendar, title, years):
    assert years_named(title, calendar) == years


def test_a_plan_of_several_years_is_a_span_in_its_calendar():
    assert span_named("Strategic plan 2024-2026", CIVIL) == (2024, 2026)


def test_the_months_of_a_title_are_counted_from_the_first_of_the_calendar():
    assert part_named("ไตรมาส 1", 2025, CIVIL) == {0, 1, 2}
    assert part_named("เดือนมกราคม", 2025, CIVIL) == {0}
    assert part_named("ณ วันที่ 30 มิถุนายน 2568", 2025, CIVIL) == set(range(6))
    assert part_named("มกราคม 2568 - ธันวาคม 2568", 2025, CIVIL) == YEAR
