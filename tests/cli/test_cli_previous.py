"""``--previous``: last year's submission beside this year's, as it is typed."""

import hashlib
import json

import pytest

from ita_audit.formats import FORMATS
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rulebook.find import cases_folder

COMPARED = ("2.3/last-years-plan", "7.2/last-years-plan", "8.7/last-years-risks", "8.9/last-years-plan", "8.11/last-years-measures")  # fmt: skip


@pytest.fixture
def complete_json(top):
    return top / "fixtures" / "complete-2568" / "submission.json"


@pytest.fixture
def last_year(top):
    return top / "fixtures" / "complete-2567" / "submission.json"


@pytest.fixture
def changed(tmp_path):
    """Writes a copy of a submission with some members of its own."""

    def write(file, name, **members):
        path = tmp_path / name
        path.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **members}), "utf-8")
        return path

    return write


def verdicts(ended):
    return {one["id"]: one["verdict"] for one in json.loads(ended.out)["findings"] if one["id"] in COMPARED}


def test_what_was_planned_last_year_is_answered_and_the_report_names_the_file(
    check, complete_json, last_year
):
    ended = check(complete_json, "--previous", last_year, "-f", "json")
    assert ended.code == 0
    assert verdicts(ended) == dict.fromkeys(COMPARED, "met")
    digest = hashlib.sha256(last_year.read_bytes()).hexdigest()
    assert json.loads(ended.out)["previous"] == {"name": "submission.json", "sha256": digest}


def test_without_it_nothing_of_it_is_asked_and_the_way_to_give_it_is_named(check, complete_json):
    ended = check(complete_json, "-f", "json")
    assert verdicts(ended) == dict.fromkeys(COMPARED, "not_applicable")
    reasons = {one["reason"]["en"] for one in json.loads(ended.out)["findings"] if one["id"] in COMPARED}
    assert [reason for reason in reasons if "--previous" not in reason] == []
    assert "previous" not in json.loads(ended.out)


def test_what_the_report_leaves_out_is_a_doubt_and_no_gap(check, changed, complete_json, last_year):
    evidence = json.loads(complete_json.read_text("utf-8"))["evidence"]
    del evidence["hr_report"]["projects"][0]
    file = changed(complete_json, "s.json", evidence=evidence)
    ended = check(file, "--previous", last_year)
    assert ended.code == 0 and ended.shows("สรรหาพนักงานส่วนตำบลแทนตำแหน่งว่าง")
    assert check(file, "--previous", last_year, "--fail-on", "doubt").code == 1


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_written_beside_it(check, complete_json, last_year, tmp_path, form):
    assert check(complete_json, "--previous", last_year, "-f", f"{form}:{tmp_path / 'out'}").code == 0
    assert (tmp_path / "out").stat().st_size > 0


@pytest.mark.parametrize("form", ["terminal", "html", "markdown"])
def test_its_name_stands_in_the_head(check, changed, complete_json, last_year, form):
    file = changed(last_year, "ปีก่อน.json")
    assert check(complete_json, "--previous", file, "-f", form).shows("ปีก่อน.json")


def test_one_measure_alone_is_compared_too(check, complete_json, last_year):
    ended = check(complete_json, "--previous", last_year, "--measure", "7", "-f", "json")
    assert verdicts(ended) == {"7.2/last-years-plan": "met"}


def test_forms_are_as_good_as_json_even_one_of_last_years_rules(
    ita, check, top, complete_json, tmp_path, last_year
):
    form, back, old = tmp_path / "form.xlsx", tmp_path / "back.xlsx", tmp_path / "old.xlsx"
    ita("template", "-o", form, "--from", complete_json)
    ended = check(form, "--previous", last_year, "--annotate", back, "-f", "json")
    assert ended.code == 0 and back.is_file()
    assert verdicts(ended) == dict.fromkeys(COMPARED, "met")
    ita("template", "-o", old, "--from", complete_json)
    this_year = tmp_path / "this-year.json"
    this_year.write_text(json.dumps(load_start(cases_folder("ita-2569")).content), "utf-8")
    ended = ita("check", this_year, "--previous", old, "--as-of", "2026-12-31", "-f", "json")
    assert ended.code == 0
    assert verdicts(ended)["7.2/last-years-plan"] == "needs_review"
    assert json.loads(ended.out)["previous"]["name"] == "old.xlsx"


