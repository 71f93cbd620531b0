"""The proof tools know last year's submission: it is compared with, and is no part of what they damage."""

import pytest

from ita_audit.rule_quality.case_files import load_start, read_cases
from ita_audit.rule_quality.damage import damages
from ita_audit.rule_quality.dependence import Leaf, neighbours, readings
from ita_audit.rule_quality.lint import lint
from ita_audit.rule_quality.mutation import Bench, mutants, mutate
from ita_audit.rule_quality.run_cases import run_cases
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.find import cases_folder
from ita_audit.rulebook.load import read_ruleset

COMPARED = {  # the check, the requirement whose list it answers, and that list
    "2.3/last-years-plan": ("2.1", Leaf("annual_plan", "projects.project")),
    "7.2/last-years-plan": ("7.1", Leaf("hr_plan", "projects.project")),
    "8.7/last-years-risks": ("8.6", Leaf("bribery_risk", "risks.event")),
    "8.9/last-years-plan": ("8.8", Leaf("anti_corruption_plan", "projects.project")),
    "8.11/last-years-measures": ("8.10", Leaf("ita_analysis", "actions.how")),
}
CASES = cases_folder("ita-2568")
NOTES = """
  - name: notes
    type: table
    optional: true
    title: {th: ข้อควรจำ, en: Notes}
    remedy: {th: เขียนข้อควรจำ หรือลบออก, en: "Write the notes, or take them out."}
    columns: [{name: note, type: text, title: {th: ข้อ, en: Note}, remedy: {th: เขียนข้อ, en: Write it.}, example: ปิดแก๊ส}]
checks:
  - id: kept-in-mind
    kind: covers_rows
    title: {th: ข้อควรจำเดิม, en: Notes kept}
    of: notes.note
    column: notes.note
    of_last_year: true
    remedy: {th: เติมข้อที่หายไป, en: Add what is left out.}
"""


@pytest.fixture(scope="module")
def start():
    return load_start(CASES)


def test_every_check_that_compares_with_last_year_is_known_here(ruleset):
    found = {
        f"{rule.id}/{one.id}"
        for rule in ruleset.requirements
        for one in rule.checks
        if getattr(one, "of_last_year", False)
    }
    assert found == COMPARED.keys()


@pytest.mark.parametrize("name", COMPARED)
def test_it_does_not_depend_on_this_years_list_but_its_rule_is_needed(ruleset, name):
    other, listed = COMPARED[name]
    assert not any(leaf.holds(listed) or listed.holds(leaf) for leaf in readings(ruleset)[name])
    assert other in neighbours(ruleset)[name.partition("/")[0]]


def test_each_is_broken_by_machine_at_this_years_table(ruleset, start):
    made, _ = damages(ruleset, start.content, start.as_of, start.cases, start.previous)
    broken = {one.questions[0]: one for one in made if one.questions[0] in COMPARED}
    assert broken.keys() == COMPARED.keys()
    for one in broken.values():
        assert [edit.pointer for edit in one.edits] == [one.pointer]


def test_without_last_years_submission_a_case_stands_for_the_machine(ruleset, start):
    made, unreached = damages(ruleset, start.content, start.as_of, start.cases)
    assert not [one for one in made if one.questions[0] in COMPARED]
    reasons = {one.name: one.reason.en for one in unreached}
    assert [name for name in COMPARED if "a case does" not in reasons[name]] == []


def test_each_list_read_from_the_wrong_year_is_noticed_by_a_case(ruleset, start):
    every = mutants(ruleset)
    tried = [one for one in every if "of_last_year" in one.id]
    bench = Bench(ruleset, start.content, start.as_of, start.cases, start.previous)
    run = mutate(ruleset.id, every, tried, bench, {})
    assert len(tried) > len(COMPARED) and run.unexplained == ()


def written(sound, change, **texts):
    """The small ruleset with notes that are held against last year's, and with cases of their own."""
    rule, cases = sound / "1-safety" / "1.2-safety-drills.yaml", sound / "cases"
    change(rule, {"\nchecks:\n": texts.get("rule", NOTES)})
    previous = '{"fiscal_year": 2567, "evidence": {"safety_drills": {"notes": [{"note": "ปิดแก๊ส"}]}}}'
    (cases / "previous.json").write_text(previous, "utf-8")
    change(cases / "base.yaml", {"submission: ": "previous: previous.json\nsubmission: "})
    change(cases / "1.2.yaml", {"count: 8": "count: 11"})
    with (cases / "1.2.yaml").open("a", encoding="utf-8") as file:
        file.write(texts["cases"])
    return run_cases(load_ruleset(str(sound)), cases)


CASES_OF_NOTES = """
  - name: notes of last year that stand again are kept
    set: {/evidence/safety_drills/notes: [{note: ปิดแก๊ส}]}
    expect: {1.2/notes: met, 1.2/notes.note: met, 1.2/kept-in-mind: met}
  - name: notes of last year that stand no more are lost
    set: {/evidence/safety_drills/notes: [{note: ""}, {note: เปิดไฟฉุกเฉิน}]}
    expect: {1.2/notes: met, 1.2/notes.note: gap major blank, 1.2/kept-in-mind: undetermined}
  - name: without last year there is nothing to keep
    previous: false
    set: {/evidence/safety_drills/notes: [{note: เปิดไฟฉุกเฉิน}]}
    expect: {1.2/notes: met, 1.2/notes.note: met, 1.2/kept-in-mind: not_applicable}
"""


def test_a_case_is_judged_with_last_years_submission_unless_it_says_otherwise(sound, change):
    run = written(sound, change, cases=CASES_OF_NOTES)
    told = [(one.located.case.name, one.error, one.mismatches) for one in run.results if not one.holds]
    assert told == []


def test_a_list_may_be_held_against_itself_a_year_before_and_not_against_itself(sound, change):
    written(sound, change, cases=CASES_OF_NOTES)
    read = read_ruleset(str(sound)), read_cases(sound / "cases")
    assert [one.fault.en for one in lint(*read) if one.rule == "settled"] == []
    change(sound / "1-safety" / "1.2-safety-drills.yaml", {"    of_last_year: true\n": ""})
    settled = [one.fault.en for one in lint(read_ruleset(str(sound)), read[1]) if one.rule == "settled"]
    assert len(settled) == 1 and "can never fail" in settled[0]
