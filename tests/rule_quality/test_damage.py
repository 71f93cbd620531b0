"""Whatever is taken from a submission that lacks nothing is found, at its place, and nothing else is disturbed."""

import json

import pytest

from ita_audit.engine import check, plan_of
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import split
from ita_audit.rule_quality.asked import questions
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.damage import Damage, DamageRun, damage, damages, outcomes
from ita_audit.rule_quality.edits import edited
from ita_audit.rule_quality.proved import question
from ita_audit.rule_quality.scope import Scopes, content_of, part_of
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.find import cases_folder

RULES = [requirement.id for requirement in load_ruleset().requirements]


@pytest.fixture(scope="module")
def start():
    return load_start(cases_folder("ita-2568"))


@pytest.fixture(scope="module")
def made(ruleset, start):
    return damages(ruleset, start.content, start.as_of, start.cases, start.previous)


def told(outcome):
    one = outcome.damage
    at = "not found" if not outcome.found else "elsewhere" if not outcome.placed else "found"
    return f"{one.how} {one.note} {one.pointer}: {at} {', '.join(outcome.unexplained)}"


def test_the_document_gives_the_number_of_damages(made, top):
    page = (top / "docs" / "proof.md").read_text("utf-8")
    assert f"| damages tried | {len(made[0])} |" in page
    assert f"under a clause of that item | {len(made[0])} |" in page


@pytest.fixture(scope="module")
def part(ruleset, start):
    """The rules that can notice damages, and the submission as far as these ask: every other rule reads nothing of it."""
    scopes = Scopes(ruleset, start.cases)
    ids = {requirement.key: requirement.id for requirement in ruleset.requirements}

    def cut(damages):
        pointers = [split(edit.pointer) for one in damages for edit in one.edits]
        touched = {ids[key] if section == "evidence" else "R" for section, key, *_ in pointers}
        asked = scopes.closed(frozenset().union(*map(scopes.dependents, touched)))
        return part_of(ruleset, asked), content_of(ruleset, asked, start.content)

    return cut


@pytest.mark.parametrize("rule_id", RULES)
def test_every_single_damage_is_found_at_its_place_and_disturbs_nothing_else(
    ruleset, start, made, part, rule_id
):
    """Every one of them by the rules that look there; the first of each way by all rules, as the command does all."""
    own = [one for one in made[0] if question(one.questions[0], ruleset.row).startswith(f"{rule_id}/")]
    first = {one.how: one for one in reversed(own)}.values()
    assert own, f"nothing of {rule_id} is damaged"
    for (rules, content), tried in ((part(own), own), ((ruleset, start.content), first)):
        done = outcomes(rules, content, start.as_of, tried, start.previous)
        assert [told(outcome) for outcome in done if not outcome.holds] == []


def test_every_question_is_put_to_a_damage_or_is_named_with_the_reason_why_not(ruleset, made):
    tried = {question(name, ruleset.row) for one in made[0] for name in one.questions}
    named = {one.name for one in made[1]}
    assert {one.id for one in questions(ruleset)} - tried - named == set()


OUT_OF_REACH = {"R/reason"} | {
    *("2.1/stated-totals", "3.2/stated-totals", "6.1/stated-totals", "6.5/stated-totals", "7.2/stated-staff"),
    *("7.2/stated-totals", "8.9/stated-totals"),
}
"""Asked only where something optional is stated that the complete submission does not state; cases prove them."""


def test_only_judgements_and_what_is_not_stated_are_out_of_reach_altogether(ruleset, made):
    tried = {question(name, ruleset.row) for one in made[0] for name in one.questions}
    asked = {one.id: one.declaration.kind for one in questions(ruleset)}
    assert {name for name, kind in asked.items() if name not in tried and kind != "judgement"} == OUT_OF_REACH


