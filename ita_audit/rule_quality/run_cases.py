"""Running the cases: which hold, which do not, and what no case proves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

from ita_audit.engine import check
from ita_audit.engine.messages import HEARD, FilledSentence
from ita_audit.model import Finding
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.case_runner import CaseResult, Mismatch, Runner, said
from ita_audit.rule_quality.proved import Unproved, proofs, question, unproved
from ita_audit.rule_quality.said_pages import Resaid, pages, resaid
from ita_audit.rule_quality.scope import PartRunners, Scopes, claims_of
from ita_audit.ruleset import Ruleset


@dataclass(frozen=True, slots=True)
class TestRun:
    """All cases of a ruleset, and the questions they leave unproved.

    ``lacking``: what the submission that every case starts from lacks, though it should lack nothing. ``pages`` is
    what officers read in the cases, ``filled`` each of its sentences as it was filled in, and ``resaid`` where that is not what was accepted.
    """

    __test__ = False

    results: tuple[CaseResult, ...]
    unproved: tuple[Unproved, ...]
    lacking: tuple[Mismatch, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)
    filled: tuple[FilledSentence, ...] = ()
    resaid: tuple[Resaid, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every case holds, every question has both its cases, the base lacks nothing, and texts are as accepted."""
        return not (self.lacking or self.unproved or self.resaid) and all(
            result.holds for result in self.results
        )


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
    filled: list[FilledSentence] = []
    hearing = HEARD.set(filled)
    try:
        results = tuple(parts.runner(part).run(one) for one, part in noticing)
    finally:
        HEARD.reset(hearing)
    proved = proofs((result.located for result in results), ruleset.row)
    names = dict.fromkeys(question(finding_id, ruleset.row) for finding_id in start)
    said_now = pages(results)
    return TestRun(
        results,
        tuple(unproved(ruleset, names, proved)),
        lacking,
        said_now,
        _different(filled),
        resaid(folder, said_now),
    )


def _different(filled: Iterable[FilledSentence]) -> tuple[FilledSentence, ...]:
    """Each sentence as it was filled in, once for each way in which it was."""
    ways = {(id(one.wording), repr(sorted(one.given.items(), key=itemgetter(0)))): one for one in filled}
    return tuple(ways.values())


def _lacking(start: Mapping[str, Finding], claims: Mapping[str, str]) -> tuple[Mismatch, ...]:
    return tuple(
        Mismatch(finding.id, None, said(finding))
        for finding in start.values()
        if finding.verdict.value in ("gap", "undetermined") and finding.id not in claims
    )
