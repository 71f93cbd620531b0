"""One sheet of a form, written with XlsxWriter: cells, tables, lists, colours, locks, print settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ita_audit.forms.excel.styles import NEEDED, TABS
from ita_audit.forms.form import CellRole, FieldPrompt, Filled, Form, FormSheet
from ita_audit.forms.layout.grid import DEEPEST
from ita_audit.types.cells.form_cell import AS_TEXT

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from ita_audit.forms.excel import Styles

ALLOWED = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "insert_hyperlinks": True,
    "sort": True,
    "autofilter": True,
}
"""What an officer may still do on a locked sheet. There is no password."""

_TITLE, _MESSAGE = 32, 255


def write_sheet(page: Worksheet, sheet: FormSheet, form: Form, styles: Styles) -> None:
    """Write ``sheet`` into ``page``."""
    _columns(page, sheet, styles)
    for row, points in sheet.heights.items():
        page.set_row(row - 1, points)
    page.set_row(0, None, None, {"hidden": True})
    page.set_row(1, None, None, {"hidden": True})
    spanned = {(area.top, area.left) for area in sheet.spans}
    for area in sheet.spans:
        first = sheet.cells[area.top, area.left]
        page.merge_range(
            area.top - 1, area.left - 1, area.bottom - 1, area.right - 1, first.value, styles.of(first.look)
        )
    if sheet.table is not None:
        _table(page, sheet, styles)
    for (row, column), cell in sheet.cells.items():
        if (row, column) not in spanned:
            _cell(page, row - 1, column - 1, cell, styles)
    _questions(page, sheet)
    for rule in sheet.rules:
        area = rule.area
        page.conditional_format(
            area.top - 1,
            area.left - 1,
            area.bottom - 1,
            area.right - 1,
            {"type": "formula", "criteria": f"={rule.formula}", "format": styles.plain(**NEEDED)},
        )
    _page(page, sheet, form)


def _columns(page: Worksheet, sheet: FormSheet, styles: Styles) -> None:
    page.set_column(0, 0, None, None, {"hidden": True})
    for column, width in sheet.widths.items():
        asked = sheet.open.get(column)
        page.set_column(column - 1, column - 1, width, styles.open(asked.format) if asked else None)


def _cell(page: Worksheet, row: int, column: int, cell: Filled, styles: Styles) -> None:
    style = styles.of(cell.look, cell.asked.format if cell.asked else AS_TEXT)
    value = cell.value
    if cell.leads_to is not None:
        target = cell.leads_to.replace("'", "''")
        page.write_url(row, column, f"internal:'{target}'!A1", style, str(value))
    elif value is None or value == "":
        page.write_blank(row, column, None, style)
    elif isinstance(value, bool):
        page.write_boolean(row, column, value, style)
    elif isinstance(value, (int, float)):
        page.write_number(row, column, value, style)
    else:
        page.write_string(row, column, str(value), style)


def _table(page: Worksheet, sheet: FormSheet, styles: Styles) -> None:
    assert sheet.table is not None
    name, area = sheet.table
    headers = [sheet.cells[area.top, column].value for column in range(area.left, area.right + 1)]
    page.add_table(
        area.top - 1,
        area.left - 1,
        area.bottom - 1,
        area.right - 1,
        {
            "name": name,
            "autofilter": False,
            "style": None,
            "columns": [
                {"header": header, "header_format": styles.of(CellRole.HEADER)} for header in headers
            ],
        },
    )


def _questions(page: Worksheet, sheet: FormSheet) -> None:
    """Drop-down lists and what is said beside a cell that is chosen."""
    if sheet.table is not None and sheet.open:
        top = sheet.table[1].top
        for column, asked in sheet.open.items():
            _question(page, top, column - 1, DEEPEST - 1, column - 1, asked)
        inside = sheet.table[1]
    else:
        inside = None
    for (row, column), cell in sheet.cells.items():
        if cell.look is CellRole.ANSWER and cell.asked and not (inside and inside.holds(row, column)):
            _question(page, row - 1, column - 1, row - 1, column - 1, cell.asked)


def _question(page: Worksheet, top: int, left: int, bottom: int, right: int, asked: FieldPrompt) -> None:
    options: dict[str, Any] = {"validate": "any"}
    if asked.choices is not None:
        options = {"validate": "list", "source": f"=ita_{asked.choices}", "error_type": "warning"}
    if asked.title or asked.message:
        options |= {"input_title": asked.title[:_TITLE], "input_message": asked.message[:_MESSAGE]}
    if options != {"validate": "any"}:
        page.data_validation(top, left, bottom, right, options)


def _page(page: Worksheet, sheet: FormSheet, form: Form) -> None:
    if sheet.frozen != (0, 0):
        page.freeze_panes(sheet.frozen[0] - 1, sheet.frozen[1] - 1)
    if sheet.repeat is not None:
        page.repeat_rows(sheet.repeat[0] - 1, sheet.repeat[1] - 1)
    measure = int(sheet.measure) if sheet.measure.isdecimal() else 0
    page.set_tab_color(TABS[measure % len(TABS)])
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer(f"&L&9{sheet.name.replace('&', '&&')}&R&9&P / &N")
    page.protect("", ALLOWED)
