"""``phone``: a telephone number as an office writes it, with separators, extensions, ranges.

Only what cannot be dialled is refused: short service numbers (1567) and "ต่อ 18" are numbers. A number that lost
its leading 0 is a doubt. Several may stand in a list.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import DASHES, arabic_digits, tidy
from ita_audit.types.answer_schemas.parts import Schema, finds, ref
from ita_audit.types.answer_schemas.spelling import DIGIT, VOID
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, text_trouble, whole
from ita_audit.types.several import defined_once_or_listed, one_or_several
from ita_audit.types.spec import BaseItem

_DIALLED = re.compile(rf"\+?[0-9][0-9()\s.{DASHES}]*[0-9]")
HIGHEST = 10**12
"""Above any number that can be dialled."""
_LOST = re.compile(r"[2-7][0-9]{7}|[689][0-9]{8}")
_DIALLING = rf"()\.{DASHES}{VOID}"

PATTERN = (
    rf"(?:^|[^{DIGIT}{_DIALLING}])[{_DIALLING}]*(?:[{DIGIT}][{_DIALLING}]*){{4}}(?![{DIGIT}{_DIALLING}])"
    rf"|(?:[{DIGIT}][{_DIALLING}]*){{9}}"
    rf"|(?:^|[^{DIGIT}{_DIALLING}])[{_DIALLING}]*[2-7๒-๗][{_DIALLING}]*(?:[{DIGIT}][{_DIALLING}]*){{7}}(?![{DIGIT}{_DIALLING}])"
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
        text = str(number) if number is not None and 0 < number < HIGHEST else raw
        trouble = text_trouble(text, placeholders)
        if trouble is not None:
            return trouble
        runs = [re.sub(r"\D", "", run) for run in _DIALLED.findall(arabic_digits(tidy(text)))]
        lost = [run for run in runs if _LOST.fullmatch(run)]
        if any(len(run) == 4 or (len(run) >= 9 and run not in lost) for run in runs):
            return text
        if lost:
            return refuse("leading_zero", raw, ", ".join(f"0{run}" for run in lost))
        return refuse("wrong_type", raw)

    return one_or_several(read)


def _schema(_terms: EditionTerms) -> Schema:
    figures = [
        {"minimum": 10**3, "exclusiveMaximum": 10**4},
        {"minimum": 2 * 10**7, "exclusiveMaximum": 8 * 10**7},
        {"minimum": 10**8, "exclusiveMaximum": HIGHEST},
    ]
    return {
        "allOf": [
            ref("answered"),
            finds("wrong_type", type=["string", "integer"]),
            finds("wrong_type", pattern=PATTERN),
            finds("wrong_type", anyOf=[{"type": "string"}, *figures]),
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
