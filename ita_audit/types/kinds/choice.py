"""``choice``: one of the options the rule lists, by its value, its title or a synonym, however spaced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal

from ita_audit.model import Text
from ita_audit.nearest import nearest
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, ref
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import CellContext, FormCell, ReadCell
from ita_audit.types.reading import (
    UNKNOWN,
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    text_trouble,
    undecorated,
)
from ita_audit.types.spec import AtLeast, BaseItem, ContradictionError, Option

FEWEST_LETTERS = 4
"""A shorter word inside another says nothing of what is meant."""


FIGURE = re.compile("0|[1-9][0-9]{0,8}")
"""An option's value that may be written as a number too."""


class ChoiceItem(BaseItem):
    """``options`` in the order they are shown. Raises ``ValueError`` where two of them go under one name."""

    type: Literal["choice"]
    options: Annotated[list[Option], AtLeast(2)]

    def __post_init__(self) -> None:
        seen: dict[str, str] = {}
        for option in self.options:
            for name in _names(option):
                other = seen.setdefault(undecorated(name), option.value)
                if other != option.value:
                    raise ContradictionError(
                        f"ตัวเลือก {other} กับ {option.value} ใช้คำเดียวกัน: {name}",
                        f"the options {other} and {option.value} go under one name: {name}",
                    )


def _names(option: Option) -> list[str]:
    title = [option.title.th, option.title.en] if option.title else []
    return [option.value, *title, *option.synonyms]


def reader(item: ChoiceItem, terms: EditionTerms) -> Read:
    """Reads an option by any of its names; the value is the option's. Another word that is near one is read as that."""
    placeholders = replace(terms.placeholders, none=True, not_yet=True)
    options = {option.value: option for option in item.options}
    named = {undecorated(name): option.value for option in item.options for name in _names(option)}
    negations = tuple(terms.words_called("negations"))

    def read(raw: Any, _context: JudgingContext) -> Any:
        if type(raw) is int and raw.bit_length() < 32 and str(raw) in options:
            raw = str(raw)
        if isinstance(raw, str) and raw in options:
            return chosen(raw, raw)
        trouble = text_trouble(raw, placeholders)
        value = named.get(undecorated(raw)) if isinstance(raw, str) else None
        if value is not None and undecorated(raw):
            return chosen(value, raw)
        if trouble is not None:
            return trouble
        meant = _meant(undecorated(raw), named, negations)
        if meant is None:
            return Invalid(UNKNOWN, ValueProblem((), "not_an_option", raw))
        title = options[meant].title
        shown = title.text if title else Text(meant, meant)
        return Invalid(meant, ValueProblem((), "not_an_option", raw, shown))

    def chosen(value: str, raw: str) -> Any:
        return Invalid(value, ValueProblem((), "doubtful_option", raw)) if options[value].doubtful else value

    return read


def _meant(key: str, named: Mapping[str, str], negations: tuple[str, ...]) -> str | None:
    """The option that a word is most likely meant for: a slip away, or the longest name it begins with, or in one name."""
    near = nearest(key, named)
    if near is not None:
        return named[near]
    denied = any(word in key for word in negations)
    alike = [name for name in named if any(word in name for word in negations) == denied]
    begun = [name for name in alike if len(name) >= FEWEST_LETTERS and key.startswith(name)]
    if begun:
        return named[max(begun, key=len)]
    around = {named[name] for name in alike if len(key) >= FEWEST_LETTERS and key in name}
    return around.pop() if len(around) == 1 else None


def _schema(item: ChoiceItem, terms: EditionTerms) -> Schema:
    """Any word that answers: the values come first, for editors to offer."""
    return {"if": _values(item, terms), "else": ref("written_whatever")}


def _values(item: ChoiceItem, _terms: EditionTerms) -> Schema:
    values = [option.value for option in item.options]
    return {"enum": [*values, *(int(one) for one in values if FIGURE.fullmatch(one))]}


def _read_cell(item: ChoiceItem, context: CellContext) -> ReadCell:
    labels = {
        undecorated(label): option.value
        for option in item.options
        for label in (*context.labels(option), *option.synonyms)
    }
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
    unsaid={"not_an_option": "option_names", "doubtful_option": "for_a_person"},
    reader=reader,
    sentence=Text("ค่าใดค่าหนึ่งจาก options", "One of the options."),
    keys={"options": Text("ตัวเลือกตามลำดับที่แสดง", "The options, in the order they are shown.")},
    schema=AnswerSchema(of=_schema, readable=_values),
    cell=FormCell(
        read=_read_cell,
        width=26.0,
        hint=Text("เลือกจากรายการ", "choose from the list"),
        explained=False,
    ),
    wrong=True,
    tests=frozenset({"is", "is_not"}),
    variants=_variants,
    carried=True,
)
