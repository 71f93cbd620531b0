"""What is the instrument's own: numbers of any depth and how they are cited, years of any sort, codes of any form."""

from datetime import date

import pytest
import toy

from ita_audit.errors import RulesetError
from ita_audit.rulebook.validation import validated
from ita_audit.ruleset import Clause, Requirement, Ruleset, natural
from ita_audit.ruleset.instrument import Entity, mask_pattern
from ita_audit.thai.calendar import FISCAL, Calendar

THAI = ["มาตรการที่ {n}", "{above} ข้อ {n}", "{above} ({n})"]
ENGLISH = ["Measure {n}", "{above}, procedure {n}", "{above} ({n})"]


ROW = {"id": "R", "key": "own", "each": "measure", "title": {"th": "ก", "en": "a"}, "items": [{"name": "x", "type": "text"}]}  # fmt: skip


def numbered(cites, *clauses, measures, rules=()):
    levels = [{"name": {"th": "ก", "en": "a"}, "cite": {"th": th, "en": en}} for th, en in cites]
    edition = toy.ruleset(measures=measures, numbering={"levels": levels})
    given = [{"th": f"ข้อ {one['id']}", "en": "C", **one} for one in clauses]
    return Ruleset(
        edition=edition.edition,
        clauses=[validated(Clause, one) for one in given],
        requirements=[validated(Requirement, one) for one in rules],
    )


LOCAL = numbered(
    list(zip(THAI, ENGLISH, strict=True)),
    *({"id": one} for one in ("R.1", "8", "8.3", "8.3.2", "8.6", "8.6.1")),
    {"id": "8.6.b.1", "list": {"th": "ประเด็น", "en": "topics"}},
    measures=["8"],
    rules=[ROW],
)
ISO = numbered(
    [("ข้อ {id}", "Clause {id}")], *({"id": one} for one in ("A", "A.5", "A.5.1")), measures=["A.5"]
)
COLLEGES = numbered(
    [("ตัวชี้วัด {id}", "Indicator {id}"), ("{above} ข้อ {id}", "{above}, item {id}"), ("{above} ({n})", "{above} ({n})")],
    {"id": "9.1"}, {"id": "10.2"}, {"id": "O19", "in": "10.2"}, {"id": "O19.2"},
    measures=["9.1", "10.2"],
)  # fmt: skip


@pytest.mark.parametrize(
    ("rules", "clause", "th", "en"),
    [
        (LOCAL, "8", "มาตรการที่ 8", "Measure 8"),
        (LOCAL, "8.3.2", "มาตรการที่ 8 ข้อ 3 (2)", "Measure 8, procedure 3 (2)"),
        (LOCAL, "8.6.b.1", "มาตรการที่ 8 ข้อ 6 ประเด็น (1)", "Measure 8, procedure 6, topics (1)"),
        (LOCAL, "R.1", "มาตรการที่ 8 ช่อง “ข้อ R.1”", "Measure 8, column “C”"),
        (ISO, "A.5.1", "ข้อ A.5.1", "Clause A.5.1"),
        (COLLEGES, "10.2", "ตัวชี้วัด 10.2", "Indicator 10.2"),
        (COLLEGES, "O19.2", "ตัวชี้วัด 10.2 ข้อ O19 (2)", "Indicator 10.2, item O19 (2)"),
    ],
)
def test_a_clause_is_cited_as_the_numbering_says(rules, clause, th, en):
    said = rules.cite(clause, "8")
    assert (said.th, said.en) == (th, en)


@pytest.mark.parametrize(
    ("rules", "requirement", "measure"),
    [(LOCAL, "8.3", "8"), (ISO, "A.5.1", "A.5"), (COLLEGES, "O19", "10.2")],
)
def test_a_requirement_belongs_to_the_measure_that_its_clause_stands_in(rules, requirement, measure):
    assert rules.measure_of(requirement) == measure


def test_numbers_are_in_the_order_that_people_count_in():
    ids = ["1", "8.9", "8.10", "9.1", "10.2", "A.5.1", "A.5.12", "O2", "O2.4", "O19"]
    assert sorted(set(ids), key=natural) == ids


@pytest.mark.parametrize(
    ("calendar", "year", "first", "last"),
    [
        (FISCAL, 2568, date(2024, 10, 1), date(2025, 9, 30)),
        (Calendar(1, buddhist=False), 2025, date(2025, 1, 1), date(2025, 12, 31)),
        (Calendar(7, buddhist=False), 2025, date(2024, 7, 1), date(2025, 6, 30)),
        (Calendar(5, called_by_end=False), 2568, date(2025, 5, 1), date(2026, 4, 30)),
    ],
    ids=["Thai fiscal", "calendar", "from July", "school"],
)
def test_a_year_begins_and_ends_as_the_calendar_says(calendar, year, first, last):
    span = calendar.span(year)
    assert (span.start, span.end) == (first, last)
    assert {calendar.year_of(first), calendar.year_of(last)} == {year}
    for day in (first, last):
        assert calendar.common_of_month(day.month, year) == day.year


@pytest.mark.parametrize(
    ("mask", "pattern"),
    [("9999999", "[0-9]{7}"), ("XXXXXXXXXXXX", "[0-9A-Z]{12}"), ("AA-99", r"[A-Z]{2}\-{1}[0-9]{2}")],
)
def test_a_mask_is_the_pattern_of_its_codes(mask, pattern):
    assert mask_pattern(mask) == pattern


def test_an_example_that_does_not_look_like_the_code_is_refused():
    with pytest.raises(RulesetError, match="does not look like the code 99999"):
        validated(Entity, {"code": "99999", "code_example": "6360404"})
    assert validated(Entity, {"code": "99999", "code_example": "10670"}).code_said.en == "5 digits"
