"""One sheet for what the agency reports of each measure: a row per measure."""

from __future__ import annotations

from typing import Any

from ita_audit.forms import field_labels, form_words, keys
from ita_audit.forms.form import CellRole, FieldPrompt, FormSheet
from ita_audit.forms.layout.grid import FIRST, FormColumn, grid
from ita_audit.forms.layout.layout_context import LayoutContext, heading, note_across
from ita_audit.ruleset import Requirement

HEADER = 7


def claims_sheet(plan: LayoutContext, row: Requirement) -> FormSheet:
    """The sheet of the report's own row; its rows cannot be added to."""
    sheet = FormSheet(plan.names["claims"])
    title = plan.say(form_words.CLAIMS_TITLE, n=len(plan.measures))
    heading(plan, sheet, title, plan.say(form_words.CLAIMS_HELP))
    named = FormColumn("measure", plan.say(form_words.MEASURE_COLUMN), "", FieldPrompt(), False, 36.0)
    columns = [named, *(_column(plan, row, item.name) for item in row.items)]
    rows = [_row(plan, row, measure) for measure in plan.measures]
    grid(sheet, "t_measures", "measures", columns, rows, HEADER, 0)
    for place, measure in enumerate(plan.measures, HEADER + 1):
        sheet.put(place, 1, keys.mark(keys.ROW, measure), CellRole.MARK)
        sheet.put(place, FIRST, rows[place - HEADER - 1][0], CellRole.LABEL)
        sheet.heights[place] = max(sheet.heights[place], 70.0)
    sheet.open.clear()
    note_across(sheet, len(columns) + 1)
    _always_needed(sheet)
    return sheet


def _always_needed(sheet: FormSheet) -> None:
    """The label makes every row a begun one, so what is needed shows from the start."""
    assert sheet.table is not None
    bottom = sheet.table[1].bottom
    for index, rule in enumerate(sheet.rules):
        area = rule.area
        sheet.rules[index] = type(rule)(type(area)(area.top, area.left, bottom, area.right), rule.formula)


def _column(plan: LayoutContext, row: Requirement, name: str) -> FormColumn:
    item = row.item(name)
    assert item is not None
    marks, help_ = (
        field_labels.marks(item, plan.language),
        field_labels.help_text(plan.ruleset, item, plan.language),
    )
    return FormColumn(
        name,
        plan.label(row, item),
        f"[{marks}] {help_}" if marks else help_,
        field_labels.asked(plan.ruleset, row, name, item, plan.language),
        field_labels.needed(item),
        field_labels.cell_of(item).wide,
    )


def _row(plan: LayoutContext, row: Requirement, measure: str) -> list[Any]:
    label = f"{measure}. {plan.say(plan.ruleset.clause(measure).label)}"
    cells: list[Any] = [label]
    for item in row.items:
        given = plan.known.look("measures", measure, item.name)
        value = field_labels.shown_choice(plan.ruleset, item, given, plan.language)
        cells.append(field_labels.shown(item, value, plan.language))
        if cells[-1] is not None:
            plan.known.taken("measures", measure, item.name)
    return cells
