"""Marks that the program leaves in hidden cells of a form, to find each answer wherever it was moved to.

``ita:answers`` heads the column of answers to single facts, whose rows begin with ``ita:fact <path>``.
``ita:table <path>`` begins a row of column marks ``ita:column <name>``; ``ita:header`` stands in the row
below which the rows of answers follow, ``ita:section <path>`` where a requirement begins.
"""

from __future__ import annotations

from typing import NamedTuple

from ita_audit.model.workbook import Cell, CellKind

PREFIX = "ita:"
ANSWERS, FACT, SECTION = "answers", "fact", "section"
TABLE, COLUMN, HEADER, ROW = "table", "column", "header", "row"
STAMP_SHEET = "ita_stamp"
SCHEMA = "ita-audit/form/1"
PROPERTY = "ita_schema"


class HiddenMark(NamedTuple):
    """A mark taken apart: its word, and the path or name that follows it."""

    word: str
    rest: str


def mark(word: str, rest: str = "") -> str:
    """The text of a mark: ``mark("fact", "agency/name") == "ita:fact agency/name"``."""
    return f"{PREFIX}{word} {rest}".rstrip()


def mark_of(cell: Cell | None) -> HiddenMark | None:
    """The mark in a cell; None where there is none."""
    if cell is None or cell.kind is not CellKind.TEXT or not cell.value.startswith(PREFIX):
        return None
    word, _, rest = cell.value.removeprefix(PREFIX).partition(" ")
    return HiddenMark(word, rest.strip())
