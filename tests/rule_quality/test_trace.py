"""Trace leads from every clause to its questions and cases, and back; whatever is uncovered is named."""

import json
from dataclasses import replace

import pytest

from ita_audit.engine import plan_of
from ita_audit.rule_quality.asked import questions
from ita_audit.rule_quality.case_files import load_cases
from ita_audit.rule_quality.proved import question
from ita_audit.rule_quality.trace import trace
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.find import cases_folder
from ita_audit.ruleset import Ruleset
from ita_audit.ruleset.consistency import remarks


@pytest.fixture(scope="module")
def cases():
    return load_cases(cases_folder("ita-2568"))[1]


def holes(ruleset, cases):
    return [f"{hole.sort} {hole.id}: {hole.lacks.en}" for hole in trace(ruleset, cases).uncovered]


def without(ruleset, *clauses):
    """The ruleset without these clauses."""
    return Ruleset(
        edition=ruleset.edition,
        clauses=[one for one in ruleset.clauses if one.id not in clauses],
        requirements=ruleset.requirements,
        mappings=ruleset.mappings,
    )


def test_nothing_of_the_rules_that_come_with_the_program_is_uncovered(ruleset, cases):
    traced = trace(ruleset, cases)
    assert holes(ruleset, cases) == []
    assert len(traced.clauses) == 168 and len(traced.requirements) == 45
    assert len(traced.cases) == len(cases)


def test_the_questions_are_those_that_the_engine_asks_with_the_clauses_it_cites(ruleset):
    asked = {}
    for plan in plan_of(ruleset).requirements:
        askings = [one.asking for item in plan.items for one in (item, *item.columns)]
        for asking in (*askings, *(check.asking for check in plan.checks)):
            asked.setdefault(question(asking.id, ruleset.row), {}).update(dict.fromkeys(asking.clauses))
    assert {one.id: set(one.clauses) for one in questions(ruleset)} == {
        name: set(clauses) for name, clauses in asked.items()
    }


@pytest.mark.parametrize("rule_id", [rule.id for rule in load_ruleset().requirements])
def test_without_any_one_rule_something_is_uncovered_or_refused(ruleset, cases, rule_id):
    left = replace(ruleset, requirements=[rule for rule in ruleset.requirements if rule.id != rule_id])
    kept = [one for one in cases if one.requirement != rule_id]
    found = [hole for hole in holes(left, kept) if hole.startswith("clause ")]
    uncovered = any(hole.startswith((f"clause {rule_id}:", "clause R.")) for hole in found)
    assert uncovered or any(True for _ in remarks(left)), found


def test_without_any_one_clause_what_cites_it_is_refused(ruleset):
    citing = {}
    for one in questions(ruleset):
        for clause in one.clauses:
            citing.setdefault(clause, set()).add(one.id.partition("/")[0])
    for clause in ruleset.clauses:
        names = {clause.id, *citing.get(clause.id, ())}
        asking = [one for one in ruleset.requirements if one.id in names]
        left = replace(without(ruleset, clause.id), requirements=asking)
        assert any(remark.rule == "unknown-clause" for remark in remarks(left)), clause.id


def test_without_the_cases_of_any_one_rule_its_questions_are_unproved(ruleset, cases):
    for rule in ruleset.requirements:
        kept = [one for one in cases if one.requirement != rule.id]
        assert any(hole.startswith(f"question {rule.id}/") for hole in holes(ruleset, kept)), rule.id


@pytest.fixture
def small(sound):
    return load_ruleset(str(sound)), load_cases(sound / "cases")[1]


def test_a_clause_that_no_question_answers_is_a_hole(small):
    ruleset, cases = small
    left = replace(ruleset.requirement("1.2"), checks=ruleset.requirement("1.2").checks[1:])
    smaller = replace(ruleset, requirements=[*ruleset.requirements[:1], left, ruleset.requirement("R")])
    assert holes(smaller, cases) == [
        "clause 1.2.2: no question answers it",
        "clause 1.2.3: no question answers it",
    ]


def test_a_question_that_cites_a_clause_which_is_not_there_is_a_hole(small):
    ruleset, cases = small
    assert holes(without(ruleset, "1.1.2"), cases) == [
        "question 1.1/mended: cites clause 1.1.2, which is not there"
    ]


def test_a_requirement_that_no_clause_asks_for_is_a_hole(small):
    ruleset, cases = small
    left = without(ruleset, "1.1", "1.1.1", "1.1.2", "1.1.3")
    assert "requirement 1.1: no clause of the document asks for it" in holes(left, cases)


