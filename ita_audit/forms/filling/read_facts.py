"""Single facts: the agency, the year, and the answers of each requirement that are no tables."""

from __future__ import annotations

from ita_audit.forms.filling.read_context import ReadContext
from ita_audit.forms.locate_answers import Found
from ita_audit.model.workbook import Cell, Sheet
from ita_audit.types.cells import cell_days, cell_words
from ita_audit.types.cells.answer import CellAnswer, unread

Said = tuple[tuple[str, ...], CellAnswer]


def read_facts(sheet: Sheet, found: Found, context: ReadContext) -> list[Said]:
    """Put every fact of ``sheet`` where it belongs; return the words that stand for whole tables."""
    gathered = context.gathered
    said: list[Said] = []
    for path, place in found.sections.items():
        gathered.at(sheet, *place, *path.split("/"))
    for path, (row, column) in found.facts.items():
        steps = tuple(path.split("/"))
        location = gathered.at(sheet, row, column, *steps)
        cell = sheet.cells.get((row, column))
        if cell is None:
            continue
        answer = _read(steps, cell, context)
        if len(steps) == 4:
            said.append((steps, answer))
        else:
            gathered.put(answer, location, *steps)
    return said


def _read(steps: tuple[str, ...], cell: Cell, context: ReadContext) -> CellAnswer:
    if steps[0] == "fiscal_year":
        return cell_days.fiscal_year(cell)
    requirement = context.requirement(steps[1]) if steps[0] == "evidence" else None
    if requirement is None:
        plain = steps[0] in ("agency", "note")
        return cell_words.text(cell) if plain else unread(cell)
    if steps[-1] == "none" and (len(steps) == 4 or requirement.none):
        return cell_words.text(cell)
    item = requirement.item(steps[2])
    return unread(cell) if item is None else context.reader(requirement, item)(cell)


def put_none(said: list[Said], context: ReadContext) -> None:
    """Put ``{"none": ...}`` where a table has no rows; where it has some, say that both cannot be."""
    from ita_audit.model import Text

    gathered = context.gathered
    for steps, answer in said:
        table = steps[:-1]
        evidence = gathered.content.get("evidence", {}).get(table[1], {})
        location = gathered.places.get("/" + "/".join(steps))
        if evidence.get(table[2]):
            text = Text(
                f"เขียนว่า “{answer.value}” แต่ในตารางมีรายการ จึงตรวจตามตาราง",
                f"It says “{answer.value}”, but the table has rows: the rows count.",
            )
            gathered.remark(text, location)
        elif location is not None:
            gathered.put(CellAnswer({"none": answer.value}, answer.remark), location, *table)
