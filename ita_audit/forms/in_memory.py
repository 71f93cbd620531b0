"""A form as the workbook that reading it back would give, without any file between."""

from __future__ import annotations

from typing import Any

from ita_audit.forms import keys
from ita_audit.forms.form import Form, FormSheet
from ita_audit.model.workbook import Cell, CellKind, Sheet, Workbook


def as_workbook(form: Form) -> Workbook:
    """The cells of ``form``."""
    return Workbook(tuple(as_sheet(sheet) for sheet in form.sheets), dict(form.stamp))


def as_sheet(sheet: FormSheet) -> Sheet:
    """The filled cells of one sheet."""
    cells = {place: cell for place, one in sheet.cells.items() if (cell := _cell(one.value)) is not None}
    return Sheet(sheet.name, cells, tuple(sheet.spans))


def texts_of(form: Form) -> set[str]:
    """Every text that the blank form shows where no answer belongs, folded."""
    from ita_audit.forms.form import CellRole
    from ita_audit.thai.text import fold

    shown = {
        fold(str(cell.value))
        for sheet in form.sheets
        for cell in sheet.cells.values()
        if cell.look is not CellRole.ANSWER and cell.value is not None
    }
    return shown | {fold(keys.STAMP_SHEET)}


def _cell(value: Any) -> Cell | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool):
        return Cell(CellKind.BOOL, value)
    if isinstance(value, (int, float)):
        return Cell(CellKind.NUMBER, value)
    return Cell(CellKind.TEXT, str(value))
