"""Numbers as Excel keeps them, and as they are read from a cell's words."""

from __future__ import annotations

from ita_audit.model.workbook import Cell, CellKind
from ita_audit.thai.written_numbers import read_amount, read_count
from ita_audit.types.cells.answer import CellAnswer, unread
from ita_audit.types.cells.form_cell import CellContext, ReadCell


def count(context: CellContext) -> ReadCell:
    """Reads a whole number; what is not certainly one stays as it stands."""
    units = context.terms.words_called("count_units")

    def read(cell: Cell) -> CellAnswer:
        number = read_count(cell.value, units) if cell.kind is CellKind.TEXT else None
        return _number(cell) if number is None else CellAnswer(number)

    return read


def baht(cell: Cell) -> CellAnswer:
    """An amount of money; what is not certainly one stays as it stands."""
    amount = read_amount(cell.value) if cell.kind is CellKind.TEXT else None
    if amount is None:
        return _number(cell)
    return CellAnswer(int(amount) if amount == amount.to_integral_value() else float(amount))


def fee(cell: Cell) -> CellAnswer:
    """A number, or words as they stand: they may say that there is no fee."""
    return _number(cell)


def as_shown(value: int | float) -> int | float:
    """A number as Excel shows it: 15 digits, and whole where it has no decimals."""
    if isinstance(value, int):
        return value
    exact = float(f"{value:.15g}")
    return int(exact) if exact.is_integer() else exact


def _number(cell: Cell) -> CellAnswer:
    return CellAnswer(as_shown(cell.value)) if cell.kind is CellKind.NUMBER else unread(cell)
