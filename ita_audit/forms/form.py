"""A form as a value: sheets of cells to be written by whoever knows a file format. Pure description.

Rows and columns count from 1. Column 1 and the first two rows of every sheet hold marks and are hidden.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ita_audit.errors import Language
from ita_audit.model.workbook import CellRange
from ita_audit.types.cells.form_cell import AS_TEXT

FACT_MARKS, TABLE_MARKS = 1, 2
"""The hidden rows: where answers to single facts stand, and what the columns of a table are."""


class CellRole(StrEnum):
    """What a cell is for, and so how it looks; only an ANSWER may be written in."""

    MARK = "mark"
    TITLE = "title"
    NOTE = "note"
    SECTION = "section"
    LABEL = "label"
    HELP = "help"
    HEADER = "header"
    ANSWER = "answer"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class FieldPrompt:
    """What an answer cell asks for: the number format, its list of choices, what the program says beside it."""

    format: str = AS_TEXT
    choices: str | None = None
    title: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell of the form. ``leads_to`` is the name of the sheet that a LINK opens."""

    value: Any
    look: CellRole
    asked: FieldPrompt | None = None
    leads_to: str | None = None


@dataclass(frozen=True, slots=True)
class HighlightRule:
    """``area`` is coloured while ``formula`` (of its first cell) is true: an answer is still needed."""

    area: CellRange
    formula: str


@dataclass(slots=True)
class FormSheet:
    """One sheet while it is laid out. ``widths`` in characters, ``heights`` in points.

    ``table`` is the area of a named table with its header; below it, ``open`` says per column what
    may be written further down. ``repeat`` are the rows that every printed page begins with.
    """

    name: str
    measure: str = ""
    cells: dict[tuple[int, int], Filled] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    spans: list[CellRange] = field(default_factory=list)
    rules: list[HighlightRule] = field(default_factory=list)
    table: tuple[str, CellRange] | None = None
    open: dict[int, FieldPrompt] = field(default_factory=dict)
    frozen: tuple[int, int] = (0, 0)
    repeat: tuple[int, int] | None = None

    def put(
        self, row: int, column: int, value: Any, look: CellRole, asked: FieldPrompt | None = None
    ) -> None:
        """Write a cell."""
        self.cells[row, column] = Filled(value, look, asked)

    def link(self, row: int, column: int, text: str, sheet: str) -> None:
        """Write a cell that opens the sheet called ``sheet``."""
        self.cells[row, column] = Filled(text, CellRole.LINK, leads_to=sheet)


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form: its sheets, the choices by the name of their list, and what it is stamped with.

    ``left_out`` are the pointers of what was to be filled in and has no place in the form.
    """

    sheets: tuple[FormSheet, ...]
    choices: Mapping[str, tuple[str, ...]]
    stamp: Mapping[str, str]
    language: Language
    left_out: tuple[str, ...] = ()
