"""``ita-audit verify``: a report held against what ``check`` says of the same submission now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from ita_audit.cli.screen import new_page, show
from ita_audit.cli.streams import piped
from ita_audit.cli.verify_page import put_differences, put_same
from ita_audit.errors import DecisionError, Fault, Language, UsageError
from ita_audit.formats import render
from ita_audit.judging.judge_files import judge_file
from ita_audit.judging.rulesets import Rulesets
from ita_audit.model import GapReport
from ita_audit.model.apply_decisions import about_none
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.model.decision import Decisions
from ita_audit.readers.bounded_files import read_file
from ita_audit.readers.json import LIMIT
from ita_audit.readers.json.as_written import read_as_written
from ita_audit.review.report_diff import compare
from ita_audit.review.report_header import TODO, Reported, reported
from ita_audit.rulebook import available
from ita_audit.rulebook.decisions_file import read_all_decisions


@dataclass(frozen=True, slots=True)
class VerifyRequest:
    """What was typed."""

    report: Path
    submission: str
    ruleset: str | None
    previous: Path | None
    decisions: tuple[Path, ...]
    language: Language
    everything: bool
    color: Literal["auto", "always", "never"]


def verify(request: VerifyRequest) -> int:
    """Say whether the report is, byte for byte, what ``check -f json`` writes: 0, or 1 and what differs."""
    file = str(request.report)
    content = read_file(request.report, file, LIMIT)
    tree = read_as_written(content, file, *TODO)
    told = reported(tree, file)
    rulesets = Rulesets(request.ruleset or _known(told.ruleset, file))
    given = read_all_decisions(request.decisions, rulesets.nothing)
    if told.decided and not given:
        raise UsageError(_no_decisions(file))
    if told.previous is not None and request.previous is None:
        raise UsageError(_no_previous(file, told.previous))
    report = _judged(request, told, rulesets, given)
    due = render("json", Batch((report,)), RenderOptions())
    found = compare(content, tree, due, read_as_written(due, "-", *TODO))
    page = new_page(request.color)
    if found.same:
        put_same(page, report, request.language)
    else:
        put_differences(page, found, request.submission, request.language, request.everything)
    show(page)
    return 0 if found.same else 1


def _judged(
    request: VerifyRequest, told: Reported, rulesets: Rulesets, given: Sequence[Decisions]
) -> GapReport:
    """The report that is due: every option of ``check`` that changes a report is given to it here."""
    report = judge_file(
        rulesets,
        request.submission,
        told.as_of,
        content=piped(request.submission),
        previous=request.previous,
        measure=told.measure if told.measure in rulesets.load().edition.measures else None,
        decisions=given,
    )
    faults = about_none(given, [report])
    if faults:
        raise DecisionError(faults)
    source, previous = report.provenance, report.provenance.previous
    name = told.name or source.submission_name  # a file that was renamed is no edit
    if previous is not None and told.previous:
        previous = replace(previous, name=told.previous)
    return replace(report, provenance=replace(source, submission_name=name, previous=previous))


def _known(ruleset: str, file: str) -> str:
    if ruleset in available():
        return ruleset
    known = ", ".join(available())
    raise UsageError(
        Fault(
            f"{file} /ruleset/id",
            f"รายงานใช้เกณฑ์ “{ruleset}” ซึ่งโปรแกรมนี้ไม่มี มีเพียง {known}",
            f"the report was made by the ruleset “{ruleset}”, which does not come with this program; there is {known}",
            "ชี้โฟลเดอร์ของเกณฑ์นั้นด้วย --ruleset",
            "point to that ruleset's folder with --ruleset",
        )
    )


def _no_previous(file: str, name: str) -> Fault:
    return Fault(
        f"{file} /previous",
        f"รายงานเทียบกับไฟล์ที่ส่งเมื่อปีที่แล้ว ({name or '-'}) จึงต้องใช้ไฟล์นั้นในการตรวจซ้ำ",
        f"the report was made with last year's submission ({name or '-'}), which is needed to make it again",
        "ระบุด้วย --previous FILE",
        "name it with --previous FILE",
    )


def _no_decisions(file: str) -> Fault:
    return Fault(
        f"{file} /decided",
        "รายงานมีการตัดสินของผู้ตรวจรวมอยู่ด้วย จึงต้องใช้ไฟล์การตัดสินนั้นในการตรวจซ้ำ",
        "the report holds decisions, which are needed to make it again",
        "ระบุด้วย --decisions decisions.yaml",
        "name their file with --decisions decisions.yaml",
    )
