"""``number``: a figure with or without decimals, of a range and in a unit: hours, points, a share of 100.

Kept as the decimal that was written, so that sums are exact. A cell that Excel shows as 45% holds 0.45: the form
reads what is shown; 0.45 typed where a percentage is asked for has two readings, and is a question.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from ita_audit.model import Text
from ita_audit.thai.written_numbers import has_digit, read_number
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.in_figures import in_range
from ita_audit.types.answer_schemas.parts import Schema
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_numbers
from ita_audit.types.cells.form_cell import CellContext, FormCell, ReadCell
from ita_audit.types.reading import (
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    refuse,
    text_trouble,
)
from ita_audit.types.spec import BaseItem, ContradictionError, Figure, InRange, Wording, Words
from ita_audit.types.zero_words import ZeroWords


class NumberItem(BaseItem):
    """``decimals``: how many at most; 0 asks for whole numbers. ``least`` and ``most`` are part of the range.

    ``unit``: what it counts, ``unit_words`` what else may stand behind the figure. ``percent``: of a hundred, from 0
    to 100 where nothing else is said. Raises ``ValueError`` where the range is empty or there are two units.
    """

    type: Literal["number"]
    decimals: Annotated[int | None, InRange(0, 9)] = None
    least: Figure | None = None
    most: Figure | None = None
    unit: Wording | None = None
    unit_words: Words | None = None
    percent: bool = False

    def __post_init__(self) -> None:
        least, most = self.range
        if least is not None and most is not None and least >= most:
            raise ContradictionError(
                f"least {least} ต้องน้อยกว่า most {most}", f"least {least} must be below most {most}"
            )
        if self.percent and self.unit is not None:
            raise ContradictionError(
                "มีทั้ง percent และ unit ใช้ได้อย่างเดียว", "percent is a unit: it has no other"
            )

    @property
    def range(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and the greatest number, both included; None where there is no end."""
        given = (self.least, self.most)
        ends = (0, 100) if self.percent else (None, None)
        least, most = (end if one is None else one for one, end in zip(given, ends, strict=True))
        return None if least is None else Decimal(least), None if most is None else Decimal(most)

    def holds(self, value: Decimal) -> bool:
        """Whether ``value`` lies in the range."""
        least, most = self.range
        return (least is None or value >= least) and (most is None or value <= most)


def reader(item: NumberItem, terms: EditionTerms) -> Read:
    """Reads a number, a text with one and its unit, or words that say zero; the value is a ``Decimal``."""
    placeholders, zero, may_be_zero = terms.placeholders, ZeroWords(terms), item.holds(Decimal(0))
    named = [item.unit.th, item.unit.en] if item.unit else []
    units = terms.words([*named, *terms.listed(item.unit_words)])

    def read(raw: Any, _context: JudgingContext) -> Any:
        if type(raw) is int or type(raw) is float:
            return _judged(Decimal(repr(raw)), raw, sure=False)
        if isinstance(raw, str) and may_be_zero and zero.said(raw):
            return Decimal(0)
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        number, percent = read_number(raw, units)
        if number is None or (percent and not item.percent):
            return zero.perhaps(raw) if may_be_zero or has_digit(raw) else refuse("wrong_type", raw)
        return _judged(number, raw, sure=percent)

    def _judged(number: Decimal, raw: Any, *, sure: bool) -> Any:
        if not number.is_finite():
            return refuse("wrong_type", str(raw))
        if not item.holds(number):
            return refuse("out_of_range", raw)
        if item.decimals is not None and number != round(number, item.decimals):
            return Invalid(number, ValueProblem((), "too_many_decimals", raw))
        if item.percent and not sure and 0 < abs(number) < 1:
            return Invalid(number, ValueProblem((), "perhaps_fraction", raw))
        return number

    return read


def _schema(item: NumberItem, terms: EditionTerms) -> Schema:
    least, most = item.range
    return in_range(terms, least, most, zero=item.holds(Decimal(0)))


def _cell(item: NumberItem, _context: CellContext) -> ReadCell:
    return lambda cell: cell_numbers.number(cell, item.decimals, percent=item.percent)


def _unit(item: NumberItem) -> Text:
    if item.percent:
        return Text("ร้อยละ", "per cent")
    return item.unit.text if item.unit else Text("", "")


def _range(item: NumberItem) -> Text:
    """ "ตั้งแต่ 0 ถึง 100", "from 0 to 100"; empty where there is no range."""
    least, most = item.range
    if least is None:
        return Text(f"ไม่เกิน {most:,}", f"at most {most:,}") if most is not None else Text("", "")
    if most is None:
        return Text(f"ตั้งแต่ {least:,} ขึ้นไป", f"{least:,} or more")
    return Text(f"ตั้งแต่ {least:,} ถึง {most:,}", f"from {least:,} to {most:,}")


def _said(item: NumberItem) -> Text:
    """What it is in a few words: "ตัวเลขเป็นชั่วโมง ตั้งแต่ 0 ขึ้นไป", "a whole number in hours, 0 or more"."""
    unit, limits = _unit(item), _range(item)
    if item.percent:
        return Text(f"ร้อยละ {limits.th}", f"a percentage {limits.en}")
    whole = item.decimals == 0
    th, en = ("จำนวนเต็ม" if whole else "ตัวเลข"), ("a whole number" if whole else "a number")
    th += f"เป็น{unit.th}" if unit.th else ""
    en += f" in {unit.en}" if unit.en else ""
    return Text(f"{th} {limits.th}".strip(), f"{en}, {limits.en}" if limits.en else en)


NUMBER = AnswerType(
    declared=NumberItem,
    sort=Sort.NUMBER,
    own_problems=(
        *(*WRITTEN, "out_of_range", "too_many_decimals"),
        *("uncertain", "perhaps_zero", "perhaps_fraction"),
    ),
    needs={
        "out_of_range": lambda item, _: item.range != (None, None),
        "too_many_decimals": lambda item, _: item.decimals is not None,
        "perhaps_fraction": lambda item, _: item.percent,
    },
    unsaid={
        "too_many_decimals": "satang",
        "uncertain": "figures_in_words",
        **dict.fromkeys(("perhaps_zero", "perhaps_fraction"), "for_a_person"),
    },
    reader=reader,
    sentence=Text("ตัวเลข มีทศนิยมได้", "A number, with or without decimals."),
    keys={
        "decimals": Text("ทศนิยมได้กี่ตำแหน่ง 0 คือจำนวนเต็ม", "Decimals at most; 0 asks for whole numbers."),
        "least": Text("ค่าน้อยที่สุดที่เป็นได้", "The least that it can be."),
        "most": Text("ค่ามากที่สุดที่เป็นได้", "The most that it can be."),
        "unit": Text("หน่วยนับ", "What it counts."),
        "unit_words": Text("คำอื่นที่ใช้เป็นหน่วยนับได้", "What else may stand behind the figure."),
        "percent": Text("เป็นร้อยละ ตั้งแต่ 0 ถึง 100", "Of a hundred, from 0 to 100."),
    },
    schema=AnswerSchema(of=_schema, readable=_schema),
    cell=FormCell(read=_cell, format="General", hinted=_said),
    wrong="หลายชั่วโมง",
    tests=frozenset({"above"}),
    fields={
        "number": _said,
        "unit": _unit,
        "range": _range,
        "most_decimals": lambda item: Text(*[str(item.decimals)] * 2),
    },
)
