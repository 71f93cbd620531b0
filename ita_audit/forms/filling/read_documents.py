"""The sheet of documents: each row goes to the item that its first column names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.forms.field_labels import label
from ita_audit.forms.filling.read_context import ReadContext
from ita_audit.forms.filling.read_tables import filled_rows
from ita_audit.forms.locate_answers import FoundTable
from ita_audit.model import Text
from ita_audit.model.pointer import join
from ita_audit.model.workbook import Cell, CellKind, Sheet
from ita_audit.ruleset import Ruleset
from ita_audit.thai.text import fold
from ita_audit.types import document_parts, holds_documents

_Target = tuple[str, str]


def targets(ruleset: Ruleset) -> dict[str, _Target]:
    """The folded names an item goes by in the first column -> its evidence key and name.

    The number of the requirement alone names it where it asks for one kind of documents.
    """
    named: dict[str, _Target] = {}
    for requirement in ruleset.requirements:
        items = [item for item in requirement.items if holds_documents(item)]
        for item in items:
            text, target = label(ruleset, requirement, item), (requirement.key, item.name)
            named |= {fold(f"{requirement.id} {name}"): target for name in (text.th, text.en)}
        if len(items) == 1:
            named[requirement.id] = (requirement.key, items[0].name)
    return named


def read_documents(sheet: Sheet, table: FoundTable, context: ReadContext) -> None:
    """Put every document with its requirement; one without is told, not guessed."""
    gathered, columns = context.gathered, table.columns
    names = [name for name in document_parts() if name in columns]
    known = targets(context.ruleset)
    first = min((columns[name] for name in names), default=1)
    waiting: dict[_Target, int] = {}
    full: dict[_Target, int] = {}
    for row in filled_rows(sheet, table):
        named = sheet.cells.get((row, columns.get("requirement", 0)))
        cells = {name: cell for name in names if (cell := sheet.cells.get((row, columns[name])))}
        target = known.get(_name(named))
        for column in columns.values():
            gathered.seen.add((sheet.name, row, column))
        if target is None:
            if cells or named:
                gathered.remark(_homeless(named), gathered.at(sheet, row, columns.get("requirement", first)))
        elif not cells:
            waiting.setdefault(target, row)
        else:
            full.setdefault(target, row)
            _put(sheet, row, target, cells, table, context)
    title = columns.get("title", first)
    for target in dict.fromkeys(known.values()):
        row = waiting.get(target, full.get(target, table.header + 1))
        gathered.at(sheet, row, title, "evidence", *target)


def _put(
    sheet: Sheet,
    row: int,
    target: _Target,
    cells: Mapping[str, Cell],
    table: FoundTable,
    context: ReadContext,
) -> None:
    gathered = context.gathered
    evidence = gathered.content.setdefault("evidence", {}).setdefault(target[0], {})
    documents = evidence.setdefault(target[1], [])
    steps = ("evidence", *target, len(documents))
    document: dict[str, Any] = {}
    parts = document_parts()
    for name, column in table.columns.items():
        if name not in parts:
            continue
        location = gathered.at(sheet, row, column, *steps, name)
        if name in cells:
            answer = context.part_reader(parts[name].type)(cells[name])
            document[name] = answer.value
            gathered.remark(answer.remark, location)
    here = gathered.places.get(join("", *steps, "title"))
    if here is not None:
        gathered.places.setdefault(join("", *steps), here)
    documents.append(document)


def _name(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return fold(cell.value) if cell.kind is CellKind.TEXT else str(cell.value)


def _homeless(named: Cell | None) -> Text:
    if named is None:
        return Text(
            "แถวนี้ไม่ได้เลือกว่าเป็นเอกสารของข้อใด จึงไม่ได้นำมาตรวจ ให้เลือกข้อในคอลัมน์แรก",
            "The row does not say which requirement it belongs to, and was not checked: choose one in the first column.",
        )
    return Text(
        f"ไม่มีข้อ “{named.value}” ในแบบ จึงไม่ได้นำแถวนี้มาตรวจ ให้เลือกข้อจากรายการ",
        f"The form has no requirement “{named.value}”, and the row was not checked: choose one from the list.",
    )
