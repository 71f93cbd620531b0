"""``baht``: an amount of money in the instrument's currency, with at most two decimals, kept as whole hundredths.

A double holds every decimal of up to 15 digits exactly enough to give it back, so that
``repr`` of the number is the number the officer wrote, and the satang are exact.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.written_numbers import read_amount, read_signed_amount
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.in_figures import in_range, number
from ita_audit.types.answer_schemas.parts import Schema
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_numbers
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.money import in_currency
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, text_trouble
from ita_audit.types.spec import BaseItem
from ita_audit.types.zero_words import ZeroWords


class BahtItem(BaseItem):
    """Money in baht. ``negative``: it may be below zero, as a correction is."""

    type: Literal["baht"]
    negative: bool = False


def reader(item: BahtItem, terms: EditionTerms) -> Read:
    """Reads a number, in digits or as a text, or words that say zero; the value is an int of satang."""
    placeholders, zero = terms.placeholders, ZeroWords(terms)
    read_written = read_signed_amount if item.negative else read_amount

    def read(raw: Any, _context: JudgingContext) -> Any:
        if type(raw) is int:
            return _judged(raw * 100, raw)
        if type(raw) is float:
            satang = _satang(raw)
            return _judged(satang, raw) if isinstance(satang, int) else satang
        if isinstance(raw, str) and zero.said(raw):
            return 0
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        amount = read_written(raw)
        return int(amount * 100) if amount is not None else zero.perhaps(raw)

    def _judged(satang: int, raw: Any) -> Any:
        return satang if satang >= 0 or item.negative else refuse("out_of_range", raw)

    return read


def _satang(amount: float) -> Any:
    if amount != amount or amount in (float("inf"), float("-inf")):
        return refuse("wrong_type", str(amount))
    exact = Decimal(repr(amount)) * 100
    whole = int(exact)
    return whole if whole == exact else refuse("too_many_decimals", amount)


_FROM_ZERO = number("baht", "number")


def _schema(item: BahtItem, terms: EditionTerms) -> Schema:
    return in_range(terms, None, None, zero=True) if item.negative else _FROM_ZERO.of(item, terms)


def _readable(item: BahtItem, terms: EditionTerms) -> Schema:
    certain = _FROM_ZERO.readable if not item.negative else None
    return certain(item, terms) if certain else _schema(item, terms)


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
    needs={
        "out_of_range": lambda item, _: not item.negative,
        "contradicts_none": lambda _, setting: setting.stands_for,
    },
    unsaid={
        "too_many_decimals": "satang",
        "uncertain": "figures_in_words",
        **dict.fromkeys(("perhaps_zero", "contradicts_none"), "for_a_person"),
    },
    reader=lambda item, terms: in_currency(reader(item, terms), terms),
    sentence=Text("จำนวนเงินในหน่วยของ currency", "An amount of money, in the currency of the ruleset."),
    keys={"negative": Text("ติดลบได้ (รายการแก้ไข)", "It may be below zero, as a correction is.")},
    told=("negative",),
    idle=lambda item, _: () if item.negative else ("negative",),
    schema=AnswerSchema(of=_schema, defines=_FROM_ZERO.defines, readable=_readable),
    cell=FormCell(read=always(cell_numbers.baht), format="#,##0.00"),
    wrong="หลายบาท",
)
