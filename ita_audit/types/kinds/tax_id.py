"""``tax_id``: the 13 digits of a tax payer or a citizen; both have the same check digit.

Excel drops a leading 0, and officers mask citizen numbers: both are named, neither is a gap. Of several winners one
cell, or a list, holds the numbers.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal

from stdnum.th import pin

from ita_audit.model import Text
from ita_audit.thai.text import DASHES, arabic_digits, tidy
from ita_audit.types.answer_schemas.parts import Schema, finds, ref
from ita_audit.types.answer_schemas.spelling import BLANKS, DIGIT, VOID
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.excel_traces import SHORTENED, shortened
from ita_audit.types.reading import (
    UNKNOWN,
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    refuse,
    text_trouble,
    whole,
)
from ita_audit.types.several import defined_once_or_listed, one_or_several
from ita_audit.types.spec import BaseItem

_MASKED = re.compile(r"[0-9]?[0-9xX*•●#-]*[xX*•●#]{2,}[0-9xX*•●#-]*")
_GAP = rf"{DASHES}{VOID}"
_HIDDEN = "xX*•●#"

_SEVERAL = re.compile(r"[,;/\n]|และ")
_NUMBER = rf"[{_GAP}]*(?:[{DIGIT}][{_GAP}]*){{12,13}}"

PATTERN = (
    rf"^{_NUMBER}(?:(?:[,;/\n]|และ){_NUMBER})*$"
    rf"|^[{BLANKS}]*{SHORTENED}[{BLANKS}]*$"
    rf"|^(?=[{DIGIT}{_HIDDEN}{_GAP}]+$)[\s\S]*[{_HIDDEN}][{_GAP}]*[{_HIDDEN}]"
)
"""13 digits, or 12 where the leading 0 was lost, some of them masked or cut off by Excel; of several the one behind the other."""


class TaxIdItem(BaseItem):
    """The number of a contractor."""

    type: Literal["tax_id"]


def reader(_item: TaxIdItem, terms: EditionTerms) -> Read:
    """Reads a text of 13 digits, dashes and blanks allowed; the value is the bare digits."""
    placeholders = terms.placeholders

    def read(raw: Any, _context: JudgingContext) -> Any:
        number = whole(raw)
        if number is not None and number > 0:
            raw = str(number)
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        if shortened(raw):
            return refuse("uncertain", raw)
        numbers = [_number(part) for part in _SEVERAL.split(raw)]
        wrong = [trouble for one in numbers if isinstance(one, Invalid) for trouble in one.troubles]
        if any(isinstance(one, Invalid) and one.value is UNKNOWN for one in numbers):
            return refuse("wrong_type", raw)
        joined = ", ".join(str(one.value if isinstance(one, Invalid) else one) for one in numbers)
        return Invalid(joined, *wrong) if wrong else joined

    return one_or_several(read)


@lru_cache(maxsize=4096)
def _number(raw: str) -> Any:
    digits = re.sub(rf"[\s{DASHES}]", "", arabic_digits(tidy(raw)))
    if _MASKED.fullmatch(digits):
        return Invalid(digits, ValueProblem((), "masked", raw))
    if re.fullmatch(r"[0-9]{12}", digits):
        return Invalid("0" + digits, ValueProblem((), "leading_zero", raw))
    if not re.fullmatch(r"[0-9]{13}", digits):
        return refuse("wrong_type", raw)
    return digits if _valid(digits) else Invalid(digits, ValueProblem((), "checksum", raw))


def _valid(digits: str) -> bool:
    return bool(pin.calc_check_digit(digits[:-1]) == digits[-1])


def _schema(_terms: EditionTerms) -> Schema:
    return {
        "allOf": [
            ref("answered"),
            finds("wrong_type", type=["string", "integer"]),
            finds("wrong_type", pattern=PATTERN),
            finds("wrong_type", minimum=10**11, exclusiveMaximum=10**13),
        ]
    }


TAX_ID = AnswerType(
    declared=TaxIdItem,
    sort=Sort.IDENTIFIER,
    own_problems=(*WRITTEN, "checksum", "masked", "leading_zero", "uncertain"),
    unsaid={
        **dict.fromkeys(("checksum", "masked", "leading_zero"), "check_digit"),
        "uncertain": "figures_in_words",
    },
    reader=reader,
    sentence=Text("เลขประจำตัวผู้เสียภาษี 13 หลัก", "A tax number of 13 digits."),
    schema=defined_once_or_listed("tax_id", _schema),
    cell=FormCell(read=always(cell_words.strict), width=20.0),
    wrong="เลขของร้านค้า",
)
