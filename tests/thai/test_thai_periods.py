"""Periods are read where there is one reading, and refused by name where there is none or more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_audit.thai.calendar import FISCAL
from ita_audit.thai.calendar_words import MONTHS
from ita_audit.thai.dates import Ambiguous, Unreadable
from ita_audit.thai.periods import Period, read_period

YEAR = (date(2024, 10, 1), date(2025, 9, 30))


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("ตค.67-กย.68", "month"),
        ("ต.ค. 67 – ก.ย. 68", "month"),
        ("ต.ค.67-ก.ย.68", "month"),
        ("ต ค 67 - ก ย 68", "month"),
        ("ตุลาคม 2567 ถึง กันยายน 2568", "month"),
        ("ตั้งแต่เดือนตุลาคม ๒๕๖๗ จนถึงเดือนกันยายน ๒๕๖๘", "month"),
        ("ระยะเวลา ต.ค. 67 - ก.ย. 68", "month"),
        ("ช่วงเดือน ต.ค. 2024 ~ ก.ย. 2025", "month"),
        ("ต.ค. - ก.ย.", "month"),
        ("ต.ค. - ก.ย. 2568", "month"),
        ("ต.ค. 2567 - ก.ย.", "month"),
        ("1 ต.ค. 2567 - ก.ย. 2568", "month"),
        ("1 ต.ค. 2567 - 30 ก.ย. 2568", "day"),
        ("1 ต.ค. 67 30 ก.ย. 68", "day"),
        ("ระหว่างวันที่ 1 ตุลาคม 2567 ถึงวันที่ 30 กันยายน 2568", "day"),
        ("1 ต.ค. - 30 ก.ย.", "day"),
        ("1/10/2567-30/9/2568", "day"),
        ("1-10-2567 - 30-9-2568", "day"),
        ("2024-10-01/2025-09-30", "day"),
        ("2567-10-01 - 2568-09-30", "day"),
        ("ปีงบประมาณ 2568", "year"),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๘", "year"),
        ("ประจำปีงบประมาณ 68", "year"),
        ("ปีงบฯ 68", "year"),
        ("ปีงบประมาณ 2025", "year"),
        ("ตลอดปี", "year"),
        ("ทั้งปี", "year"),
        ("ตลอดปีงบประมาณ", "year"),
        ("ตลอดปีงบประมาณ พ.ศ. 2568", "year"),
        ("ประจำปีงบประมาณ 2568 (1 ต.ค. 67 – 30 ก.ย. 68)", "year"),
        ("ไตรมาส 1-4", "quarter"),
        ("ไตรมาสที่ 1 ถึง ไตรมาสที่ 4 ปีงบประมาณ พ.ศ. 2568", "quarter"),
    ],
)
def test_a_whole_fiscal_year_is_read_from_many_spellings(text, precision):
    assert read_period(text, 2568) == Period(*YEAR, precision)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("ต.ค.-ธ.ค. 2567", date(2024, 10, 1), date(2024, 12, 31), "month"),
        ("ก.ย. - ต.ค. 2567", date(2024, 9, 1), date(2024, 10, 31), "month"),
        ("ม.ค. 2568 - มี.ค.", date(2025, 1, 1), date(2025, 3, 31), "month"),
        ("1 ต.ค. 53 30 ก.ย. 54", date(2010, 10, 1), date(2011, 9, 30), "day"),
        ("1-15 มีนาคม 2568", date(2025, 3, 1), date(2025, 3, 15), "day"),
        ("วันที่ ๑ - ๑๕ เดือนมีนาคม", date(2025, 3, 1), date(2025, 3, 15), "day"),
        ("28 ก.พ. - 1 มี.ค. 2568", date(2025, 2, 28), date(2025, 3, 1), "day"),
        ("31 มีนาคม 2568", date(2025, 3, 31), date(2025, 3, 31), "day"),
        ("31 มีนาคม", date(2025, 3, 31), date(2025, 3, 31), "day"),
        ("31/3/2568", date(2025, 3, 31), date(2025, 3, 31), "day"),
        ("มีนาคม 2568", date(2025, 3, 1), date(2025, 3, 31), "month"),
        ("เดือนมีนาคม", date(2025, 3, 1), date(2025, 3, 31), "month"),
        ("ตุลาคม", date(2024, 10, 1), date(2024, 10, 31), "month"),
        ("ตุลาคม ปีงบประมาณ 2567", date(2023, 10, 1), date(2023, 10, 31), "month"),
        ("ต.ค.67", date(2024, 10, 1), date(2024, 10, 31), "month"),
        ("ก.พ. 2567", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("ตลอดปีงบประมาณ 2567", date(2023, 10, 1), date(2024, 9, 30), "year"),
        ("ปีงบประมาณ 2566-2570", date(2022, 10, 1), date(2027, 9, 30), "year"),
        ("ไตรมาส 1", date(2024, 10, 1), date(2024, 12, 31), "quarter"),
        ("ครึ่งปีแรก", date(2024, 10, 1), date(2025, 3, 31), "quarter"),
        ("ครึ่งปีงบประมาณหลัง 2567", date(2024, 4, 1), date(2024, 9, 30), "quarter"),
        ("รอบ 6 เดือนหลัง", date(2025, 4, 1), date(2025, 9, 30), "quarter"),
        ("Q2", date(2025, 1, 1), date(2025, 3, 31), "quarter"),
        ("quarter 4 2568", date(2025, 7, 1), date(2025, 9, 30), "quarter"),
        ("First half of the fiscal year", date(2024, 10, 1), date(2025, 3, 31), "quarter"),
        ("H2", date(2025, 4, 1), date(2025, 9, 30), "quarter"),
        ("second quarter", date(2025, 1, 1), date(2025, 3, 31), "quarter"),
        ("ไตรมาส 2", date(2025, 1, 1), date(2025, 3, 31), "quarter"),
        ("ไตรมาสที่ 3", date(2025, 4, 1), date(2025, 6, 30), "quarter"),
        ("ไตรมาส 4", date(2025, 7, 1), date(2025, 9, 30), "quarter"),
        ("ไตรมาสที่ ๒/2567", date(2024, 1, 1), date(2024, 3, 31), "quarter"),
        ("ไตรมาส 1-2/2568", date(2024, 10, 1), date(2025, 3, 31), "quarter"),
        ("ไตรมาส 2 ปีงบประมาณ 2568", date(2025, 1, 1), date(2025, 3, 31), "quarter"),
        ("ไตรมาส 2 (ม.ค. - มี.ค. 68)", date(2025, 1, 1), date(2025, 3, 31), "quarter"),
        ("ไตรมาส 4/2567 - ไตรมาส 1/2568", date(2024, 7, 1), date(2024, 12, 31), "quarter"),
    ],
)
def test_parts_of_years_are_read(text, start, end, precision):
    assert read_period(text, 2568) == Period(start, end, precision)


@pytest.mark.parametrize(
    "text",
    [
        "30 วัน",
        "๓๐ วัน",
        "ภายใน 15 วันทำการ",
        "ไม่เกิน 30 วัน",
        "3 เดือน",
        "1 ปี",
        "1 ปี 6 เดือน",
        "30 - 45 วัน",
        "1.5 ชั่วโมง",
        "ระยะเวลาดำเนินการ 30 วัน",
        "90 วัน นับถัดจากวันลงนามในสัญญา",
    ],
)
def test_a_length_of_time_has_no_dates(text):
    assert read_period(text, 2568) == Period(None, None, "duration")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ก.ย. 68 - ต.ค. 67", "reversed"),
        ("ก.ย. - ต.ค.", "reversed"),
        ("15-1 มีนาคม 2568", "reversed"),
        ("30 ก.ย. 2568 - 1 ต.ค. 2567", "reversed"),
        ("2025-09-30/2024-10-01", "reversed"),
        ("ไตรมาส 3-1", "reversed"),
        ("ปีงบประมาณ 2570-2566", "reversed"),
        ("ไตรมาส 5", "no_such_quarter"),
        ("ไตรมาส 0", "no_such_quarter"),
        ("ตั้งแต่ ต.ค. 67", "no_end"),
        ("ตั้งแต่ 2025-03-31", "no_end"),
        ("ตั้งแต่ปีงบประมาณ 2568", "no_end"),
        ("1-31 กุมภาพันธ์ 2568", "no_such_day"),
        ("29 กุมภาพันธ์", "no_such_day"),
        ("ต.ค. 256", "no_such_year"),
        ("15", "not_a_period"),
        ("-", "not_a_period"),
        ("", "not_a_period"),
        ("อยู่ระหว่างจัดทำ", "not_a_period"),
        ("ตลอดเวลา", "not_a_period"),
        ("ภายในเดือนมีนาคม 2568", "not_a_period"),
        ("ตุลาคม 2567 เป็นต้นไป", "not_a_period"),
        ("มีนาคม 2568 - ปัจจุบัน", "not_a_period"),
        ("ไตรมาส 2568", "not_a_period"),
        ("10/2567 - 9/2568", "not_a_period"),
        ("1-" * 5000, "not_a_period"),
    ],
)
def test_what_is_no_period_is_refused_by_name(text, name):
    with pytest.raises(Unreadable) as refused:
        read_period(text, 2568)
    assert refused.value.name == name
    assert not isinstance(refused.value, Ambiguous)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("งวดที่ 1", "no_fixed_months"),
        ("งวดที่ 1/2568", "no_fixed_months"),
        ("ปี 2568", "two_readings"),
        ("2568", "two_readings"),
        ("พ.ศ. 2566-2570", "two_readings"),
        ("ตลอดปี 2568", "two_readings"),
        ("ต.ค. - ก.ย. 2567", "two_readings"),
        ("ต.ค. 2566 - ธ.ค.", "two_readings"),
        ("ปีงบประมาณ 2568 (ม.ค. - ธ.ค. 2568)", "two_readings"),
        ("31/03/68", "era_unclear"),
        ("1/10/67 - 30/9/68", "era_unclear"),
        ("Oct 24", "era_unclear"),
    ],
)
def test_what_has_two_readings_is_left_to_a_person(text, name):
    with pytest.raises(Ambiguous) as refused:
        read_period(text, 2568)
    assert refused.value.name == name


MONTHS_OF_A_YEAR = [*range(10, 13), *range(1, 10)]


@given(
    st.integers(min_value=2501, max_value=2599),
    st.tuples(st.integers(0, 11), st.integers(0, 11)).map(sorted),
    st.sampled_from([0, 1]),
)
def test_months_of_a_fiscal_year_are_the_same_with_and_without_their_years(year, places, spelling):
    first, last = (MONTHS_OF_A_YEAR[place] for place in places)
    written = [(MONTHS[month - 1][spelling], (year - (month >= 10)) % 100) for month in (first, last)]
    bare = " - ".join(name for name, _ in written)
    dated = " - ".join(f"{name} {short:02}" for name, short in written)
    period = read_period(bare, year)
    assert period == read_period(dated, 2568)
    assert FISCAL.span(year).start <= period.start <= period.end <= FISCAL.span(year).end


@given(st.text(alphabet="0126578๗ต.ค-–/ ก.ย.ไตรมาสปีงบประมาณถึงวัน()", max_size=25) | st.text(max_size=20))
def test_any_text_is_a_period_in_order_or_refused(text):
    try:
        period = read_period(text, 2568)
    except Unreadable as refused:
        assert refused.th and refused.en
    else:
        assert period.precision == "duration" or period.start <= period.end
