"""Dates are read where there is one reading, and refused by name where there is none or more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_audit.thai.calendar_words import MONTHS
from ita_audit.thai.dates import Ambiguous, Unreadable, read_date, show_date
from ita_audit.thai.refusals import refusal

LAST_OF_MARCH = date(2025, 3, 31)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-31",
        "2568-03-31",
        "2568/3/31",
        "31/03/2568",
        "31/3/2025",
        "31-3-2568",
        "31.3.2568",
        "31 / 3 / 2568",
        "๓๑/๐๓/๒๕๖๘",
        "๓๑ มีนาคม ๒๕๖๘",
        "31 มีนาคม 68",
        "31 มี.ค. 68",
        "31 มี.ค.68",
        "31 มีค 2568",
        "31 มีค. 2568",
        "31 มี.ค 2568",
        "31-มี.ค.-68",
        "31/มี.ค./2568",
        "31 มี นาคม 2568",
        "31 มี . ค . 2568",
        "วันที่ 31 มีนาคม พ.ศ. ๒๕๖๘",
        "วันที่ 31 เดือน มีนาคม พ.ศ.. 2568",
        "ณ วันที่ 31 มีนาคม พศ 2568",
        "วันจันทร์ที่ 31 มีนาคม พ.ศ. 2568",
        "31 มีนาคม ปี พ.ศ. 68",
        "31 มีนาคม 2025",
        "31 มีนาคม ค.ศ. 2025",
        "31 March 2025",
        "31 Mar 2568",
    ],
)
def test_one_day_is_read_from_many_spellings(text):
    assert read_date(text) == LAST_OF_MARCH


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 ตุลาคม ค.ศ. 2024", date(2024, 10, 1)),
        ("29/2/2567", date(2024, 2, 29)),
        ("29 ก.พ. 67", date(2024, 2, 29)),
        ("1 กรกฏาคม 2568", date(2025, 7, 1)),
        ("วันพฤหัสบดีที่ 27 เมษายน พ.ศ. 2566", date(2023, 4, 27)),
        ("04/03/2568", date(2025, 3, 4)),
    ],
)
def test_other_days_are_read_as_well(text, day):
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("30/02/2568", "no_such_day"),
        ("29/2/2568", "no_such_day"),
        ("31 เมษายน 2568", "no_such_day"),
        ("0/3/2568", "no_such_day"),
        ("31/31/2568", "no_such_day"),
        ("2568-31-03", "no_such_day"),
        ("03/31/2568", "month_first"),
        ("31 มีนาคม", "no_year"),
        ("31/3", "no_year"),
        ("มีนาคม 2568", "no_day"),
        ("มี.ค. 68", "no_day"),
        ("31 มีนาคม 256", "no_such_year"),
        ("31 มีนาคม 25680", "no_such_year"),
        ("1/1/1899", "no_such_year"),
        ("1/1/2399", "no_such_year"),
        ("1/1/2400", "no_such_year"),
        ("1/1/2744", "no_such_year"),
        ("31 มีนาคม " + "9" * 150, "no_such_year"),
        ("31 มีนาคม 25 68", "not_a_date"),
        ("3 1 มีนาคม 2568", "not_a_date"),
        ("1-15 มีนาคม 2568", "not_a_date"),
        ("31 มีนาคม 2568 - 1 เมษายน 2568", "not_a_date"),
        ("31 มีนาคม 2568 เป็นต้นไป", "not_a_date"),
        ("45747", "not_a_date"),
        ("-", "not_a_date"),
        ("", "not_a_date"),
        ("31/3/2568" + " " * 300, "not_a_date"),
    ],
)
def test_what_is_no_date_is_refused_by_name(text, name):
    with pytest.raises(Unreadable) as refused:
        read_date(text)
    assert refused.value.name == name
    assert not isinstance(refused.value, Ambiguous)


@pytest.mark.parametrize(
    "text",
    [
        "31/03/25",
        "31/03/68",
        "68-03-31",
        "31 Mar 25",
        "31 มีนาคม ค.ศ. 25",
        "31 มีนาคม พ.ศ. 2025",
        "31 มีนาคม ค.ศ. 2568",
    ],
)
def test_a_year_of_unclear_era_is_left_to_a_person(text):
    with pytest.raises(Ambiguous) as refused:
        read_date(text)
    assert refused.value.name == "era_unclear"


def test_a_refusal_says_why_in_both_languages():
    refused = refusal("no_such_day")
    assert refused.th == "ไม่มีวันที่นี้ในปฏิทิน"
    assert refused.en == str(refused) == "The calendar has no such day."


def test_a_date_is_shown_in_the_era_of_its_language():
    assert show_date(LAST_OF_MARCH, "th") == "31 มีนาคม 2568"
    assert show_date(LAST_OF_MARCH, "en") == "31 March 2025"


@given(DAYS)
def test_every_date_shown_is_read_back(day):
    thai, short, _ = MONTHS[day.month - 1]
    spellings = {
        show_date(day, "th"),
        show_date(day, "en"),
        day.isoformat(),
        f"{day.year + 543}-{day:%m-%d}",
        f"{day.day}/{day.month}/{day.year + 543}",
        f"{day.day} {short} {day.year + 543}",
        f"{day.day}{short.replace('.', '')}{day.year + 543}",
        f"วันที่ {day.day} เดือน {thai} พ.ศ. {day.year + 543}",
    }
    assert {read_date(spelling) for spelling in spellings} == {day}


@given(st.text(alphabet="0123568๓๑/.- มีนาคมตพศ", max_size=20) | st.text(max_size=20))
def test_any_text_is_a_date_or_refused(text):
    try:
        assert isinstance(read_date(text), date)
    except Unreadable as refused:
        assert refused.th and refused.en
