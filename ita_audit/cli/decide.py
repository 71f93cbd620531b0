"""``ita-audit decide``: a person's answer to findings, written into ``decisions.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from ita_audit.cli.check import day_of
from ita_audit.cli.judging import Judge
from ita_audit.cli.outputs import write_to
from ita_audit.cli.streams import say
from ita_audit.errors import DecisionError, Fault, Language, UsageError
from ita_audit.model import Finding, GapReport, Verdict
from ita_audit.model.decision import Decision, Decisions, Kind
from ita_audit.model.overlay import ANSWERS, concerns
from ita_audit.thai.text import neutralise
from ita_audit.thai.wording import VERDICTS

Answer = Literal["met", "gap", "waived", "disputed"]


@dataclass(frozen=True, slots=True)
class DecideRequest:
    """What was typed."""

    file: str
    findings: tuple[str, ...]
    answer: Answer
    by: str
    why: str
    approver: str | None
    until: str | None
    dated: str | None
    decisions: Path
    language: Language
    ruleset: str | None
    as_of: str | None


def decide(request: DecideRequest) -> int:
    """Judge the file, and write down the answer to each finding with the fingerprint of what was seen."""
    dated = day_of(request.dated, "--dated")
    until = day_of(request.until, "--until") if request.until is not None else None
    _complete(request, dated, until)
    report = Judge(request.ruleset, day_of(request.as_of, "--as-of"))(request.file)
    if not report.agency.get("code"):
        raise _wrong(
            request.file,
            "ไฟล์ไม่มีรหัสหน่วยงาน (agency.code) จึงบันทึกการตัดสินไม่ได้",
            "it has no agency code, which decisions go by",
            "เติมรหัส 7 หลักในไฟล์ก่อน",
            "add the 7-digit code first",
        )
    kind = Kind(request.answer) if request.answer in ("waived", "disputed") else Kind.ATTESTED
    made = [
        Decision(
            finding.id,
            kind,
            request.by,
            dated,
            request.why,
            finding.fingerprint,
            Verdict(request.answer) if kind is Kind.ATTESTED else None,
            request.approver if kind is Kind.WAIVED else None,
            until if kind is Kind.WAIVED else None,
        )
        for finding in _asked(report, request.findings, kind)
    ]
    write_to(request.decisions, _text(request.decisions, report, made).encode("utf-8"))
    where = neutralise(str(request.decisions))
    if request.language == "th":
        say(f"บันทึกการตัดสิน {len(made)} รายการใน {where}")
    else:
        say(f"{len(made)} decisions written to {where}")
    return 0


def _complete(request: DecideRequest, dated: date, until: date | None) -> None:
    blank = [name for name, value in (("--by", request.by), ("--why", request.why)) if not value.strip()]
    if request.answer == "waived":
        blank += ["--approver"] if not (request.approver or "").strip() else []
        blank += ["--until"] if until is None else []
    if blank:
        names = ", ".join(blank)
        raise _wrong(names, "ต้องระบุ", "it must be given", f"เติม {names}", f"add {names}")
    if until is not None and until < dated:
        raise _wrong(
            "--until", "อยู่ก่อนวันที่ตัดสิน", "it is before the day of the decision", "แก้วันสิ้นสุด", "correct it"
        )


def _asked(report: GapReport, names: Sequence[str], kind: Kind) -> list[Finding]:
    """The findings that are named, by their id or all fitting ones of a requirement (``8.3``)."""
    asked: dict[str, Finding] = {}
    faults: list[Fault] = []
    by_id = {finding.id: finding for finding in report.findings}
    for name in names:
        of_requirement = [finding for finding in report.findings if finding.requirement == name]
        fitting = [finding for finding in of_requirement if finding.verdict in ANSWERS[kind]]
        finding = by_id.get(name)
        if finding is not None and finding.verdict in ANSWERS[kind]:
            asked[name] = finding
        elif finding is not None:
            faults.append(_unfit(finding))
        elif fitting:
            asked |= {one.id: one for one in fitting}
        else:
            faults.append(_unknown(name, bool(of_requirement)))
    if faults:
        raise UsageError(faults)
    return list(asked.values())


def _text(path: Path, report: GapReport, made: Sequence[Decision]) -> str:
    from ita_audit.rulebook.decisions import parse_decisions, read_decisions
    from ita_audit.rulebook.recording import extended, written

    code = report.agency["code"]
    if not path.exists():
        fresh = written(Decisions(report.provenance.ruleset_id, code, report.fiscal_year, tuple(made)))
        parse_decisions(fresh, str(path))
        return fresh
    before = read_decisions(path)
    if not concerns(before, report):
        raise DecisionError(
            Fault(
                str(path),
                f"เป็นการตัดสินของหน่วยงาน {before.agency} ปี {before.fiscal_year} ไม่ใช่ {code} ปี {report.fiscal_year}",
                f"it is about agency {before.agency}, {before.fiscal_year}, not {code}, {report.fiscal_year}",
                "ระบุไฟล์อื่นด้วย --decisions",
                "name another file with --decisions",
            )
        )
    return extended(path.read_text("utf-8-sig"), str(path), made)


def _unfit(finding: Finding) -> Fault:
    verdict = VERDICTS[finding.verdict]
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


def _wrong(place: str, th: str, en: str, todo_th: str, todo_en: str) -> UsageError:
    return UsageError(Fault(place, th, en, todo_th, todo_en))
