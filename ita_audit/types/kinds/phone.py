"""``phone``: a telephone number as an office writes it, with separators, extensions, ranges.

Only what cannot be dialled is refused: short service numbers (1567) and "ต่อ 18" are numbers. A number that lost
its leading 0 is a doubt. Several may stand in a list.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import arabic_digits
from ita_audit.types.answer_schemas.parts import Schema, finds, ref
from ita_audit.types.answer_schemas.spelling import BLANKS, DIGIT
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, text_trouble, whole
from ita_audit.types.several import defined_once_or_listed, one_or_several
from ita_audit.types.spec import BaseItem

_DIALLED = re.compile(r"\+?[0-9][0-9()\s.\-–]*[0-9]")
_LOST = re.compile(r"[2-7][0-9]{7}|[689][0-9]{8}")
_BETWEEN = re.compile(r"[()\s.\-–]")
_DIALLING = rf"()\.\-–{BLANKS}"

PATTERN = (
    rf"(?:^|[^{DIGIT}{_DIALLING}])[{_DIALLING}]*(?:[{DIGIT}][{_DIALLING}]*){{4}}(?![{DIGIT}{_DIALLING}])"
    rf"|(?:[{DIGIT}][{_DIALLING}]*){{9}}"
    rf"|^[{_DIALLING}]*[2-7๒-๗][{_DIALLING}]*(?:[{DIGIT}][{_DIALLING}]*){{7}}$"
)
"""A run of 4 digits, or of 9 and more, with brackets, dots and dashes between them; or 8 that lost their 0."""


class PhoneItem(BaseItem):
    """A telephone number."""

    type: Literal["phone"]


def reader(_item: PhoneItem, terms: EditionTerms) -> Read:
    """Reads a text holding a number of 4 digits, or of 9 to 12, or a list of such; the value is the text."""
    placeholders = terms.placeholders

    def read(raw: Any, _context: JudgingContext) -> Any:
        number = whole(raw)
        if number is not None and _LOST.fullmatch(str(number)):
            return refuse("leading_zero", raw, f"0{number}")
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        bare_digits = _BETWEEN.sub("", arabic_digits(raw))
        if _LOST.fullmatch(bare_digits):
            return refuse("leading_zero", raw, f"0{bare_digits}")
        for match in _DIALLED.finditer(arabic_digits(raw)):
            digits = sum(letter.isdecimal() for letter in match[0])
            if digits == 4 or digits >= 9:
                return raw
        return refuse("wrong_type", raw)

    return one_or_several(read)


def _schema(_terms: EditionTerms) -> Schema:
    lost = [
        {"minimum": 2 * 10**7, "exclusiveMaximum": 8 * 10**7},
        {"minimum": 6 * 10**8, "exclusiveMaximum": 7 * 10**8},
        {"minimum": 8 * 10**8, "exclusiveMaximum": 10**9},
    ]
    return {
        "allOf": [
            ref("answered"),
            finds("wrong_type", type=["string", "integer"]),
            finds("wrong_type", pattern=PATTERN),
            finds("wrong_type", anyOf=[{"type": "string"}, *lost]),
        ]
    }


PHONE = AnswerType(
    declared=PhoneItem,
    sort=Sort.CONTACT,
    own_problems=(*WRITTEN, "leading_zero"),
    unsaid={"leading_zero": "check_digit"},
    reader=reader,
    sentence=Text("หมายเลขโทรศัพท์", "A telephone number."),
    schema=defined_once_or_listed("phone", _schema),
    cell=FormCell(read=always(cell_words.strict)),
    wrong="เบอร์กลาง",
    listed=True,
    carried=True,
)
