"""A workbook as read: sheets of cells with what stood in them, before anybody asks what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

TODO_MARK = "ita:todo"
"""Stands in the first cell of the sheet that an annotated copy begins with."""


class CellKind(StrEnum):
    """What a cell holds. A FORMULA is one whose result was never worked out; an ERROR is ``#REF!`` and its kin.

    A TIME is what Excel keeps as a time of day or a number of hours, whatever was typed.
    """

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    BOOL = "bool"
    ERROR = "error"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty.

    ``value``: str for TEXT, ERROR, FORMULA (its text) and TIME (``0:30``), int or float for NUMBER, ``datetime.date``
    for DATE (as the program counts, so that 2568 may be a year of it), bool for BOOL. ``shown_as``
    is the number format; ``link`` the address the cell leads to.
    """

    kind: CellKind
    value: Any
    shown_as: str = "General"
    link: str | None = None


@dataclass(frozen=True, slots=True)
class CellRange:
    """A rectangle of cells; rows and columns count from 1, the last ones are inside."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell is one of it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its filled cells by (row, column), and the areas that were merged into one cell."""

    name: str
    cells: Mapping[tuple[int, int], Cell]
    merged: tuple[CellRange, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets in order. ``properties`` are the file's own (custom) ones, as texts.

    ``name`` is the file's name without its folder, ``file`` as the user gave it, ``sha256`` the
    hexadecimal digest of its bytes. ``first_day`` is the day that serial number 0 stands for.
    """

    sheets: tuple[Sheet, ...]
    properties: Mapping[str, str] = field(default_factory=dict)
    name: str = "form.xlsx"
    file: str = "form.xlsx"
    sha256: str = ""
    first_day: date = date(1899, 12, 30)


def column_letters(column: int) -> str:
    """The letters of a column that is counted from 1: 3 is ``C``, 28 is ``AB``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """The cell as a person names it: ``address(14, 3) == "C14"``."""
    return f"{column_letters(column)}{row}"
