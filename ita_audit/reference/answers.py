"""What one answer of each type may be, as JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ita_audit.reference import forms, spelling
from ita_audit.reference.parts import NOT_BLANK, Schema, finds, in_words, ref
from ita_audit.reference.word_lists import is_one_of, says_one_of
from ita_audit.types.kinds.choice import ChoiceItem
from ita_audit.types.kinds.fee import FeeItem
from ita_audit.types.kinds.fiscal_year import EARLIEST, LATEST
from ita_audit.types.kinds.list import ListItem
from ita_audit.types.kinds.period import PeriodItem
from ita_audit.types.kinds.text import TextItem
from ita_audit.types.kinds.url import UrlItem
from ita_audit.types.reading import Terms, bare
from ita_audit.types.spec import BaseItem

A_LIST = (finds("wrong_type", type="array"), finds("empty", minItems=1))


def shared(terms: Terms) -> dict[str, Schema]:
    """The ``$defs`` that answers refer to; ``terms`` holds the edition's placeholders and zero words."""
    no_answer = spelling.nothing_or(sorted(terms.placeholders - {""}))
    zero = in_words(spelling.equal_to(sorted(terms.zero_words)))
    written = ref("written")
    return {
        "said": NOT_BLANK,
        "answered": {"allOf": [ref("said"), finds("placeholder", not_=in_words(no_answer))]},
        "written": {"allOf": [ref("answered"), finds("wrong_type", type="string")]},
        "count": _or_zero_words(zero, "integer"),
        "baht": _or_zero_words(zero, "number"),
        "date": {"allOf": [written, finds("wrong_type", pattern=forms.DAY)]},
        "url": {"allOf": [written, finds("wrong_type", pattern=forms.WEB)]},
        "url_or_line_id": {"allOf": [written, finds("wrong_type", pattern=forms.WEB_OR_LINE)]},
        "email": {"allOf": [written, finds("wrong_type", pattern=forms.EMAIL)]},
        "phone": {"allOf": [written, finds("wrong_type", pattern=forms.PHONE)]},
        "tax_id": {
            "allOf": [
                ref("answered"),
                finds("wrong_type", type=["string", "integer"]),
                finds("wrong_type", pattern=forms.TAX_ID),
                finds("wrong_type", minimum=10**11, exclusiveMaximum=10**13),
            ]
        },
        "fiscal_year": {"allOf": [ref("answered"), *_year()]},
        "confirmed": {
            "allOf": [
                ref("answered"),
                finds("wrong_type", type="boolean"),
                finds("denied", const=True),
            ]
        },
        "period": _period(end_optional=False),
        "period_open": _period(end_optional=True),
        "document": _document(),
    }


def _or_zero_words(zero: Schema, kind: str) -> Schema:
    number = [ref("answered"), finds("wrong_type", type=kind), finds("out_of_range", minimum=0)]
    return {"if": zero, "else": {"allOf": number}}


def _year() -> list[Schema]:
    return [finds("wrong_type", type="integer"), finds("out_of_range", minimum=EARLIEST, maximum=LATEST)]


def _period(*, end_optional: bool) -> Schema:
    needed = [finds("no_start", required=["start"])]
    if not end_optional:
        needed.append(finds("no_end", required=["end"]))
    return {
        "allOf": [ref("answered"), finds("wrong_type", type="object")],
        "if": {"type": "object", "required": ["text"]},
        "then": {"properties": {"text": ref("written")}},
        "else": {"properties": {"start": ref("date"), "end": ref("date")}, "allOf": needed},
    }


def _document() -> Schema:
    linked = [{"required": ["url"]}, {"required": ["file"]}]
    year: Schema = {"allOf": [ref("said"), *_year()]}
    return {
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
            "fiscal_year": {"title": "ปีงบประมาณ พ.ศ. / fiscal year, Buddhist era", **year},
            "fiscal_year_to": {"title": "ถึงปีงบประมาณ พ.ศ. / last year of a plan over several", **year},
        },
    }


def _text(item: TextItem, terms: Terms) -> Schema:
    if item.doubtful_words is None:
        return ref("written")
    return {"if": is_one_of(item.doubtful_words, terms), "else": ref("written")}


def _fee(item: FeeItem, terms: Terms) -> Schema:
    said = [says_one_of(item.words, terms)]
    if item.other_words is not None:
        said.append(in_words(spelling.equal_to(sorted(terms.words(item.other_words)))))
    return {
        "if": {"anyOf": said},
        "else": {
            "allOf": [
                ref("answered"),
                finds("wrong_type", type=["number", "string"]),
                finds("out_of_range", minimum=0),
            ]
        },
    }


def _choice(item: ChoiceItem, terms: Terms) -> Schema:
    values = [option.value for option in item.options]
    if any(bare(value) in terms.placeholders for value in values):
        return {"if": {"enum": values}, "else": {**finds("not_an_option", enum=values), **ref("written")}}
    return {**finds("not_an_option", enum=values), **ref("written")}


def _list(item: ListItem, _terms: Terms) -> Schema:
    return {"allOf": [ref("answered"), *A_LIST], "items": ref(_PLAIN[item.of])}


def _url(item: UrlItem, _terms: Terms) -> Schema:
    return ref("url_or_line_id" if item.or_line_id else "url")


def _open_period(item: PeriodItem, _terms: Terms) -> Schema:
    return ref("period_open" if item.end_optional else "period")


def _documents(_item: BaseItem, _terms: Terms) -> Schema:
    return {"allOf": [ref("answered"), *A_LIST], "items": ref("document")}


_PLAIN = {"text": "written", "image": "written"} | {
    name: name
    for name in ("url", "email", "phone", "date", "fiscal_year", "count", "baht", "tax_id", "confirmed")
}
_OF: Mapping[str, Callable[[Any, Terms], Schema]] = {
    "text": _text,
    "fee": _fee,
    "choice": _choice,
    "list": _list,
    "url": _url,
    "period": _open_period,
    "documents": _documents,
}


def answer(item: BaseItem, terms: Terms) -> Schema:
    """What a value of ``item`` may be; every type but ``table``, whose rows hold answers of their own."""
    kind = item.type
    of = _OF.get(kind)
    return ref(_PLAIN[kind]) if of is None else of(item, terms)
