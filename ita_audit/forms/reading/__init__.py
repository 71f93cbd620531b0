"""Cells into JSON values, by the type of the item they answer. What is not certain stays as it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ita_audit.forms import asking
from ita_audit.forms.reading import days, numbers, words
from ita_audit.forms.reading.answer import Answer
from ita_audit.model.workbook import Cell
from ita_audit.ruleset import Ruleset
from ita_audit.thai.text import fold
from ita_audit.types.kinds.choice import ChoiceItem
from ita_audit.types.kinds.list import ListItem
from ita_audit.types.kinds.period import PeriodItem
from ita_audit.types.spec import BaseItem

ReadCell = Callable[[Cell], Answer]

_PLAIN: dict[str, ReadCell] = {
    "text": words.text,
    "count": numbers.count,
    "baht": numbers.baht,
    "fee": numbers.fee,
    "fiscal_year": days.fiscal_year,
    "url": words.address,
    "email": words.strict,
    "phone": words.strict,
    "tax_id": words.strict,
    "image": words.address,
    "confirmed": words.confirmed,
}


def reader_of(item: BaseItem, ruleset: Ruleset, first_day: date, years: tuple[int, ...] = ()) -> ReadCell:
    """The function that reads a cell as an answer to ``item``.

    ``first_day`` is the day of Excel's serial number 0, ``years`` those that the clause names.
    """
    if isinstance(item, ChoiceItem):
        labels: dict[str, str] = {}
        for option in item.options:
            named = asking.option_label(ruleset, option)
            labels |= {fold(name): option.value for name in (named.th, named.en, option.value)}
        return lambda cell: words.choice(cell, labels)
    if isinstance(item, ListItem):
        member = _day(first_day) if item.of == "date" else _PLAIN[item.of]
        return lambda cell: words.lines(cell, member)
    if isinstance(item, PeriodItem):
        year = years[0] if len(years) == 1 else ruleset.fiscal_year
        open_ended = item.end_optional
        return lambda cell: days.period(cell, first_day, year, end_optional=open_ended)
    kind = asking.type_of(item)
    return _day(first_day) if kind == "date" else _PLAIN[kind]


def plain_reader(kind: str, first_day: date) -> ReadCell:
    """The function that reads a cell of a plain type: ``text``, ``date``, ``fiscal_year``, ``url``."""
    return _day(first_day) if kind == "date" else _PLAIN[kind]


def _day(first_day: date) -> ReadCell:
    return lambda cell: days.day(cell, first_day)
