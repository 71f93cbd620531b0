"""``count``: how many, a whole number from 0. A zero is a statement; a dash is not."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.answer_schemas.answer_schema import defined
from ita_audit.types.answer_schemas.parts import number_or_zero
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_numbers
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, text_trouble, whole
from ita_audit.types.spec import BaseItem


class CountItem(BaseItem):
    """A number of people, complaints, projects."""

    type: Literal["count"]


def reader(_item: CountItem, terms: EditionTerms) -> Read:
    """Reads an int >= 0, or one of the words that say zero; the value is an int."""
    placeholders, zero_words = terms.placeholders, terms.zero_words

    def read(raw: Any, _context: JudgingContext) -> Any:
        number = whole(raw)
        if number is not None:
            return number if number >= 0 else refuse("out_of_range", raw)
        if isinstance(raw, str) and fold(raw) in zero_words:
            return 0
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("wrong_type", raw)

    return read


COUNT = AnswerType(
    declared=CountItem,
    sort=Sort.COUNT,
    own_problems=(*WRITTEN, "out_of_range", "contradicts_none"),
    needs={"contradicts_none": lambda _, setting: setting.stands_for},
    unsaid={"contradicts_none": "for_a_person"},
    reader=reader,
    sentence=Text("จำนวนเต็มตั้งแต่ 0", "A whole number from 0."),
    schema=defined("count", lambda terms: number_or_zero(terms, "integer")),
    cell=FormCell(read=always(cell_numbers.count), format="#,##0"),
    wrong="สามเรื่อง",
    tests=frozenset({"above"}),
)
