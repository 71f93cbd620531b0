"""Tables: every row below the header in which something stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.forms.filling.read_context import ReadContext, merged_remarks
from ita_audit.forms.locate_answers import FoundTable
from ita_audit.model.pointer import join
from ita_audit.model.workbook import Sheet
from ita_audit.types import columns_of
from ita_audit.types.cells.answer import unread
from ita_audit.types.cells.form_cell import ReadCell


def filled_rows(sheet: Sheet, table: FoundTable) -> list[int]:
    """The rows below the header with a filled cell in one of the table's columns."""
    columns = set(table.columns.values())
    return sorted({row for row, column in sheet.cells if row > table.header and column in columns})


def read_table(sheet: Sheet, table: FoundTable, context: ReadContext) -> None:
    """Put the rows of an item's table into the content, and tell where each cell of them stands."""
    gathered = context.gathered
    steps = tuple(table.path.split("/"))
    readers = _readers(steps, table, context)
    first = min(table.columns.values(), default=1)
    rows: list[dict[str, Any]] = []
    for row in filled_rows(sheet, table):
        index = len(rows)
        answers: dict[str, Any] = {}
        for name, column in table.columns.items():
            location = gathered.at(sheet, row, column, *steps, index, name)
            cell = sheet.cells.get((row, column))
            if cell is not None:
                answer = readers.get(name, unread)(cell)
                answers[name] = answer.value
                gathered.remark(answer.remark, location)
        gathered.places.setdefault(join("", *steps, index), gathered.at(sheet, row, first))
        rows.append(answers)
    gathered.at(sheet, table.header + 1, first, *steps)
    if rows:
        inside = gathered.content
        for step in steps[:-1]:
            inside = inside.setdefault(step, {})
        inside[steps[-1]] = rows
    merged_remarks(sheet, context, table.header, set(table.columns.values()))


def read_measures(sheet: Sheet, table: FoundTable, context: ReadContext) -> None:
    """Put what the agency reports of each measure; the rows bear the measures' numbers as marks."""
    gathered = context.gathered
    row_of = next((one for one in context.ruleset.requirements if one.each), None)
    first = min(table.columns.values(), default=1)
    gathered.at(sheet, table.header, first, "measures")
    for row, measure in table.rows.items():
        gathered.at(sheet, row, first, "measures", measure)
        for name, column in table.columns.items():
            item = row_of.item(name) if row_of else None
            cell = sheet.cells.get((row, column))
            if name == "measure":
                gathered.seen.add((sheet.name, row, column))
                continue
            location = gathered.at(sheet, row, column, "measures", measure, name)
            if cell is not None:
                read = context.reader(row_of, item) if row_of and item else unread
                gathered.put(read(cell), location, "measures", measure, name)


def _readers(steps: tuple[str, ...], table: FoundTable, context: ReadContext) -> Mapping[str, ReadCell]:
    requirement = context.requirement(steps[1]) if len(steps) == 3 else None
    item = requirement.item(steps[2]) if requirement else None
    if requirement is None:
        return {}
    return {column.name: context.reader(requirement, column) for column in columns_of(item)}
