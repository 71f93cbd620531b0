"""One sheet for all documents: which requirement, title, link or file, day and years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.forms import form_words
from ita_audit.forms.form import FieldPrompt, FormSheet
from ita_audit.forms.layout.grid import FormColumn, grid
from ita_audit.forms.layout.layout_context import LayoutContext, document_label, heading, note_across
from ita_audit.ruleset import Requirement
from ita_audit.types import TYPES, document_parts, holds_documents
from ita_audit.types.answer_type import Part
from ita_audit.types.spec import BaseItem

CHOICES = "documents"
SPARE = 15


def documents_of(plan: LayoutContext) -> list[tuple[Requirement, BaseItem]]:
    """Every item of the form's measures that asks for documents, in the document's order."""
    return [
        (requirement, item)
        for measure in plan.measures
        for requirement in plan.requirements(measure)
        for item in requirement.items
        if holds_documents(item)
    ]


def documents_sheet(plan: LayoutContext) -> FormSheet:
    """The sheet, with a row for each item that asks for documents and for each one known."""
    sheet = FormSheet(plan.names["documents"])
    heading(plan, sheet, plan.say(form_words.DOCUMENTS_TITLE), plan.say(form_words.DOCUMENTS_HELP))
    columns = [_requirements(plan), *(_column(plan, *one) for one in document_parts().items())]
    rows = [row for requirement, item in documents_of(plan) for row in _rows(plan, requirement, item)]
    grid(sheet, "t_documents", "documents", columns, rows, 7, SPARE)
    note_across(sheet, len(columns) + 1)
    return sheet


def _requirements(plan: LayoutContext) -> FormColumn:
    """The first column, which says what a document is for."""
    title, help_ = plan.say(form_words.DOCUMENT_OF), plan.say(form_words.DOCUMENT_OF_HELP)
    asked = FieldPrompt(choices=CHOICES, title=title, message=help_)
    return FormColumn("requirement", title, help_, asked, False, 44.0)


def _column(plan: LayoutContext, name: str, part: Part) -> FormColumn:
    title, help_ = plan.say(part.title), plan.say(part.help)
    asked = FieldPrompt(TYPES[part.type].cell.format, None, title, help_)
    return FormColumn(name, title, help_, asked, part.needed, part.width)


def _rows(plan: LayoutContext, requirement: Requirement, item: BaseItem) -> list[list[Any]]:
    label = document_label(plan, requirement, item)
    path = ("evidence", requirement.key, item.name)
    given = plan.known.look(*path)
    parts = document_parts()
    rows: list[list[Any]] = []
    for index, one in enumerate(given if isinstance(given, list) else ()):
        if not isinstance(one, Mapping):
            continue
        row = [_shown(plan, part, one.get(name)) for name, part in parts.items()]
        if any(value is not None for value in row):
            rows.append([label, *row])
        for name, value in zip(parts, row, strict=True):
            if value is not None:
                plan.known.taken(*path, index, name)
    return rows or [[label, *(None for _ in parts)]]


def _shown(plan: LayoutContext, part: Part, value: Any) -> Any:
    kind = TYPES[part.type]
    return kind.cell.show(kind.bare(), value, plan.language)
