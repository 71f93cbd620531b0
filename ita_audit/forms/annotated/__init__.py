"""The officer's own workbook again: every place of the report coloured and commented, a to-do list first.

Made from a copy of the bytes with openpyxl; what that cannot keep is named. The original stays as it is.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from ita_audit.errors import Language
from ita_audit.forms.annotated.inert import make_inert
from ita_audit.forms.annotated.notes import Note, notes_of, text_of
from ita_audit.forms.annotated.todo_sheet import COLORS, name_lost, todo_sheet
from ita_audit.forms.annotated.unsupported import lost
from ita_audit.model import GapReport, Grade, Text
from ita_audit.model.workbook import TODO_MARK

AUTHOR = "ita-audit"
SCHEMA = "ita-audit/annotated/1"
_OURS = "\n——— ita-audit ———\n"


@dataclass(frozen=True, slots=True)
class Annotated:
    """The bytes of the copy, and a sentence for each kind of thing that it could not keep."""

    content: bytes
    lost: tuple[Text, ...]


def annotate(content: bytes, report: GapReport, language: Language) -> Annotated:
    """``content`` (a workbook that was read and judged) with what ``report`` says of its cells.

    Equal content and an equal report give equal bytes.
    """
    import openpyxl

    from ita_audit.forms.annotated.saving import keep_times, saved

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        book = openpyxl.load_workbook(BytesIO(content), rich_text=True)
    said = [str(one.message) for one in warned]
    _forget(book)
    remarks, inert = make_inert(book)
    notes = notes_of(report)
    for sheet, cell in dict.fromkeys((*notes, *remarks)):
        if sheet in book.sheetnames:
            _note(book[sheet][cell], notes.get((sheet, cell)), remarks.get((sheet, cell)), language)
    page = todo_sheet(book, report, language)
    keep_times(book, content, report.as_of)
    missing = [*inert, *lost(content, saved(book), said)]
    if missing:
        name_lost(page, missing, language)
    for other in book.worksheets:  # two selected sheets would be edited as one
        other.sheet_view.tabSelected = other is page
    book.active = 0
    _stamp(book)
    return Annotated(saved(book), tuple(missing))


def _note(cell: Any, note: Note | None, remark: Text | None, language: Language) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", fgColor=COLORS[note.grade if note else Grade.DOUBT])
    said = (text_of(note, language) if note else "", remark.in_(language) if remark else "")
    text = "\n\n".join(filter(None, said))
    own = cell.comment.text if cell.comment is not None else ""
    comment = Comment(f"{own}{_OURS}{text}" if own else text, AUTHOR)
    comment.width, comment.height = 380, min(520, 60 + 18 * (len(text) // 44 + text.count("\n")))
    cell.comment = comment


def _forget(book: Any) -> None:
    """Take out what an earlier annotation wrote into the same workbook, and the types of cells without a value."""
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    for page in list(book.worksheets):
        if page["A1"].value == TODO_MARK:
            book.remove(page)
            continue
        for (
            cell
        ) in page._cells.values():  # iter_rows makes all that are not there, a billion before a last one
            if cell.value is None and cell.data_type == "d":  # which cannot be saved
                cell.data_type = "n"
            if cell.comment is None or cell.comment.author != AUTHOR:
                continue
            own, _, ours = cell.comment.text.partition(_OURS)
            cell.comment = Comment(own, "") if ours else None
            cell.fill = PatternFill()


def _stamp(book: Any) -> None:
    from openpyxl.packaging.custom import StringProperty

    properties = book.custom_doc_props
    if "ita_schema" in properties.names:
        del properties["ita_schema"]
    properties.append(StringProperty(name="ita_schema", value=SCHEMA))
