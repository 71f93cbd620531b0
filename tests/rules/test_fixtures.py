"""The three submissions that come with the project are told apart as their pages show."""

import json
from datetime import date
from pathlib import Path

import pytest

from ita_audit.engine import check
from ita_audit.model import GapReport, Verdict
from ita_audit.rulebook import load_ruleset

FIXTURES = Path(__file__).parents[2] / "fixtures"


def _report(name: str) -> GapReport:
    content = json.loads((FIXTURES / name / "submission.json").read_text("utf-8"))
    return check(load_ruleset(), content, date(2025, 12, 31))


def _said(report: GapReport, finding_id: str) -> tuple[str, set[str]]:
    finding = next(finding for finding in report.findings if finding.id == finding_id)
    return finding.verdict.value, {place.problem for place in finding.places}


MAE_SAI = [
    ("a stated zero is an answer", "8.3/total", "met", set()),
    ("and so is the zero of complaints not accepted", "8.3/not_accepted", "met", set()),
    ("the zeros add up", "8.3/adds-up", "met", set()),
    ("figures of 2568 are not those of 2567", "8.3/fiscal_year", "gap", {"other_year"}),
    (
        "a file that is being prepared is no document",
        "8.3/documents",
        "gap",
        {"placeholder", "year_not_stated"},
    ),
    ("a dash is no answer", "3.3/e_service", "gap", {"placeholder"}),
    ("nor is it one in a row", "3.3/rows.e_service", "gap", {"placeholder"}),
    ("walk-in visitors are not given at all", "3.3/walk_in", "gap", {"missing"}),
    ("the contact page gives the address", "4.4/address", "met", set()),
    ("and the telephone", "4.4/phone", "met", set()),
    ("and an address of its own beside the free one", "4.4/email", "met", set()),
    ("and a map", "4.4/map", "met", set()),
    ("a declaration without a link is no document", "8.4/documents", "gap", {"no_link"}),
    ("nothing claimed is nothing refuted", "8.R/claim", "not_applicable", set()),
    ("evidence that is nowhere is one mistake", "2.1/documents", "gap", {"missing"}),
]


@pytest.mark.parametrize(
    ("finding", "verdict", "problems"), [row[1:] for row in MAE_SAI], ids=[r[0] for r in MAE_SAI]
)
def test_in_what_mae_sai_published(finding: str, verdict: str, problems: set[str]):
    assert _said(_report("mae-sai-2568"), finding) == (verdict, problems)


def test_ban_pao_claims_all_eight_measures_and_all_eight_are_refuted():
    report = _report("ban-pao-2568")
    claims = [finding for finding in report.findings if finding.id.endswith(".R/claim")]
    assert [finding.verdict for finding in claims] == [Verdict.GAP] * 8
    assert {finding.grade.value for finding in claims if finding.grade} == {"critical"}
    assert report.tally.mistakes == 44


def test_what_ban_pao_states_of_its_measures_is_met():
    report = _report("ban-pao-2568")
    rows = [
        finding
        for finding in report.findings
        if finding.requirement.endswith(".R") and not finding.id.endswith(("claim", "reason", "borne-out"))
    ]
    assert len(rows) == 8 * 11
    assert {finding.verdict for finding in rows} == {Verdict.MET}


def test_the_complete_submission_lacks_nothing_and_leaves_only_questions_for_a_person():
    report = _report("complete-2568")
    counts = {verdict: report.tally.verdicts.get(verdict, 0) for verdict in Verdict}
    assert counts[Verdict.GAP] == counts[Verdict.UNDETERMINED] == 0
    assert report.tally.completeness.at_least == report.tally.completeness.at_most == 1.0
    assert report.unknown_keys == ()
    waiting = {finding.id for finding in report.findings if finding.verdict is Verdict.NEEDS_REVIEW}
    judgements = {
        f"{rule.id}/{one.id}"
        for rule in load_ruleset().requirements
        for one in rule.checks
        if one.kind == "judgement"
    }
    assert waiting == judgements


def test_every_requirement_asks_a_person_once_so_that_44_lines_are_to_be_answered():
    asked = {
        rule.id: [one.id for one in rule.checks if one.kind == "judgement"]
        for rule in load_ruleset().requirements
    }
    assert {rule for rule, found in asked.items() if len(found) != 1} == {"R"}
    assert _report("complete-2568").tally.reviews == 44


ASKED = {"ban-pao-2568": set(), "mae-sai-2568": {"4.4", "8.2", "8.3", "8.4"}}


@pytest.mark.parametrize("name", ASKED)
def test_nobody_is_asked_about_evidence_that_is_not_there(name: str):
    findings = _report(name).findings
    assert {one.requirement for one in findings if one.verdict is Verdict.NEEDS_REVIEW} == ASKED[name]


def test_a_submission_without_evidence_is_not_complete_in_anything():
    report = check(load_ruleset(), {"measures": {}, "evidence": {}}, date(2025, 12, 31))
    assert (report.tally.completeness.at_least, report.tally.completeness.at_most) == (0, 0)


def test_nobody_real_stands_in_the_complete_submission():
    text = (FIXTURES / "complete-2568" / "submission.json").read_text("utf-8")
    assert "fictional" in text
    assert "example.go.th" in text
