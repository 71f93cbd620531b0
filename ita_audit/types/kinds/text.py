"""``text``: words that answer. What says nothing is none; "ไม่มี" is one where the rule says so; a bare number is a question."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, answered, finds
from ita_audit.types.answer_schemas.word_lists import is_one_of
from ita_audit.types.answer_type import HARDLY_WORDS, WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.excel_traces import changed_by_excel
from ita_audit.types.other_agency import OtherAgency
from ita_audit.types.reading import (
    EditionTerms,
    JudgingContext,
    Read,
    bare,
    refuse,
    text_trouble,
)
from ita_audit.types.saying import Sayings, letters
from ita_audit.types.spec import BaseItem, Words

_FIGURE = re.compile("(?<![0-9])(?!2[45][0-9]{2}(?![0-9]))[0-9]")


class TextItem(BaseItem):
    """``doubtful_words``: answers that only a person can accept ("ไม่มีความเสี่ยง").

    They come before the placeholders: where the rule names a word ("ว่าง", a vacant post), it answers.
    ``none_is_an_answer``: words that there is none will do; ``not_yet_is_an_answer``: so will words that
    it has not been done, and ``done_is_an_answer`` no more than that it has. ``number_answers``: so does
    a number alone (a level, a project's number). ``usual_words``: an answer here holds one of them, as a
    duration holds "วัน".
    """

    type: Literal["text"]
    doubtful_words: Words | None = None
    none_is_an_answer: bool = False
    not_yet_is_an_answer: bool = False
    done_is_an_answer: bool = False
    number_answers: bool = False
    usual_words: Words | None = None


_NUMBER = re.compile(r"[0-9.,]+")
LONGEST = 1000
"""Bits; a longer number is nothing that anybody wrote."""


def reader(item: TextItem, terms: EditionTerms) -> Read:
    """Reads a text, or a number for its digits; the value is the text as it stands."""
    said = replace(
        terms.placeholders,
        none=item.none_is_an_answer,
        not_yet=item.not_yet_is_an_answer,
        done=item.done_is_an_answer,
    )
    doubtful, usual = terms.whole_words(item.doubtful_words), terms.words(item.usual_words)
    agency = OtherAgency(terms)
    copied = frozenset(letters(words) for words in (*terms.asked, *_particular(item.example, said)))

    def read(raw: Any, context: JudgingContext) -> Any:
        if type(raw) is float or (type(raw) is int and raw.bit_length() < LONGEST):
            raw = str(raw)
        if isinstance(raw, str) and raw in doubtful:
            return refuse("doubtful_words", raw, raw)
        trouble = text_trouble(raw, said)
        if trouble is not None:
            return trouble
        problem = doubt(raw)
        if problem is None and agency.told_of(raw, context.agency_name):
            problem = "other_agency"
        return raw if problem is None else refuse(problem, raw, raw)

    def doubt(raw: str) -> str | None:
        if changed_by_excel(raw):
            return "uncertain"
        if usual:
            return None if any(word in fold(raw) for word in usual) else "unusual_words"
        if copied and letters(raw) in copied:
            return "copied"
        if _NUMBER.fullmatch(bare(raw)):
            return None if item.number_answers else "bare_number"
        return said.problem(raw)

    return read


def _particular(example: Any, said: Sayings) -> list[str]:
    """The rule's example, where it is long and holds a figure that is no year: "ปานกลาง" may be anybody's."""
    own = letters(str(example or ""))
    return [own] if len(own) > said.vocabulary.short and _FIGURE.search(own) else []


def _schema(item: TextItem, terms: EditionTerms) -> Schema:
    answers = answered(none=item.none_is_an_answer, not_yet=item.not_yet_is_an_answer)
    said: Schema = {"allOf": [answers, finds("wrong_type", type=["string", "number"])]}
    if item.doubtful_words is None:
        return said
    return {"if": is_one_of(item.doubtful_words, terms), "else": said}


TEXT = AnswerType(
    declared=TextItem,
    sort=Sort.TEXT,
    own_problems=(
        *(*WRITTEN, *HARDLY_WORDS),
        *(
            "same_text",
            "doubtful_words",
            "unusual_words",
            "uncertain",
            "copied",
            "bare_number",
            "other_agency",
        ),
    ),
    needs={
        "doubtful_words": lambda item, _: bool(item.doubtful_words),
        "unusual_words": lambda item, _: bool(item.usual_words),
        "bare_number": lambda item, _: not (item.number_answers or item.usual_words),
    },
    unsaid={"other_agency": "elsewhere", "uncertain": "figures_in_words"}
    | dict.fromkeys(
        (*HARDLY_WORDS, "same_text", "doubtful_words", "unusual_words", "copied", "bare_number"),
        "for_a_person",
    ),
    reader=reader,
    sentence=Text("ข้อความที่ตอบข้อนี้", "Words that answer."),
    keys={
        "doubtful_words": Text("คำที่ให้ผู้ตรวจพิจารณา", "Words that only a person can accept."),
        "none_is_an_answer": Text("ตอบว่า “ไม่มี” ได้", "Words that there is none are an answer."),
        "not_yet_is_an_answer": Text("ตอบว่า “ยังไม่ดำเนินการ” ได้", "Words that it is not done are an answer."),
        "done_is_an_answer": Text("ตอบเพียงว่า “ดำเนินการแล้ว” ได้", "No more than that it is done is an answer."),
        "usual_words": Text("คำที่คำตอบมักมี", "An answer holds one of these words."),
        "number_answers": Text("ตัวเลขอย่างเดียวก็ตอบได้", "A number alone answers."),
    },
    told=(
        *("none_is_an_answer", "not_yet_is_an_answer", "done_is_an_answer"),
        *("usual_words", "number_answers"),
    ),
    schema=AnswerSchema(of=_schema),
    cell=FormCell(read=always(cell_words.text), width=34.0, wide=38.0),
    wrong=True,
    idle=lambda item, _: ("done_is_an_answer", "number_answers") if item.usual_words else (),
    tests=frozenset({"is", "is_not", "says", "says_not"}),
    listed=True,
    carried=True,
)
