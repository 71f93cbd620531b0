"""The sentences about what breaks a schema: what was found, what is expected, what to do."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from ita_audit.model import Text
from ita_audit.nearest import nearest
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.thai.text import cluster_ends, neutralise
from ita_audit.types.answer_schemas.spelling import BLANKS

LONGEST = 80
"""Clusters of a value that is quoted, or of a list of what is expected."""

PROBLEMS = {  # the problems that a submission's schema names, and what each says of its place
    "missing": Text("ขาดสิ่งนี้", "this is missing"),
    "blank": Text("เว้นว่างไว้", "it is left blank"),
    "placeholder": Text("เป็นคำที่ยังไม่ใช่คำตอบ", "the words are no answer"),
    "wrong_type": Text("ไม่ใช่แบบที่ถาม", "it is not of the kind that is asked for"),
    "out_of_range": Text("อยู่นอกช่วงที่เป็นไปได้", "it is out of range"),
    "denied": Text("ระบุว่าไม่มีหรือไม่ได้ทำ", "it is said not to be so"),
    "empty": Text("ไม่มีรายการใดเลย", "the list has nothing in it"),
    "no_title": Text("เอกสารไม่มีชื่อ", "the document has no title"),
    "no_link": Text("เอกสารไม่มีลิงก์หรือไฟล์", "the document has no link and no file"),
    "no_start": Text("ช่วงเวลาไม่มีวันเริ่ม", "the period has no first day"),
    "no_end": Text("ช่วงเวลาไม่มีวันสิ้นสุด", "the period has no last day"),
    "none_not_allowed": Text("ตอบว่าไม่มีในข้อนี้ไม่ได้", "that there is none may not be said here"),
}
_TYPES = {
    "object": Text("ชุดข้อมูลใน { }", "an object"),
    "array": Text("รายการใน [ ]", "a list"),
    "string": Text("ข้อความ", "a text"),
    "integer": Text("จำนวนเต็ม", "a whole number"),
    "number": Text("ตัวเลข", "a number"),
    "boolean": Text("true หรือ false", "true or false"),
    "null": Text("null", "null"),
}
_AT_LEAST = Text("ตั้งแต่ {} ขึ้นไป", "{} or more")
_AT_MOST = Text("ไม่เกิน {}", "at most {}")
_LIMITS = {  # keyword: what a value of it means
    "minimum": _AT_LEAST,
    "maximum": _AT_MOST,
    "exclusiveMaximum": Text("น้อยกว่า {}", "less than {}"),
    "exclusiveMinimum": Text("มากกว่า {}", "more than {}"),
    "minItems": Text("อย่างน้อย {} รายการ", "at least {} entries"),
    "maxItems": Text("ไม่เกิน {} รายการ", "at most {} entries"),
    "minLength": Text("ข้อความยาวอย่างน้อย {} ตัวอักษร", "a text of at least {} characters"),
    "maxLength": Text("ข้อความยาวไม่เกิน {} ตัวอักษร", "a text of at most {} characters"),
    "minProperties": Text("อย่างน้อย {} ช่อง", "at least {} members"),
    "maxProperties": Text("ไม่เกิน {} ช่อง", "at most {} members"),
    "pattern": Text("ข้อความในรูป {}", "a text of the form {}"),
}
_DAY = Text("วันที่ที่มีจริง ในรูป 2025-12-31", "a day that exists, such as 2025-12-31")
_FILLED = Text("ข้อความที่ไม่ว่าง", "a text that is not blank")
_FORMS = {  # a pattern that nobody reads: what it asks for
    r"\S": _FILLED,
    f"[^{BLANKS}]": _FILLED,
    "[^\\s!-/:-@\\[-`{-~\u00a1-\u00bf\u2000-\u2bff]": Text(
        "ข้อความที่มีตัวอักษรหรือตัวเลข", "a text with a letter or a digit"
    ),
}
_OTHER = Text("อย่างอื่น", "something else")


def expected(keyword: str, wanted: Any) -> Text:
    """What a schema's ``keyword`` with the value ``wanted`` asks for."""
    if keyword == "type":
        return _or([_TYPES[one] for one in ([wanted] if isinstance(wanted, str) else wanted)])
    if keyword in ("const", "enum"):
        values = [wanted] if keyword == "const" else wanted
        return _or([Text(shown, shown) for shown in map(found, values)])
    if keyword == "format":
        return _DAY
    if keyword == "pattern" and wanted in _FORMS:
        return _FORMS[wanted]
    if keyword == "pattern" and ("\\x" in wanted or len(wanted) > LONGEST):
        return _OTHER  # nobody reads that
    limit = _LIMITS.get(keyword)
    return Text(limit.th.format(wanted), limit.en.format(wanted)) if limit else _OTHER


