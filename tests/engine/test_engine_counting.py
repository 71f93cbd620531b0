"""Counting: mistakes by cause, completeness by clause, and the claims held against both."""

import pytest
import toy

COUNTS = [
    {"name": "total", "type": "count", "cites": "1.1.1"},
    {"name": "pending", "type": "count", "cites": "1.1.2"},
    {"name": "done", "type": "count", "cites": "1.1.3"},
    {"name": "note", "type": "text", "optional": True, "cites": "1.1.4", "grade": {"blank": "doubt"}},
]
SUM = {"id": "sum", "kind": "adds_up", "parts": ["pending", "done"], "total": "total", "cites": "1.1.1"}
ONE = toy.ruleset(toy.requirement(COUNTS, [SUM]))
GOOD = {"total": 3, "pending": 1, "done": 2}


@pytest.mark.parametrize(
    ("evidence", "mistakes", "at_least", "at_most"),
    [
        pytest.param(GOOD, 0, 1, 1, id="nothing wrong"),
        pytest.param({**GOOD, "note": ""}, 0, 3 / 4, 1, id="a doubt is no mistake, and answers nothing yet"),
        pytest.param(
            {**GOOD, "total": 4}, 1, 3 / 4, 3 / 4, id="a check that fails spoils the clause it cites"
        ),
        pytest.param(
            {**GOOD, "pending": "-"}, 1, 2 / 4, 2 / 4, id="what is open because of a gap is lost with it"
        ),
        pytest.param({**GOOD, "total": "-", "done": -1}, 2, 2 / 4, 2 / 4, id="two mistakes are two"),
        pytest.param(toy.LEFT_OUT, 1, 0, 0, id="evidence that is not there is one, and answers nothing"),
    ],
)
def test_mistakes_are_counted_by_cause_and_completeness_by_clause(evidence, mistakes, at_least, at_most):
    tally = toy.judge(ONE, evidence).tally
    assert (tally.mistakes, tally.completeness.at_least, tally.completeness.at_most) == (
        mistakes,
        at_least,
        at_most,
    )


def test_what_is_open_because_of_a_doubt_may_still_be_complete():
    period = [
        {"name": "period", "type": "period", "cites": "1.1.1"},
        {"name": "note", "type": "text", "cites": "1.1.2"},
    ]
    inside = {"id": "inside", "kind": "within", "item": "period", "year": "fiscal_year", "cites": "1.1.3"}
    report = toy.judge(
        toy.ruleset(toy.requirement(period, [inside])), {"period": {"text": "ตามโอกาส"}, "note": "มีครู"}
    )
    assert toy.answers(report) == {
        "period": "needs_review unreadable",
        "note": "met",
        "inside": "undetermined",
    }
    assert (report.tally.completeness.at_least, report.tally.completeness.at_most) == (1 / 3, 1)


REPORT_ROW = {
    "id": "R",
    "key": "report_row",
    "each": "measure",
    "title": {"th": "รายงานผล", "en": "The report"},
    "items": [
        {"name": "status", "type": "choice", "options": [{"value": "completed"}, {"value": "not_possible"}], "cites": "R.5"},
        {"name": "outcome", "type": "text", "cites": "R.1"},
    ],
    "checks": [{"id": "claim", "kind": "claim", "status": "status", "refuted_when": "completed", "cites": ["measure", "R.5"]}],
}  # fmt: skip
TOTAL = [{"name": "total", "type": "count"}]
MEASURES = toy.ruleset(
    REPORT_ROW,
    toy.requirement(TOTAL),
    toy.elsewhere([{"name": "note", "type": "text"}]),
    toy.requirement(TOTAL, id="2.1", key="second"),
    measures=["1", "2"],
)


def claims(matter, beside, second, first_claim, second_claim, **first_row):
    """The two claims where the evidence of measure 1 is ``matter`` and ``beside``, that of 2 ``second``."""
    content = toy.submission(matter, beside)
    content["evidence"]["second"] = second
    content["measures"] = {
        "1": {"status": first_claim, "outcome": "ถนนใช้ได้ทั้งปี", **first_row},
        "2": {"status": second_claim, "outcome": "ถนนใช้ได้ทั้งปี"},
    }
    return toy.ita_audit.check(MEASURES, content, toy.AS_OF)


