"""How a cell is read that answers an item: as its type says, in the words of the ruleset."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ita_audit.forms import field_labels
from ita_audit.ruleset import Ruleset
from ita_audit.types.cells.form_cell import CellContext, ReadCell
from ita_audit.types.spec import BaseItem, Option


def reader_of(item: BaseItem, ruleset: Ruleset, first_day: date, years: tuple[int, ...] = ()) -> ReadCell:
    """The function that reads a cell as an answer to ``item``.

    ``first_day`` is the day of Excel's serial number 0, ``years`` those that the clause names.
    """

    def labels(option: Option) -> tuple[str, ...]:
        named = field_labels.option_label(ruleset, option)
        return named.th, named.en, option.value

    terms = replace(ruleset.terms(), about=years)
    return field_labels.cell_of(item).read(item, CellContext(first_day, terms, labels))
