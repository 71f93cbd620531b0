"""Adding up columns: whole numbers and satang, exactly."""

from __future__ import annotations

from ita_audit.checks.base import Table
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import ABSENT, UNKNOWN


def sum_of(table: Table, column: str | None, where: Predicate | None = None) -> int | None:
    """The sum of ``column`` (or the number of rows, for None) over the rows that ``where`` picks.

    None where a value or condition is UNKNOWN: one such makes a sum undetermined. An ABSENT value
    is left out. A table that says in words that there is nothing sums to 0.
    """
    total = 0
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


def amount(value: int, money: bool) -> str:
    """A count as "1,234", an amount in satang as baht: "1,234.50", without ".00"."""
    if not money:
        return f"{value:,}"
    baht, satang = divmod(value, 100)
    return f"{baht:,}.{satang:02}" if satang else f"{baht:,}"
