"""Decisions applied to a report: pure, and never a change of a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from ita_audit.errors import Fault
from ita_audit.model.decision import (
    AppliedDecision,
    AppliedDecisions,
    Decision,
    DecisionKind,
    Decisions,
    DecisionStatus,
)
from ita_audit.model.finding import Finding, Grade, Verdict
from ita_audit.model.report import GapReport
from ita_audit.model.tally import tally

ANSWERS: Mapping[DecisionKind, tuple[Verdict, ...]] = {
    DecisionKind.ATTESTED: (Verdict.NEEDS_REVIEW,),
    DecisionKind.WAIVED: (Verdict.GAP,),
    DecisionKind.DISPUTED: (Verdict.GAP, Verdict.NEEDS_REVIEW),
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


def apply_decisions(report: GapReport, decisions: Sequence[Decision]) -> GapReport:
    """``report`` with ``decisions`` applied as of its own day; its findings stay as they are."""
    applied = with_status(decisions, {finding.id: finding for finding in report.findings}, report.as_of)
    effective = [one.decision for one in applied if one.status is DecisionStatus.EFFECTIVE]
    attested = {one.finding: one.verdict for one in effective if one.kind is DecisionKind.ATTESTED}
    waived = {one.finding for one in effective if one.kind is DecisionKind.WAIVED}
    answered = [
        replace(finding, verdict=attested.get(finding.id) or finding.verdict) for finding in report.findings
    ]
    excused = frozenset(_excused(report.findings, waived))
    return replace(report, decided=AppliedDecisions(applied, tally(answered), excused))


def apply_files(report: GapReport, files: Iterable[Decisions]) -> GapReport:
    """``report`` with those of ``files`` applied that are about it; as it is where none are.

    To the report of one measure, the decisions about that measure alone are applied.
    """
    about = [one for one in files if concerns(one, report)]
    measure = report.provenance.measure
    entries = [
        entry
        for one in about
        for entry in one.entries
        if not measure or entry.finding.startswith(f"{measure}.")
    ]
    return apply_decisions(report, entries) if about else report


def concerns(decisions: Decisions, report: GapReport) -> bool:
    """Whether the decisions are about this report's agency, year and ruleset."""
    return decisions.scope == (
        report.provenance.ruleset_id,
        report.agency.get("code", ""),
        report.fiscal_year,
    )


def about_none(files: Iterable[Decisions], reports: Sequence[GapReport]) -> list[Fault]:
    """A fault for each of ``files`` that is about none of the reports: most likely the wrong file."""
    seen = {f"{one.provenance.ruleset_id} {one.agency.get('code', '-')} {one.fiscal_year}" for one in reports}
    found = ", ".join(sorted(seen)[:3])
    faults = []
    for decisions in files:
        if reports and not any(concerns(decisions, report) for report in reports):
            about = f"{decisions.ruleset} {decisions.agency} {decisions.fiscal_year}"
            faults.append(
                Fault(
                    decisions.file,
                    f"เป็นการตัดสินของ {about} แต่ไฟล์ที่ตรวจเป็นของ {found}",
                    f"these decisions are about {about}, and what was checked is {found}",
                    "ใช้ไฟล์การตัดสินของหน่วยงาน ปี และเกณฑ์เดียวกัน",
                    "use the decisions of the same agency, year and ruleset",
                )
            )
    return faults


def with_status(
    decisions: Sequence[Decision], findings: Mapping[str, Answerable], as_of: date
) -> tuple[AppliedDecision, ...]:
    """Each decision with its status on the day ``as_of``; ``findings`` by their id."""
    last = {decision.finding: number for number, decision in enumerate(decisions)}
    return tuple(
        AppliedDecision(
            decision,
            _status(decision, findings.get(decision.finding), as_of)
            if last[decision.finding] == number
            else DecisionStatus.REPLACED,
        )
        for number, decision in enumerate(decisions)
    )


def settles(applied: AppliedDecision) -> bool:
    """Whether the finding needs nobody any more: a dispute leaves it open until somebody mends it."""
    return applied.status is DecisionStatus.EFFECTIVE and applied.decision.kind is not DecisionKind.DISPUTED


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


def _status(decision: Decision, finding: Answerable | None, as_of: date) -> DecisionStatus:
    if finding is None:
        return DecisionStatus.UNKNOWN
    if decision.until is not None and decision.until < as_of:
        return DecisionStatus.EXPIRED
    if decision.seen != finding.fingerprint:
        return DecisionStatus.STALE
    answered = finding.verdict in ANSWERS[decision.kind]
    return DecisionStatus.EFFECTIVE if answered else DecisionStatus.UNFIT


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
