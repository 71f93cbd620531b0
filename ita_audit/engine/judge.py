"""``check``: one submission under one ruleset at one date becomes a gap report.

Two passes. Items first, into typed values; what is missing or unreadable is UNKNOWN. Checks then
see only values. Claims come last, because they look at the findings of their measure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ita_audit.checks.base import Answer
from ita_audit.engine.compiled import CheckPlan, CompiledRuleset, RequirementPlan
from ita_audit.engine.envelope import agency_of, envelope_faults, previous_faults, stray_keys
from ita_audit.engine.evidence_values import EvidenceValues, SubmissionValues, unknown_keys
from ita_audit.engine.finding_builder import FindingBuilder, PendingPlace
from ita_audit.engine.fingerprint import LAST_YEAR, RecordingView
from ita_audit.engine.messages import CONDITION_FALSE, UNKNOWN_BECAUSE, broken
from ita_audit.engine.same_text import doubt_same_text
from ita_audit.engine.sharing import doubt_shared_documents
from ita_audit.engine.summary import report_of
from ita_audit.errors import SubmissionError
from ita_audit.model import GapReport, Submission, UnknownKey, Verdict
from ita_audit.model.pointer import join
from ita_audit.nearest import nearest
from ita_audit.ruleset import Ruleset
from ita_audit.types.reading import JudgingContext, text_trouble

_PLANS: dict[int, CompiledRuleset] = {}
_MOST_PLANS = 8


def plan_of(ruleset: Ruleset) -> CompiledRuleset:
    """The compiled plan of a ruleset; compiled once per ruleset value."""
    plan = _PLANS.get(id(ruleset))
    if plan is None or plan.ruleset is not ruleset:
        if len(_PLANS) >= _MOST_PLANS:
            _PLANS.clear()
        plan = _PLANS[id(ruleset)] = CompiledRuleset(ruleset)
    return plan


def check(
    ruleset: Ruleset,
    submission: Submission | Mapping[str, Any],
    as_of: date,
    previous: Submission | Mapping[str, Any] | None = None,
) -> GapReport:
    """Judge ``submission`` (or the plain dict of one) under ``ruleset`` at ``as_of``.

    ``previous`` is what the agency handed in for the fiscal year before, under whatever ruleset: its
    evidence is read by this one's items, and only compared with. Pure and deterministic: equal
    arguments give equal reports. Every question of the ruleset gets exactly one finding, whatever the
    submissions hold. Raises ``SubmissionError`` only where the submission names another ruleset,
    schema or fiscal year than the ruleset's, or ``previous`` is of another agency or not of the year
    before.
    """
    submission, previous = _submission(submission), None if previous is None else _submission(previous)
    plan = plan_of(ruleset)
    faults = envelope_faults(ruleset, submission)
    if previous is not None:
        faults = faults or previous_faults(ruleset, submission, previous)
    if faults:
        raise SubmissionError(faults)
    content = submission.content
    agency = agency_of(content)
    context = JudgingContext(as_of, agency.get("name", ""), agency.get("website", ""))
    stray = stray_keys(content, plan)

    sheets: dict[str, EvidenceValues] = {}
    for requirement in plan.requirements:
        sheets[requirement.instance] = _read(requirement, content, context, stray)
    doubt_shared_documents(plan, sheets)
    doubt_same_text(plan, sheets)

    before: dict[str, EvidenceValues] = {}
    if previous is not None:
        before = {one.instance: _read(one, previous.content, context, []) for one in plan.last_year}
    world = SubmissionValues(
        sheets, agency, as_of, SubmissionValues(before, agency, as_of) if previous is not None else None
    )
    for last in (False, True):
        for requirement in plan.requirements:
            for check_plan in requirement.checks:
                if check_plan.question.last is last:
                    _ask(check_plan, sheets[requirement.instance], world)
        if not last:
            drafts = [draft for sheet in sheets.values() for draft in sheet.drafts.values()]
            world.close(drafts, frozenset(r.id for r in plan.requirements if r.requirement.each))
    looked_at = {**sheets, **{LAST_YEAR + instance: sheet for instance, sheet in before.items()}}
    return report_of(plan, submission, agency, as_of, sheets, stray, looked_at, previous)


def _submission(given: Submission | Mapping[str, Any]) -> Submission:
    return given if isinstance(given, Submission) else Submission(content=dict(given))


def _read(
    plan: RequirementPlan, content: Mapping[str, Any], context: JudgingContext, stray: list[UnknownKey]
) -> EvidenceValues:
    section, key = plan.place
    pointer = join("", section, key)
    parent = content.get(section)
    raw = parent.get(key) if isinstance(parent, Mapping) else None
    if not isinstance(raw, Mapping):
        spot = _absent(plan, parent, stray)
        return _absent_evidence(plan, EvidenceValues(pointer, {}, context), spot)
    sheet = EvidenceValues(pointer, raw, context)
    sheet.unknown_keys = unknown_keys(pointer, raw, plan.names)
    for unknown in sheet.unknown_keys:
        written = unknown.pointer.rsplit("/", 1)[1]
        if unknown.nearest and unknown.nearest not in raw and written in raw:
            sheet.misspelt.setdefault(unknown.nearest, written)
    if not sheet.misspelt and not any(name in raw for name in plan.names):
        said = raw.get("none")
        spot = (
            PendingPlace(join(pointer, "none"), "none_not_allowed", said)
            if said
            else PendingPlace(pointer, "missing")
        )
        return _absent_evidence(plan, sheet, spot)
    stated = raw.get("none") if plan.requirement.none else None
    sheet.stated_none = isinstance(stated, str) and stated not in replace(plan.terms.placeholders, none=True)
    for item in plan.items:
        item.put(sheet)
    return sheet


def _absent_evidence(plan: RequirementPlan, sheet: EvidenceValues, spot: PendingPlace) -> EvidenceValues:
    sheet.absent = any(not (one.item.optional or one.item.instead_of) for one in plan.items)
    for item in plan.items:
        item.absent_evidence(sheet, spot, plan.id)
    return sheet


def _absent(plan: RequirementPlan, parent: Any, stray: list[UnknownKey]) -> PendingPlace:
    section, key = plan.place
    pointer = join("", section, key)
    if isinstance(parent, Mapping) and key in parent:
        trouble = text_trouble(parent[key], plan.terms.placeholders)
        return PendingPlace(pointer, trouble.troubles[0].problem if trouble else "wrong_type", parent[key])
    for unknown in stray:
        if unknown.nearest == key and unknown.pointer.startswith(f"/{section}/"):
            written = unknown.pointer.rsplit("/", 1)[1]
            if isinstance(parent, Mapping) and nearest(written, [key]):
                return PendingPlace(unknown.pointer, "misspelt", written)
    return PendingPlace(pointer, "missing")


def _ask(plan: CheckPlan, sheet: EvidenceValues, world: SubmissionValues) -> None:
    draft = sheet.add(FindingBuilder(plan.asking))
    if sheet.absent and not plan.question.last and not plan.question.last_year:
        draft.undetermined((plan.asking.requirement,))
        return
    if plan.holds is not None and plan.condition is not None:
        held = plan.holds(sheet.values)
        if held is None:
            draft.undetermined(sheet.roots.get(plan.condition.item, ()))
            return
        if not held:
            draft.not_applicable(CONDITION_FALSE)
            return
    try:
        watched = RecordingView(world)
        answer = plan.question.ask(watched)
    except Exception:  # noqa: BLE001  a bug of ours must not end a run, nor pass for an answer
        draft.undetermined((), broken(plan.name))
        return
    draft.looked = tuple(watched.looked)
    _settle(draft, answer, world)


def _settle(draft: FindingBuilder, answer: Answer, world: SubmissionValues) -> None:
    draft.applied, draft.at_fault, draft.fields = answer.applied, len(answer.failures), answer.fields
    for failure in answer.failures:
        for ref, row, found in failure.places:
            raw = world.raw(ref, row) if found is None else found
            draft.spots.append(PendingPlace(world.pointer(ref, row), failure.problem, raw))
    if draft.spots:
        draft.caused_by = answer.roots
    elif answer.unknown or answer.roots:
        roots = dict.fromkeys([*answer.roots, *(root for ref in answer.unknown for root in world.roots(ref))])
        draft.undetermined(tuple(roots), answer.reason or UNKNOWN_BECAUSE)
    elif answer.review:
        draft.verdict, draft.reason = Verdict.NEEDS_REVIEW, answer.reason
    elif not answer.applied:
        draft.not_applicable(answer.reason or CONDITION_FALSE)
