"""The sheet of one measure: its requirements one after the other, single facts as rows."""

from __future__ import annotations

from ita_audit.forms import field_labels, form_words, keys
from ita_audit.forms.form import CellRole, FormSheet
from ita_audit.forms.layout.fact_rows import ANSWER, HELP, LABEL, WIDTHS, facts_columns, item_row, none_row
from ita_audit.forms.layout.layout_context import LINE, LayoutContext, heading, height, note_across
from ita_audit.model.workbook import CellRange
from ita_audit.ruleset import Requirement
from ita_audit.types import holds_documents, is_table
from ita_audit.types.spec import BaseItem

FIRST_ROW = 7


def measure_sheet(plan: LayoutContext, measure: str) -> FormSheet:
    """The sheet, with what is known of the measure's single facts and links to its other sheets."""
    sheet = FormSheet(plan.names[f"measure {measure}"], measure=measure)
    facts_columns(sheet)
    title = plan.say(plan.ruleset.clause(measure).label)
    heading(plan, sheet, f"{plan.say(form_words.MEASURE, n=measure)} {title}", plan.say(form_words.STEPS[0]))
    note_across(sheet, HELP)
    for column, text in ((LABEL, form_words.ITEM), (ANSWER, form_words.ANSWER), (HELP, form_words.HELP)):
        sheet.put(FIRST_ROW - 1, column, plan.say(text), CellRole.HEADER)
    sheet.frozen, sheet.repeat = (FIRST_ROW, 3), (FIRST_ROW - 1, FIRST_ROW - 1)
    row = FIRST_ROW
    for requirement in plan.requirements(measure):
        row = _requirement(plan, sheet, row, requirement)
    return sheet


def _requirement(plan: LayoutContext, sheet: FormSheet, row: int, requirement: Requirement) -> int:
    title = f"{requirement.id} {plan.say(plan.ruleset.title(requirement))}"
    sheet.put(row, 1, keys.mark(keys.SECTION, f"evidence/{requirement.key}"), CellRole.MARK)
    sheet.put(row, LABEL, title, CellRole.SECTION)
    sheet.spans.append(CellRange(row, LABEL, row, HELP))
    sheet.heights[row] = height((title, sum(WIDTHS.values())))
    row += 1
    about = _about(plan, requirement)
    if about:
        sheet.put(row, LABEL, about, CellRole.NOTE)
        sheet.spans.append(CellRange(row, LABEL, row, HELP))
        sheet.heights[row] = height((about, sum(WIDTHS.values())))
        row += 1
    none = 0
    if requirement.none:
        none_row(plan, sheet, row, ("evidence", requirement.key, "none"))
        none, row = row, row + 1
    for item in requirement.items:
        if is_table(item):
            _elsewhere(plan, sheet, row, requirement, item, plan.table_sheet(requirement, item))
        elif holds_documents(item):
            _elsewhere(plan, sheet, row, requirement, item, plan.names["documents"])
        else:
            stands_for = requirement.none.stands_for if requirement.none else []
            item_row(plan, sheet, row, requirement, item, none if item.name in stands_for else 0)
        row += 1
    return row


def _about(plan: LayoutContext, requirement: Requirement) -> str:
    parts = [plan.say(plan.ruleset.cite(requirement.id, requirement.measure or ""))]
    year = plan.ruleset.fiscal_year
    if years := requirement.years(year):
        parts.append(plan.say(form_words.YEARS, years=", ".join(map(str, years))))
    for one in plan.ruleset.mappings:
        codes = [row.code for row in one.of(requirement.id) if row.fiscal_year in (None, year)]
        if codes:
            called, listed = plan.say(one.called), ", ".join(dict.fromkeys(codes))
            parts.append(plan.say(form_words.OUTSIDE, called=called, codes=listed))
    if requirement.help:
        parts.append(plan.say(requirement.help.text))
    return " · ".join(parts)


def _elsewhere(
    plan: LayoutContext,
    sheet: FormSheet,
    row: int,
    requirement: Requirement,
    item: BaseItem,
    there: str,
) -> None:
    label, marks = plan.label(requirement, item), field_labels.marks(item, plan.language)
    sheet.put(row, LABEL, f"{label}{f' [{marks}]' if marks else ''}", CellRole.LABEL)
    text = form_words.DOCUMENTS_AT if holds_documents(item) else form_words.TABLE_AT
    sheet.link(row, ANSWER, plan.say(text, sheet=there), there)
    help_ = field_labels.help_text(plan.ruleset, item, plan.language)
    sheet.put(row, HELP, help_, CellRole.HELP)
    sheet.heights[row] = max(
        height((label, WIDTHS[LABEL]), (there, WIDTHS[ANSWER] - 12), (help_, WIDTHS[HELP])), 2 * LINE
    )
