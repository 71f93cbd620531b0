"""What is written beside each cell: what is wrong there, which clause says so, what to write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ita_audit.errors import Language
from ita_audit.model import Finding, GapReport, Grade, Text, Verdict
from ita_audit.presentation.labels import GRADES
from ita_audit.presentation.report_words import CLAUSE

REMEDY = Text("วิธีแก้", "To do")
ABSENT = Text("ยังไม่มีหลักฐานของข้อนี้ ต้องมี", "No evidence yet. Needed")
LONGEST = 1_500

Cell = tuple[str, str]
"""The name of a sheet and of a cell in it."""


@dataclass(slots=True)
class Note:
    """All that is said of one cell, and the worst grade of it."""

    grade: Grade
    findings: list[Finding] = field(default_factory=list)


def shown(report: GapReport) -> list[Finding]:
    """The findings that name places: what is to be mended, and what a person must look at."""
    return [one for one in report.findings if one.verdict in (Verdict.GAP, Verdict.NEEDS_REVIEW)]


def notes_of(report: GapReport) -> dict[Cell, Note]:
    """Every cell that the report names, with its findings."""
    notes: dict[Cell, Note] = {}
    for finding in shown(report):
        for place in finding.places:
            if place.location is None or not place.location.sheet or not place.location.cell:
                continue
            cell = (place.location.sheet, place.location.cell)
            note = notes.setdefault(cell, Note(place.grade))
            if place.grade.rank < note.grade.rank:
                note.grade = place.grade
            if finding not in note.findings:
                note.findings.append(finding)
    return notes


def text_of(note: Note, language: Language) -> str:
    """The words of a comment. Details of evidence that is absent altogether are told in one sentence."""
    follow = [one for one in note.findings if one.caused_by == (one.requirement,)]
    parts = [_absent(follow, language)] if follow else []
    parts += [_said(one, language) for one in note.findings if one not in follow]
    text = "\n\n".join(parts)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _said(finding: Finding, language: Language) -> str:
    grade = GRADES[finding.grade].in_(language) if finding.grade else ""
    said = finding.message or finding.reason
    lines = [
        f"[{grade}] {finding.title.in_(language)}",
        said.in_(language) if said else "",
        f"{CLAUSE.in_(language)}: {finding.citation.in_(language)}",
        f"{REMEDY.in_(language)}: {finding.remedy.in_(language)}" if finding.remedy else "",
    ]
    return "\n".join(line for line in lines if line)


def _absent(findings: Iterable[Finding], language: Language) -> str:
    told = list(findings)
    titles = "; ".join(dict.fromkeys(one.title.in_(language) for one in told))
    clauses = list(dict.fromkeys(one.citation.in_(language) for one in told))
    return f"{ABSENT.in_(language)}: {titles}\n{CLAUSE.in_(language)}: {', '.join(clauses)}"
