"""``table``: rows of the same columns, a list of objects. It is read column by column.

``[]`` is a gap. Where the rule allows it, ``{"none": "ไม่มี..."}`` in its place says in words that
there is nothing to list. The engine reads the columns; this module says how a table is declared
and what it may be as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from ita_audit.types.reading import Flawed, Occasion, Read, Terms, Trouble, is_blank, refuse, text_trouble
from ita_audit.types.spec import AtLeast, BaseItem, InTable

PROBLEMS = (
    "missing",
    "misspelt",
    "blank",
    "placeholder",
    "wrong_type",
    "empty",
    "none_stated",
    "none_not_allowed",
)


class TableItem(BaseItem):
    """``columns`` are items of scalar types or lists; ``none`` says whether words may stand for it."""

    type: Literal["table"]
    columns: Annotated[list[Annotated[BaseItem, InTable()]], AtLeast(1)]
    none: Literal["allowed", "doubt"] | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """A table as found: its rows (an object each, None where it is none), or how it says nothing.

    ``stated_none``: words say that there is nothing to list. ``empty``: a list without rows.
    """

    raw: tuple[Mapping[str, Any] | None, ...] = ()
    stated_none: bool = False
    empty: bool = False


def reader(item: TableItem, terms: Terms) -> Read:
    """Reads the table as a whole; the value is ``Rows``."""
    placeholders, none = terms.placeholders, item.none

    def read(raw: Any, _occasion: Occasion) -> Any:
        if isinstance(raw, list):
            return _rows(raw)
        if isinstance(raw, Mapping) and set(raw) == {"none"}:
            trouble = text_trouble(raw["none"], placeholders)
            if trouble is not None:
                return Flawed(
                    trouble.value, *(Trouble(("none",), t.problem, t.found) for t in trouble.troubles)
                )
            if none is None:
                return refuse("none_not_allowed", raw["none"])
            stated = Rows(stated_none=True)
            return (
                stated
                if none == "allowed"
                else Flawed(stated, Trouble(("none",), "none_stated", raw["none"]))
            )
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("wrong_type", raw)

    return read


def _rows(raw: list[Any]) -> Any:
    if not raw:
        return Flawed(Rows(empty=True), Trouble((), "empty", None))
    rows = tuple(row if isinstance(row, Mapping) else None for row in raw)
    troubles = [
        Trouble((index,), "blank" if is_blank(raw[index]) else "wrong_type", raw[index])
        for index, row in enumerate(rows)
        if row is None
    ]
    value = Rows(rows)
    return Flawed(value, *troubles) if troubles else value
