"""Next year, what was planned in this year's round is asked for: the store has last year's submissions at hand."""

import copy
import shutil

import nation
import pytest

from ita_audit.review.cross_checks import cross_check
from ita_audit.store.entries import report_of, standing
from ita_audit.store.rounds import find_round

ASKED = ("2.3", "7.2", "8.7", "8.9", "8.11")


@pytest.fixture(scope="module")
def next_rules():
    """Next year's rules, and the complete submission moved with them."""
    from ita_audit.rule_quality.case_files import load_start
    from ita_audit.rulebook.find import cases_folder

    return "ita-2569", load_start(cases_folder("ita-2569")).content


@pytest.fixture
def two_years(desk, next_rules, ita):
    """Reviews the round of 2568 and then that of 2569, in this order or the other way round."""
    rules, complete = next_rules
    this, later = nation.lgu(1, failings=[]), copy.deepcopy(complete)
    later["agency"] = this["agency"]

    def review(name):
        folder = desk.folder / name
        nation.write(folder, [this if name == "2568" else later])
        more = ["--ruleset", rules, "--as-of", "2026-12-31"] if name == "2569" else ["--as-of", desk.as_of]
        return desk.command("review", folder, "--round", name, *more)

    return review, later


def verdicts(kept):
    store, round_id = kept("2569")
    (entry,) = standing(store, round_id)
    report = report_of(store, entry.id)
    found = {one["requirement"]: one["verdict"] for one in report["findings"] if "/last-years-" in one["id"]}
    return report, [found[requirement] for requirement in ASKED]


def test_what_was_planned_last_year_is_asked_for_where_last_years_round_is_in_the_store(two_years, kept):
    review, _ = two_years
    review("2568")
    assert review("2569").code == 0
    report, asked = verdicts(kept)
    assert asked == ["needs_review"] * 5
    assert report["previous"]["name"] == "6100001-1.json"


def test_last_years_round_that_comes_later_is_taken_up_by_the_next_review(two_years, kept):
    review, _ = two_years
    review("2569")
    report, asked = verdicts(kept)
    assert asked == ["not_applicable"] * 5 and "previous" not in report
    review("2568")
    assert review("2569").says("ตรวจใหม่ 1")
    assert verdicts(kept)[1] == ["needs_review"] * 5
    assert review("2569").says("ตรวจใหม่ 0")
    assert len(standing(*kept("2569"))) == 1


def test_a_letter_says_what_was_planned_last_year(two_years, desk, next_rules, tmp_path):
    review, _ = two_years
    review("2568")
    review("2569")
    folder = tmp_path / "letters"
    rules = ["--ruleset", next_rules[0]]
    post = desk.folder / "2569"
    assert desk.command("review", post, "--round", "2569", "--reports", folder, *rules).code == 0
    assert "แต่ไม่มีผลในรายงานนี้" in (folder / "6100001.html").read_text("utf-8")


def test_figures_that_are_those_of_last_year_are_doubted(two_years, kept):
    review, later = two_years
    later["evidence"]["procurement_report"] = nation.lgu(1, failings=[])["evidence"]["procurement_report"]
    review("2568")
    review("2569")
    store, _ = kept("2569")
    (doubt,) = cross_check(store, find_round(store, "2569"), None)
    assert doubt.kind == "last_years_figures" and doubt.seen[0].pointer == "/evidence/procurement_report"


def test_last_years_files_in_a_folder_serve_as_well_and_stay_with_what_was_judged(desk, kept, top, tmp_path):
    last, letters = tmp_path / "last", tmp_path / "letters"
    last.mkdir()
    shutil.copy(top / "fixtures" / "complete-2567" / "submission.json", last / "plans.json")
    (last / "cut.json").write_text("{")
    shutil.copy(top / "fixtures" / "complete-2568" / "submission.json", desk.folder / "this.json")
    ended = desk.review("2569", "--previous", last, "--reports", letters)
    assert ended.code == 0 and ended.says("cut.json") and ended.says("ตรวจใหม่ 1")
    report, asked = verdicts(kept)
    assert asked == ["met"] * 5 and report["previous"]["name"] == "plans.json"
    assert "plans.json" in (letters / "6999999.html").read_text("utf-8")
    assert desk.review("2569").says("ตรวจใหม่ 0")
    assert verdicts(kept)[1] == ["met"] * 5
    assert desk.review("2569", "--previous", tmp_path / "none").code == 2
