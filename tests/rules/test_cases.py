"""Every rule of ita-2568 does what its hand-written cases say, and no question goes without them."""

from pathlib import Path

import pytest

from ita_audit.rule_quality.run_cases import CaseResult, TestRun, run_cases
from ita_audit.rulebook import load_ruleset

CASES = Path(__file__).parents[2] / "fixtures" / "rules" / "ita-2568"


@pytest.fixture(scope="module")
def run() -> TestRun:
    return run_cases(load_ruleset(), CASES)


def _told(result: CaseResult) -> str:
    lines = [f"{result.located.file}:{result.located.line} {result.located.case.name} {result.error or ''}"]
    lines += [f"    {m.finding}: expected {m.expected}, found {m.found}" for m in result.mismatches]
    return "\n".join(lines)


@pytest.mark.parametrize("file", sorted(CASES.glob("[R0-9]*.yaml")), ids=lambda file: file.stem)
def test_the_cases_of_a_requirement_hold(run: TestRun, file: Path):
    results = [result for result in run.results if result.located.requirement == file.stem]
    assert results, f"{file.name} was not run"
    assert [_told(result) for result in results if not result.holds] == []


def test_every_question_has_a_case_that_meets_it_and_one_that_fails_it(run: TestRun):
    assert [f"{lack.finding} is never {lack.lacks}" for lack in run.unproved] == []


def test_every_requirement_has_its_file_of_cases():
    ruleset = load_ruleset()
    assert {file.stem for file in CASES.glob("[R0-9]*.yaml")} == {rule.id for rule in ruleset.requirements}


def test_case_names_are_sentences_and_no_two_of_a_file_are_alike(run: TestRun):
    names = [(result.located.requirement, result.located.case.name) for result in run.results]
    assert len(names) == len(set(names))
    assert [name for _, name in names if len(name.split()) < 3] == []
