"""Numbers as officers type them: "1,234.50 บาท", "๓ เรื่อง", and as Excel keeps them."""

from __future__ import annotations

import re
from decimal import Decimal

from ita_audit.model.workbook import Cell, CellKind
from ita_audit.thai.text import arabic_digits, tidy
from ita_audit.types.cells.answer import CellAnswer, unread

_NUMBER = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
_COUNTED = re.compile(
    _NUMBER + r"\s*(?:เรื่อง|ราย|คน|ครั้ง|โครงการ|รายการ|ฉบับ|แห่ง|กิจกรรม|งาน|สัญญา|เที่ยว|ชุด|หลักสูตร|ตำแหน่ง|อัตรา)?"
)
_MONEY = re.compile(r"฿?\s*" + _NUMBER + r"(?:\.-|\.?[-–])?\s*(?:บาทถ้วน|บาท|baht|thb|฿)?", re.IGNORECASE)
_LONGEST = 60


def count(cell: Cell) -> CellAnswer:
    """A whole number; what is not certainly one stays as it stands."""
    return _number(cell, _COUNTED)


def baht(cell: Cell) -> CellAnswer:
    """An amount of money; what is not certainly one stays as it stands."""
    return _number(cell, _MONEY)


def fee(cell: Cell) -> CellAnswer:
    """A number, or words as they stand: they may say that there is no fee."""
    if cell.kind is CellKind.NUMBER:
        return CellAnswer(as_shown(cell.value))
    return unread(cell)


def as_shown(value: int | float) -> int | float:
    """A number as Excel shows it: 15 digits, and whole where it has no decimals."""
    if isinstance(value, int):
        return value
    exact = float(f"{value:.15g}")
    return int(exact) if exact.is_integer() else exact


def _number(cell: Cell, pattern: re.Pattern[str]) -> CellAnswer:
    if cell.kind is CellKind.NUMBER:
        return CellAnswer(as_shown(cell.value))
    if cell.kind is not CellKind.TEXT or len(cell.value) > _LONGEST:
        return unread(cell)
    found = pattern.fullmatch(arabic_digits(tidy(cell.value)))
    if found is None:
        return CellAnswer(cell.value)
    exact = Decimal(found["number"].replace(",", ""))
    return CellAnswer(int(exact) if exact == exact.to_integral_value() else float(exact))
