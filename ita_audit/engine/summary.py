"""Counting: from settled drafts to the finished report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ita_audit.engine.compiled import CompiledRuleset
from ita_audit.engine.evidence_values import EvidenceValues
from ita_audit.engine.fingerprint import Fingerprints
from ita_audit.engine.redact import masked, shown
from ita_audit.model import (
    Finding,
    GapReport,
    MeasureSummary,
    Provenance,
    Source,
    Submission,
    UnknownKey,
)
from ita_audit.model.tally import tally
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.version import __version__


def report_of(
    plan: CompiledRuleset,
    submission: Submission,
    agency: Mapping[str, str],
    as_of: date,
    sheets: Mapping[str, EvidenceValues],
    stray: Sequence[UnknownKey],
    looked_at: Mapping[str, EvidenceValues],
    previous: Submission | None = None,
) -> GapReport:
    """The finished value. Places in the officer's file are looked up here, once.

    ``looked_at`` are the sheets by the names under which questions looked at them.
    """
    placed = [
        (sheets[requirement.instance].drafts[asking], requirement.instance)
        for requirement in plan.requirements
        for asking in requirement.order
    ]
    drafts = [draft for draft, _ in placed]
    pointers = dict.fromkeys(spot.pointer for draft in drafts for spot in (*draft.spots, *draft.remarked))
    locations = dict(submission.locate(list(pointers))) if pointers else {}
    seen = Fingerprints(looked_at, agency, drafts)
    findings = tuple(draft.finding(locations, seen.of(draft, instance)) for draft, instance in placed)
    ruleset = plan.ruleset
    report = GapReport(
        provenance=Provenance(
            tool_version=__version__,
            ruleset_id=ruleset.id,
            ruleset_version=ruleset.edition.version,
            ruleset_sha256=ruleset.sha256,
            submission_name=submission.name,
            submission_sha256=submission.sha256,
            measure=ruleset.narrowed,
            previous=Source(previous.name, previous.sha256) if previous is not None else None,
            basis=ruleset.edition.basis.text if ruleset.edition.basis else None,
        ),
        agency={name: mask_citizen_numbers(said) for name, said in agency.items()},
        fiscal_year=ruleset.fiscal_year,
        as_of=as_of,
        tally=tally(findings),
        measures=tuple(_measure(plan, measure, findings, sheets) for measure in plan.measures),
        requirements=tuple(requirement.summary for requirement in plan.requirements),
        findings=findings,
        unknown_keys=tuple(
            replace(key, pointer=mask_citizen_numbers(key.pointer))
            for keys in (stray, *(sheets[r.instance].unknown_keys for r in plan.requirements))
            for key in keys
        ),
        remarks=tuple(
            replace(one, text=masked(one.text))
            for one in (
                *submission.remarks,
                *(one for draft in drafts if draft.remarked for one in draft.remarks(locations)),
            )
        ),
        instrument=ruleset.edition.instrument,
    )
    return report.instrument.only(report)


def _measure(
    plan: CompiledRuleset,
    measure: str,
    findings: Sequence[Finding],
    sheets: Mapping[str, EvidenceValues],
) -> MeasureSummary:
    own = sheets.get(f"measures.{measure}")
    status = own.values.get("status") if own else None
    responsible = own.values.get("responsible") if own else None
    return MeasureSummary(
        id=measure,
        title=plan.measures[measure],
        claim=status if isinstance(status, str) else None,
        responsible=tuple(map(shown, responsible)) if isinstance(responsible, tuple) else (),
        tally=tally([finding for finding in findings if finding.measure == measure]),
    )
