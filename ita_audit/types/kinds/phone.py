"""``phone``: a telephone number as an office writes it, with separators, extensions, ranges.

Only what cannot be dialled is refused: short service numbers (1567) and "ต่อ 18" are numbers.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import arabic_digits
from ita_audit.types.answer_schemas.answer_schema import defined, written
from ita_audit.types.answer_schemas.spelling import BLANKS, DIGIT
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, text_trouble
from ita_audit.types.spec import BaseItem

_DIALLED = re.compile(r"\+?[0-9][0-9()\s.\-–]*[0-9]")
_DIALLING = rf"()\.\-–{BLANKS}"

PATTERN = (
    rf"(?:^|[^{DIGIT}{_DIALLING}])[{_DIALLING}]*(?:[{DIGIT}][{_DIALLING}]*){{4}}(?![{DIGIT}{_DIALLING}])"
    rf"|(?:[{DIGIT}][{_DIALLING}]*){{9}}"
)
"""A run of 4 digits, or of 9 and more, with brackets, dots and dashes between them."""


class PhoneItem(BaseItem):
    """A telephone number."""

    type: Literal["phone"]


def reader(_item: PhoneItem, terms: EditionTerms) -> Read:
    """Reads a text holding a number of 4 digits, or of 9 to 12; the value is the text."""
    placeholders = terms.placeholders

    def read(raw: Any, _context: JudgingContext) -> Any:
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        for match in _DIALLED.finditer(arabic_digits(raw)):
            digits = sum(letter.isdecimal() for letter in match[0])
            if digits == 4 or digits >= 9:
                return raw
        return refuse("wrong_type", raw)

    return read


PHONE = AnswerType(
    declared=PhoneItem,
    sort=Sort.CONTACT,
    own_problems=WRITTEN,
    reader=reader,
    sentence=Text("หมายเลขโทรศัพท์", "A telephone number."),
    schema=defined("phone", lambda _terms: written(PATTERN)),
    cell=FormCell(read=always(cell_words.strict)),
    wrong="เบอร์กลาง",
    listed=True,
    carried=True,
)
