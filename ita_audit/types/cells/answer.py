"""What reading a cell gives, and the two ways of not being certain."""

from __future__ import annotations

from typing import Any, NamedTuple

from ita_audit.model import Text
from ita_audit.model.unread import Unread
from ita_audit.model.workbook import Cell, CellKind


class CellAnswer(NamedTuple):
    """The JSON value of a cell, and what a person should know of how it was read."""

    value: Any
    remark: Text | None = None


FORMULA = Text(
    "สูตรในช่องนี้ยังไม่มีผลลัพธ์ ให้เปิดไฟล์ด้วย Excel กดบันทึก แล้วส่งใหม่ (หรือพิมพ์ค่าลงไปแทนสูตร)",
    "The formula in this cell has no result: open the file in Excel, save it and try again, or type the value.",
)
ERROR = Text(
    "ช่องนี้แสดงข้อผิดพลาดของ Excel ({found}) ให้แก้สูตรหรือพิมพ์ค่าลงไปแทน",
    "The cell shows an error of Excel's ({found}): mend the formula, or type the value.",
)
A_TIME = Text(
    "Excel เปลี่ยนสิ่งที่พิมพ์ในช่องนี้เป็นเวลา ({found}) ให้พิมพ์ใหม่โดยใส่เครื่องหมาย ' นำหน้า",
    "Excel has turned this into a time ({found}): type it again with a ' in front.",
)
A_DAY = Text(
    "Excel เปลี่ยนข้อความในช่องนี้เป็นวันที่ ({found}) ให้พิมพ์ใหม่โดยใส่เครื่องหมาย ' นำหน้า",
    "Excel has turned this into a date ({found}): type it again with a ' in front.",
)


def filled(text: Text, found: object) -> Text:
    """``text`` with what was found in it."""
    return Text(text.th.replace("{found}", str(found)), text.en.replace("{found}", str(found)))


def made_by_excel(cell: Cell) -> CellAnswer:
    """The answer of a cell in the place of words or a figure: what Excel made of it is shown, for a person to see."""
    if cell.kind is CellKind.DATE:
        return CellAnswer(cell.value.isoformat(), filled(A_DAY, cell.value.isoformat()))
    if cell.kind is CellKind.TIME:
        return CellAnswer(cell.value, filled(A_TIME, cell.value))
    if cell.kind is CellKind.NUMBER and "%" in cell.shown_as:
        return CellAnswer(f"{cell.value * 100:.15g}%")
    return unread(cell)


def unread(cell: Cell) -> CellAnswer:
    """The answer of a cell that no type can be read from: its text, marked so that no type takes it."""
    if cell.kind is CellKind.FORMULA:
        return CellAnswer(Unread(cell.value), FORMULA)
    if cell.kind is CellKind.ERROR:
        return CellAnswer(Unread(cell.value), filled(ERROR, cell.value))
    if cell.kind is CellKind.TIME:
        return CellAnswer(Unread(cell.value), filled(A_TIME, cell.value))
    if cell.kind is CellKind.DATE:
        return CellAnswer(Unread(cell.value.isoformat()), filled(A_DAY, cell.value.isoformat()))
    return CellAnswer(cell.value)
