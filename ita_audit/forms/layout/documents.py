"""One sheet for all documents: which requirement, title, link or file, day and years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.forms import words
from ita_audit.forms.form import Asked, FormSheet
from ita_audit.forms.layout.grid import Column, grid
from ita_audit.forms.layout.plan import Plan, document_label, heading, note_across
from ita_audit.forms.showing import day
from ita_audit.ruleset import Requirement
from ita_audit.types.kinds.documents import MEMBERS, DocumentsItem

CHOICES = "documents"
SPARE = 15
_TYPES = {"published": "date", "fiscal_year": "fiscal_year", "fiscal_year_to": "fiscal_year", "url": "url"}
_WIDTHS = {"requirement": 44.0, "title": 50.0, "url": 46.0, "file": 26.0, "published": 20.0}


def documents_of(plan: Plan) -> list[tuple[Requirement, DocumentsItem]]:
    """Every item of the form's measures that asks for documents, in the document's order."""
    return [
        (requirement, item)
        for measure in plan.measures
        for requirement in plan.requirements(measure)
        for item in requirement.items
        if isinstance(item, DocumentsItem)
    ]


def documents_sheet(plan: Plan) -> FormSheet:
    """The sheet, with a row for each item that asks for documents and for each one known."""
    sheet = FormSheet(plan.names["documents"])
    heading(plan, sheet, plan.say(words.DOCUMENTS_TITLE), plan.say(words.DOCUMENTS_HELP))
    columns = [_column(plan, name) for name in ("requirement", *MEMBERS)]
    rows = [row for requirement, item in documents_of(plan) for row in _rows(plan, requirement, item)]
    grid(sheet, "t_documents", "documents", columns, rows, 7, SPARE)
    note_across(sheet, len(columns) + 1)
    return sheet


def _column(plan: Plan, name: str) -> Column:
    title, help_ = plan.say(words.COLUMNS[name]), plan.say(words.COLUMN_HELP[name])
    choices = CHOICES if name == "requirement" else None
    asked = Asked("choice" if choices else _TYPES.get(name, "text"), choices, title, help_)
    return Column(name, title, help_, asked, name == "title", _WIDTHS.get(name, 18.0))


def _rows(plan: Plan, requirement: Requirement, item: DocumentsItem) -> list[list[Any]]:
    label = document_label(plan, requirement, item)
    path = ("evidence", requirement.key, item.name)
    given = plan.known.look(*path)
    rows: list[list[Any]] = []
    for index, one in enumerate(given if isinstance(given, list) else ()):
        if not isinstance(one, Mapping):
            continue
        row = [_shown(name, one.get(name)) for name in MEMBERS]
        if any(value is not None for value in row):
            rows.append([label, *row])
        for name, value in zip(MEMBERS, row, strict=True):
            if value is not None:
                plan.known.taken(*path, index, name)
    return rows or [[label, *(None for _ in MEMBERS)]]


def _shown(name: str, value: Any) -> Any:
    if name == "published" and isinstance(value, str):
        return day(value)
    return value if isinstance(value, (str, int, float)) else None
