"""Single facts as rows of label, answer and help."""

from __future__ import annotations

from typing import Any

from ita_audit.forms import field_labels, form_words, keys
from ita_audit.forms.form import FACT_MARKS, CellRole, FieldPrompt, FormSheet, HighlightRule
from ita_audit.forms.layout.layout_context import LayoutContext, height
from ita_audit.model.workbook import CellRange, address
from ita_audit.ruleset import Requirement
from ita_audit.types.spec import BaseItem

LABEL, ANSWER, HELP = 2, 3, 4
WIDTHS = {LABEL: 44.0, ANSWER: 50.0, HELP: 56.0}


def facts_columns(sheet: FormSheet) -> None:
    """The three columns, and the mark that finds the answers wherever they are moved to."""
    sheet.widths |= WIDTHS
    sheet.put(FACT_MARKS, ANSWER, keys.mark(keys.ANSWERS), CellRole.MARK)


def fact(
    sheet: FormSheet,
    row: int,
    path: str,
    label: str,
    value: Any,
    help_: str,
    asked: FieldPrompt,
    formula: str = "",
) -> None:
    """One row. ``formula`` says of the answer's cell, as ``{cell}``, when it is still needed."""
    sheet.put(row, 1, keys.mark(keys.FACT, path), CellRole.MARK)
    sheet.put(row, LABEL, label, CellRole.LABEL)
    sheet.put(row, ANSWER, value, CellRole.ANSWER, asked)
    sheet.put(row, HELP, help_, CellRole.HELP)
    texts = ((label, WIDTHS[LABEL]), (str(value or ""), WIDTHS[ANSWER]), (help_, WIDTHS[HELP]))
    sheet.heights[row] = height(*texts)
    if formula:
        area = CellRange(row, ANSWER, row, ANSWER)
        sheet.rules.append(HighlightRule(area, formula.format(cell=address(row, ANSWER))))


EMPTY = "LEN(TRIM({cell}))=0"


def item_row(
    plan: LayoutContext, sheet: FormSheet, row: int, requirement: Requirement, item: BaseItem, none: int
) -> None:
    """The row of one item; ``none`` is the row where words may stand for it, 0 where none may."""
    path = ("evidence", requirement.key, item.name)
    given = plan.known.look(*path)
    value = field_labels.shown(
        item, field_labels.shown_choice(plan.ruleset, item, given, plan.language), plan.language
    )
    if value is not None:
        plan.known.taken(*path)
    label = plan.label(requirement, item)
    marks = field_labels.marks(item, plan.language)
    clause = plan.say(field_labels.cited(plan.ruleset, requirement, item))
    formula = ""
    if field_labels.needed(item):
        unless = f",LEN(TRIM({address(none, ANSWER)}))=0" if none else ""
        formula = f"AND({EMPTY}{unless})"
    fact(
        sheet,
        row,
        "/".join(path),
        f"{label}{f' [{marks}]' if marks else ''}\n{clause}",
        value,
        field_labels.help_text(plan.ruleset, item, plan.language),
        field_labels.asked(plan.ruleset, requirement, item.name, item, plan.language),
        formula,
    )


def none_row(plan: LayoutContext, sheet: FormSheet, row: int, path: tuple[str, ...]) -> None:
    """The row where words say that there is nothing to list or count."""
    said = plan.known.look(*path)
    if isinstance(said, str):
        plan.known.taken(*path)
    value = said if isinstance(said, str) else None
    label, help_ = plan.say(form_words.NONE), plan.say(form_words.NONE_HELP)
    fact(sheet, row, "/".join(path), label, value, help_, FieldPrompt(title=label[:30], message=help_))
