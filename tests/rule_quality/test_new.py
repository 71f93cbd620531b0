"""A new rule comes with its cases and its clause; lint and test say exactly what is left to do."""

import json

import pytest

from ita_audit.rule_quality.case_files import read_cases
from ita_audit.rule_quality.lint import lint
from ita_audit.rule_quality.run_cases import run_cases
from ita_audit.rulebook import find, load_ruleset
from ita_audit.rulebook.clause_file import with_clause
from ita_audit.rulebook.load import read_ruleset

WRITTEN = {  # what stands in the templates -> what a person writes there
    "[เขียนหนึ่งประโยคว่าหลักฐานของข้อนี้คืออะไร]": "รายงานการติดตามหลังซ้อม",
    "[write in a sentence what the evidence of this requirement is]": "The report on what followed.",
    "[เขียนชื่อเรียกเอกสาร]": "รายงานติดตามผล",
    "[write what the document is called]": "Follow-up report",
    "[เขียนว่าเจ้าหน้าที่ต้องแนบอะไร]": "แนบรายงานติดตามผลการซ้อม",
    "[write what the officer must attach]": "Attach the follow-up report.",
    "[เขียนชื่อเอกสารตัวอย่าง]": "รายงานติดตามผลการซ้อม",
    "[write in a sentence what answers the clause]": "a follow-up report answers the clause",
    "[เขียนข้อความของข้อนี้ตามเอกสาร]": "ติดตามผลการซ้อม",
    "[write what the clause asks for]": "Follow up on the drills",
}


def marks(folder):
    return [
        one.fault.en.removeprefix("not yet written: ")
        for one in lint(read_ruleset(str(folder)), read_cases(folder / "cases"))
    ]


def fill_in(folder):
    for path in (*folder.rglob("1.3*.yaml"), folder / "clauses.yaml"):
        text = path.read_text("utf-8")
        for mark, real in WRITTEN.items():
            text = text.replace(mark, real)
        path.write_text(text, "utf-8")


def test_the_small_ruleset_that_all_start_from_is_proved(sound):
    assert run_cases(load_ruleset(str(sound)), sound / "cases").passed


def test_rule_cases_and_clause_are_written_where_they_belong(ita, sound):
    ended = ita("rules", "new", "1.3", "drill_followup", "--ruleset", sound)
    assert ended.code == 0 and not ended.err
    rule = sound / "1-safety" / "1.3-drill-followup.yaml"
    for path in (rule, sound / "cases" / "1.3.yaml", sound / "clauses.yaml"):
        assert ended.shows(str(path))
    assert 'id: "1.3"\nkey: drill_followup\n' in rule.read_text("utf-8")
    assert load_ruleset(str(sound)).requirement("1.3").key == "drill_followup"
    lines = (sound / "clauses.yaml").read_text("utf-8").splitlines()
    assert lines[-1].startswith('  - {id: "1.3", th: "[เขียน')


def test_nothing_is_written_into_the_installed_program(ita, sound, monkeypatch):
    before = sorted(sound.rglob("*"))
    monkeypatch.setattr(find, "_PACKAGE", sound.parent)
    ended = ita("rules", "new", "1.3", "drill_followup", "--ruleset", sound)
    assert ended.code == 2 and ended.says("เกณฑ์ชุดนี้อยู่ในโปรแกรมที่ติดตั้ง")
    assert sorted(sound.rglob("*")) == before


def test_lint_then_names_every_text_that_is_left_to_write_and_nothing_else(ita, sound):
    ita("rules", "new", "1.3", "drill_followup", "--ruleset", sound)
    assert sorted(marks(sound)) == sorted(WRITTEN)
    assert ita("rules", "lint", sound).code == 1


def test_the_cases_then_say_that_the_evidence_is_missing_and_nothing_else(ita, sound):
    ita("rules", "new", "1.3", "drill_followup", "--ruleset", sound)
    run = run_cases(load_ruleset(str(sound)), sound / "cases")
    assert [(lack.finding, lack.found) for lack in run.lacking] == [("1.3/documents", "gap major missing")]
    failed = [result for result in run.results if not result.holds]
    assert [(one.located.file, [m.finding for m in one.mismatches]) for one in failed] == [
        (str(sound / "cases" / "1.3.yaml"), ["1.3/documents"])
    ]
    assert not run.unproved and not run.passed
    ended = ita("rules", "test", "--ruleset", sound)
    assert ended.code == 1
    assert ended.shows("ข้อมูลตั้งต้นของทุกกรณี") and ended.shows("1.3/documents: gap major missing")