REFUSED = {
    "another agency's": ({"agency": {"code": "6999998", "name": "อบต.ทรายทอง"}}, "6999998"),
    "of another year": ({"fiscal_year": 2566}, "2566"),
    "no submission": ({"schema": "ita-audit/report/1"}, "ไฟล์นี้เป็นรายงานผลตรวจ"),
}


@pytest.mark.parametrize(("members", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_last_years_ends_with_2_and_its_own_file_is_named(
    check, changed, complete_json, last_year, members, said
):
    wrong = changed(last_year, "wrong.json", **members)
    ended = check(complete_json, "--previous", wrong)
    assert ended.code == 2 and not ended.out
    assert ended.says(said) and ended.says("wrong.json") and not ended.says("complete-2568")


def test_a_file_that_is_not_there_ends_with_2(check, complete_json, tmp_path):
    ended = check(complete_json, "--previous", tmp_path / "nowhere.json")
    assert ended.code == 2 and ended.says("nowhere.json")


def test_it_goes_with_one_file_alone(check, complete_json, last_year):
    for several in ([complete_json, last_year], [complete_json.parent]):
        ended = check(*several, "--previous", last_year)
        assert ended.code == 2 and not ended.out
        assert ended.says("ครั้งละหนึ่งไฟล์") and ended.says("last-year.json")


def test_standard_input_may_be_the_one_file(check, complete_json, last_year):
    ended = check("-", "--previous", last_year, "-f", "json", stdin=complete_json.read_bytes())
    assert verdicts(ended) == dict.fromkeys(COMPARED, "met")


def test_nothing_is_written_over_it(check, complete_json, changed, last_year, tmp_path, ita):
    copy = changed(last_year, "copy.json")
    before = copy.read_bytes()
    assert check(complete_json, "--previous", copy, "-o", copy).code == 2
    form = tmp_path / "form.xlsx"
    ita("template", "-o", form, "--from", complete_json)
    old = tmp_path / "old.xlsx"
    ita("template", "-o", old, "--from", complete_json)
    kept = old.read_bytes()
    assert check(form, "--previous", old, "--annotate", old).code == 2
    assert (copy.read_bytes(), old.read_bytes()) == (before, kept)


def test_a_person_can_decide_what_the_comparison_leaves_open(
    ita, check, changed, complete_json, last_year, tmp_path
):
    evidence = json.loads(complete_json.read_text("utf-8"))["evidence"]
    del evidence["hr_report"]["projects"][0]
    file, decisions = changed(complete_json, "s.json", evidence=evidence), tmp_path / "decisions.yaml"
    answer = ["7.2/last-years-plan", "--answer", "met", "--by", "ผู้ตรวจ", "--why", "แผนแก้ไขแล้ว"]
    decide = ["decide", file, *answer, "--as-of", "2025-12-31", "--decisions", decisions]
    assert ita(*decide).code == 2
    assert ita(*decide, "--previous", last_year).code == 0
    options = ["--previous", last_year, "--decisions", decisions, "-f", "json"]
    (ruling,) = json.loads(check(file, *options).out)["decided"]["decisions"]
    assert (ruling["finding"], ruling["standing"]) == ("7.2/last-years-plan", "effective")
    before = json.loads(last_year.read_text("utf-8"))["evidence"]
    before["hr_plan"]["projects"].append({"project": "ตรวจสุขภาพประจำปีของพนักงาน"})
    other = changed(last_year, "other.json", evidence=before)
    assert '"stale"' in check(file, "--previous", other, *options[2:]).out
