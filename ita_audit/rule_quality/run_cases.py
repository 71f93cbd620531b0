"""Running the cases: which hold, which do not, and what no case proves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ita_audit.engine import check
from ita_audit.model import Finding
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.case_runner import CaseResult, Mismatch, Runner, said
from ita_audit.rule_quality.proved import Unproved, proofs, question, unproved
from ita_audit.rule_quality.scope import PartRunners, Scopes, claims_of
from ita_audit.ruleset import Ruleset


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

    Each is judged by the rules that can notice it. Where the base has a gap of its own, the claims that the gap refutes are not compared: it is
    the base that must be mended. Raises ``RulesetError`` where the case files are wrong.
    """
    base = load_start(folder)
    report = check(ruleset, base.content, base.as_of, base.previous)
    start = {finding.id: finding for finding in report.findings}
    claims = claims_of(ruleset)
    lacking = _lacking(start, claims)
    open_measures = {start[mismatch.finding].measure for mismatch in lacking}
    refuted = {claim for claim, measure in claims.items() if measure in open_measures}
    whole = Runner(
        ruleset, base.content, base.as_of, start, frozenset(claims), frozenset(refuted), base.previous
    )
    parts = PartRunners(whole)
    noticing = Scopes(ruleset, base.cases).noticing(base.content)
    results = tuple(parts.runner(part).run(one) for one, part in noticing)
    proved = proofs((result.located for result in results), ruleset.row)
    names = dict.fromkeys(question(finding_id, ruleset.row) for finding_id in start)
    return TestRun(results, tuple(unproved(ruleset, names, proved)), lacking)


def _lacking(start: Mapping[str, Finding], claims: Mapping[str, str]) -> tuple[Mismatch, ...]:
    return tuple(
        Mismatch(finding.id, None, said(finding))
        for finding in start.values()
        if finding.verdict.value in ("gap", "undetermined") and finding.id not in claims
    )
