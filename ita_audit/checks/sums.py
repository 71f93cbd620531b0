"""Adding up columns: whole numbers and satang, exactly; and numbers with decimals."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ita_audit.checks.base import Table
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import ABSENT, UNKNOWN


def sum_of(table: Table, column: str | None, where: Predicate | None = None) -> Any:
    """The sum of ``column`` (or the number of rows, for None) over the rows that ``where`` picks.

    None where a value or condition is UNKNOWN: one such makes a sum undetermined. An ABSENT value
    is left out. A table that says in words that there is nothing sums to 0.
    """
    total: Any = 0
    for row in table.rows:
        held = True if where is None else where(row.values)
        if held is None:
            return None
        if not held:
            continue
        value = 1 if column is None else row.values[column]
        if value is UNKNOWN:
            return None
        if value is not ABSENT:
            total += value
    return total


def amount(value: int | Decimal, money: bool) -> str:
    """A count or number as "1,234", an amount in satang as baht: "1,234.50", without ".00"; "-0.50" below zero."""
    if isinstance(value, Decimal):
        return f"{value:,f}"
    if not money:
        return f"{value:,}"
    baht, satang = divmod(abs(value), 100)
    sign = "-" if value < 0 else ""
    return f"{sign}{baht:,}.{satang:02}" if satang else f"{sign}{baht:,}"
