"""The sheets that hold one table each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.forms import field_labels
from ita_audit.forms.form import FormSheet
from ita_audit.forms.layout.fact_rows import facts_columns, none_row
from ita_audit.forms.layout.grid import FormColumn, grid
from ita_audit.forms.layout.layout_context import LayoutContext, heading, note_across
from ita_audit.ruleset import Requirement
from ita_audit.types import columns_of, none_of
from ita_audit.types.spec import BaseItem

SPARE = 20


def table_sheet(plan: LayoutContext, requirement: Requirement, table: BaseItem) -> FormSheet:
    """The sheet of a table, with what is known of it."""
    name = plan.table_sheet(requirement, table)
    sheet = FormSheet(name, measure=requirement.measure or "")
    clause = plan.say(field_labels.cited(plan.ruleset, requirement, table))
    marks = field_labels.marks(table, plan.language)
    title = f"{requirement.id} {plan.label(requirement, table)}"
    note = "\n".join(filter(None, (clause, field_labels.help_text(plan.ruleset, table, plan.language))))
    heading(plan, sheet, f"{title}{f' [{marks}]' if marks else ''}", note.replace("\n", " · "))
    path = ("evidence", requirement.key, table.name)
    columns = [_column(plan, requirement, table, column) for column in columns_of(table)]
    header = 7
    if none_of(table):
        facts_columns(sheet)
        sheet.widths.clear()
        none_row(plan, sheet, 6, (*path, "none"))
        header = 9
    rows = _rows(plan, path, table)
    grid(sheet, "_".join(("t", *path[1:])), "/".join(path), columns, rows, header, SPARE)
    if none_of(table):
        sheet.heights[6] = 36.0
        for column in (2, 3, 4):
            sheet.widths[column] = max(sheet.widths.get(column, 0), 30.0)
    note_across(sheet, len(columns) + 1)
    return sheet


def _column(plan: LayoutContext, requirement: Requirement, table: BaseItem, column: BaseItem) -> FormColumn:
    name = f"{table.name}.{column.name}"
    marks = field_labels.marks(column, plan.language)
    help_ = field_labels.help_text(plan.ruleset, column, plan.language)
    return FormColumn(
        column.name,
        plan.label(requirement, column),
        f"[{marks}] {help_}" if marks else help_,
        field_labels.asked(plan.ruleset, requirement, name, column, plan.language),
        field_labels.needed(column),
        field_labels.cell_of(column).width,
    )


def _rows(plan: LayoutContext, path: tuple[str, ...], table: BaseItem) -> list[list[Any]]:
    given = plan.known.look(*path)
    rows: list[list[Any]] = []
    for index, one in enumerate(given if isinstance(given, list) else ()):
        row: list[Any] = []
        for column in columns_of(table):
            value = one.get(column.name) if isinstance(one, Mapping) else None
            value = field_labels.shown_choice(plan.ruleset, column, value, plan.language)
            row.append(field_labels.shown(column, value, plan.language))
            if row[-1] is not None:
                plan.known.taken(*path, index, column.name)
        if any(value is not None for value in row):
            rows.append(row)
    return rows
