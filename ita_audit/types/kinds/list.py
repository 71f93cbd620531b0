"""``list``: several answers of one scalar type, one after the other."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.thai.enumerations import as_lines, entries
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import A_LIST, Schema, ref
from ita_audit.types.answer_type import WRITTEN, AnswerType, Need, Setting, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import CellContext, FormCell, ReadCell, Shown, as_it_stands
from ita_audit.types.reading import (
    UNKNOWN,
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    no_members,
)
from ita_audit.types.registry import TYPES, listed
from ita_audit.types.spec import BaseItem, InList

OWN_PROBLEMS = (*WRITTEN, "empty")


class ListItem(BaseItem):
    """``of``: the type of each member, without parameters. ``none_is_an_answer``: of its words, as there."""

    type: Literal["list"]
    of: Annotated[str, InList()]
    none_is_an_answer: bool = False


def reader(item: ListItem, terms: EditionTerms) -> Read:
    """Reads each member as its type does; the value is a tuple of the values that could be read.

    Of texts one text answers too: its entries are the members.
    """
    placeholders, member = terms.placeholders, TYPES[item.of].reader(_member(item), terms)

    in_words = _in_words(item)

    def taken_apart(raw: str, context: JudgingContext) -> Any:
        whole = member(raw, context)
        if isinstance(whole, Invalid):
            return whole if whole.value is UNKNOWN else Invalid((raw,), *whole.troubles)
        read_members = [member(one, context) for one in entries(raw)]
        values = tuple(one for one in read_members if not isinstance(one, Invalid))
        return values or (raw,)

    def read(raw: Any, context: JudgingContext) -> Any:
        if in_words and isinstance(raw, str):
            return taken_apart(raw, context)
        if (wrong := no_members(raw, placeholders)) is not None:
            return wrong
        troubles: list[ValueProblem] = []
        values: list[Any] = []
        for index, one in enumerate(raw):
            value = member(one, context)
            if isinstance(value, Invalid):
                troubles.extend(ValueProblem((index, *t.path), t.problem, t.found) for t in value.troubles)
                value = value.value
            if value is not UNKNOWN:
                values.append(value)
        read_values = tuple(values)
        if not troubles:
            return read_values
        return Invalid(read_values if read_values else UNKNOWN, *troubles)

    return read


def _member(item: ListItem) -> BaseItem:
    said: dict[str, Any] = {"none_is_an_answer": True} if item.none_is_an_answer else {}
    return TYPES[item.of].declared(name="member", type=item.of, **said)


def _of_members() -> dict[str, Need]:
    """The problems that a member can have besides those of a list: they need members of a type that has them."""
    return {
        problem: _needing(problem)
        for name in listed()
        for problem in TYPES[name].own_problems
        if problem not in OWN_PROBLEMS and TYPES[name].can_occur(problem, TYPES[name].bare(), Setting())
    }


def _needing(problem: str) -> Need:
    return lambda item, _setting: problem in TYPES[item.of].own_problems


def _schema(item: ListItem, terms: EditionTerms) -> Schema:
    listed: Schema = {
        "allOf": [ref("answered"), *A_LIST],
        "items": TYPES[item.of].schema.of(_member(item), terms),
    }
    if not _in_words(item):
        return listed
    return {"if": {"type": "string"}, "then": _one_text(item), "else": listed}


def _readable(item: ListItem, terms: EditionTerms) -> Schema:
    listed: Schema = {"type": "array", "contains": TYPES[item.of].schema.of(_member(item), terms)}
    return {"anyOf": [listed, _one_text(item)]} if _in_words(item) else listed


def _one_text(item: ListItem) -> Schema:
    return ref("written_or_none" if item.none_is_an_answer else "written")


def _in_words(item: ListItem) -> bool:
    return TYPES[item.of].sort is Sort.TEXT


def _read_cell(item: ListItem, context: CellContext) -> ReadCell:
    member = TYPES[item.of].cell.read(TYPES[item.of].bare(), context)
    return lambda cell: cell_words.lines(cell, member)


def _shown(item: ListItem, value: Any, language: Language) -> Shown:
    if not isinstance(value, list):
        return as_it_stands(item, value, language)
    lines = [" ".join(str(one).split("\n")) for one in value if isinstance(one, (str, int, float))]
    return as_lines(lines) if lines and len(lines) == len(value) else None


LIST = AnswerType(
    declared=ListItem,
    sort=Sort.LIST,
    own_problems=OWN_PROBLEMS,
    further_problems=_of_members,
    reader=reader,
    sentence=Text("หลายคำตอบชนิดเดียวกัน", "Several answers of one type."),
    keys={
        "of": Text("ชนิดของแต่ละคำตอบ", "The type of each member."),
        "none_is_an_answer": Text(
            "ตอบว่า “ไม่มี” ได้ (รายการข้อความ)", "Of words: that there is none is an answer."
        ),
    },
    told=("none_is_an_answer",),
    schema=AnswerSchema(of=_schema, readable=_readable),
    cell=FormCell(
        read=_read_cell,
        show=_shown,
        width=34.0,
        wide=46.0,
        hint=Text("ขึ้นบรรทัดใหม่ทุกข้อ (Alt+Enter)", "one per line (Alt+Enter)"),
    ),
    wrong=7,
    wrong_member=lambda item: TYPES[item.of].wrong,
    carried=True,
    empty=[],
)