def test_every_demanded_item_is_dropped_set_to_null_left_blank_dashed_and_given_a_wrong_type(
    ruleset, start, made
):
    report = check(ruleset, start.content, start.as_of, start.previous)
    met = {f.id for f in report.findings if f.verdict.value == "met"}
    demanded = {
        one.asking.id
        for plan in plan_of(ruleset).requirements
        for item in plan.items
        for one in (item, *item.columns)
        if not (one.item.optional or one.item.instead_of)
    }
    for how in ("dropped", "null", "blank", "placeholder", "wrong_type"):
        tried = {name for one in made[0] if one.how == how for name in one.questions}
        assert (demanded & met) - tried == set(), how


def test_the_first_and_the_last_row_of_a_table_are_damaged_in_every_cell(made):
    pointers = {one.pointer for one in made[0] if one.how == "null"}
    for row in (0, 2):
        for column in ("event", "level", "measure", "result"):
            assert f"/evidence/risk_management_report/risks/{row}/{column}" in pointers


def test_the_checks_of_another_requirement_that_read_what_was_damaged_are_told_apart_from_its_own(
    ruleset, start
):
    drop = Damage(
        "dropped",
        ("2.1/projects.project",),
        "/evidence/annual_plan/projects/0/project",
        (Edit("drop", "/evidence/annual_plan/projects/0/project"),),
    )
    (outcome,) = outcomes(ruleset, start.content, start.as_of, [drop])
    reasons = {one.finding: one.reason for one in outcome.collateral}
    assert reasons["2.1/listed-once"] == "check"
    assert reasons["2.2/every-project-reported"] == "check_elsewhere"
    assert outcome.holds


def run_of(ruleset, start, *made):
    return DamageRun(ruleset.id, outcomes(ruleset, start.content, start.as_of, made), ())


def damaged(*edits, question="8.3/total", pointer="/evidence/complaint_statistics/total"):
    return Damage("dropped", (question,), pointer, edits)


def test_a_damage_that_is_not_found_is_listed(ruleset, start):
    nothing = damaged(Edit("set", "/evidence/complaint_statistics/total", 3))
    run = run_of(ruleset, start, nothing)
    assert [(outcome.damage, outcome.found) for outcome in run.failed] == [(nothing, False)]
    assert not run.passed


def test_a_damage_that_is_found_elsewhere_is_listed(ruleset, start):
    other = damaged(
        Edit("drop", "/evidence/complaint_statistics/total"), pointer="/evidence/complaint_statistics/pending"
    )
    (outcome,) = run_of(ruleset, start, other).failed
    assert outcome.found and not outcome.placed


def test_another_finding_that_changes_for_no_reason_is_listed(ruleset, start):
    beside = damaged(
        Edit("drop", "/evidence/complaint_statistics/total"),
        Edit("set", "/agency/website", "https://elsewhere.example.com"),
    )
    (outcome,) = run_of(ruleset, start, beside).failed
    assert outcome.found and outcome.placed
    assert "6.6/on-own-website" in outcome.unexplained


def test_a_run_without_a_damage_proves_nothing():
    assert not DamageRun("sound-2568", (), ()).passed


def test_a_sound_ruleset_of_ones_own_finds_its_damages_too(sound):
    start = load_start(sound / "cases")
    run = damage(load_ruleset(str(sound)), start.content, start.as_of, start.cases)
    assert [told(outcome) for outcome in run.failed] == []
    assert {one.name for one in run.unreached} >= {"1.1/really-displayed"}


def test_a_check_that_neither_a_machine_nor_a_case_breaks_is_listed_as_not_found(sound):
    start = load_start(sound / "cases")
    silent = edited(start.content, [Edit("drop", "/evidence/safety_drills/lesson")])
    run = damage(load_ruleset(str(sound)), silent, start.as_of)
    assert [(outcome.damage.questions, outcome.damage.note) for outcome in run.failed] == [
        (("1.2/names-the-exit",), "nothing breaks it")
    ]


