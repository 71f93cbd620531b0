"""Running the cases: which hold, which do not, and what no case proves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ita_audit.engine import check, plan_of
from ita_audit.model import Finding
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.cases import Case, Located, variants
from ita_audit.rule_quality.edits import edited
from ita_audit.rule_quality.proved import Unproved, proofs, question, unproved
from ita_audit.ruleset import Ruleset


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A finding that a case expected and did not get, or got and did not expect."""

    finding: str
    expected: str | None
    found: str


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One case: the findings that came out otherwise than its author wrote; none where it holds.

    ``at``: with which of several values they did.
    """

    located: Located
    mismatches: tuple[Mismatch, ...]
    error: str | None = None
    at: Any = None

    @property
    def holds(self) -> bool:
        """Whether all came out as written."""
        return not self.mismatches and self.error is None


@dataclass(frozen=True, slots=True)
class TestRun:
    """All cases of a ruleset, and the questions they leave unproved.

    ``lacking``: what the submission that every case starts from lacks, though it should lack nothing.
    """

    __test__ = False

    results: tuple[CaseResult, ...]
    unproved: tuple[Unproved, ...]
    lacking: tuple[Mismatch, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every case holds, every question has both its cases, and the base lacks nothing."""
        return not self.lacking and not self.unproved and all(result.holds for result in self.results)


def run_cases(ruleset: Ruleset, folder: Path) -> TestRun:
    """Run the cases in ``folder`` against ``ruleset``.

    Where the base has a gap of its own, the claims that the gap refutes are not compared: it is
    the base that must be mended. Raises ``RulesetError`` where the case files are wrong.
    """
    base = load_start(folder)
    report = check(ruleset, base.content, base.as_of, base.previous)
    start = {finding.id: finding for finding in report.findings}
    claims = claims_of(ruleset)
    lacking = _lacking(start, claims)
    open_measures = {start[mismatch.finding].measure for mismatch in lacking}
    refuted = {claim for claim, measure in claims.items() if measure in open_measures}
    runner = Runner(
        ruleset, base.content, base.as_of, start, frozenset(claims), frozenset(refuted), base.previous
    )
    results = tuple(runner.run(located) for located in base.cases)
    proved = proofs(result.located for result in results)
    names = dict.fromkeys(question(finding_id) for finding_id in start)
    return TestRun(results, tuple(unproved(ruleset, names, proved)), lacking)


def claims_of(ruleset: Ruleset) -> dict[str, str]:
    """The ids of all claims, each with its measure."""
    return {
        plan.asking.id: requirement.measure
        for requirement in plan_of(ruleset).requirements
        for plan in requirement.checks
        if plan.asking.claim
    }


def _lacking(start: Mapping[str, Finding], claims: Mapping[str, str]) -> tuple[Mismatch, ...]:
    return tuple(
        Mismatch(finding.id, None, said(finding))
        for finding in start.values()
        if finding.verdict.value in ("gap", "undetermined") and finding.id not in claims
    )


@dataclass(frozen=True, slots=True)
class Runner:
    """What all cases share: the ruleset, the base with last year's submission, and the findings on it.

    ``claims`` are compared only where a case names them, ``refuted`` not even then.
    """

    ruleset: Ruleset
    content: dict[str, Any]
    as_of: date
    start: Mapping[str, Finding]
    claims: frozenset[str]
    refuted: frozenset[str] = frozenset()
    previous: Mapping[str, Any] | None = None

    def run(self, located: Located) -> CaseResult:
        """Run one case, with each of its values where it has several. After what came out otherwise none is tried."""
        case = located.case
        previous, start = self.previous, self.start
        if case.previous is False and previous is not None:
            previous, without = None, check(self.ruleset, self.content, self.as_of)
            start = {finding.id: finding for finding in without.findings}
        day = date.fromisoformat(case.as_of) if case.as_of else self.as_of
        for edits in variants(case):
            try:
                submission = edited(self.content, edits)
            except (LookupError, TypeError, ValueError) as error:
                return CaseResult(located, (), f"a pointer leads nowhere: {error}")
            findings = check(self.ruleset, submission, day, previous).findings
            mismatches = tuple(self._mismatches(case, findings, start))
            if mismatches:
                return CaseResult(located, mismatches, at=edits[-1].value if case.each else None)
        return CaseResult(located, ())

    def _mismatches(
        self, case: Case, judged: Iterable[Finding], start: Mapping[str, Finding]
    ) -> Iterator[Mismatch]:
        findings = {finding.id: finding for finding in judged}
        for finding_id, expected in case.expect.items():
            finding = findings.get(finding_id)
            if finding is None:
                yield Mismatch(finding_id, expected, "no such finding")
            elif finding_id not in self.refuted and not fits(finding, expected):
                yield Mismatch(finding_id, expected, said(finding))
        for finding_id, finding in findings.items():
            expected_here = finding_id in case.expect or finding_id in self.claims
            if not expected_here and said(finding) != said(start[finding_id]):
                yield Mismatch(finding_id, None, said(finding))


def said(finding: Finding) -> str:
    """A finding as a case writes it: verdict, grade where there is one, its problems."""
    grade = [finding.grade.value] if finding.grade and finding.verdict.value == "gap" else []
    problems = sorted({place.problem for place in finding.places})
    return " ".join([finding.verdict.value, *grade, *problems])


def fits(finding: Finding, expected: str) -> bool:
    """Whether ``finding`` is what a case wrote: every word of it is said, the verdict first."""
    words = expected.split()
    return finding.verdict.value == words[0] and set(words[1:]) <= set(said(finding).split()[1:])
