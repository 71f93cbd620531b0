"""Every rule of ita-2568 does what its hand-written cases say, and no question goes without them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ita_audit.engine import check
from ita_audit.model.edit import Edit
from ita_audit.rule_quality.case_files import Start, load_start
from ita_audit.rule_quality.case_runner import CaseResult, Runner
from ita_audit.rule_quality.cases import Case, Located
from ita_audit.rule_quality.edits import edited
from ita_audit.rule_quality.proved import proofs, question, unproved
from ita_audit.rule_quality.scope import PartRunners, Scopes, claims_of
from ita_audit.ruleset import Ruleset

CASES = Path(__file__).parents[2] / "fixtures" / "rules" / "ita-2568"


@pytest.fixture(scope="module")
def start() -> Start:
    return load_start(CASES)


@pytest.fixture(scope="module")
def runner(ruleset: Ruleset, start: Start) -> Runner:
    """Judges a case by the whole ruleset."""
    findings = check(ruleset, start.content, start.as_of, start.previous).findings
    return Runner(
        ruleset,
        start.content,
        start.as_of,
        {one.id: one for one in findings},
        frozenset(claims_of(ruleset)),
        previous=start.previous,
    )


@pytest.fixture(scope="module")
def runner_of(ruleset: Ruleset, start: Start, runner: Runner) -> Callable[[Located], Runner]:
    """Judges a case by the rules that can notice it: every other rule reads nothing of it."""
    parts, runners = Scopes(ruleset, start.cases).noticing(start.content), PartRunners(runner)
    noticing = {id(located): part for located, part in parts}
    return lambda located: runners.runner(noticing[id(located)])


def _told(result: CaseResult) -> str:
    lines = [f"{result.located.file}:{result.located.line} {result.located.case.name} {result.error or ''}"]
    lines += [f"    {m.finding}: expected {m.expected}, found {m.found}" for m in result.mismatches]
    return "\n".join(lines)


@pytest.mark.parametrize("file", sorted(CASES.glob("[R0-9]*.yaml")), ids=lambda file: file.stem)
def test_the_cases_of_a_requirement_hold(
    start: Start, runner: Runner, runner_of: Callable[[Located], Runner], file: Path
):
    """Each by the rules that can notice it, as the command judges them; the first by all rules besides."""
    own = [located for located in start.cases if located.requirement == file.stem]
    assert own, f"{file.name} was not run"
    results = [runner.run(own[0]), *(runner_of(located).run(located) for located in own)]
    assert [_told(result) for result in results if not result.holds] == []


HERE, PLAN = "/evidence/complaint_statistics", "/evidence/annual_plan/documents/0"


@pytest.mark.parametrize(
    ("change", "by_all"),
    [
        ({"drop": [f"{HERE}/pending"]}, False),
        ({"set": {f"{HERE}/none": "no other evidence says so"}}, False),
        ({"as_of": "2025-12-30"}, True),
        ({"previous": False}, True),
        ({"set": {"/agency/website": "https://elsewhere.example.go.th"}}, True),
        ({"set": {f"{HERE}/none": " title  of the plan "}}, True),
        ({"each": {f"{HERE}/none": [7, "title of the plan"]}}, True),
        ({"append": {f"{HERE}/documents": {"url": "http://namsai.example.go.th/plan.pdf/"}}}, True),
    ],
    ids=str,
)
def test_a_case_that_any_rule_may_notice_is_judged_by_all(
    ruleset: Ruleset, start: Start, change: dict[str, Any], by_all: bool
):
    """So is one that says, in whatever spelling, what other evidence says: a text or a document may serve for one only."""
    plan = {"title": "Title of the plan", "url": "https://www.namsai.example.go.th/plan.pdf"}
    content = edited(start.content, [Edit("set", PLAN, plan)])
    case = Case(name="a case of this test", expect={"8.3/total": "met"}, **change)
    located = Located(requirement="8.3", case=case, file="8.3.yaml", line=1)
    ((_, part),) = Scopes(ruleset, [located]).noticing(content)
    assert (part == {rule.id for rule in ruleset.requirements}) is by_all


def test_every_question_has_a_case_that_meets_it_and_one_that_fails_it(start: Start, runner: Runner):
    names = dict.fromkeys(question(finding, runner.ruleset.row) for finding in runner.start)
    lacking = unproved(runner.ruleset, names, proofs(start.cases, runner.ruleset.row))
    assert [f"{lack.finding} is never {lack.lacks}" for lack in lacking] == []


def test_every_requirement_has_its_file_of_cases(ruleset: Ruleset):
    assert {file.stem for file in CASES.glob("[R0-9]*.yaml")} == {rule.id for rule in ruleset.requirements}


def test_case_names_are_sentences_and_no_two_of_a_file_are_alike(start: Start):
    names = [(located.requirement, located.case.name) for located in start.cases]
    assert len(names) == len(set(names))
    assert [name for _, name in names if len(name.split()) < 3] == []
