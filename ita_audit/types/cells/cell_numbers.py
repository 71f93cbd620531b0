"""Numbers as Excel keeps them, and as they are read from a cell's words."""

from __future__ import annotations

import re
from decimal import Decimal

from ita_audit.model.workbook import Cell, CellKind
from ita_audit.thai.written_numbers import read_amount, read_count
from ita_audit.types.cells.answer import CellAnswer, made_by_excel
from ita_audit.types.cells.form_cell import CellContext, ReadCell

_SHOWN_DECIMALS = re.compile(r"\.(0+)")


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


def number(cell: Cell, decimals: int | None, *, percent: bool) -> CellAnswer:
    """A number as Excel shows it: 45 where it shows 45%, to ``decimals`` places where it shows no more than those.

    Below 1% the text, "0.5%", which says so; a percentage where none is asked for is a text too.
    """
    if cell.kind is not CellKind.NUMBER:
        return made_by_excel(cell)
    per_cent = "%" in cell.shown_as
    exact = Decimal(repr(as_shown(cell.value))) * (100 if per_cent else 1)
    places = _SHOWN_DECIMALS.search(cell.shown_as)
    if decimals is not None and (per_cent or (places and len(places[1]) <= decimals)):
        exact = round(exact, decimals)
    value = as_shown(float(exact)) if exact != int(exact) else int(exact)
    unclear = per_cent and (not percent or 0 < abs(value) < 1)
    return CellAnswer(f"{value}%" if unclear else value)


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
    if cell.kind is CellKind.NUMBER and "%" not in cell.shown_as:
        return CellAnswer(as_shown(cell.value))
    return made_by_excel(cell)
