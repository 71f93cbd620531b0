"""What a form says of itself: which ruleset and version it was made for, in which language."""

from __future__ import annotations

from typing import NamedTuple

from ita_audit.errors import Fault, Language, SubmissionError
from ita_audit.forms import keys
from ita_audit.model.workbook import CellKind, Workbook


class Stamp(NamedTuple):
    """``measure`` is the one the form was made for, "" for all of them."""

    ruleset: str
    version: str
    language: Language
    measure: str


def stamp_of(workbook: Workbook) -> Stamp:
    """The stamp in the file's own properties, or else in its hidden sheet.

    Raises SubmissionError where the workbook bears none: it is no form of this program's.
    """
    found = {name: value for name, value in workbook.properties.items() if name.startswith("ita_")}
    for sheet in workbook.sheets:
        for (row, column), cell in sheet.cells.items():
            mark = keys.mark_of(cell)
            beside = sheet.cells.get((row, column + 1))
            if mark and mark.word == "stamp" and beside and beside.kind is CellKind.TEXT:
                found.setdefault(mark.rest, beside.value)
    if not str(found.get(keys.PROPERTY, "")).startswith("ita-audit/"):
        raise SubmissionError(_no_form(workbook.file))
    return Stamp(
        found.get("ita_ruleset", ""),
        found.get("ita_ruleset_version", ""),
        "en" if found.get("ita_language") == "en" else "th",
        found.get("ita_measure", ""),
    )


def _no_form(file: str) -> Fault:
    return Fault(
        file,
        "ไฟล์ Excel นี้ไม่ใช่แบบกรอกของโปรแกรม",
        "This Excel file is not a form of this program's.",
        "ขอแบบด้วย ita-audit template -o form.xlsx แล้วกรอกหรือคัดลอกคำตอบลงในแบบนั้น",
        "Make a form with ita-audit template -o form.xlsx, and fill in or copy the answers into it.",
    )
