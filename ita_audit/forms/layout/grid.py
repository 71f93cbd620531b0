"""A table: marks, explanations, a header, rows made beforehand, and room below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ita_audit.forms import keys
from ita_audit.forms.form import TABLE_MARKS, CellRole, FieldPrompt, FormSheet, HighlightRule
from ita_audit.forms.layout.layout_context import height
from ita_audit.model.workbook import CellRange, address, column_letters

FIRST = 2
DEEPEST = 1000
"""The last row that a drop-down list and the colour of what is needed reach."""


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One column: its mark, header, explanation, and whether a row that is begun needs it."""

    name: str
    header: str
    help: str
    asked: FieldPrompt
    needed: bool
    width: float


def grid(
    sheet: FormSheet,
    name: str,
    path: str,
    columns: Sequence[FormColumn],
    rows: Sequence[Sequence[Any]],
    header: int,
    spare: int,
) -> None:
    """Lay the table out with its header in row ``header`` and its explanations above that.

    ``rows`` are filled in, ``spare`` empty ones follow; ``name`` is that of the named table.
    """
    last = header + len(rows) + spare
    sheet.put(TABLE_MARKS, 1, keys.mark(keys.TABLE, path), CellRole.MARK)
    sheet.put(header, 1, keys.mark(keys.HEADER), CellRole.MARK)
    for place, (column, title) in enumerate(zip(columns, _distinct(columns), strict=True), FIRST):
        sheet.widths[place] = max(column.width, sheet.widths.get(place, 0))
        sheet.put(TABLE_MARKS, place, keys.mark(keys.COLUMN, column.name), CellRole.MARK)
        sheet.put(header - 1, place, column.help, CellRole.HELP)
        sheet.put(header, place, title, CellRole.HEADER)
        sheet.open[place] = column.asked
    sheet.heights[header - 1] = height(*((c.help, sheet.widths[n]) for n, c in enumerate(columns, FIRST)))
    sheet.heights[header] = height(*((c.header, sheet.widths[n]) for n, c in enumerate(columns, FIRST)))
    for row in range(header + 1, last + 1):
        values = rows[row - header - 1] if row - header <= len(rows) else [None] * len(columns)
        for place, (column, value) in enumerate(zip(columns, values, strict=True), FIRST):
            sheet.put(row, place, value, CellRole.ANSWER, column.asked)
        texts = [(str(v), sheet.widths[n]) for n, v in enumerate(values, FIRST) if v is not None]
        sheet.heights[row] = max(height(*texts), 20.0)
    end = FIRST + len(columns) - 1
    sheet.table = (name, CellRange(header, FIRST, last, end))
    sheet.frozen, sheet.repeat = (header + 1, FIRST + 1), (header, header)
    for place, column in enumerate(columns, FIRST):
        if column.needed:
            first = header + 1
            whole = f"${column_letters(FIRST)}{first}:${column_letters(end)}{first}"
            formula = f"AND(LEN(TRIM({address(first, place)}))=0,COUNTA({whole})>0)"
            sheet.rules.append(HighlightRule(CellRange(first, place, DEEPEST, place), formula))


def _distinct(columns: Sequence[FormColumn]) -> list[str]:
    """The headers, those that would be equal told apart: Excel repairs a table that has two alike."""
    seen: dict[str, int] = {}
    titles = []
    for column in columns:
        title = " ".join(column.header.split())
        seen[title.casefold()] = number = seen.get(title.casefold(), 0) + 1
        titles.append(title if number == 1 else f"{title} ({number})")
    return titles
