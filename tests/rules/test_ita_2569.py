"""ita-2569 is ita-2568 a year later: whole, and every report and form under it says once what it rests on."""

import json

import pytest
from openpyxl import load_workbook

from ita_audit.engine import check
from ita_audit.formats import FORMATS
from ita_audit.judging.rulesets import Rulesets
from ita_audit.model import Submission
from ita_audit.rule_quality.case_files import load_start, read_cases
from ita_audit.rule_quality.lint import lint
from ita_audit.rule_quality.run_cases import Runner, claims_of
from ita_audit.rulebook.find import cases_folder
from ita_audit.rulebook.load import read_ruleset

BASIS = "ยกมาจากเกณฑ์ปี 2568 ยังไม่ได้เทียบกับเอกสารปี 2569"
EVERY = 97
"""One case of so many is judged here; tests of rules/README.md judge all of them, a year further on."""


@pytest.fixture(scope="module")
def rules():
    return read_ruleset("ita-2569")


@pytest.fixture(scope="module")
def start():
    return load_start(cases_folder("ita-2569"))


@pytest.fixture
def submission(start, tmp_path):
    """The submission that lacks nothing, as a file that states its year and names no ruleset."""
    content = {key: value for key, value in start.content.items() if key != "ruleset"}
    file = tmp_path / "submission.json"
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return file


def test_it_is_clean_and_every_clause_is_asked_for(ita, rules):
    remarks = lint(rules, read_cases(cases_folder("ita-2569")))
    assert [(one.rule, one.fault.place("en"), one.fault.en) for one in remarks] == []
    assert ita("rules", "trace", "--ruleset", "ita-2569", "--fail-on", "uncovered").code == 0


def test_it_asks_what_ita_2568_asks(rules, ruleset):
    assert [one.id for one in rules.ruleset.requirements] == [one.id for one in ruleset.requirements]
    assert rules.ruleset.edition.parameters == ruleset.edition.parameters
    assert rules.ruleset.sha256 != ruleset.sha256


def test_a_sample_of_the_cases_holds_and_all_of_them_are_there(rules, start):
    assert len(start.cases) == len(load_start(cases_folder("ita-2568")).cases)
    findings = check(rules.ruleset, start.content, start.as_of, start.previous).findings
    by_id = {one.id: one for one in findings}
    runner = Runner(
        rules.ruleset,
        start.content,
        start.as_of,
        by_id,
        frozenset(claims_of(rules.ruleset)),
        previous=start.previous,
    )
    failed = [one.case.name for one in start.cases[::EVERY] if not runner.run(one).holds]
    assert failed == []


def test_the_submission_that_lacked_nothing_lacks_nothing_a_year_later(ita, submission, start, tmp_path):
    before = tmp_path / "previous.json"
    before.write_text(json.dumps(start.previous, ensure_ascii=False), "utf-8")
    ended = ita("check", submission, "--previous", before, "--as-of", "2026-12-31", "-f", "json")
    assert ended.code == 0
    report = json.loads(ended.out)
    assert (report["fiscal_year"], report["ruleset"]["id"]) == (2569, "ita-2569")
    assert report["summary"]["gap"] == report["summary"]["undetermined"] == 0
    compared = [one["verdict"] for one in report["findings"] if "/last-years-" in one["id"]]
    assert len(compared) >= 5 and set(compared) == {"met"}


def test_last_years_submission_is_not_taken_for_this_years(ita, top):
    old = top / "fixtures" / "complete-2568" / "submission.json"
    ended = ita("check", old, "--ruleset", "ita-2569", "--as-of", "2026-12-31")
    assert ended.code == 2 and not ended.out
    assert ended.says("fiscal_year คือ 2568") and ended.says("ruleset คือ “ita-2568”")


@pytest.mark.parametrize(
    ("year", "by"),
    [(2569, "ita-2569"), ("๒๕๖๙", "ita-2569"), (2568, "ita-2568"), (None, "ita-2568"), (True, "ita-2568")],
)
def test_a_file_that_names_no_ruleset_is_judged_by_the_edition_of_its_year(year, by):
    content = {} if year is None else {"fiscal_year": year}
    assert Rulesets().of(Submission(content)).id == by


@pytest.mark.parametrize("form", sorted({*FORMATS} - {"csv", "pdf", "xlsx"}))
def test_a_report_says_once_in_its_head_what_the_rules_rest_on(ita, submission, form):
    said = ita("check", submission, "--as-of", "2026-12-31", "-f", form).out
    unbroken = "".join(said.split())
    assert unbroken.count("".join(BASIS.split())) == 1
    assert "".join(BASIS.split()) in unbroken[: len(unbroken) // 4]


def test_the_workbook_of_a_report_and_the_list_in_a_form_say_so_too(ita, submission, tmp_path):
    report, form, back = (tmp_path / name for name in ("report.xlsx", "form.xlsx", "back.xlsx"))
    assert ita("template", "-o", form, "--from", submission, "--ruleset", "ita-2569").code == 0
    options = ["--as-of", "2026-12-31", "-f", f"xlsx:{report}", "-f", f"json:{tmp_path / 'of-form.json'}"]
    assert ita("check", form, "--annotate", back, *options).code == 0
    for workbook, times in ((report, 1), (form, 1), (back, 2)):  # the list in front of the form, and the form
        assert told(workbook) == times, workbook.name
    ita("check", submission, "--as-of", "2026-12-31", "-f", f"json:{tmp_path / 'of-json.json'}")
    of_form, of_json = (
        json.loads((tmp_path / f"of-{one}.json").read_text("utf-8")) for one in ("form", "json")
    )
    verdicts = [[(one["id"], one["verdict"]) for one in report["findings"]] for report in (of_form, of_json)]
    assert verdicts[0] == verdicts[1] and of_form["ruleset"] == of_json["ruleset"]


def told(workbook):
    """How many cells of a workbook say what the rules rest on."""
    book = load_workbook(workbook, read_only=True)
    cells = (str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    return sum(BASIS in cell for cell in cells)
