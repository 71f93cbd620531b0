"""Where the answers of a filled form stand: by its marks, wherever rows and columns were moved to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ita_audit.forms import keys
from ita_audit.forms.keys import HiddenMark, mark_of
from ita_audit.model.workbook import Cell, CellKind, Sheet
from ita_audit.thai.text import fold

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table: its path, the row of its header, its columns by name, and rows that bear a mark."""

    path: str
    header: int
    columns: Mapping[str, int]
    rows: Mapping[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class Found:
    """What a sheet holds of the form: answers to facts by path, the heads of sections, a table."""

    facts: dict[str, Place] = field(default_factory=dict)
    sections: dict[str, Place] = field(default_factory=dict)
    tables: list[FoundTable] = field(default_factory=list)


def find(sheet: Sheet, templates: Mapping[str, Sheet]) -> Found:
    """The answers of ``sheet``.

    ``templates`` are the sheets of the blank form by name: where the hidden marks were deleted, its
    visible labels and headers take their place.
    """
    marks = {place: mark for place, cell in sheet.cells.items() if (mark := mark_of(cell))}
    words = {mark.word for mark in marks.values()}
    if not words & {keys.FACT, keys.TABLE}:
        template = _template(sheet, templates)
        if template is None:
            return Found()
        marks = _restored(sheet, template)
    return _by_marks(sheet, marks)


def _by_marks(sheet: Sheet, marks: Mapping[Place, HiddenMark]) -> Found:
    found = Found()
    answers = next((column for (_, column), mark in marks.items() if mark.word == keys.ANSWERS), None)
    header = next((row for (row, _), mark in marks.items() if mark.word == keys.HEADER), None)
    for (row, column), mark in sorted(marks.items()):
        if mark.word == keys.FACT:
            found.facts.setdefault(mark.rest, (row, column + 2 if answers is None else answers))
        elif mark.word == keys.SECTION:
            beside = [place for place in sheet.cells if place[0] == row and place[1] > column]
            found.sections.setdefault(mark.rest, min(beside, default=(row, column + 1)))
        elif mark.word == keys.TABLE:
            columns = {m.rest: c for (r, c), m in marks.items() if r == row and m.word == keys.COLUMN}
            rows = {r: m.rest for (r, _), m in marks.items() if m.word == keys.ROW}
            top = header if header is not None else min(rows, default=row + 1) - 1
            found.tables.append(FoundTable(mark.rest, top, columns, rows))
    return found


def _template(sheet: Sheet, templates: Mapping[str, Sheet]) -> Sheet | None:
    """The blank sheet that ``sheet`` once was: of the same name, or with the same title on it."""
    if sheet.name in templates:
        return templates[sheet.name]
    texts = {fold(cell.value) for cell in sheet.cells.values() if cell.kind is CellKind.TEXT}
    titled = [one for one in templates.values() if fold(_title(one)) in texts]
    return titled[0] if len(titled) == 1 else None


def _title(sheet: Sheet) -> str:
    cell = sheet.cells.get((3, 2))
    return cell.value if cell else "\0"


def _restored(sheet: Sheet, template: Sheet) -> dict[Place, HiddenMark]:
    """The marks of ``template`` at the places where ``sheet`` shows the same labels and headers."""
    marks: dict[Place, HiddenMark] = {}
    by_text: dict[str, list[Place]] = {}
    for place, cell in sorted(sheet.cells.items()):
        if cell.kind is CellKind.TEXT:
            by_text.setdefault(fold(cell.value), []).append(place)
    moved = _moved(template, by_text)
    for (row, column), cell in template.cells.items():
        mark = mark_of(cell)
        if mark is None:
            continue
        if mark.word in (keys.FACT, keys.SECTION, keys.ROW):
            beside = _only(by_text, template.cells.get((row, column + 1)))
            if beside:
                marks[beside[0], beside[1] - 1] = mark
        elif mark.word == keys.COLUMN and moved:
            header = template.cells.get((moved[0], column))
            shown = _in_row(by_text, header, moved[1])
            if shown:
                marks[0, shown[1]] = mark
        elif mark.word == keys.TABLE and moved:
            marks[0, 0] = mark
        elif mark.word == keys.HEADER and moved:
            marks[moved[1], 0] = mark
    return marks


def _moved(template: Sheet, by_text: Mapping[str, list[Place]]) -> tuple[int, int] | None:
    """The row of the table's header in the template, and the one it has now."""
    top = next((place[0] for place, cell in template.cells.items() if _is_header(cell)), None)
    if top is None:
        return None
    rows: dict[int, int] = {}
    headers = [cell for (row, column), cell in template.cells.items() if row == top and column > 1]
    for header in headers:
        for row in {place[0] for place in by_text.get(fold(str(header.value)), [])}:
            rows[row] = rows.get(row, 0) + 1
    best = max(rows, key=lambda row: rows[row], default=0)
    return (top, best) if best and 2 * rows[best] > len(headers) else None


def _is_header(cell: Cell) -> bool:
    mark = mark_of(cell)
    return mark is not None and mark.word == keys.HEADER


def _only(by_text: Mapping[str, list[Place]], label: Cell | None) -> Place | None:
    places = by_text.get(fold(str(label.value)), []) if label else []
    return places[0] if len(places) == 1 else None


def _in_row(by_text: Mapping[str, list[Place]], label: Cell | None, row: int) -> Place | None:
    places = [place for place in by_text.get(fold(str(label.value)), []) if place[0] == row] if label else []
    return places[0] if len(places) == 1 else None
