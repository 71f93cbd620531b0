"""How a form asks for an answer of a type, shows one that is known, and reads what was filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.model.workbook import Cell
from ita_audit.types.cells.answer import CellAnswer
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import Option

AS_TEXT = "@"
"""The number format of a cell that holds text, so that Excel turns no date into another."""

Shown = str | int | float | bool | None
ReadCell = Callable[[Cell], CellAnswer]


class CellContext(NamedTuple):
    """What reading a cell needs to know besides the item.

    ``first_day``: the day of Excel's serial number 0. ``terms``: the words and years of the edition.
    ``labels``: what an option may be called.
    """

    first_day: date
    terms: EditionTerms
    labels: Callable[[Option], Iterable[str]]


class DropDown(NamedTuple):
    """A list of choices that is the same for every item of a type: its name in the form, and its entries."""

    name: str
    entries: tuple[Text, ...]


def as_it_stands(_item: Any, value: Any, _language: Language) -> Shown:
    """A text, number or truth value; None for what a cell cannot hold."""
    return value if isinstance(value, (str, int, float)) else None


@dataclass(frozen=True, kw_only=True)
class FormCell:
    """``read``: from the declaration and the context to what reads a cell.

    ``show``: the cell of a JSON value; reading it again gives that value, or one that means the same.
    ``format`` is Excel's number format; ``width`` that of a column in characters, ``wide`` where few
    stand side by side. ``hint`` says how to write it,
    and ``hinted`` what a declaration says of that itself. ``explained``: the remedy and the example tell what
    to write; of other types the hint says it all, or the remedy speaks of JSON.
    """

    read: Callable[[Any, CellContext], ReadCell]
    show: Callable[[Any, Any, Language], Shown] = as_it_stands
    format: str = AS_TEXT
    width: float = 18.0
    wide: float = 24.0
    hint: Text | None = None
    hinted: Callable[[Any], Text | None] | None = None
    explained: bool = True
    drop_down: DropDown | None = None


def always(read: ReadCell) -> Callable[[Any, CellContext], ReadCell]:
    """``read`` for every item, whatever it declares."""
    return lambda _item, _context: read
