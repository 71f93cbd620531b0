"""Running one case: which findings come out otherwise than its author wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ita_audit.engine import check
from ita_audit.model import Finding
from ita_audit.rule_quality.cases import Case, Located, variants
from ita_audit.rule_quality.edits import edited
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

    ``at``: with which of several values they did. ``shown`` are the findings that it expects, where it holds.
    """

    located: Located
    mismatches: tuple[Mismatch, ...]
    error: str | None = None
    at: Any = None
    shown: tuple[Finding, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether all came out as written."""
        return not self.mismatches and self.error is None


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
        """Run one case: with each of its values where it has several, until something comes out otherwise."""
        shown: list[Finding] = []
        for edits in variants(located.case):
            try:
                submission = edited(self.content, edits)
            except (LookupError, TypeError, ValueError) as error:
                return CaseResult(located, (), f"a pointer leads nowhere: {error}")
            mismatches = tuple(self._mismatches(located.case, submission, shown))
            if mismatches:
                return CaseResult(located, mismatches, at=edits[-1].value if located.case.each else None)
        return CaseResult(located, (), shown=tuple(shown))

    def _mismatches(
        self, case: Case, submission: Mapping[str, Any], shown: list[Finding]
    ) -> Iterator[Mismatch]:
        previous, start = self.previous, self.start
        if case.previous is False and previous is not None:
            previous, without = None, check(self.ruleset, self.content, self.as_of)
            start = {finding.id: finding for finding in without.findings}
        day = date.fromisoformat(case.as_of) if case.as_of else self.as_of
        findings = {one.id: one for one in check(self.ruleset, submission, day, previous).findings}
        shown += [findings[one] for one in case.expect if one in findings] if not shown else []
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
