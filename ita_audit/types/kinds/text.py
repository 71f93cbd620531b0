"""``text``: words that answer. A placeholder is no answer; "ไม่มี" is one; a bare number is a question."""

from __future__ import annotations

import re
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import arabic_digits
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, finds, ref
from ita_audit.types.answer_schemas.word_lists import is_one_of
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import (
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    bare,
    refuse,
    text_trouble,
)
from ita_audit.types.spec import BaseItem, Words


class TextItem(BaseItem):
    """``doubtful_words``: answers that only a person can accept ("ไม่มีความเสี่ยง").

    They come before the placeholders: where the rule names a word ("ว่าง", a vacant post), it answers.
    ``number_answers``: so does a number alone (a level, a project's number).
    """

    type: Literal["text"]
    doubtful_words: Words | None = None
    number_answers: bool = False


_NUMBER = re.compile(r"[0-9.,]+")
LONGEST = 1000
"""Bits; a longer number is nothing that anybody wrote."""


def reader(item: TextItem, terms: EditionTerms) -> Read:
    """Reads a text, or a number for its digits; the value is the text as it stands."""
    placeholders = terms.placeholders
    doubtful = terms.whole_words(item.doubtful_words)

    def read(raw: Any, _context: JudgingContext) -> Any:
        if type(raw) is float or (type(raw) is int and raw.bit_length() < LONGEST):
            raw = str(raw)
        if isinstance(raw, str) and raw in doubtful:
            return Invalid(raw, ValueProblem((), "doubtful_words", raw))
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        alone = not item.number_answers and _NUMBER.fullmatch(arabic_digits(bare(raw)))
        return refuse("bare_number", raw, raw) if alone else raw

    return read


def _schema(item: TextItem, terms: EditionTerms) -> Schema:
    said: Schema = {"allOf": [ref("answered"), finds("wrong_type", type=["string", "number"])]}
    if item.doubtful_words is None:
        return said
    return {"if": is_one_of(item.doubtful_words, terms), "else": said}


TEXT = AnswerType(
    declared=TextItem,
    sort=Sort.TEXT,
    own_problems=(*WRITTEN, "doubtful_words", "bare_number"),
    needs={
        "doubtful_words": lambda item, _: bool(item.doubtful_words),
        "bare_number": lambda item, _: not item.number_answers,
    },
    unsaid=dict.fromkeys(("doubtful_words", "bare_number"), "for_a_person"),
    reader=reader,
    sentence=Text("ข้อความที่ตอบข้อนี้", "Words that answer."),
    keys={
        "doubtful_words": Text("คำที่ให้ผู้ตรวจพิจารณา", "Words that only a person can accept."),
        "number_answers": Text("ตัวเลขอย่างเดียวก็ตอบได้", "A number alone answers."),
    },
    schema=AnswerSchema(of=_schema),
    cell=FormCell(read=always(cell_words.text), width=34.0, wide=38.0),
    wrong=True,
    tests=frozenset({"is", "is_not", "says", "says_not"}),
    listed=True,
    carried=True,
)
