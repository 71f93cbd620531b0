"""``fee``: an amount, words that hold an amount, or the words that there is none.

Clause 3.1 (5) dictates the words: where there is no fee the manual says "ไม่มีค่าธรรมเนียม".
"""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.model.unread import Unread
from ita_audit.thai.text import arabic_digits, fold
from ita_audit.types.answer_schemas import spelling
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, finds, in_words, ref
from ita_audit.types.answer_schemas.word_lists import says_one_of
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_numbers
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.excel_traces import changed_by_excel
from ita_audit.types.reading import (
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    is_blank,
    refuse,
)
from ita_audit.types.spec import BaseItem, Words


class FeeItem(BaseItem):
    """``words``: said where there is no fee. ``other_words``: mean the same, but are not the words.

    ``refers``: words by which a text points to where the amounts stand ("ตามบัญชีแนบท้าย").
    """

    type: Literal["fee"]
    words: Words
    other_words: Words | None = None
    refers: Words | None = None


def reader(item: FeeItem, terms: EditionTerms) -> Read:
    """Reads a number or a text; the value is the raw answer."""
    words, other = terms.words(item.words), terms.words(item.other_words)
    refers = terms.words(item.refers)
    placeholders = terms.placeholders

    def read(raw: Any, _context: JudgingContext) -> Any:
        if isinstance(raw, (int, float)) and not isinstance(raw, bool):
            if raw < 0:
                return refuse("out_of_range", raw)
            return raw if raw > 0 else Invalid(raw, ValueProblem((), "other_words", raw))
        if not isinstance(raw, str) or isinstance(raw, Unread):
            return refuse("blank" if raw is None else "wrong_type", raw)
        if is_blank(raw):
            return refuse("blank", raw)
        key = fold(raw)
        if any(word in key for word in words):
            return raw
        if key in other:
            return Invalid(raw, ValueProblem((), "other_words", raw))
        if raw in placeholders:
            return refuse("placeholder", raw)
        if changed_by_excel(raw):
            return Invalid(raw, ValueProblem((), "no_amount", raw))
        if any(letter.isdecimal() for letter in arabic_digits(raw)) or any(word in key for word in refers):
            return raw
        return Invalid(raw, ValueProblem((), "no_amount", raw))

    return read


def _schema(item: FeeItem, terms: EditionTerms) -> Schema:
    said = [says_one_of(item.words, terms)]
    if item.other_words is not None:
        said.append(in_words(spelling.equal_to(sorted(terms.words(item.other_words)))))
    return {
        "if": {"anyOf": said},
        "else": {
            "allOf": [
                ref("answered"),
                finds("wrong_type", type=["number", "string"]),
                finds("out_of_range", minimum=0),
            ]
        },
    }


FEE = AnswerType(
    declared=FeeItem,
    sort=Sort.FEE,
    own_problems=(*WRITTEN, "out_of_range", "other_words", "no_amount"),
    unsaid=dict.fromkeys(("other_words", "no_amount"), "for_a_person"),
    reader=reader,
    sentence=Text("ค่าธรรมเนียม: จำนวนเงิน หรือคำว่าไม่มี", "A fee: an amount, or the words that there is none."),
    keys={
        "words": Text("คำที่ใช้เมื่อไม่มีค่าธรรมเนียม", "Said where there is no fee."),
        "other_words": Text("คำที่หมายความเดียวกัน ให้ผู้ตรวจพิจารณา", "Words that mean the same, for a person."),
        "refers": Text("คำที่ชี้ไปยังบัญชีอัตรา", "Words that point to where the amounts stand."),
    },
    told=("words",),
    schema=AnswerSchema(of=_schema),
    cell=FormCell(read=always(cell_numbers.fee), format="General"),
    wrong=True,
)
