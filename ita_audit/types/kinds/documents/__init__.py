"""``documents``: what was published, each with a title and where it can be read.

A document is ``{"title", "url" or "file", "published"?, "fiscal_year"?, "fiscal_year_to"?}``:
``fiscal_year`` a year of the calendar, ``fiscal_year_to`` the last year of a plan over several years.
Where the clause names a year, one document of that year answers; a span that contains it does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.model import Text
from ita_audit.types.addresses import PROBLEMS, REMARKS
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import A_LIST, Schema, a_year, finds, ref
from ita_audit.types.answer_type import HARDLY_WORDS, WRITTEN, AnswerType, Part, Setting, Sort
from ita_audit.types.cells.answer import unread
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.kinds.documents.document_list import DocumentsItem, reader
from ita_audit.types.reading import EditionTerms

PARTS = {
    "title": Part(
        "text", Text("ชื่อเอกสาร", "Title"), Text("ชื่อที่เขียนบนเอกสาร", "as on the document"), 50.0, needed=True
    ),
    "url": Part(
        "url",
        Text("ลิงก์", "Link"),
        Text("ลิงก์ที่เปิดเอกสารได้ ขึ้นต้นด้วย https:// หรือ http://", "opens the document"),
        46.0,
    ),
    "file": Part(
        "text", Text("หรือชื่อไฟล์", "or file name"), Text("ใส่เมื่อไม่มีลิงก์", "where there is no link"), 26.0
    ),
    "published": Part(
        "date",
        Text("วันที่เผยแพร่", "Published on"),
        Text("เช่น {day} (ไม่บังคับ)", "such as {day} (optional)"),
        20.0,
    ),
    "fiscal_year": Part(
        "fiscal_year",
        Text("{Dated}", "{Dated}"),
        Text("ปีที่เอกสารเป็นของ เช่น {this_year}", "the year it is of"),
    ),
    "fiscal_year_to": Part(
        "fiscal_year",
        Text("ถึง{dated}", "to {dated}"),
        Text("เฉพาะแผนหลายปี", "last year of a plan over several"),
    ),
}


def _demanded(_item: DocumentsItem, given: Mapping[str, Any]) -> list[str]:
    either = {"url", "file"} <= given.keys()
    return ["title"] if either else ["title", "url", "file"]


def _schema(_item: DocumentsItem, _terms: EditionTerms) -> Schema:
    return {"allOf": [ref("answered"), *A_LIST], "items": ref("document")}


def _defines(terms: EditionTerms) -> dict[str, Schema]:
    linked = [{"required": ["url"]}, {"required": ["file"]}]
    year: Schema = {"allOf": [ref("said"), *a_year(terms)]}
    document = {
        "allOf": [
            ref("said"),
            finds("wrong_type", type="object"),
            {"if": {"type": "object"}, "then": finds("no_title", required=["title"])},
            {"if": {"type": "object"}, "then": finds("no_link", anyOf=linked)},
        ],
        "properties": {
            "title": {"title": "ชื่อเอกสาร / title", **ref("written")},
            "url": {"title": "ลิงก์ / address", **ref("url")},
            "file": {"title": "ชื่อไฟล์ / file", **ref("written")},
            "published": {"title": "วันที่เผยแพร่ (ค.ศ.) / day it was published", **ref("date")},
            "fiscal_year": {"title": "ปี / year", **year},
            "fiscal_year_to": {"title": "ถึงปี / last year of a plan over several", **year},
        },
    }
    return {"document": document}


def _names_a_year(_item: DocumentsItem, setting: Setting) -> bool:
    return setting.about


DOCUMENTS = AnswerType(
    declared=DocumentsItem,
    sort=Sort.DOCUMENTS,
    own_problems=(
        *WRITTEN,
        *HARDLY_WORDS,
        "same_text",
        "empty",
        "no_title",
        "no_link",
        "no_such_day",
        "uncertain",
        *PROBLEMS,
        "after_as_of",
        "out_of_range",
        "other_year",
        "further_year",
        "year_not_stated",
        "year_in_title",
        "agency_in_title",
        "offered_twice",
        "not_of_period",
        "part_of_year",
    ),
    remarked=("buddhist_year", *REMARKS),
    unsaid={
        **dict.fromkeys(PROBLEMS, "for_a_person"),
        **dict.fromkeys((*HARDLY_WORDS, "same_text"), "for_a_person"),
        "no_such_day": "calendar",
        "uncertain": "figures_in_words",
        **dict.fromkeys(("other_year", "further_year", "year_not_stated", "year_in_title"), "years"),
        **dict.fromkeys(("after_as_of", "not_of_period", "part_of_year"), "years"),
        **dict.fromkeys(("agency_in_title", "offered_twice"), "elsewhere"),
    },
    needs={
        "other_year": _names_a_year,
        "further_year": _names_a_year,
        "year_not_stated": _names_a_year,
        "not_of_period": lambda item, setting: item.in_force and not setting.about,
        "part_of_year": lambda item, setting: item.whole_year and setting.about,
    },
    reader=reader,
    sentence=Text("เอกสารที่เผยแพร่ พร้อมชื่อและลิงก์หรือไฟล์", "Published documents with title and link or file."),
    keys={
        "in_force": Text("ถามว่ามีฉบับของปีที่ตรวจหรือไม่", "Ask whether one is of the year under assessment."),
        "whole_year": Text(
            "ต้องเป็นเรื่องของทั้งปี ไม่ใช่บางเดือน", "They tell of the whole year, not of some months."
        ),
    },
    told=("whole_year",),
    schema=AnswerSchema(
        of=_schema, defines=_defines, readable=lambda _item, _terms: {"type": "array", "minItems": 1}
    ),
    cell=FormCell(read=always(unread), explained=False),
    wrong=7,
    wrong_member=lambda _item: 7,
    parts=PARTS,
    demanded=_demanded,
    tests=frozenset({"spans_years"}),
    idle=lambda _, setting: ("in_force",) if setting.about else ("whole_year",),
    column=False,
    empty=[{"title": None, "url": None}],
)
