"""``confirmed``: the agency states that something is so. A person verifies it (``judgement``)."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.thai.yes_and_no import NO, NO_WORDS, YES, yes_or_no
from ita_audit.types.answer_schemas import spelling
from ita_audit.types.answer_schemas.answer_schema import defined
from ita_audit.types.answer_schemas.parts import Schema, finds, in_words, ref
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import DropDown, FormCell, Shown, always, as_it_stands
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


class ConfirmedItem(BaseItem):
    """A statement to be answered with true or false."""

    type: Literal["confirmed"]


def reader(_item: ConfirmedItem, terms: EditionTerms) -> Read:
    """Reads true or false, or a word for it; the value is that bool. False is the problem ``denied``.

    Other words are ``uncertain``: whether they say yes is for a person.
    """
    placeholders = terms.placeholders

    def read(raw: Any, _context: JudgingContext) -> Any:
        said = yes_or_no(raw) if isinstance(raw, str) else raw
        if said is True:
            return said
        if said is False:
            return Invalid(said, ValueProblem((), "denied", raw))
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("uncertain", raw)

    return read


def _schema(_terms: EditionTerms) -> Schema:
    return {
        "allOf": [
            ref("answered"),
            finds("wrong_type", type=["boolean", "string"]),
            finds("denied", not_={"anyOf": [{"const": False}, in_words(spelling.equal_to(NO_WORDS))]}),
        ]
    }


def _shown(item: ConfirmedItem, value: Any, language: Language) -> Shown:
    if isinstance(value, bool):
        return (YES if value else NO).in_(language)
    return as_it_stands(item, value, language)


CONFIRMED = AnswerType(
    declared=ConfirmedItem,
    sort=Sort.STATEMENT,
    own_problems=(*WRITTEN, "uncertain", "denied"),
    unsaid={"uncertain": "figures_in_words"},
    reader=reader,
    sentence=Text(
        "หน่วยงานยืนยัน true หรือ false หรือเขียนว่าใช่หรือไม่ใช่",
        "The agency states true or false, or says it in words.",
    ),
    schema=defined("confirmed", _schema, readable=lambda _item, _terms: {"type": "boolean"}),
    cell=FormCell(
        read=always(cell_words.confirmed),
        show=_shown,
        format="General",
        hint=Text("เลือก ใช่ หรือ ไม่ใช่", "choose yes or no"),
        explained=False,
        drop_down=DropDown("yes_no", (YES, NO)),
    ),
    wrong=7,
)
