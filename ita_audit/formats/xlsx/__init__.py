"""``xlsx``: a workbook with a summary, the things to do, and every finding as a table to filter.

All cells are texts or counts, never formulas or links. The same report gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

import xlsxwriter

from ita_audit.errors import Language
from ita_audit.formats.xlsx.report_sheets import Book, SheetColumn
from ita_audit.model import GapReport, Instrument, Text
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.presentation import report_words as words
from ita_audit.presentation.fault_views import fault_views
from ita_audit.presentation.report_view import report_view
from ita_audit.presentation.views import DecisionView, LabelledText, ReportView
from ita_audit.thai.text import neutralise

BINARY = True

Cells = list[str | int]

SUMMARY, TODO, FINDINGS, DECISIONS, ERRORS = (
    Text("สรุป", "Summary"),
    Text("สิ่งที่ต้องทำ", "To do"),
    Text("ผลตรวจ", "Findings"),
    Text("การตัดสิน", "Decisions"),
    Text("ไฟล์ที่ตรวจไม่ได้", "Not judged"),
)
"""The sheets, by name."""


def render(batch: Batch, look: RenderOptions) -> bytes:
    """The batch as one workbook; several reports share its sheets, each row with its agency."""
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    workbook: Any = xlsxwriter.Workbook(out, options)
    say = look.language
    views = [(report, report_view(report, say)) for report in batch.reports]
    day = max((report.as_of for report in batch.reports), default=date(2025, 1, 1))
    made = datetime(day.year, day.month, day.day, tzinfo=UTC)
    workbook.set_properties({"title": words.TITLE.in_(say), "author": "ita-audit", "created": made})
    workbook.set_custom_property("schema", "ita-audit/report", "text")
    book = Book(workbook)
    several = len(views) > 1
    who = _who_columns(say) if several else []
    lines = [line for _, view in views for line in _lines(view)]
    book.table(
        SUMMARY.in_(say), who + _summary_columns(say, batch.instrument), _of_each(views, _summary), lines
    )
    book.table(TODO.in_(say), who + _todo_columns(say), _of_each(views, _todo))
    book.table(FINDINGS.in_(say), who + _finding_columns(say), _of_each(views, _findings))
    if any(report.decided for report in batch.reports):
        book.table(DECISIONS.in_(say), who + _decision_columns(say), _of_each(views, _decisions))
    if batch.faults:
        columns = [
            SheetColumn(words.FILE.in_(say), 40),
            SheetColumn(words.MESSAGE.in_(say), 60),
            SheetColumn(words.REMEDY.in_(say), 50),
        ]
        book.table(ERRORS.in_(say), columns, [list(fault) for fault in fault_views(batch.faults, say)])
    workbook.close()
    return out.getvalue()


def _of_each(
    views: Sequence[tuple[GapReport, ReportView]], rows: Callable[[ReportView], Iterator[Cells]]
) -> list[Cells]:
    """The rows of every report, each with its agency before where there are several."""
    if len(views) == 1:
        return list(rows(views[0][1]))
    return [
        [neutralise(report.agency.get("code", "")), neutralise(report.agency.get("name", "")), *row]
        for report, view in views
        for row in rows(view)
    ]


def _who_columns(say: Language) -> list[SheetColumn]:
    return [SheetColumn(words.CODE.in_(say), 11), SheetColumn(words.AGENCY.in_(say), 24)]


def _summary_columns(say: Language, instrument: Instrument) -> list[SheetColumn]:
    counts = [SheetColumn(word.in_(say), 20) for word in (words.DONE, words.WAITING, words.TO_CORRECT)]
    return [
        SheetColumn(instrument.fill(words.MEASURE_WORD, say), 60),
        SheetColumn(words.REPORTED.in_(say), 20),
        SheetColumn(words.RESPONSIBLE.in_(say), 34),
        *counts,
    ]


def _lines(view: ReportView) -> Iterator[str]:
    """The report as a whole, a line each."""
    yield view.title
    yield view.agency
    yield " · ".join(f"{line.label} {line.text}" for line in view.head)
    yield f"{view.result.mistakes} · {view.result.reviews} · {view.result.complete}"
    if view.result.attested:
        yield view.result.attested
    yield view.result.questions
    if view.claims:
        yield words.REFUTED.in_(view.language)
    yield from (f"{claim.measure}. {claim.title} — {claim.note}" for claim in view.claims)


def _summary(view: ReportView) -> Iterator[Cells]:
    for line in view.measures:
        counts = [share.count for share in line.shares]
        yield [f"{line.id}. {line.title}", line.claim, line.responsible, *counts]


def _todo_columns(say: Language) -> list[SheetColumn]:
    return [
        SheetColumn(words.NUMBER.in_(say), 6),
        SheetColumn(words.RESPONSIBLE.in_(say), 26),
        SheetColumn(words.GRADE.in_(say), 11),
        SheetColumn(words.TITLED.in_(say), 44),
        SheetColumn(words.MESSAGE.in_(say), 44),
        SheetColumn(words.REMEDY.in_(say), 44),
        SheetColumn(words.PLACE.in_(say), 30),
        SheetColumn(words.DECISION.in_(say), 30),
        SheetColumn(words.DONE_COLUMN.in_(say), 10),
    ]


def _todo(view: ReportView) -> Iterator[Cells]:
    """What is to be mended, then a line for each requirement that a person must look at."""
    say = view.language
    place = words.PLACE.in_(say)
    for position in view.positions:
        for task in position.tasks:
            needs = f" {task.needs.label}: {task.needs.text}" if task.needs else ""
            yield [
                task.number, position.name, task.grade_word, task.head, task.what + needs,
                task.remedy, _told(task.lines, place), _decided(task.rulings), "",
            ]  # fmt: skip
    for question in view.questions:
        lines = [line for part in question.parts for line in part.lines]
        asked = "\n".join(f"{part.finding} {part.title}: {part.asked}" for part in question.parts)
        yield [
            "?", words.REVIEWER.in_(say), words.REVIEW.in_(say), f"{question.requirement} {question.title}", asked,
            _told(lines, words.REMEDY.in_(say)), _told(lines, place), _decided(question.rulings), "",
        ]  # fmt: skip


def _told(lines: Iterable[LabelledText], label: str) -> str:
    """What stands under ``label``, each text once."""
    return "\n".join(dict.fromkeys(line.text for line in lines if line.label == label))


def _decided(rulings: Iterable[DecisionView]) -> str:
    return "; ".join(f"{one.about} {one.what}: {one.standing}" for one in rulings)


def _finding_columns(say: Language) -> list[SheetColumn]:
    return [
        SheetColumn(words.ID.in_(say), 30),
        SheetColumn(words.VERDICT.in_(say), 18),
        SheetColumn(words.GRADE.in_(say), 11),
        SheetColumn(words.CLAUSE.in_(say), 26),
        SheetColumn(words.TITLED.in_(say), 40),
        SheetColumn(words.MESSAGE.in_(say), 44),
        SheetColumn(words.REMEDY.in_(say), 44),
        SheetColumn(words.PLACE.in_(say), 30),
        SheetColumn(words.FOUND.in_(say), 26),
        SheetColumn(words.CAUSE.in_(say), 22),
        SheetColumn(words.DECISION.in_(say), 22),
        SheetColumn(words.STANDING.in_(say), 22),
        SheetColumn(words.ANSWERED_BY.in_(say), 20),
    ]


def _findings(view: ReportView) -> Iterator[Cells]:
    for row in view.rows:
        ruling = [row.ruling.what, row.ruling.standing] if row.ruling else ["", ""]
        yield [
            row.finding, row.verdict_word, row.grade_word, row.clause, row.title, row.message,
            row.remedy, row.places, row.found, row.caused_by, *ruling, row.answered_by,
        ]  # fmt: skip


def _decision_columns(say: Language) -> list[SheetColumn]:
    return [
        SheetColumn(words.ID.in_(say), 30),
        SheetColumn(words.DECISION.in_(say), 24),
        SheetColumn(words.STANDING.in_(say), 34),
        SheetColumn(words.MESSAGE.in_(say), 80),
    ]


def _decisions(view: ReportView) -> Iterator[Cells]:
    for one in view.rulings:
        for finding in one.findings:
            yield [finding, one.what, one.standing, one.told]
