"""What is asked to be decided: what a request must say, and which findings it is an answer to. Pure."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ita_audit.errors import Fault, UsageError
from ita_audit.model import Verdict
from ita_audit.model.apply_decisions import ANSWERS, Answerable
from ita_audit.model.decision import Decision, DecisionKind
from ita_audit.presentation.labels import VERDICTS

AnswerWord = Literal["met", "gap", "waived", "disputed"]


@dataclass(frozen=True, slots=True)
class DecisionRequest:
    """What is said, by whom, why and on which day; a waiver has an approver and a last day, too."""

    word: AnswerWord
    by: str
    why: str
    dated: date
    approver: str | None = None
    until: date | None = None

    @property
    def kind(self) -> DecisionKind:
        """The kind of decision it makes."""
        return DecisionKind(self.word) if self.word in ("waived", "disputed") else DecisionKind.ATTESTED

    def about(self, finding: Answerable) -> Decision:
        """The decision about ``finding`` as it was seen."""
        kind = self.kind
        return Decision(
            finding.id,
            kind,
            self.by,
            self.dated,
            self.why,
            finding.fingerprint,
            Verdict(self.word) if kind is DecisionKind.ATTESTED else None,
            self.approver if kind is DecisionKind.WAIVED else None,
            self.until if kind is DecisionKind.WAIVED else None,
        )


def require_complete(request: DecisionRequest) -> None:
    """Raises ``UsageError``: somebody or a reason is missing, or a waiver ends before it is given."""
    blank = [name for name, value in (("--by", request.by), ("--why", request.why)) if not value.strip()]
    if request.word == "waived":
        blank += ["--approver"] if not (request.approver or "").strip() else []
        blank += ["--until"] if request.until is None else []
    if blank:
        raise UsageError(must_be_given(blank))
    beside = [name for name, value in (("--approver", request.approver), ("--until", request.until)) if value]
    if request.word != "waived" and beside:
        raise UsageError(only_waived(beside))
    if request.until is not None and request.until < request.dated:
        raise UsageError(
            Fault(
                "--until",
                "อยู่ก่อนวันที่ตัดสิน",
                "it is before the day of the decision",
                "แก้วันสิ้นสุด",
                "correct it",
            )
        )


def require_words(request: DecisionRequest, nothing: Container[str]) -> None:
    """Raises ``UsageError`` where a name or a reason is one of ``nothing``, the ruleset's words that say nothing."""
    given = (("--by", request.by), ("--why", request.why), ("--approver", request.approver))
    empty = [name for name, value in given if value and value in nothing]
    if empty:
        raise UsageError(must_say_something(empty))


def must_be_given(options: Sequence[str]) -> Fault:
    """What is said where options are missing."""
    names = ", ".join(options)
    return Fault(names, "ต้องระบุ", "it must be given", f"เติม {names}", f"add {names}")


def must_say_something(options: Sequence[str]) -> Fault:
    """What is said where a name or reason says nothing, as "-" does."""
    names = ", ".join(options)
    return Fault(
        names,
        "ไม่ใช่ชื่อหรือเหตุผล",
        "it is no name and no reason",
        "ระบุชื่อผู้ตัดสิน ผู้อนุมัติ หรือเหตุผลจริง",
        "say who decided or approved it, or why",
    )


def only_waived(options: Sequence[str]) -> Fault:
    """What is said where an answer that is no waiver has what only a waiver has."""
    names = ", ".join(options)
    return Fault(
        names,
        "ใช้กับ --answer waived เท่านั้น",
        "it goes with --answer waived alone",
        f"ไม่ต้องใส่ {names}",
        f"leave out {names}",
    )


def named_findings(
    findings: Sequence[Answerable], names: Sequence[str], kind: DecisionKind
) -> list[Answerable]:
    """The findings that are named, by their id or all fitting ones of a requirement (``8.3``), each once.

    Raises ``UsageError`` with every name that ``kind`` is no answer to.
    """
    found: dict[str, Answerable] = {}
    faults: list[Fault] = []
    for name in names:
        fitting = answerable(findings, name, kind)
        if isinstance(fitting, Fault):
            faults.append(fitting)
        else:
            found |= {one.id: one for one in fitting}
    if faults:
        raise UsageError(faults)
    return list(found.values())


def answerable(findings: Sequence[Answerable], name: str, kind: DecisionKind) -> list[Answerable] | Fault:
    """What ``name`` stands for among ``findings``, as far as ``kind`` answers it; else what is wrong."""
    named = [finding for finding in findings if finding.id == name]
    of_requirement = [finding for finding in findings if finding.requirement == name]
    fitting = [finding for finding in named or of_requirement if finding.verdict in ANSWERS[kind]]
    if fitting:
        return fitting
    return _unfit(named[0]) if named else _unknown(name, bool(of_requirement))


def _unfit(finding: Answerable) -> Fault:
    verdict = VERDICTS[Verdict(finding.verdict)]
    return Fault(
        finding.id,
        f"ผลคือ {verdict.th} จึงตัดสินแบบนี้ไม่ได้",
        f"its verdict is “{verdict.en}”, which this is no answer to",
        "met หรือ gap ใช้กับเรื่องที่รอผู้ตรวจ waived ใช้กับจุดที่ต้องแก้ไข",
        "met and gap answer what waits for a reviewer, waived answers a gap",
    )


def _unknown(name: str, known: bool) -> Fault:
    if known:
        return Fault(
            name,
            "ข้อนี้ไม่มีรายการที่ตัดสินแบบนี้ได้",
            "nothing of this requirement can be answered so",
            "ดูรายการที่เหลือด้วย ita-audit check",
            "see what is open with ita-audit check",
        )
    return Fault(
        name,
        "ไม่มีรายการนี้ในรายงาน",
        "the report has no such finding",
        "ใช้รหัสตามรายงาน เช่น 8.3/pending หรือเลขข้อ เช่น 8.3",
        "use an id of the report, such as 8.3/pending, or a requirement, such as 8.3",
    )
