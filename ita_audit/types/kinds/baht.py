"""``baht``: an amount of money with at most two decimals, kept as whole satang.

A double holds every decimal of up to 15 digits exactly enough to give it back, so that
``repr`` of the number is the number the officer wrote, and the satang are exact.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.written_numbers import read_amount
from ita_audit.types.answer_schemas.in_figures import number
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_numbers
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, text_trouble
from ita_audit.types.spec import BaseItem
from ita_audit.types.zero_words import ZeroWords


class BahtItem(BaseItem):
    """Money in baht."""

    type: Literal["baht"]


def reader(_item: BahtItem, terms: EditionTerms) -> Read:
    """Reads a number >= 0, in digits or as a text, or words that say zero; the value is an int of satang."""
    placeholders, zero = terms.placeholders, ZeroWords(terms)

    def read(raw: Any, _context: JudgingContext) -> Any:
        if type(raw) is int:
            return raw * 100 if raw >= 0 else refuse("out_of_range", raw)
        if type(raw) is float:
            return _satang(raw)
        if isinstance(raw, str) and zero.said(raw):
            return 0
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        amount = read_amount(raw)
        return int(amount * 100) if amount is not None else zero.perhaps(raw)

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
    own_problems=(
        *WRITTEN,
        "out_of_range",
        "too_many_decimals",
        "uncertain",
        "perhaps_zero",
        "contradicts_none",
    ),
    needs={"contradicts_none": lambda _, setting: setting.stands_for},
    unsaid={
        "too_many_decimals": "satang",
        "uncertain": "figures_in_words",
        **dict.fromkeys(("perhaps_zero", "contradicts_none"), "for_a_person"),
    },
    reader=reader,
    sentence=Text("จำนวนเงินเป็นบาท", "An amount in baht."),
    schema=number("baht", "number"),
    cell=FormCell(read=always(cell_numbers.baht), format="#,##0.00"),
    wrong="หลายบาท",
)
