"""``count``: how many, a whole number from 0. A zero is a statement; a dash is not."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.written_numbers import read_count
from ita_audit.types.answer_schemas.in_figures import number
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_numbers
from ita_audit.types.cells.form_cell import FormCell
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, text_trouble, whole
from ita_audit.types.spec import BaseItem
from ita_audit.types.zero_words import ZeroWords


class CountItem(BaseItem):
    """A number of people, complaints, projects."""

    type: Literal["count"]


def reader(_item: CountItem, terms: EditionTerms) -> Read:
    """Reads an int >= 0, in digits or as a text, or words that say zero; the value is an int."""
    placeholders, zero, units = terms.placeholders, ZeroWords(terms), terms.words_called("count_units")

    def read(raw: Any, _context: JudgingContext) -> Any:
        number = whole(raw)
        if number is not None:
            return number if number >= 0 else refuse("out_of_range", raw)
        if isinstance(raw, str) and zero.said(raw):
            return 0
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        counted = read_count(raw, units)
        return counted if counted is not None else zero.perhaps(raw)

    return read


COUNT = AnswerType(
    declared=CountItem,
    sort=Sort.COUNT,
    own_problems=(*WRITTEN, "out_of_range", "uncertain", "perhaps_zero", "contradicts_none"),
    needs={"contradicts_none": lambda _, setting: setting.stands_for},
    unsaid={
        "uncertain": "figures_in_words",
        **dict.fromkeys(("perhaps_zero", "contradicts_none"), "for_a_person"),
    },
    reader=reader,
    sentence=Text("จำนวนเต็มตั้งแต่ 0", "A whole number from 0."),
    schema=number("count", "integer"),
    cell=FormCell(read=lambda _item, context: cell_numbers.count(context), format="#,##0"),
    wrong="สามเรื่อง",
    tests=frozenset({"above"}),
)
