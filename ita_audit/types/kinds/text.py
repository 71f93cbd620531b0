"""``text``: words that answer. A placeholder is no answer; "ไม่มี" is one."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, ref
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
    text_trouble,
)
from ita_audit.types.spec import BaseItem, Words


class TextItem(BaseItem):
    """``doubtful_words``: answers that only a person can accept ("ไม่มีความเสี่ยง").

    They come before the placeholders: where the rule names a word ("ว่าง", a vacant post), it answers.
    """

    type: Literal["text"]
    doubtful_words: Words | None = None


def reader(item: TextItem, terms: EditionTerms) -> Read:
    """Reads a text; the value is the text as it stands."""
    placeholders = terms.placeholders
    doubtful = terms.words(item.doubtful_words)

    def read(raw: Any, _context: JudgingContext) -> Any:
        if doubtful and isinstance(raw, str) and (fold(raw) in doubtful or bare(raw) in doubtful):
            return Invalid(raw, ValueProblem((), "doubtful_words", raw))
        trouble = text_trouble(raw, placeholders)
        return raw if trouble is None else trouble

    return read


def _schema(item: TextItem, terms: EditionTerms) -> Schema:
    if item.doubtful_words is None:
        return ref("written")
    return {"if": is_one_of(item.doubtful_words, terms), "else": ref("written")}


TEXT = AnswerType(
    declared=TextItem,
    sort=Sort.TEXT,
    own_problems=(*WRITTEN, "doubtful_words"),
    needs={"doubtful_words": lambda item, _: bool(item.doubtful_words)},
    unsaid={"doubtful_words": "for_a_person"},
    reader=reader,
    sentence=Text("ข้อความที่ตอบข้อนี้", "Words that answer."),
    keys={"doubtful_words": Text("คำที่ให้ผู้ตรวจพิจารณา", "Words that only a person can accept.")},
    schema=AnswerSchema(of=_schema),
    cell=FormCell(read=always(cell_words.text), width=34.0, wide=38.0),
    wrong=7,
    tests=frozenset({"is", "is_not", "says", "says_not"}),
    listed=True,
    carried=True,
)
