"""Every rule of ita-2568 does what its hand-written cases say, and no question goes without them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ita_audit.engine import check
from ita_audit.rule_quality.case_files import Start, load_start
from ita_audit.rule_quality.case_runner import CaseResult, Runner
from ita_audit.rule_quality.cases import Located
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
    parts, runners = Scopes(ruleset, start.cases).noticing(), PartRunners(runner)
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
    """Each by the rules that look there, the first by all rules, as tests of rules/README.md do all of next year's."""
    own = [located for located in start.cases if located.requirement == file.stem]
    assert own, f"{file.name} was not run"
    results = [runner.run(own[0]), *(runner_of(located).run(located) for located in own)]
    assert [_told(result) for result in results if not result.holds] == []


def test_every_question_has_a_case_that_meets_it_and_one_that_fails_it(start: Start, runner: Runner):
    names = dict.fromkeys(map(question, runner.start))
    lacking = unproved(runner.ruleset, names, proofs(start.cases))
    assert [f"{lack.finding} is never {lack.lacks}" for lack in lacking] == []


def test_every_requirement_has_its_file_of_cases(ruleset: Ruleset):
    assert {file.stem for file in CASES.glob("[R0-9]*.yaml")} == {rule.id for rule in ruleset.requirements}


def test_case_names_are_sentences_and_no_two_of_a_file_are_alike(start: Start):
    names = [(located.requirement, located.case.name) for located in start.cases]
    assert len(names) == len(set(names))
    assert [name for _, name in names if len(name.split()) < 3] == []