def test_once_that_is_written_the_ruleset_is_whole(ita, sound):
    ita("rules", "new", "1.3", "drill_followup", "--ruleset", sound)
    fill_in(sound)
    file = sound / "cases" / "submission.json"
    content = json.loads(file.read_text("utf-8"))
    document = {
        "title": "รายงานติดตามผล",
        "url": "https://www.namsai.example.go.th/f.pdf",
        "fiscal_year": 2568,
    }
    content["evidence"]["drill_followup"] = {"documents": [document]}
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    for command in (["lint"], ["test"], ["trace", "--fail-on", "uncovered"]):
        ended = ita("rules", *command, "--ruleset", sound)
        assert ended.code == 0, ended.out


def test_a_clause_that_is_there_already_is_left_as_it_is(ita, sound, change):
    change(sound / "clauses.yaml", {'  - {id: "1.2.3"': '  - {id: "1.2.3"'})
    text = (sound / "clauses.yaml").read_text("utf-8") + '  - {id: "1.3", th: ติดตามผล, en: Follow-up}\n'
    (sound / "clauses.yaml").write_text(text, "utf-8")
    ended = ita("rules", "new", "1.3", "drill_followup", "--ruleset", sound)
    assert ended.code == 0 and not ended.shows("clauses.yaml")
    assert (sound / "clauses.yaml").read_text("utf-8") == text


REFUSED = [  # id, key, and a word of what is said
    ("1.2", "other_key", "/sound-2568/1-safety/1.2-safety-drills.yaml"),
    ("1.3", "safety_plan", "/sound-2568/1-safety/1.1-safety-plan.yaml"),
    ("2.1", "other_key", "ไม่มีมาตรการ 2"),
    ("1.", "other_key", "ไม่ใช่เลขข้อ"),
    ("1 3", "other_key", "ไม่ใช่เลขข้อ"),
    ("R", "other_key", "sound-2568/R.yaml"),
    ("1.3", "Other-Key", "ไม่ใช่ชื่อหลักฐาน"),
]


@pytest.mark.parametrize(("rule_id", "key", "said"), REFUSED)
def test_an_id_or_key_that_is_none_or_is_taken_is_2_and_nothing_is_written(ita, sound, rule_id, key, said):
    before = {path: path.read_bytes() for path in sound.rglob("*") if path.is_file()}
    ended = ita("rules", "new", rule_id, key, "--ruleset", sound)
    assert ended.code == 2 and ended.says(said)
    assert {path: path.read_bytes() for path in sound.rglob("*") if path.is_file()} == before


def test_a_file_that_is_there_is_not_written_over(ita, sound):
    (sound / "cases" / "1.3.yaml").write_text("mine", "utf-8")
    ended = ita("rules", "new", "1.3", "drill_followup", "--ruleset", sound)
    assert ended.code == 2 and ended.says("มีไฟล์นี้อยู่แล้ว จะไม่เขียนทับ")
    assert not (sound / "1-safety" / "1.3-drill-followup.yaml").exists()
    assert '"1.3"' not in (sound / "clauses.yaml").read_text("utf-8")


def test_a_ruleset_with_faults_is_mended_first(ita, sound, change):
    change(sound / "1-safety" / "1.1-safety-plan.yaml", {"parts: [mended, pending]": "parts: [pendign]"})
    assert ita("rules", "new", "1.3", "drill_followup", "--ruleset", sound).code == 2


CLAUSES = """\
source: x
clauses:
  # The report
  - {id: "R.1", th: ก, en: a}
  - {id: "8", th: ก, en: a}
  - id: "8.2"
    th: ก
    en: a       # of the second

  # The tenth
  - {id: "8.10", th: ก,
     en: a}

  # Measure 9
  - {id: "9", th: ก, en: a}
"""

PLACES = [  # the new clause, and the line it stands after
    ("8.1", '  - {id: "8", th: ก, en: a}'),
    ("8.3", "    en: a       # of the second"),
    ("8.11", "     en: a}"),
    ("9.1", '  - {id: "9", th: ก, en: a}'),
]


@pytest.mark.parametrize(("clause", "after"), PLACES)
@pytest.mark.parametrize("end", ["", "\n"])
def test_a_clause_is_put_where_the_document_has_it_and_comments_stay(clause, after, end):
    text = CLAUSES.rstrip("\n") + end
    lines = with_clause(text, clause, f'{{id: "{clause}"}}', "R").splitlines()
    new = f'  - {{id: "{clause}"}}'
    assert lines[lines.index(new) - 1] == after
    lines.remove(new)
    assert lines == CLAUSES.splitlines()