def test_a_question_without_a_case_that_meets_or_fails_it_is_a_hole_for_each(small):
    ruleset, cases = small
    left = [one for one in cases if "1.1/displayed" not in one.case.expect]
    assert [hole for hole in holes(ruleset, left) if "1.1/d" in hole] == [
        "question 1.1/documents: no case in which it is met",
        "question 1.1/displayed: no case in which it is met",
        "question 1.1/displayed: no case in which it is gap or needs_review",
    ]


def test_a_judgement_need_not_be_met_but_put_to_a_person(small):
    ruleset, cases = small
    judged = next(one for one in trace(ruleset, cases).questions if one.id == "1.1/really-displayed")
    assert judged.judged and not judged.met and judged.failing


def test_the_command_is_0_where_all_is_covered_and_says_so(ita, sound):
    ended = ita("rules", "trace", "--ruleset", sound, "--fail-on", "uncovered")
    assert ended.code == 0 and not ended.err
    assert ended.shows("1.1.2 จำนวนที่แก้ไขแล้ว") and ended.shows("1.1/mended (count): ครบ 1 กรณี ไม่ครบ 1 กรณี")
    assert ended.shows("ข้อในเอกสาร 10 ข้อ มีคำถามครบทุกข้อ")


def test_a_hole_is_1_only_where_it_is_asked_for_and_is_shown_always(ita, sound, change):
    change(sound / "1-safety" / "1.2-safety-drills.yaml", {', cites: "1.2.3"': ""})
    change(
        sound / "cases" / "1.1.yaml",
        {"    expect: {1.1/displayed: gap major denied}": "    expect: {1.1/displayed: undetermined}"},
    )
    ended = ita("rules", "trace", "--ruleset", sound)
    failed = ita("rules", "trace", "--ruleset", sound, "--fail-on", "uncovered")
    assert (ended.code, failed.code) == (0, 1)
    assert ended.out == failed.out
    assert ended.shows("ข้อ 1.2.3: ไม่มีคำถามใดตอบข้อนี้")
    assert ended.shows("คำถาม 1.1/displayed: ไม่มีกรณีที่ผลเป็น gap หรือ needs_review")
    assert ita("rules", "trace", "--ruleset", sound, "--lang", "en").shows(
        "clause 1.2.3: no question answers it"
    )


def test_as_json_it_leads_both_ways(ita, sound):
    told = json.loads(ita("rules", "trace", "--ruleset", sound, "-f", "json").out)
    assert told["schema"] == "ita-audit/trace/1" and told["ruleset"] == "sound-2568"
    assert told["summary"] == {"clauses": 10, "requirements": 3, "questions": 18, "cases": 16, "uncovered": 0}
    (clause,) = [one for one in told["clauses"] if one["id"] == "1.2.2"]
    assert clause["questions"] == ["1.2/subjects.fire"] and clause["requirements"] == ["1.2"]
    (asked,) = [one for one in told["questions"] if one["id"] == "1.2/subjects.fire"]
    assert (asked["sort"], asked["kind"], asked["clauses"]) == ("check", "covers", ["1.2.2"])
    assert asked["met"] == ["1.2.yaml:5"] and asked["failing"] == ["1.2.yaml:31"]
    (case,) = [one for one in told["cases"] if one["id"] == "1.2.yaml:31"]
    assert case["questions"] == ["1.2/subjects.fire", "1.2/subjects.evacuation"]
    assert case["clauses"] == ["1.2.2", "1.2.3"]


def test_as_markdown_every_clause_and_question_has_its_row(ita, sound):
    ended = ita("rules", "trace", "--ruleset", sound, "-f", "markdown")
    rows = [line for line in ended.out.splitlines() if line.startswith("| ")]
    assert "| 1.2.2 | ซ้อมดับเพลิง | `1.2/subjects.fire` | covers | `1.2.yaml:5` | `1.2.yaml:31` |" in rows
    assert len({line.count("|") for line in rows}) == 1
    assert sum("`1." in row for row in rows) == 16


def test_what_cannot_be_traced_is_2(ita, sound, change):
    assert ita("rules", "trace", "--ruleset", sound, "-f", "sarif").code == 2
    (sound / "cases").rename(sound.parent / "elsewhere")
    ended = ita("rules", "trace", "--ruleset", sound)
    assert ended.code == 2 and ended.says("ไม่พบโฟลเดอร์กรณีทดสอบ")
    change(sound / "clauses.yaml", {'id: "1.2.2"': 'id: "1.2.9"'})
    assert ita("rules", "trace", "--ruleset", sound).code == 2
