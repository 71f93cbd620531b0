"""Words: texts as they stand, choices and yes or no by their labels, lists by their lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ita_audit.model import Text
from ita_audit.model.workbook import Cell, CellKind
from ita_audit.thai.enumerations import entries
from ita_audit.thai.yes_and_no import yes_or_no
from ita_audit.types.cells.answer import CellAnswer, filled, made_by_excel, unread
from ita_audit.types.links import is_web_address
from ita_audit.types.reading import undecorated

LINKED = Text("อ่านลิงก์ที่ซ่อนอยู่ใต้ข้อความในช่องนี้: {found}", "Read from the link beneath the cell's words: {found}")
TIME = Text(
    "Excel เก็บช่องนี้เป็นเวลา ({found}) อ่านตามที่แสดง ถ้าหมายถึงระยะเวลา ให้พิมพ์หน่วยด้วย โดยใส่เครื่องหมาย ' นำหน้า",
    "Excel keeps this as a time ({found}), read as it is shown: where it is how long, type the unit, with a ' in front.",
)
_ZEROS_KEPT = re.compile(r"(0+)(?:\.(0+))?")
_PLAIN_FORMATS = ("General", "0", "@", "#,##0")


def text(cell: Cell) -> CellAnswer:
    """A text as it stands. A whole number or a time that Excel made of one is that text again."""
    if cell.kind is CellKind.TIME:
        return CellAnswer(cell.value, filled(TIME, cell.value))
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, int) and cell.shown_as in _PLAIN_FORMATS:
        return CellAnswer(str(cell.value))
    return made_by_excel(cell)


def strict(cell: Cell) -> CellAnswer:
    """A text as it stands; a number stays one, for a leading 0 may be lost."""
    return unread(cell)


def code(cell: Cell) -> CellAnswer:
    """A code as it stands, or as Excel shows it where its format keeps zeros in front or behind ("0.000")."""
    zeros = _ZEROS_KEPT.fullmatch(cell.shown_as) if cell.kind is CellKind.NUMBER else None
    if zeros is None or cell.value < 0:
        return unread(cell)
    decimals = len(zeros[2] or "")
    return CellAnswer(f"{cell.value:0{len(zeros[1]) + decimals + (decimals > 0)}.{decimals}f}")


def address(cell: Cell) -> CellAnswer:
    """A web address, or the one that the cell's words lead to."""
    words_lead = cell.kind is CellKind.TEXT and not is_web_address(cell.value.strip())
    if words_lead and cell.link is not None and is_web_address(cell.link):
        return CellAnswer(cell.link, filled(LINKED, cell.link))
    return unread(cell)


def confirmed(cell: Cell) -> CellAnswer:
    """True or false; any other word stays as it stands."""
    if cell.kind is CellKind.TEXT:
        said = yes_or_no(cell.value)
        return CellAnswer(cell.value if said is None else said)
    return unread(cell)


def choice(cell: Cell, labels: Mapping[str, str]) -> CellAnswer:
    """An option's value, by the ``labels`` it goes under (undecorated); any other word stays as it stands."""
    if cell.kind is CellKind.TEXT:
        return CellAnswer(labels.get(undecorated(cell.value), cell.value))
    if cell.kind is CellKind.NUMBER and (option := labels.get(undecorated(f"{cell.value:g}"))) is not None:
        return CellAnswer(option)
    return unread(cell)


def lines(cell: Cell, member: Callable[[Cell], CellAnswer]) -> CellAnswer:
    """One answer for each entry that the cell's text lists."""
    if cell.kind is not CellKind.TEXT:
        read = member(cell)
        return CellAnswer([read.value], read.remark)
    read_lines = [member(Cell(CellKind.TEXT, line)) for line in entries(cell.value)]
    remark = next((one.remark for one in read_lines if one.remark), None)
    return CellAnswer([one.value for one in read_lines], remark)
