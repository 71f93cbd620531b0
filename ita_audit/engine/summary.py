"""Counting: from settled drafts to the finished report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from ita_audit.engine.plan import Plan
from ita_audit.engine.sheet import Sheet
from ita_audit.model import (
    Completeness,
    Finding,
    GapReport,
    MeasureSummary,
    Provenance,
    Submission,
    Tally,
    UnknownKey,
    Verdict,
)
from ita_audit.version import __version__


def report_of(
    plan: Plan,
    submission: Submission,
    agency: Mapping[str, str],
    as_of: date,
    sheets: Mapping[str, Sheet],
    stray: Sequence[UnknownKey],
) -> GapReport:
    """The finished value. Places in the officer's file are looked up here, once."""
    drafts = [
        sheets[requirement.instance].drafts[asking]
        for requirement in plan.requirements
        for asking in requirement.order
    ]
    pointers = dict.fromkeys(spot.pointer for draft in drafts for spot in draft.spots)
    locations = dict(submission.locate(list(pointers))) if pointers else {}
    findings = tuple(draft.finding(locations) for draft in drafts)
    claims = frozenset(draft.asking.id for draft in drafts if draft.asking.claim)
    ruleset = plan.ruleset
    return GapReport(
        provenance=Provenance(
            tool_version=__version__,
            ruleset_id=ruleset.id,
            ruleset_version=ruleset.edition.version,
            ruleset_sha256=ruleset.sha256,
            submission_name=submission.name,
            submission_sha256=submission.sha256,
        ),
        agency=agency,
        fiscal_year=ruleset.fiscal_year,
        as_of=as_of,
        tally=tally(findings, claims),
        measures=tuple(_measure(plan, measure, findings, claims, sheets) for measure in plan.measures),
        requirements=tuple(requirement.summary for requirement in plan.requirements),
        findings=findings,
        unknown_keys=(*stray, *(key for r in plan.requirements for key in sheets[r.instance].unknown_keys)),
    )


def tally(findings: Sequence[Finding], claims: frozenset[str]) -> Tally:
    """Findings counted by verdict, mistakes by cause, completeness by clause (claims left out)."""
    verdicts = Counter(finding.verdict for finding in findings)
    causes = {
        cause
        for finding in findings
        if finding.verdict is Verdict.GAP
        for cause in (finding.caused_by or (finding.id,))
    }
    return Tally(verdicts, len(causes), _completeness(findings, claims))


def _completeness(findings: Sequence[Finding], claims: frozenset[str]) -> Completeness:
    gaps = {finding.id for finding in findings if finding.verdict is Verdict.GAP}
    gaps |= {cause for finding in findings if finding.verdict is Verdict.GAP for cause in finding.caused_by}
    settled: dict[tuple[str, str], bool] = {}
    possible: dict[tuple[str, str], bool] = {}
    for finding in findings:
        if finding.id in claims:
            continue
        done = finding.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE)
        lost = finding.verdict is Verdict.GAP or (
            finding.verdict is Verdict.UNDETERMINED and any(cause in gaps for cause in finding.caused_by)
        )
        for clause in finding.clauses:
            key = (finding.measure, clause)
            settled[key] = settled.get(key, True) and done
            possible[key] = possible.get(key, True) and not lost
    if not settled:
        return Completeness(1.0, 1.0)
    return Completeness(sum(settled.values()) / len(settled), sum(possible.values()) / len(possible))


def _measure(
    plan: Plan,
    measure: str,
    findings: Sequence[Finding],
    claims: frozenset[str],
    sheets: Mapping[str, Sheet],
) -> MeasureSummary:
    own = sheets.get(f"measures.{measure}")
    status = own.values.get("status") if own else None
    responsible = own.values.get("responsible") if own else None
    return MeasureSummary(
        id=measure,
        title=plan.measures[measure],
        claim=status if isinstance(status, str) else None,
        responsible=tuple(responsible) if isinstance(responsible, tuple) else (),
        tally=tally([finding for finding in findings if finding.measure == measure], claims),
    )
