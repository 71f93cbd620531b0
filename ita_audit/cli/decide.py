"""``ita-audit decide``: a person's answer to findings, written into ``decisions.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ita_audit.cli.as_of import day_of
from ita_audit.cli.outputs import write_to
from ita_audit.cli.streams import piped, say
from ita_audit.errors import DecisionError, Fault, Language, UsageError
from ita_audit.judging.judge_files import judge_file
from ita_audit.judging.rulesets import Rulesets
from ita_audit.model import Text
from ita_audit.model.decision import Decisions
from ita_audit.readers.bounded_files import size_of
from ita_audit.review.decision_request import (
    AnswerWord,
    DecisionRequest,
    must_be_given,
    named_findings,
    require_complete,
    require_words,
)
from ita_audit.rulebook.append_decisions import append_decisions
from ita_audit.thai.text import neutralise
from ita_audit.writing import in_turn

WRITTEN = Text("บันทึกการตัดสิน {n} รายการใน {where}", "{n} {n:decision|decisions} written to {where}")


def decide_file(
    file: str,
    findings: Sequence[str],
    request: DecisionRequest,
    decisions: Path,
    language: Language,
    ruleset: str | None,
    as_of: str | None,
    previous: Path | None,
) -> int:
    """Judge the file, and write down the answer to each finding with the fingerprint of what was seen."""
    rulesets = Rulesets(ruleset)
    report = judge_file(rulesets, file, day_of(as_of), content=piped(file), previous=previous)
    require_words(request, rulesets.nothing(report.provenance.ruleset_id))
    if not report.agency.get("code"):
        raise UsageError(
            Fault(
                file,
                "ไฟล์ไม่มีรหัสหน่วยงาน (agency.code) จึงบันทึกการตัดสินไม่ได้",
                "it has no agency code, which decisions go by",
                "เติมรหัสในไฟล์ก่อน",
                "add the code first",
            )
        )
    made = tuple(
        request.about(finding) for finding in named_findings(report.findings, findings, request.kind)
    )
    more = Decisions(report.provenance.ruleset_id, report.agency["code"], report.fiscal_year, made)
    if decisions.exists():
        size_of(decisions, str(decisions), DecisionError)  # no lock is made in the folder of a device
    with in_turn(decisions):
        write_to(decisions, append_decisions(decisions, more, rulesets.nothing).encode("utf-8"))
    where = neutralise(str(decisions))
    say(WRITTEN.fill(language, n=len(made), where=where))
    return 0


def request_of(
    findings: Sequence[str],
    answer: AnswerWord | None,
    by: str,
    why: str,
    approver: str | None,
    until: str | None,
    dated: str | None,
) -> DecisionRequest:
    """What was typed, as a request that is complete. Raises ``UsageError``."""
    missing = [name for name, value in (("FINDING", findings), ("--answer", answer)) if not value]
    if answer is None or missing:
        raise UsageError(must_be_given(missing))
    last = day_of(until, "--until") if until is not None else None
    day = day_of(dated, "--dated")
    if day > day_of(None, "--dated"):
        raise UsageError(
            Fault(
                "--dated",
                "อยู่หลังวันนี้",
                "it is after today",
                "ใส่วันที่ตัดสินจริง หรือไม่ต้องใส่",
                "give the day of the decision, or leave it out",
            )
        )
    request = DecisionRequest(answer, by, why, day, approver, last)
    require_complete(request)
    return request
