"""Rows and items that are too few, too many, or all alike."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.model.pointer import join
from ita_audit.proof.damage.scene import Scene, Violation, set_to
from ita_audit.proof.edits import Edit
from ita_audit.thai.text import fold

NONE = {"none": "ไม่มีรายการ"}


def unique(scene: Scene) -> Iterator[Violation]:
    """The first row once more."""
    name = scene.check.columns[0]
    rows, here = scene.rows(name), scene.pointer(name)
    if rows:
        yield scene.broken("the first row twice", Edit("append", here, rows[0]), place=join(here, len(rows)))


def distinct(scene: Scene) -> Iterator[Violation]:
    """Every row like the first."""
    name = scene.check.columns[0]
    if rows := scene.rows(name):
        yield scene.broken("all rows alike", Edit("set", scene.pointer(name), [rows[0]] * len(rows)))


def covers(scene: Scene) -> Iterator[Violation]:
    """Per option that a clause asks for: without the rows of it."""
    table, _, column = scene.check.column.partition(".")
    for option in scene.declared(scene.check.column).options:
        rest = [row for row in scene.rows(table) if row.get(column) != option.value]
        if option.cites and rest:
            edit = Edit("set", scene.pointer(table), rest)
            yield scene.broken(f"without {option.value}", edit, suffix=f".{option.value}")


def covers_rows(scene: Scene) -> Iterator[Violation]:
    """Without the rows that answer the first name."""
    check, here = scene.check, scene.pointer(scene.check.column)
    column = check.column.rpartition(".")[2]
    asking = scene.last_year() if check.of_last_year else scene
    for cell in list(asking.cells(check.of, check.where))[:1]:
        rest = [row for row in scene.rows(check.column) if fold(row[column]) != fold(cell.value)]
        place = here if check.of_last_year else cell.pointer
        yield scene.broken("without the rows of one name", Edit("set", here, rest), place=place)


def varied(scene: Scene) -> Iterator[Violation]:
    """The same words in every row, and rows enough."""
    table, _, column = scene.check.column.partition(".")
    rows, here = scene.rows(table), scene.pointer(table)
    cells = list(scene.cells(scene.check.column))
    if not cells:
        return
    added = [Edit("append", here, rows[0])] * (scene.check.rows_at_least - len(cells))
    alike = [set_to(cell, cells[0].value) for cell in cells[1:]]
    edits = [*alike, *added] or [set_to(cells[0], cells[0].value)]
    yield scene.broken(f"one {column} in all rows", *edits, place=here)


def has_rows(scene: Scene) -> Iterator[Violation]:
    """The table emptied."""
    yield scene.broken("no row", Edit("set", scene.pointer(scene.check.table), []))


def none_beside(scene: Scene) -> Iterator[Violation]:
    """Words that there is nothing."""
    yield scene.broken("none stated", Edit("set", scene.pointer(scene.check.table), NONE))


def given(scene: Scene) -> Iterator[Violation]:
    """The item dropped."""
    for cell in scene.cells(scene.check.item):
        yield scene.broken("not given", Edit("drop", cell.pointer))


def some_given(scene: Scene) -> Iterator[Violation]:
    """A row without any of the columns."""
    table = scene.check.columns[0].partition(".")[0]
    columns = [name.partition(".")[2] for name in scene.check.columns]
    for row in scene.rows(table)[:1]:
        here = join(scene.pointer(table), 0)
        edits = [Edit("drop", join(here, column)) for column in columns if column in row]
        yield scene.broken("none of them given", *edits, place=here)
