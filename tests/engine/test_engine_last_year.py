"""Last year's submission: whose it may be, what a report says of it, and what it can change."""

import hashlib
import json

import pytest
import toy

import ita_audit
from ita_audit import SubmissionError
from ita_audit.model import Location, Submission

ROWS = {"name": "rows", "type": "table", "columns": [{"name": "name", "type": "text"}]}
CHECK = {"id": "kept", "kind": "covers_rows", "of": "elsewhere/rows.name", "of_last_year": True, "column": "rows.name", "grade": {"not_covered": "doubt"}}  # fmt: skip
RULES = toy.ruleset(toy.requirement([ROWS], [CHECK]), toy.elsewhere([ROWS]))
MATTER, BESIDE = {"rows": [{"name": "ก"}]}, {"rows": [{"name": "อื่น"}]}
BEFORE = {"elsewhere": {"rows": [{"name": "ก"}, {"name": "ขุดลอกคลอง"}]}}
AGENCY = {"name": toy.OWN_NAME, "code": "6999999"}


def judged(previous, **more):
    return toy.judge(RULES, MATTER, BESIDE, previous=previous, agency=AGENCY, **more)


def handed_in(evidence=BEFORE, **more):
    return {"evidence": evidence, "agency": AGENCY, "fiscal_year": 2567, **more}


FITTING = {
    "of the same agency and the year before": handed_in(),
    "under a ruleset that nobody has": handed_in(ruleset="ita-2567"),
    "of an agency that now has another name": handed_in(agency={**AGENCY, "name": "เทศบาลตำบลน้ำใส"}),
    "that does not say whose it is": {"evidence": BEFORE},
    "with keys that nobody knows": handed_in({**BEFORE, "zzz": 1}),
}


@pytest.mark.parametrize("previous", FITTING.values(), ids=FITTING)
def test_it_is_compared_with(previous):
    report = judged(previous)
    assert toy.said(toy.found(report, "kept")) == "needs_review not_covered"
    assert "ขุดลอกคลอง" in toy.found(report, "kept").message.th


WRONG = {
    "another agency's": (handed_in(agency={**AGENCY, "code": "6999998"}), ["agency 6999998", "6999999"]),
    "this year's": (handed_in(fiscal_year=2568), ["fiscal year 2568", "2567"]),
    "of the year before last": (handed_in(fiscal_year=2566), ["fiscal year 2566", "2567"]),
    "of a year in words": (handed_in(fiscal_year="2567"), ["fiscal year 2567"]),
    "a report": (handed_in(schema="ita-audit/report/1"), ["ita-audit/report/1"]),
}


@pytest.mark.parametrize(("previous", "words"), WRONG.values(), ids=WRONG)
def test_what_is_not_last_years_is_refused_with_file_line_and_what_to_do(previous, words):
    file = Submission(previous, "last.json", "ab", lambda pointers: {one: Location(4, 7) for one in pointers})
    with pytest.raises(SubmissionError) as caught:
        judged(file)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line, fault.column) == ("last.json", 4, 7)
    assert [word for word in words if word not in fault.en] == []
    assert fault.th and fault.todo_th and fault.todo_en


def test_all_that_is_wrong_with_it_is_said_at_once():
    with pytest.raises(SubmissionError) as caught:
        judged(handed_in(fiscal_year=2568, agency={**AGENCY, "code": "6999998"}))
    assert len(caught.value.faults) == 2


def test_a_report_names_it_only_where_one_was_given():
    assert "previous" not in judged(None).to_dict()
    file = Submission(handed_in(), "last.json", "ab")
    assert judged(file).to_dict()["previous"] == {"name": "last.json", "sha256": "ab"}


def test_it_changes_no_answer_but_to_the_checks_that_compare_with_it():
    without, with_it = toy.answers(judged(None)), toy.answers(judged(handed_in()))
    assert {name for name in without if without[name] != with_it[name]} == {"kept"}
    assert judged(handed_in({**BEFORE, "zzz": {}})).unknown_keys == ()


def test_the_same_two_files_give_the_same_bytes():
    told = [json.dumps(judged(handed_in()).to_dict(), ensure_ascii=False).encode() for _ in range(2)]
    assert len({hashlib.sha256(one).hexdigest() for one in told}) == 1


def test_a_decision_is_bound_to_what_was_seen_of_last_year():
    def fingerprint(evidence):
        return toy.found(judged(handed_in(evidence)), "kept").fingerprint

    more = {"elsewhere": {"rows": [*BEFORE["elsewhere"]["rows"], {"name": "ก"}]}}
    unasked = {**BEFORE, "zzz": 1}
    assert fingerprint(BEFORE)
    assert fingerprint(more) != fingerprint(BEFORE) == fingerprint(unasked)


def test_the_library_takes_it_by_name():
    content = {**toy.submission(MATTER, BESIDE), "agency": AGENCY}
    report = ita_audit.check(RULES, content, toy.AS_OF, previous=handed_in())
    assert report.to_dict() == judged(handed_in()).to_dict()
