"""``choice``: one of the options the rule lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, finds, ref
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import CellContext, FormCell, ReadCell
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
from ita_audit.types.spec import AtLeast, BaseItem, Option


class ChoiceItem(BaseItem):
    """``options`` in the order they are shown."""

    type: Literal["choice"]
    options: Annotated[list[Option], AtLeast(2)]


def reader(item: ChoiceItem, terms: EditionTerms) -> Read:
    """Reads an option's value; the value is that text."""
    placeholders = terms.placeholders
    values = frozenset(option.value for option in item.options)
    doubtful = frozenset(option.value for option in item.options if option.doubtful)

    def read(raw: Any, _context: JudgingContext) -> Any:
        if isinstance(raw, str) and raw in values:
            return Invalid(raw, ValueProblem((), "doubtful_option", raw)) if raw in doubtful else raw
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse("not_an_option", raw)

    return read


def _schema(item: ChoiceItem, terms: EditionTerms) -> Schema:
    values = [option.value for option in item.options]
    if any(bare(value) in terms.placeholders for value in values):
        return {"if": {"enum": values}, "else": {**finds("not_an_option", enum=values), **ref("written")}}
    return {**finds("not_an_option", enum=values), **ref("written")}


def _read_cell(item: ChoiceItem, context: CellContext) -> ReadCell:
    labels = {fold(label): option.value for option in item.options for label in context.labels(option)}
    return lambda cell: cell_words.choice(cell, labels)


def _variants(item: ChoiceItem) -> Iterator[tuple[str, ChoiceItem]]:
    for index, option in enumerate(item.options):
        name = f"option {option.value}"

        def put(*new: Option, at: int = index) -> ChoiceItem:
            return replace(item, options=[*item.options[:at], *new, *item.options[at + 1 :]])

        yield f"{name} dropped", put()
        if option.cites:
            yield f"{name} cites nothing", put(replace(option, cites=None))
        if option.excused_by:
            yield f"{name} excused by nothing", put(replace(option, excused_by=None))
        doubtful = "doubtful" if not option.doubtful else "beyond doubt"
        yield f"{name} {doubtful}", put(replace(option, doubtful=not option.doubtful))


CHOICE = AnswerType(
    declared=ChoiceItem,
    sort=Sort.CHOICE,
    own_problems=(*WRITTEN, "not_an_option", "doubtful_option"),
    needs={"doubtful_option": lambda item, _: any(option.doubtful for option in item.options)},
    unsaid={"doubtful_option": "for_a_person"},
    reader=reader,
    sentence=Text("ค่าใดค่าหนึ่งจาก options", "One of the options."),
    keys={"options": Text("ตัวเลือกตามลำดับที่แสดง", "The options, in the order they are shown.")},
    schema=AnswerSchema(of=_schema),
    cell=FormCell(
        read=_read_cell,
        width=26.0,
        hint=Text("เลือกจากรายการ", "choose from the list"),
        explained=False,
    ),
    wrong=7,
    tests=frozenset({"is", "is_not"}),
    variants=_variants,
    carried=True,
)
