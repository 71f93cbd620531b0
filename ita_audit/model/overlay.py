"""Decisions laid over a report: pure, and never a change of a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from ita_audit.model.decision import Decided, Decision, Decisions, Kind, Ruling, Standing
from ita_audit.model.finding import Finding, Grade, Verdict
from ita_audit.model.report import GapReport
from ita_audit.model.tally import tally

ANSWERS: Mapping[Kind, tuple[Verdict, ...]] = {
    Kind.ATTESTED: (Verdict.NEEDS_REVIEW,),
    Kind.WAIVED: (Verdict.GAP,),
    Kind.DISPUTED: (Verdict.GAP, Verdict.NEEDS_REVIEW),
}
"""The verdicts that each kind of decision is an answer to."""


class Answerable(Protocol):
    """What a decision is held against: a finding of a report, or one that is stored."""

    @property
    def id(self) -> str:
        """The finding's id."""

    @property
    def requirement(self) -> str:
        """The requirement it is of."""

    @property
    def verdict(self) -> str:
        """One of the five."""

    @property
    def fingerprint(self) -> str:
        """What was looked at; empty where there is nothing to decide."""


def concerns(decisions: Decisions, report: GapReport) -> bool:
    """Whether the decisions are about this report's agency, year and ruleset."""
    return (decisions.ruleset, decisions.agency, decisions.fiscal_year) == (
        report.provenance.ruleset_id,
        report.agency.get("code", ""),
        report.fiscal_year,
    )


def decided(report: GapReport, decisions: Sequence[Decision]) -> GapReport:
    """``report`` with ``decisions`` laid over it as of its own day; its findings stay as they are."""
    rulings = ruled(decisions, {finding.id: finding for finding in report.findings}, report.as_of)
    effective = [ruling.decision for ruling in rulings if ruling.standing is Standing.EFFECTIVE]
    attested = {one.finding: one.verdict for one in effective if one.kind is Kind.ATTESTED}
    waived = {one.finding for one in effective if one.kind is Kind.WAIVED}
    answered = [
        replace(finding, verdict=attested.get(finding.id) or finding.verdict) for finding in report.findings
    ]
    return replace(
        report, decided=Decided(rulings, tally(answered), frozenset(_excused(report.findings, waived)))
    )


def ruled(
    decisions: Sequence[Decision], findings: Mapping[str, Answerable], as_of: date
) -> tuple[Ruling, ...]:
    """Each decision with its standing on the day ``as_of``; ``findings`` by their id."""
    last = {decision.finding: number for number, decision in enumerate(decisions)}
    return tuple(
        Ruling(
            decision,
            _standing(decision, findings.get(decision.finding), as_of)
            if last[decision.finding] == number
            else Standing.REPLACED,
        )
        for number, decision in enumerate(decisions)
    )


def settles(ruling: Ruling) -> bool:
    """Whether the finding needs nobody any more: a dispute leaves it open until somebody mends it."""
    return ruling.standing is Standing.EFFECTIVE and ruling.decision.kind is not Kind.DISPUTED


def _standing(decision: Decision, finding: Answerable | None, as_of: date) -> Standing:
    if finding is None:
        return Standing.UNKNOWN
    if decision.until is not None and decision.until < as_of:
        return Standing.EXPIRED
    if decision.seen != finding.fingerprint:
        return Standing.STALE
    return Standing.EFFECTIVE if finding.verdict in ANSWERS[decision.kind] else Standing.UNFIT


def _excused(findings: Iterable[Finding], waived: set[str]) -> Iterator[str]:
    """The gaps that are waived, and those that merely follow from nothing but waived ones."""
    gaps = [finding for finding in findings if finding.verdict is Verdict.GAP]
    of_absent: dict[str, set[str]] = {}
    for finding in gaps:
        for cause in finding.caused_by:
            if cause == finding.requirement:
                of_absent.setdefault(cause, set()).add(finding.id)
    causes = waived | {cause for cause, ids in of_absent.items() if ids <= waived}
    for finding in gaps:
        if finding.id in waived or (finding.caused_by and causes.issuperset(finding.caused_by)):
            yield finding.id


def weighed(report: GapReport) -> Iterator[tuple[Verdict, Grade | None]]:
    """Verdict and grade of each finding as they count for the exit code; waived gaps are left out.

    A gap that a person attested is as bad as its finding says, and major where that was only a doubt.
    """
    over = report.decided
    effective = over.effective if over else {}
    for finding in report.findings:
        decision = effective.get(finding.id)
        if over is not None and finding.id in over.excused:
            continue
        if decision is None or decision.verdict is None:
            yield finding.verdict, finding.grade
        elif decision.verdict is Verdict.GAP:
            yield Verdict.GAP, Grade.MAJOR if finding.grade in (None, Grade.DOUBT) else finding.grade
        else:
            yield decision.verdict, None
