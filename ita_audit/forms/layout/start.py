"""The first sheet: who hands in, for which year, how to fill in, and where everything is."""

from __future__ import annotations

from ita_audit.forms import form_words
from ita_audit.forms.form import CellRole, FieldPrompt, FormSheet
from ita_audit.forms.layout.fact_rows import ANSWER, EMPTY, LABEL, WIDTHS, fact, facts_columns
from ita_audit.forms.layout.layout_context import LINE, LayoutContext, height, note_across
from ita_audit.model.workbook import CellRange

_NEEDED = ("code", "name")
YEAR = "0"
"""The number format of a year: without a comma."""


def start_sheet(plan: LayoutContext, sheets: list[FormSheet]) -> FormSheet:
    """The sheet; ``sheets`` are the others, for the table of contents."""
    sheet = FormSheet(plan.names["start"])
    facts_columns(sheet)
    sheet.put(3, LABEL, plan.say(form_words.TITLE), CellRole.TITLE)
    sheet.heights[3] = 26.0
    sheet.put(4, LABEL, plan.say(plan.ruleset.edition.title.text), CellRole.NOTE)
    if plan.ruleset.edition.basis:
        sheet.put(5, LABEL, plan.say(plan.ruleset.edition.basis.text), CellRole.NOTE)
    note_across(sheet, LABEL + 2)
    row = _section(plan, sheet, 6, plan.say(form_words.AGENCY))
    helps = dict(form_words.AGENCY_HELP)
    helps.update((name, said.text) for name, said in plan.ruleset.edition.entity.help.items())
    for name, label in form_words.AGENCY_LABELS.items():
        given = plan.known.look("agency", name)
        value = given if isinstance(given, (str, int)) else None
        if value is not None:
            plan.known.taken("agency", name)
        formula = EMPTY if name in _NEEDED else ""
        asked = FieldPrompt(title=plan.say(label)[:30])
        fact(
            sheet,
            row,
            f"agency/{name}",
            plan.say(label),
            value,
            plan.say(helps[name]),
            asked,
            formula,
        )
        row += 1
    year = FieldPrompt(YEAR, None, plan.say(form_words.YEAR), plan.say(form_words.YEAR_HELP))
    fact(
        sheet,
        row,
        "fiscal_year",
        plan.say(form_words.YEAR),
        plan.ruleset.fiscal_year,
        plan.say(form_words.YEAR_HELP),
        year,
    )
    note = plan.known.look("note")
    if isinstance(note, str):
        plan.known.taken("note")
    said = note if isinstance(note, str) else None
    free = FieldPrompt(title=plan.say(form_words.NOTE), message=plan.say(form_words.NOTE_HELP))
    fact(sheet, row + 1, "note", plan.say(form_words.NOTE), said, plan.say(form_words.NOTE_HELP), free)
    row = _section(plan, sheet, row + 3, plan.say(form_words.HOW_TO))
    for number, step in enumerate(form_words.STEPS, 1):
        text = f"{number}. {plan.say(step).replace('{file}', 'form.xlsx')}"
        sheet.put(row, LABEL, text, CellRole.NOTE)
        sheet.spans.append(CellRange(row, LABEL, row, LABEL + 2))
        sheet.heights[row] = height((text, sum(WIDTHS.values())))
        row += 1
    row = _section(plan, sheet, row + 1, plan.say(form_words.CONTENTS))
    for other in sheets:
        sheet.link(row, LABEL, other.name, other.name)
        title = str(other.cells[3, 2].value)
        title = "" if title == other.name else title.removeprefix(f"{other.name} ")
        sheet.put(row, ANSWER, title, CellRole.NOTE)
        sheet.spans.append(CellRange(row, ANSWER, row, ANSWER + 1))
        sheet.heights[row] = height((title, WIDTHS[ANSWER] + WIDTHS[ANSWER + 1]))
        row += 1
    return sheet


def _section(plan: LayoutContext, sheet: FormSheet, row: int, title: str) -> int:
    sheet.put(row, LABEL, title, CellRole.SECTION)
    sheet.spans.append(CellRange(row, LABEL, row, LABEL + 2))
    sheet.heights[row] = LINE + 4
    return row + 1
