"""``baht``: an amount of money with at most two decimals, kept as whole satang.

A double holds every decimal of up to 15 digits exactly enough to give it back, so that
``repr`` of the number is the number the officer wrote, and the satang are exact.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.answer_schemas.answer_schema import defined
from ita_audit.types.answer_schemas.parts import number_or_zero
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_numbers
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, text_trouble
from ita_audit.types.spec import BaseItem


class BahtItem(BaseItem):
    """Money in baht."""

    type: Literal["baht"]


def reader(_item: BahtItem, terms: EditionTerms) -> Read:
    """Reads a number >= 0, or one of the words that say zero; the value is an int of satang."""
    placeholders, zero_words = terms.placeholders, terms.zero_words

    def read(raw: Any, _context: JudgingContext) -> Any:
        if type(raw) is int:
            return raw * 100 if raw >= 0 else refuse("out_of_range", raw)
        if type(raw) is float:
            return _satang(raw)
        if isinstance(raw, str) and fold(raw) in zero_words:
            return 0
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("wrong_type", raw)

    return read


def _satang(amount: float) -> Any:
    if amount != amount or amount in (float("inf"), float("-inf")):
        return refuse("wrong_type", str(amount))
    if amount < 0:
        return refuse("out_of_range", amount)
    exact = Decimal(repr(amount)) * 100
    whole = int(exact)
    return whole if whole == exact else refuse("too_many_decimals", amount)


BAHT = AnswerType(
    declared=BahtItem,
    sort=Sort.AMOUNT,
    own_problems=(*WRITTEN, "out_of_range", "too_many_decimals", "contradicts_none"),
    needs={"contradicts_none": lambda _, setting: setting.stands_for},
    unsaid={"too_many_decimals": "satang", "contradicts_none": "for_a_person"},
    reader=reader,
    sentence=Text("จำนวนเงินเป็นบาท", "An amount in baht."),
    schema=defined("baht", lambda terms: number_or_zero(terms, "number")),
    cell=FormCell(read=always(cell_numbers.baht), format="#,##0.00"),
    wrong="หลายบาท",
)