def test_a_check_that_only_a_case_breaks_is_named_with_the_case(sound):
    start = load_start(sound / "cases")
    silent = edited(start.content, [Edit("drop", "/evidence/safety_drills/lesson")])
    run = damage(load_ruleset(str(sound)), silent, start.as_of, start.cases)
    (reason,) = [one.reason.en for one in run.unreached if one.name == "1.2/names-the-exit"]
    assert run.passed and "cases/1.2.yaml:" in reason


@pytest.mark.parametrize(
    "evidence",
    [
        None,
        7,
        {},
        {"safety_plan": 7, "safety_drills": []},
        {"safety_plan": {}, "safety_drills": {"drills": None}},
        {
            "safety_plan": {"documents": [7], "total": "x"},
            "safety_drills": {"drills": [7, {"kind": 7}], "lesson": 7},
        },
        {"safety_plan": {"documents": [], "stray": 1}, "safety_drills": {"drills": [{}], "counted_on": "x"}},
    ],
)
def test_a_base_that_lacks_everything_does_not_pass_and_is_no_accident(sound, evidence):
    content = {} if evidence is None else {"evidence": evidence, "measures": {"1": {"status": 7}}}
    run = damage(load_ruleset(str(sound)), content, load_start(sound / "cases").as_of)
    assert not run.passed


def test_the_command_ends_with_0_where_all_is_found(ita, sound):
    ended = ita("rules", "damage", "--ruleset", sound)
    assert ended.code == 0, ended.out
    assert "พบครบและตรงจุดทุกแบบ" in ended.out


def test_the_command_ends_with_1_and_names_what_a_rule_overlooks(ita, sound, change):
    change(sound / "ruleset.yaml", {"exit_words: [ทางออก, ประตู]": "exit_words: [ทางออก, เรื่อง]"})
    ended = ita("rules", "damage", "--ruleset", sound, "--lang", "en")
    assert ended.code == 1
    assert "1.2/names-the-exit: a check violated (nothing of it named)" in " ".join(ended.out.split())
    assert "not found" in ended.out


def test_the_command_gives_its_figures_to_programs(ita, sound):
    ended = ita("rules", "damage", "--ruleset", sound, "-f", "json")
    content = json.loads(ended.out)
    summary = content["summary"]
    assert ended.code == 0 and content["schema"] == "ita-audit/damage/1"
    assert summary["tried"] == summary["found"] == summary["at_the_place"] > 50
    assert summary["by_how"]["violated"]["tried"] >= 5
    assert content["failed"] == []
    assert all(one["reason"]["th"] and one["reason"]["en"] for one in content["unreached"])


def test_the_command_cannot_run_without_cases(ita, sound):
    ended = ita("rules", "damage", "--ruleset", sound, "--cases", sound / "nowhere")
    assert ended.code == 2


def test_an_edit_leaves_the_submission_it_starts_from_as_it_was():
    content = {"evidence": {"plan": {"rows": [{"a": 1}, {"a": 2}], "kept": []}}}
    before = json.dumps(content)
    new = edited(
        content,
        [
            Edit("drop", "/evidence/plan/rows/0"),
            Edit("set", "/evidence/plan/rows/0/a", 3),
            Edit("append", "/evidence/plan/rows", {"a": 4}),
        ],
    )
    assert new["evidence"]["plan"]["rows"] == [{"a": 3}, {"a": 4}]
    assert json.dumps(content) == before
    assert new["evidence"]["plan"]["kept"] is content["evidence"]["plan"]["kept"]


@pytest.mark.parametrize(
    "edit",
    [
        Edit("drop", "/evidence/nothing"),
        Edit("set", "/evidence/plan/7", 1),
        Edit("set", "/evidence/word/deeper", 1),
        Edit("append", "/evidence/nothing", 1),
        Edit("set", "/evidence/plan/first", 1),
    ],
    ids=lambda edit: f"{edit.how} {edit.pointer}",
)
def test_an_edit_to_a_place_that_is_not_there_is_refused(edit):
    with pytest.raises((LookupError, TypeError, ValueError)):
        edited({"evidence": {"plan": [1], "word": "text"}}, [edit])