def sentence(
    pointer: str, keyword: str, problem: str, name: str | None, value: Any, wanted: Sequence[Text]
) -> Text:
    """What is wrong at ``pointer``; ``name`` is the member that is missing there or may not be there."""
    here = _clean(pointer) or "/"
    if keyword == "required" and name is not None:
        return Text(f"{here}: ขาด {_clean(name)}", f"{here}: {_clean(name)} is missing")
    if keyword in ("additionalProperties", "propertyNames") and name is not None:
        th = f"{here}: พบ {_clean(name)} ซึ่งสคีมาไม่มีที่นี่"
        return Text(th, f"{here}: found {_clean(name)}, which the schema has not here")
    want = _or(wanted)
    th = f"พบ {found(value)}" + (f" ต้องเป็น {want.th}" if want != _OTHER else "")
    en = f"found {found(value)}" + (f", expected {want.en}" if want != _OTHER else "")
    said = PROBLEMS.get(problem)
    if said and want == _OTHER and isinstance(value, (dict, list)):
        return Text(f"{here}: {said.th}", f"{here}: {said.en}")
    if said is None:
        return Text(f"{here}: {th}", f"{here}: {en}")
    return Text(f"{here}: {said.th} ({th})", f"{here}: {said.en} ({en})")


def todo(keyword: str, name: str | None, told: Text | None, known: Sequence[str]) -> Text:
    """What to do, with what the schema says about the place (``told``)."""
    if keyword in ("additionalProperties", "propertyNames") and name is not None:
        near = nearest(name[:LONGEST], known)
        if near:
            return Text(f"หมายถึง {near} หรือไม่", f"did you mean {near}?")
        return Text(f"ลบ {_clean(name)} ออก หรือแก้ชื่อ", f"remove {_clean(name)}, or correct its name")
    if keyword == "required":
        do = Text(f"เพิ่ม {name}", f"add {name}")
    else:
        do = Text("แก้ค่าตรงนี้", "correct the value here")
    return Text(f"{do.th} ({told.th})", f"{do.en} ({told.en})") if told else do


def annotated(schema: Mapping[str, Any], path: Sequence[str | int], member: str | None) -> Text | None:
    """Title and description of the place that ``path`` leads to in ``schema``, or of its ``member``.

    None where the schema says nothing of it in both languages.
    """
    node: Any = schema
    told: dict[str, str] = {}
    members = dict(_members(node))
    for before, step in zip([None, *path], path[:-1], strict=False):
        while isinstance(node, dict) and step not in node and "$ref" in node:  # the path leaves it out
            schema, node = _target(schema, node["$ref"])
            members |= _members(node)
        node = node[step]
        if before in ("properties", "patternProperties") or step in ("items", "additionalProperties"):
            told, members = {}, {}  # another place
        members |= _members(node)
        told |= _told(node)
    if member is not None:
        told = _told(members.get(member))
    parts = [text for key in ("title", "description") if (text := _both(told.get(key, "")))]
    return Text(": ".join(part.th for part in parts), ": ".join(part.en for part in parts)) if parts else None


def found(value: Any) -> str:
    """``value`` as JSON: short, and with nobody's citizen number."""
    if isinstance(value, (dict, list)):
        return "{…}" if isinstance(value, dict) and value else "[…]" if value else json.dumps(value)
    if isinstance(value, str):
        value = mask_citizen_numbers(value)  # while a line break in it still is one
    return _clean(json.dumps(value, ensure_ascii=False))


def _clean(text: str) -> str:
    return _cut(neutralise(mask_citizen_numbers(text[: 20 * LONGEST])), LONGEST)


def _cut(text: str, clusters: int) -> str:
    ends = list(islice(cluster_ends(text), clusters + 1))
    return text if len(ends) <= clusters else f"{text[: ends[clusters - 1]]}…"


def _or(texts: Sequence[Text]) -> Text:
    known = list(dict.fromkeys(text for text in texts if text != _OTHER))
    if not known:
        return _OTHER
    th, en = (" หรือ ".join(text.th for text in known), " or ".join(text.en for text in known))
    return Text(_cut(th, 5 * LONGEST), _cut(en, 5 * LONGEST))


def _members(node: Any) -> dict[str, Any]:
    return node.get("properties", {}) if isinstance(node, dict) else {}


def _told(node: Any) -> dict[str, str]:
    said = {key: node.get(key) for key in ("title", "description")} if isinstance(node, dict) else {}
    return {key: text for key, text in said.items() if isinstance(text, str)}


def _target(schema: Mapping[str, Any], reference: str) -> tuple[Mapping[str, Any], Any]:
    """What ``reference`` in ``schema`` leads to, and the schema that references in it lead into."""
    if not reference.startswith("#/"):
        inside = next(one for one in schema["$defs"].values() if one.get("$id") == reference)
        return inside, inside
    node: Any = schema
    for step in reference.removeprefix("#/").split("/"):
        node = node[step]
    return schema, node


def _both(text: str) -> Text | None:
    """The two languages of a title or a description; None where there is only one."""
    th, parted, en = text.partition("\n\n" if "\n\n" in text else " / ")
    return Text(" · ".join(th.split("\n")), " · ".join(en.rstrip(".").split("\n"))) if parted else None
