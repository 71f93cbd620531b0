"""``csv``: a row for every finding, for Excel and LibreOffice: UTF-8 with a mark, and never a formula.

After the findings of a report come its decisions, and after all reports the files that gave none.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from ita_audit.errors import Language
from ita_audit.model import GapReport, Text
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.presentation import report_words as words
from ita_audit.presentation.csv_rows import write_rows
from ita_audit.presentation.fault_views import FaultView, fault_views
from ita_audit.presentation.report_view import report_view
from ita_audit.presentation.views import DecisionView, FindingView, ReportView
from ita_audit.thai.text import neutralise

BINARY = False

FINDING, DECISION, ERROR = (
    Text("ผลตรวจ", "finding"),
    Text("การตัดสิน", "decision"),
    Text("ไฟล์ที่ตรวจไม่ได้", "file not judged"),
)
KIND = Text("ชนิดแถว", "Row")
COLUMNS = (
    KIND,
    words.CODE,
    words.AGENCY,
    words.YEAR,
    words.FILE,
    words.ID,
    words.MEASURE_WORD,
    words.CLAUSE,
    words.TITLED,
    words.VERDICT,
    words.GRADE,
    words.MESSAGE,
    words.REMEDY,
    words.PLACE,
    words.FOUND,
    words.CAUSE,
    words.DECISION,
    words.STANDING,
    words.ANSWERED_BY,
)

_PLAIN_COUNT = re.compile("0|[1-9][0-9]{0,14}")
_NUMBER_OR_DATE = re.compile("[0-9.,/: -]*[0-9][0-9.,/: -]*(?:[eE][0-9]+)?")


def render(batch: Batch, look: RenderOptions) -> bytes:
    """The batch as CSV: the byte order mark, a heading, a line for each row."""
    out = io.StringIO()
    write_rows(out, _rows(batch, look.language))
    return out.getvalue().encode("utf-8-sig", "replace")


def _rows(batch: Batch, say: Language) -> Iterator[list[str]]:
    yield [batch.instrument.fill(column, say) for column in COLUMNS]
    for report in batch.reports:
        for cells in _report(report, say):
            yield [as_written(cell) for cell in cells]
    for fault in fault_views(batch.faults, say):
        yield [as_written(cell) for cell in _fault(fault, say)]


def as_written(cell: str) -> str:
    """``cell`` with an apostrophe before a number or date that would be shown otherwise (8.10, 007)."""
    return f"'{cell}" if _NUMBER_OR_DATE.fullmatch(cell) and not _PLAIN_COUNT.fullmatch(cell) else cell


def _report(report: GapReport, say: Language) -> Iterator[list[str]]:
    view = report_view(report, say)
    who = [report.agency.get("code", ""), report.agency.get("name", ""), str(report.fiscal_year)]
    start = [neutralise(part) for part in [*who, report.provenance.submission_name]]
    for row in view.rows:
        yield [FINDING.in_(say), *start, *_finding(row)]
    for ruling in view.rulings:
        yield from ([DECISION.in_(say), *start, *_decision(one, ruling, view)] for one in ruling.findings)


def _finding(row: FindingView) -> list[str]:
    return [
        row.finding,
        row.measure,
        row.clause,
        row.title,
        row.verdict_word,
        row.grade_word,
        row.message,
        row.remedy,
        row.places,
        row.found,
        row.caused_by,
        row.ruling.what if row.ruling else "",
        row.ruling.standing if row.ruling else "",
        row.answered_by,
    ]


def _decision(finding: str, ruling: DecisionView, view: ReportView) -> list[str]:
    about = next((row for row in view.rows if row.finding == finding), None)
    measure, title = (about.measure, about.title) if about else (finding.partition(".")[0], "")
    told = [finding, measure, "", title, "", "", ruling.told]
    return [*told, *[""] * 4, ruling.what, ruling.standing, ""]


def _fault(fault: FaultView, say: Language) -> list[str]:
    return [
        ERROR.in_(say),
        "",
        "",
        "",
        fault.place,
        *[""] * 6,
        fault.sentence,
        fault.todo,
        *[""] * 6,
    ]
