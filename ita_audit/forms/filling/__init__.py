"""Filled form -> submission: every answer read where it stands now, all else told."""

from __future__ import annotations

from ita_audit.errors import Fault, SubmissionError
from ita_audit.forms import keys
from ita_audit.forms.accumulator import Accumulator, location_of
from ita_audit.forms.filling.blank import Blank, blank
from ita_audit.forms.filling.read_context import ReadContext
from ita_audit.forms.filling.read_documents import read_documents
from ita_audit.forms.filling.read_facts import Said, put_none, read_facts
from ita_audit.forms.filling.read_tables import filled_rows, read_measures, read_table
from ita_audit.forms.locate_answers import Found, FoundTable, find
from ita_audit.forms.stamp import stamp_of
from ita_audit.forms.unread_cells import strays
from ita_audit.model import Location, Submission, Text
from ita_audit.model.workbook import TODO_MARK, CellKind, Sheet, Workbook
from ita_audit.ruleset import Ruleset

SCHEMA = "ita-audit/submission/1"


def fill(workbook: Workbook, ruleset: Ruleset) -> Submission:
    """The submission that ``workbook``, a filled form, holds; ``locate`` answers with sheet and cell.

    What is certain is read; what is not stands in the content as it stood in the cell. ``remarks``
    name whatever a person should know besides; ``measure`` is the one that the form was made for,
    where ``ruleset`` has it. Raises SubmissionError where the workbook is no form,
    or does not say whose it is.
    """
    stamp = stamp_of(workbook)
    gathered = Accumulator()
    gathered.content |= {"schema": SCHEMA, "ruleset": stamp.ruleset or ruleset.id}
    context = ReadContext(ruleset, workbook.first_day, gathered)
    _older(stamp.ruleset, stamp.version, ruleset, gathered)
    _sheets(workbook, blank(ruleset, stamp.language, stamp.measure), context)
    name = gathered.content.get("agency", {}).get("name")
    if not isinstance(name, str):
        raise SubmissionError(_nameless(workbook.file, gathered.places.get("/agency/name")))
    gathered.content.setdefault("fiscal_year", ruleset.fiscal_year)
    return Submission(
        gathered.content,
        workbook.name,
        workbook.sha256,
        gathered.locate,
        tuple(gathered.remarks),
        workbook.file,
        stamp.measure if stamp.measure in ruleset.edition.measures else "",
    )


def _sheets(workbook: Workbook, template: Blank, context: ReadContext) -> None:
    said: list[Said] = []
    read: dict[str, str] = {}
    for sheet in workbook.sheets:
        if sheet.name == keys.STAMP_SHEET or _is_todo(sheet):
            continue
        found = find(sheet, template.sheets)
        _once(sheet, found, read, context.gathered)
        said += read_facts(sheet, found, context)
        for table in found.tables:
            _table(sheet, table, context)
        strays(sheet, found, context.gathered, template.texts)
        _broken(sheet, context.gathered)
    put_none(said, context)
    _lost(template, read, context.gathered)


def _table(sheet: Sheet, table: FoundTable, context: ReadContext) -> None:
    for row, column in sheet.cells:
        if row <= table.header and column in table.columns.values():
            context.gathered.seen.add((sheet.name, row, column))  # headers and explanations
    if table.path == "documents":
        read_documents(sheet, table, context)
    elif table.path == "measures":
        read_measures(sheet, table, context)
    else:
        read_table(sheet, table, context)


def _once(sheet: Sheet, found: Found, read: dict[str, str], gathered: Accumulator) -> None:
    """Leave out of ``found`` what another sheet answered already, and say so."""
    copied: set[str] = set()
    for path in [path for path in found.facts if path in read]:
        copied.add(read[path])
        del found.facts[path]
    for table in [table for table in found.tables if table.path in read]:
        copied.add(read[table.path])
        if filled_rows(sheet, table):
            found.tables.remove(table)
    for other in copied:
        text = Text(
            f"แผ่นนี้ซ้ำกับแผ่น “{other}” จึงอ่านเฉพาะแผ่น “{other}”",
            f"This sheet repeats “{other}”, which alone was read.",
        )
        gathered.remark(text, Location(sheet=sheet.name, cell="A1"))
    read |= dict.fromkeys((*found.facts, *(table.path for table in found.tables)), sheet.name)


def _broken(sheet: Sheet, gathered: Accumulator) -> None:
    """Name the cells that hold what is no letter: the reader put U+FFFD in its place, or another program did."""
    for (row, column), cell in sheet.cells.items():
        if cell.kind is CellKind.TEXT and "\ufffd" in cell.value:
            text = Text(
                "ข้อความในช่องนี้มีอักขระเสีย แสดงเป็น � ให้พิมพ์ข้อความในช่องนี้ใหม่",
                "The cell's text holds a broken character, shown as �: type it anew.",
            )
            gathered.remark(text, location_of(sheet, row, column))


def _lost(template: Blank, read: dict[str, str], gathered: Accumulator) -> None:
    """Name the sheets of the form that are not there any more."""
    for name, paths in template.paths.items():
        if paths and not any(path in read for path in paths):
            text = Text(
                f"ไม่พบแผ่น “{name}” ในไฟล์ (อาจถูกลบ) คำตอบในแผ่นนั้นจึงนับว่ายังไม่มี",
                f"The sheet “{name}” is not in the file (deleted, perhaps): its answers count as missing.",
            )
            gathered.remark(text, None)


def _older(stamped: str, version: str, ruleset: Ruleset, gathered: Accumulator) -> None:
    if stamped == ruleset.id and version and version != ruleset.edition.version:
        text = Text(
            f"แบบนี้ทำจากเกณฑ์รุ่น {version} เกณฑ์ที่ใช้ตรวจคือรุ่น {ruleset.edition.version}",
            f"The form was made for version {version} of the ruleset; this is version {ruleset.edition.version}.",
        )
        gathered.remark(text, None)


def _is_todo(sheet: Sheet) -> bool:
    cell = sheet.cells.get((1, 1))
    return cell is not None and cell.value == TODO_MARK


def _nameless(file: str, at: Location | None) -> Fault:
    return Fault(
        file,
        "ยังไม่ได้กรอกชื่อหน่วยงาน จึงยังตรวจไม่ได้",
        "The agency's name is not filled in, so nothing can be judged yet.",
        "กรอกชื่อหน่วยงานในแผ่นแรกของแบบ แล้วบันทึกและตรวจอีกครั้ง",
        "Fill in the agency's name on the form's first sheet, save and check again.",
        sheet=at.sheet or "" if at else "",
        cell=at.cell or "" if at else "",
    )
