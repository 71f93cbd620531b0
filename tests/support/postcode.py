"""A type that the rule language does not have, written as CONTRIBUTING says: one module that holds all of it."""

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
from ita_audit.types.reading import (
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    refuse,
    text_trouble,
)
from ita_audit.types.spec import BaseItem

PATTERN = rf"^[{BLANKS}]*[{DIGIT}]{{5}}[{BLANKS}]*$"


class PostcodeItem(BaseItem):
    """``capital``: it must be one of Bangkok."""

    type: Literal["postcode"]
    capital: bool = False


def reader(item: PostcodeItem, terms: EditionTerms) -> Read:
    """Reads five digits; the value is those digits."""
    placeholders, capital = terms.placeholders, item.capital

    def read(raw: Any, _context: JudgingContext) -> Any:
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        digits = arabic_digits(raw.strip())
        if not re.fullmatch("[0-9]{5}", digits):
            return refuse("wrong_type", raw)
        if capital and not digits.startswith("10"):
            return Invalid(digits, ValueProblem((), "other_province", raw))
        return digits

    return read


POSTCODE = AnswerType(
    declared=PostcodeItem,
    sort=Sort.IDENTIFIER,
    own_problems=(*WRITTEN, "other_province"),
    needs={"other_province": lambda item, _: item.capital},
    unsaid={"other_province": "for_a_person"},
    reader=reader,
    sentence=Text("รหัสไปรษณีย์ 5 หลัก", "A postcode of 5 digits."),
    keys={"capital": Text("ต้องเป็นรหัสของกรุงเทพมหานคร", "It must be one of Bangkok.")},
    schema=defined("postcode", lambda _terms: written(PATTERN)),
    cell=FormCell(
        read=always(cell_words.text),
        width=12.0,
        hint=Text("รหัสไปรษณีย์ เช่น 10200", "a postcode, such as 10200"),
    ),
    wrong="ไม่ทราบรหัส",
    listed=True,
    carried=True,
)
