"""``ita-audit decide``: a person's answer to findings, written into ``decisions.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ita_audit.cli.check import day_of
from ita_audit.cli.judging import Judge
from ita_audit.cli.outputs import write_to
from ita_audit.cli.streams import say
from ita_audit.errors import DecisionError, Fault, Language, UsageError
from ita_audit.model import GapReport
from ita_audit.model.decision import Decision, Decisions
from ita_audit.model.overlay import concerns
from ita_audit.review.answering import Answer, Word, asked, require_complete
from ita_audit.thai.text import neutralise


@dataclass(frozen=True, slots=True)
class DecideRequest:
    """What was typed."""

    file: str
    findings: tuple[str, ...]
    answer: Word
    by: str
    why: str
    approver: str | None
    until: str | None
    dated: str | None
    decisions: Path
    language: Language
    ruleset: str | None
    as_of: str | None
    previous: Path | None = None


def decide(request: DecideRequest) -> int:
    """Judge the file, and write down the answer to each finding with the fingerprint of what was seen."""
    answer = answer_of(
        request.answer, request.by, request.why, request.dated, request.approver, request.until
    )
    judge = Judge(request.ruleset, day_of(request.as_of, "--as-of"), previous=request.previous)
    report = judge(request.file)
    if not report.agency.get("code"):
        raise _wrong(
            request.file,
            "ไฟล์ไม่มีรหัสหน่วยงาน (agency.code) จึงบันทึกการตัดสินไม่ได้",
            "it has no agency code, which decisions go by",
            "เติมรหัส 7 หลักในไฟล์ก่อน",
            "add the 7-digit code first",
        )
    made = [answer.to(finding) for finding in asked(report.findings, request.findings, answer.kind)]
    write_to(request.decisions, _text(request.decisions, report, made).encode("utf-8"))
    where = neutralise(str(request.decisions))
    if request.language == "th":
        say(f"บันทึกการตัดสิน {len(made)} รายการใน {where}")
    else:
        say(f"{len(made)} decisions written to {where}")
    return 0


def answer_of(
    word: Word, by: str, why: str, dated: str | None, approver: str | None, until: str | None
) -> Answer:
    """What was typed, as an answer that is complete. Raises ``UsageError``."""
    last = day_of(until, "--until") if until is not None else None
    day = day_of(dated, "--dated")
    if day > day_of(None, "--dated"):
        raise _wrong(
            "--dated",
            "อยู่หลังวันนี้",
            "it is after today",
            "ใส่วันที่ตัดสินจริง หรือไม่ต้องใส่",
            "give the day of the decision, or leave it out",
        )
    answer = Answer(word, by, why, day, approver, last)
    require_complete(answer)
    return answer


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


def _wrong(place: str, th: str, en: str, todo_th: str, todo_en: str) -> UsageError:
    return UsageError(Fault(place, th, en, todo_th, todo_en))
