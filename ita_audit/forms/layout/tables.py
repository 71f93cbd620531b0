"""The sheets that hold one table each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.forms import asking
from ita_audit.forms.form import FormSheet
from ita_audit.forms.layout.facts import facts_columns, none_row
from ita_audit.forms.layout.grid import Column, grid
from ita_audit.forms.layout.plan import Plan, heading, note_across
from ita_audit.ruleset import Requirement
from ita_audit.types import columns_of, none_of
from ita_audit.types.spec import BaseItem

SPARE = 20


def table_sheet(plan: Plan, requirement: Requirement, table: BaseItem) -> FormSheet:
    """The sheet of a table, with what is known of it."""
    name = plan.table_sheet(requirement, table)
    sheet = FormSheet(name, measure=requirement.measure or "")
    clause = plan.say(asking.cited(plan.ruleset, requirement, table))
    marks = asking.marks(table, plan.language)
    title = f"{requirement.id} {plan.label(requirement, table)}"
    note = "\n".join(filter(None, (clause, asking.help_text(table, plan.language))))
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


def _column(plan: Plan, requirement: Requirement, table: BaseItem, column: BaseItem) -> Column:
    name = f"{table.name}.{column.name}"
    marks = asking.marks(column, plan.language)
    help_ = asking.help_text(column, plan.language)
    return Column(
        column.name,
        plan.label(requirement, column),
        f"[{marks}] {help_}" if marks else help_,
        asking.asked(plan.ruleset, requirement, name, column, plan.language),
        asking.needed(column),
        asking.cell_of(column).width,
    )


def _rows(plan: Plan, path: tuple[str, ...], table: BaseItem) -> list[list[Any]]:
    given = plan.known.look(*path)
    rows: list[list[Any]] = []
    for index, one in enumerate(given if isinstance(given, list) else ()):
        row: list[Any] = []
        for column in columns_of(table):
            value = one.get(column.name) if isinstance(one, Mapping) else None
            value = asking.shown_choice(plan.ruleset, column, value, plan.language)
            row.append(asking.shown(column, value, plan.language))
            if row[-1] is not None:
                plan.known.taken(*path, index, column.name)
        if any(value is not None for value in row):
            rows.append(row)
    return rows