FINE, GAP = {"total": 3}, {"total": "สาม"}
NOTE = {"note": "มีครู"}


def test_a_claim_sees_all_requirements_of_its_measure_and_no_others():
    report = claims(FINE, {"note": "-"}, FINE, "completed", "completed")
    assert toy.answers(report, "1.R/claim", "2.R/claim") == {
        "1.R/claim": "gap critical refuted",
        "2.R/claim": "met",
    }
    assert toy.found(report, "1.R/claim").caused_by == ("1.2/note",)


def test_a_claim_does_not_see_the_reports_own_row():
    report = claims(FINE, NOTE, FINE, "completed", "completed", outcome="-")
    assert toy.answers(report, "1.R/outcome", "1.R/claim") == {
        "1.R/outcome": "gap major placeholder",
        "1.R/claim": "met",
    }


def test_a_refuted_claim_is_no_further_mistake():
    assert claims(GAP, NOTE, FINE, "not_possible", "completed").tally.mistakes == 1
    assert claims(GAP, NOTE, FINE, "completed", "completed").tally.mistakes == 1


def test_a_small_gap_beside_a_greater_one_refutes_all_the_same():
    report = claims({"total": "-"}, {"note": True}, FINE, "completed", "completed")
    assert toy.said(toy.found(report, "1.R/claim")) == "gap critical refuted"
    assert toy.found(report, "1.R/claim").caused_by == ("1.1/total", "1.2/note")


def test_a_claim_names_evidence_that_is_not_there_once():
    report = claims(toy.LEFT_OUT, toy.LEFT_OUT, None, "completed", "completed")
    assert toy.found(report, "1.R/claim").caused_by == ("1.1", "1.2")
    assert "2 things to mend" in toy.found(report, "1.R/claim").message.en


def test_claims_do_not_count_in_completeness():
    honest = claims(GAP, NOTE, FINE, "not_possible", "completed").tally.completeness
    claimed = claims(GAP, NOTE, FINE, "completed", "completed").tally.completeness
    assert honest == claimed
    assert claimed.at_least == claimed.at_most < 1


def test_a_row_of_the_report_that_is_not_there_claims_nothing():
    content = toy.submission(GAP, NOTE)
    report = toy.ita_audit.check(MEASURES, content, toy.AS_OF)
    assert toy.said(toy.found(report, "1.R/claim")) == "not_applicable"
    assert toy.answers(report, "1.R/status", "1.R/outcome") == {
        "1.R/status": "gap major missing",
        "1.R/outcome": "gap major missing",
    }
    assert toy.found(report, "1.R/status").caused_by == ("1.R",)


def test_a_measure_without_requirements_claims_over_nothing():
    rules = toy.ruleset(REPORT_ROW, toy.requirement(TOTAL), measures=["1", "2"])
    content = {**toy.submission(FINE), "measures": {"2": {"status": "completed", "outcome": "ถนนใช้ได้ทั้งปี"}}}
    report = toy.ita_audit.check(rules, content, toy.AS_OF)
    assert toy.said(toy.found(report, "2.R/claim")) == "not_applicable"


def test_the_parts_of_the_report_make_the_whole():
    report = claims(GAP, {"note": "-"}, toy.LEFT_OUT and None, "completed", "not_possible")
    whole, parts = report.tally, [measure.tally for measure in report.measures]
    assert whole.total == len(report.findings) == sum(part.total for part in parts)
    for verdict, number in whole.verdicts.items():
        assert number == sum(part.verdicts.get(verdict, 0) for part in parts)
    assert whole.mistakes == sum(part.mistakes for part in parts)


def test_a_measure_is_summed_up_with_its_claim_and_who_is_responsible():
    row = {
        **REPORT_ROW,
        "items": [*REPORT_ROW["items"], {"name": "responsible", "type": "list", "of": "text"}],
    }
    rules = toy.ruleset(row, toy.requirement(TOTAL))
    stated = {"status": "completed", "outcome": "ถนนใช้ได้ทั้งปี", "responsible": ["ปลัด", "-", "นิติกร"]}
    measure = toy.judge(rules, FINE, measures={"1": stated}).measures[0]
    assert (measure.id, measure.claim, measure.responsible) == ("1", "completed", ("ปลัด", "นิติกร"))
