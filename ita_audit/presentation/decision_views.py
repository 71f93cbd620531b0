"""What is said of a decision."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from ita_audit.errors import Language
from ita_audit.model import GapReport, Text, Verdict
from ita_audit.model.decision import AppliedDecision, Decision, DecisionKind, DecisionStatus
from ita_audit.presentation.speaker import Speaker
from ita_audit.presentation.views import DecisionView
from ita_audit.thai.citizen_numbers import mask_citizen_numbers

KINDS: Mapping[tuple[DecisionKind, Verdict | None], Text] = {
    (DecisionKind.ATTESTED, Verdict.MET): Text("ผู้ตรวจรับรองว่าครบถ้วน", "Attested as met"),
    (DecisionKind.ATTESTED, Verdict.GAP): Text("ผู้ตรวจเห็นว่าต้องแก้ไข", "Attested as a gap"),
    (DecisionKind.WAIVED, None): Text("ผ่อนผัน", "Waived"),
    (DecisionKind.DISPUTED, None): Text("โต้แย้งผลตรวจ", "Disputed"),
}
"""What was decided; what is waived or disputed has no verdict of its own."""

STANDINGS: Mapping[DecisionStatus, Text] = {
    DecisionStatus.EFFECTIVE: Text("มีผล", "in effect"),
    DecisionStatus.EXPIRED: Text("ไม่มีผล: หมดเขตผ่อนผันแล้ว", "no effect: expired"),
    DecisionStatus.STALE: Text("ไม่มีผล: ข้อมูลเปลี่ยนไปหลังตัดสิน", "no effect: what was seen has changed since"),
    DecisionStatus.UNKNOWN: Text("ไม่มีผล: ไม่มีรายการนี้ในรายงาน", "no effect: the report has no such finding"),
    DecisionStatus.UNFIT: Text("ไม่มีผล: ตัดสินแบบนี้กับผลนี้ไม่ได้", "no effect: no answer to this verdict"),
    DecisionStatus.REPLACED: Text("ไม่มีผล: มีการตัดสินใหม่แล้ว", "no effect: decided anew since"),
}

BY = Text("โดย {by} เมื่อ {dated}", "by {by} on {dated}")
UNTIL = Text("ถึง {until} อนุมัติโดย {approver}", "until {until}, approved by {approver}")
WHY = Text("เหตุผล: {why}", "because: {why}")


def decision_view(alike: Sequence[AppliedDecision], say: Speaker) -> DecisionView:
    """One answer and whether it counts, in words; ``alike`` are its decisions, one for each finding."""
    applied, findings = alike[0], tuple(one.decision.finding for one in alike)
    decision = applied.decision
    what = say(KINDS[decision.kind, decision.verdict])
    standing = say(STANDINGS[applied.status])
    return DecisionView(
        findings=findings,
        about=", ".join(findings),
        kind=decision.kind.value,
        verdict=decision.verdict.value if decision.verdict else "",
        state=applied.status.value,
        what=what,
        standing=standing,
        told=f"{what} ({standing}) {_whole(decision, say)}",
        counts=applied.status is DecisionStatus.EFFECTIVE,
    )


def decision_views(report: GapReport, say: Language) -> tuple[DecisionView, ...]:
    """Every answer that was applied to the report, in the order of its file."""
    answers: dict[Hashable, list[AppliedDecision]] = {}
    for one in report.decided.decisions if report.decided else ():
        answers.setdefault(one.answer, []).append(one)
    speaker = Speaker(report.instrument, say)
    return tuple(decision_view(alike, speaker) for alike in answers.values())


def _whole(decision: Decision, say: Speaker) -> str:
    parts = [say(BY, by=decision.by, dated=say.day(decision.dated))]
    if decision.until is not None:
        until = say.day(decision.until)
        parts.append(say(UNTIL, until=until, approver=decision.approver))
    parts.append(say(WHY, why=mask_citizen_numbers(decision.why)))
    return " · ".join(parts)
