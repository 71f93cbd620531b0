"""``confirmed``: the agency states that something is so. A person verifies it (``judgement``)."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.types.answer_schemas.answer_schema import defined
from ita_audit.types.answer_schemas.parts import Schema, finds, ref
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
    """Reads true or false; the value is that bool. False is the problem ``denied``."""
    placeholders = terms.placeholders

    def read(raw: Any, _context: JudgingContext) -> Any:
        if raw is True:
            return raw
        if raw is False:
            return Invalid(raw, ValueProblem((), "denied", raw))
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("wrong_type", raw)

    return read


def _schema(_terms: EditionTerms) -> Schema:
    return {
        "allOf": [
            ref("answered"),
            finds("wrong_type", type="boolean"),
            finds("denied", const=True),
        ]
    }


def _shown(item: ConfirmedItem, value: Any, language: Language) -> Shown:
    if isinstance(value, bool):
        return (cell_words.YES if value else cell_words.NO).in_(language)
    return as_it_stands(item, value, language)


CONFIRMED = AnswerType(
    declared=ConfirmedItem,
    sort=Sort.STATEMENT,
    own_problems=(*WRITTEN, "denied"),
    reader=reader,
    sentence=Text("หน่วยงานยืนยัน true หรือ false", "The agency states true or false."),
    schema=defined("confirmed", _schema, readable=lambda _item, _terms: {"type": "boolean"}),
    cell=FormCell(
        read=always(cell_words.confirmed),
        show=_shown,
        format="General",
        hint=Text("เลือก ใช่ หรือ ไม่ใช่", "choose ใช่ (yes) or ไม่ใช่ (no)"),
        explained=False,
        drop_down=DropDown("yes_no", (cell_words.YES, cell_words.NO)),
    ),
    wrong="ใช่",
)
