"""The first sheet of an annotated copy: the to-do list, each line a link to its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ita_audit.errors import Language
from ita_audit.forms.annotated.todo import Line, grade_name, groups_of
from ita_audit.model import GapReport, Grade, Text
from ita_audit.model.workbook import TODO_MARK
from ita_audit.thai.dates import show_date

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

NAME = Text("สิ่งที่ต้องแก้ไข", "What to mend")
COLORS = {Grade.CRITICAL: "F8A5A5", Grade.MAJOR: "FBD0C9", Grade.MINOR: "FFE699", Grade.DOUBT: "CFE2F3"}

_HEADERS = (
    Text("เสร็จแล้ว", "Done"),
    Text("ระดับ", "Grade"),
    Text("ข้อ", "No."),
    Text("ต้องแก้ที่ (กดเพื่อไป)", "Where (click)"),
    Text("สิ่งที่พบ", "What was found"),
    Text("วิธีแก้ไข", "What to do"),
    Text("ตามข้อ", "Clause"),
)
_WIDTHS = (9, 13, 7, 48, 60, 52, 24)
_BY = Text("ผู้รับผิดชอบ: {who} ({n} รายการ)", "Responsible: {who} ({n})")
_COUNTS = Text(
    "ต้องแก้ไข {mistakes} จุด · รอผู้ตรวจพิจารณา {reviews} เรื่อง · ข้อมูล ณ วันที่ {day}",
    "{mistakes} to mend · {reviews} for a person · as of {day}",
)
_ORIGINAL = Text(
    "สำเนาของ {name} ไฟล์เดิมไม่เปลี่ยนแปลง (SHA-256 ของไฟล์เดิม {sha}) แก้ในไฟล์นี้แล้วตรวจใหม่ก็ได้",
    "A copy of {name}, which is untouched (its SHA-256: {sha}). You may mend this copy and check it again.",
)
_NOTHING = Text("ไม่พบจุดที่ต้องแก้ไข", "Nothing needs to be mended.")
_REMARKS = Text("ข้อสังเกตจากการอ่านไฟล์", "Seen while reading the file")
_LOST = Text("สิ่งที่สำเนานี้ไม่มี", "What this copy lacks")
_SHEET = Text("แผ่น {sheet} ช่อง {cell}", "sheet {sheet}, cell {cell}")


def todo_sheet(book: Workbook, report: GapReport, language: Language) -> Worksheet:
    """Put the to-do list before all other sheets."""
    page: Worksheet = book.create_sheet(NAME.in_(language), 0)
    page["A1"] = TODO_MARK
    page.row_dimensions[1].hidden = True
    for letter, width in zip("ABCDEFG", _WIDTHS, strict=True):
        page.column_dimensions[letter].width = width
    _head(page, report, language)
    row = 6
    groups = groups_of(report, language)
    if not groups:
        _text(page, row, 1, _NOTHING.in_(language), bold=True)
        row += 1
    for group in groups:
        _text(
            page,
            row,
            1,
            _BY.fill(language, who=group.responsible, n=group.boxes),
            bold=True,
            fill="1F3864",
            color="FFFFFF",
        )
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=7)
        page.row_dimensions[row].height = 20
        row += 1
        for line in group.lines:
            _line(page, row, line, language)
            row += 1
    if report.remarks:
        row += 1
        _text(page, row, 1, _REMARKS.in_(language), bold=True)
        for remark in report.remarks:
            row += 1
            if remark.location and remark.location.sheet:
                _link(page, row, 4, remark.location.sheet, remark.location.cell or "A1", language)
            _text(page, row, 5, remark.text.in_(language))
            page.merge_cells(start_row=row, end_row=row, start_column=5, end_column=7)
            page.row_dimensions[row].height = _height((remark.text.in_(language), sum(_WIDTHS[4:])))
    page.freeze_panes = "A6"
    page.print_title_rows = "5:5"
    _printing(page)
    return page


def name_lost(page: Worksheet, lost: list[Text], language: Language) -> None:
    """Say at the end of the list what the copy could not keep."""
    row = page.max_row + 2
    _text(page, row, 1, _LOST.in_(language), bold=True)
    for place, sentence in enumerate(lost, row + 1):
        _text(page, place, 1, sentence.in_(language), wrap=False)


def _head(page: Worksheet, report: GapReport, language: Language) -> None:
    source = report.provenance
    agency = report.agency.get("name", "")
    _text(page, 2, 1, f"{NAME.in_(language)} — {agency}", bold=True, size=14, color="1F3864", wrap=False)
    counts = _COUNTS.fill(
        language,
        mistakes=report.tally.mistakes,
        reviews=report.tally.reviews,
        day=show_date(report.as_of, language, buddhist=report.instrument.buddhist),
    )
    _text(page, 3, 1, counts, wrap=False)
    original = _ORIGINAL.fill(language, name=source.submission_name, sha=source.submission_sha256)
    if source.basis:
        original = f"{source.basis.in_(language)} · {original}"
    _text(page, 4, 1, original, color="595959", size=9, wrap=False)
    for column, header in enumerate(_HEADERS, 1):
        _text(page, 5, column, header.in_(language), bold=True, fill="D9E2F0", boxed=True)
    page.row_dimensions[2].height, page.row_dimensions[5].height = 24, 20


def _line(page: Worksheet, row: int, line: Line, language: Language) -> None:
    fill = COLORS[line.grade]
    _text(page, row, 1, "☐" if line.box else "", boxed=True, center=True)
    _text(page, row, 2, grade_name(line.grade, language), fill=fill, boxed=True)
    _text(page, row, 3, line.requirement, boxed=True)
    if line.location and line.location.sheet:
        _link(page, row, 4, line.location.sheet, line.location.cell or "A1", language)
    else:
        _text(page, row, 4, line.pointer, boxed=True)
    for column, text in ((5, line.what), (6, line.remedy), (7, line.clause)):
        _text(page, row, column, text, boxed=True)
    texts = ((line.what, _WIDTHS[4]), (line.remedy, _WIDTHS[5]), (line.clause, _WIDTHS[6]))
    place = f"{line.location.sheet} {line.location.cell}....." if line.location else line.pointer
    page.row_dimensions[row].height = _height(*texts, (place, _WIDTHS[3]))


def _link(page: Worksheet, row: int, column: int, sheet: str, cell: str, language: Language) -> None:
    from openpyxl.worksheet.hyperlink import Hyperlink

    _text(page, row, column, _SHEET.fill(language, sheet=sheet, cell=cell), boxed=True, color="0B5394")
    one = page.cell(row, column)
    target = sheet.replace("'", "''")
    one.hyperlink = Hyperlink(ref=one.coordinate, location=f"'{target}'!{cell}")


def _text(
    page: Worksheet,
    row: int,
    column: int,
    text: str,
    *,
    bold: bool = False,
    size: int = 10,
    color: str = "000000",
    fill: str = "",
    wrap: bool = True,
    boxed: bool = False,
    center: bool = False,
) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    one: Any = page.cell(row, column)
    one.value = text
    one.data_type = "s"  # whatever it begins with: nothing here is a formula
    one.font = Font(name="Tahoma", size=size, bold=bold, color=color)
    one.alignment = Alignment(wrap_text=wrap, vertical="top", horizontal="center" if center else None)
    if fill:
        one.fill = PatternFill("solid", fgColor=fill)
    if boxed:
        side = Side(style="thin", color="B8C4D6")
        one.border = Border(left=side, right=side, top=side, bottom=side)


def _height(*cells: tuple[str, float]) -> float:
    import math
    import unicodedata

    def lines(text: str, width: float) -> int:
        wide = sum(1.05 for letter in text if unicodedata.category(letter) not in ("Mn", "Cf"))
        return max(1, math.ceil(wide / (width - 1)))

    return min(400.0, max(lines(text, width) for text, width in cells) * 16.5 + 3)


def _printing(page: Worksheet) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.sheet_properties.tabColor = "C00000"
    page.sheet_view.showGridLines = False
