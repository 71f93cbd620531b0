"""Years in running text move on by one, and whatever is no year of the edition stays."""

from pathlib import Path

import pytest
import quick_yaml
from hypothesis import given
from hypothesis import strategies as st

from ita_audit.rulebook.shift_years import Move, later, later_year
from ita_audit.thai.dates import read_date, show_date

TABLE = quick_yaml.load((Path(__file__).parent / "later.yaml").read_text("utf-8"))
A_YEAR = Move(1, 2568)
ROWS = [(text, moved) for rows in TABLE.values() for text, moved in rows.items()]


@pytest.mark.parametrize(("text", "moved"), ROWS)
def test_a_text_says_the_next_year(text, moved):
    assert later(text, A_YEAR) == moved


@pytest.mark.parametrize(
    ("text", "moved"), [row for row in ROWS if "29" not in row[0] and "๒๙" not in row[0]]
)
def test_moving_back_gives_the_text_again(text, moved):
    assert later(moved, Move(-1, 2569)) == text


@given(st.text(alphabet="กตคพศ.- /0123456789๒๕๖๘ปี", max_size=40))
def test_moving_by_no_year_changes_nothing(text):
    assert later(text, Move(0, 2568)) == text


@given(st.dates(min_value=read_date("2019-01-01"), max_value=read_date("2031-12-31")), st.integers(-2, 3))
def test_a_day_stays_a_day_of_the_same_month_however_it_is_written(day, by):
    move = Move(by, 2568)
    for written in (day.isoformat(), show_date(day, "th"), show_date(day, "en")):
        moved = read_date(later(written, move))
        assert moved.year == day.year + by and moved.month == day.month
        assert moved.day == day.day or (day.month, day.day, moved.day) == (2, 29, 28)


@pytest.mark.parametrize(
    ("year", "moved"), [(2568, 2569), (2025, 2026), (2561, 2562), (2560, 2560), (500000, 500000)]
)
def test_a_year_as_a_number_moves_where_it_is_near_the_editions(year, moved):
    assert later_year(year, A_YEAR) == moved
