"""``table``: rows of the same columns, a list of objects. It is read column by column.

``[]`` is a gap. Where the rule allows it, ``{"none": "ไม่มี..."}`` in its place says in words that
there is nothing to list, and so does ``"ไม่มี..."`` alone. The engine reads the columns; this module says how a table is declared
and what it may be as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal

from ita_audit.model import Text
from ita_audit.types.answer_schemas import spelling
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, in_words, never, ref
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells.answer import unread
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import (
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    bare,
    is_blank,
    refuse,
    text_trouble,
)
from ita_audit.types.spec import AtLeast, BaseItem, InTable
from ita_audit.types.values import Rows


class TableItem(BaseItem):
    """``columns`` are items of scalar types or lists; ``none`` says whether words may stand for it."""

    type: Literal["table"]
    columns: Annotated[list[Annotated[BaseItem, InTable()]], AtLeast(1)]
    none: Literal["allowed", "doubt"] | None = None


def reader(item: TableItem, terms: EditionTerms) -> Read:
    """Reads the table as a whole; the value is ``Rows``."""
    no_words, none = replace(terms.placeholders, none=True), item.none
    says_none = terms.whole_words([f"{word}*" for word in terms.parameters.get("none_beginnings", ())])

    no_record = _no_record(item, terms)

    def stated(words: Any, path: tuple[str, ...]) -> Any:
        value = Rows(stated_none=True)
        return value if none == "allowed" else Invalid(value, ValueProblem(path, "none_stated", words))

    def read(raw: Any, _context: JudgingContext) -> Any:
        if isinstance(raw, list):
            return _rows(raw, no_record)
        if isinstance(raw, Mapping) and set(raw) == {"none"}:
            trouble = text_trouble(raw["none"], no_words)
            if trouble is not None:
                return Invalid(
                    trouble.value, *(ValueProblem(("none",), t.problem, t.found) for t in trouble.troubles)
                )
            if none is None:
                return refuse("none_not_allowed", raw["none"])
            return stated(raw["none"], ("none",))
        if none is not None and isinstance(raw, str) and raw in says_none and raw not in no_words:
            return stated(raw, ())
        trouble = text_trouble(raw, terms.placeholders if none is None else no_words)
        return trouble if trouble is not None else refuse("wrong_type", raw)

    return read


NoRecord = Callable[[Mapping[str, Any]], str]


def _no_record(item: TableItem, terms: EditionTerms) -> NoRecord:
    """Which remark a row calls for that is no record: a total of the others, or the heading of a group; "" for none."""
    name = next((column.name for column in item.columns if column.type == "text"), "")
    totals, headings = (
        tuple(bare(str(word)) for word in terms.parameters.get(words, ()))
        for words in ("total_words", "heading_words")
    )

    def remark(row: Mapping[str, Any]) -> str:
        said = bare(row[name]) if isinstance(row.get(name), str) else ""
        if any(
            said == word or (said.startswith(word) and said[len(word) :][:1].isdigit()) for word in totals
        ):
            return "total_row"
        alone = all(is_blank(value) for key, value in row.items() if key != name)
        return "heading_row" if alone and said.startswith(headings) else ""

    return remark


def _rows(raw: list[Any], no_record: NoRecord) -> Any:
    if not raw:
        return Invalid(Rows(empty=True), ValueProblem((), "empty", None))
    rows = tuple(row if isinstance(row, Mapping) else None for row in raw)
    troubles = [
        ValueProblem((index,), "blank" if is_blank(raw[index]) else "wrong_type", raw[index])
        for index, row in enumerate(rows)
        if row is None
    ]
    remarks = {index: said for index, row in enumerate(rows) if row is not None and (said := no_record(row))}
    if len(remarks) == len(rows):
        remarks = {}
    troubles += [ValueProblem((index,), said, None) for index, said in remarks.items()]
    value = Rows(rows, passed_over=frozenset(remarks))
    return Invalid(value, *troubles) if troubles else value


def _schema(item: TableItem, terms: EditionTerms) -> Schema:
    """The table as a whole; its rows hold answers of their own."""
    if not item.none:
        return {"type": "array"}
    none: Schema = {
        "type": "object",
        "required": ["none"],
        "maxProperties": 1,
        "properties": {"none": ref("written_or_none")},
    }
    return {"anyOf": [{"type": "array"}, none, _in_words(terms)]}


def _in_words(terms: EditionTerms) -> Schema:
    begins = sorted(terms.words_called("none_beginnings"))
    return (
        {"allOf": [ref("written_or_none"), in_words(spelling.beginning(begins))]}
        if begins
        else never("wrong_type")
    )


def _variants(item: TableItem) -> Iterator[tuple[str, TableItem]]:
    ways: tuple[Literal["doubt", "allowed"] | None, ...] = (None, "doubt", "allowed")
    for none in ways:
        if none != item.none:
            yield f"none {none or 'denied'}", replace(item, none=none)


TABLE = AnswerType(
    declared=TableItem,
    sort=Sort.TABLE,
    own_problems=(*WRITTEN, "empty", "none_stated", "none_not_allowed"),
    remarked=("total_row", "heading_row"),
    needs={
        "none_stated": lambda item, _: item.none == "doubt",
        "none_not_allowed": lambda item, _: item.none is None,
    },
    unsaid={"none_stated": "for_a_person"},
    reader=reader,
    sentence=Text("ตาราง: แถวที่มีคอลัมน์เดียวกัน", "A table: rows of the same columns."),
    keys={
        "columns": Text("คอลัมน์ของตาราง", "The columns."),
        "none": Text("คำว่าไม่มี ใช้แทนตารางได้หรือไม่", "Whether words may stand for the table."),
    },
    schema=AnswerSchema(of=_schema),
    cell=FormCell(read=always(unread)),
    wrong=7,
    wrong_member=lambda _item: 7,
    variants=_variants,
    column=False,
)
