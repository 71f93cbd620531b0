"""The JSON Schema (2020-12) of a submission, generated from the ruleset that judges it.

It is the second judge: place by place it finds what the engine finds of ``not_said.AGREED``. What
it leaves out is listed there. Titles and descriptions are those of ``explain``.
"""

from __future__ import annotations

from collections.abc import Sequence

from ita_audit.model import Text
from ita_audit.reference.annotations import beside, both, lines, titled
from ita_audit.reference.answer_notes import none_word
from ita_audit.reference.condition_schemas import Among, holds, needed, said_none
from ita_audit.reference.explain import Explanation, explain
from ita_audit.reference.shared_definitions import answer, shared
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types import columns_of, is_table, none_of
from ita_audit.types.answer_schemas.parts import NOT_BLANK, Schema, finds, never, ref
from ita_audit.types.answer_schemas.spelling import BLANKS
from ita_audit.types.answer_schemas.word_lists import of_parameters
from ita_audit.types.spec import BaseItem

SCHEMA = "ita-audit/submission/1"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

UNKNOWN_KEYS = Text(
    "ช่องที่เกณฑ์ไม่รู้จักใส่ไว้ได้ โปรแกรมจะแจ้งไว้ท้ายรายงานโดยไม่นับเป็นข้อที่ขาด",
    "Members that the ruleset does not know are allowed; a report lists them without counting them.",
)
NONE = Text("ไม่มีรายการ (เขียนเป็นคำ)", "Nothing to list, said in words")


def submission_schema(ruleset: Ruleset) -> Schema:
    """The schema of a submission under ``ruleset``, as plain data."""
    terms = ruleset.terms()
    own = [requirement for requirement in ruleset.requirements if requirement.each]
    numbered = [requirement for requirement in ruleset.requirements if not requirement.each]
    measures = {
        measure: {**titled(ruleset.clause(measure).label), "allOf": [ref(one.key) for one in own]}
        for measure in ruleset.edition.measures
        if own
    }
    evidence = {one.key: _evidence(ruleset, one) for one in numbered}
    title = ruleset.edition.title.text
    defined = {**shared(terms), **{one.key: _evidence(ruleset, one) for one in own}}
    return {
        "$schema": DIALECT,
        "$id": f"urn:ita-audit:submission:1:{ruleset.id}",
        **titled(Text(f"ข้อมูลที่ส่งตรวจ: {title.th}", f"Submission: {title.en}")),
        "description": lines(UNKNOWN_KEYS),
        "type": "object",
        "required": ["schema", "fiscal_year", "agency"],
        "properties": {
            "schema": {**titled(Text("ชนิดของไฟล์", "what this file is")), "const": SCHEMA},
            "ruleset": {**titled(Text("เกณฑ์", "ruleset")), "const": ruleset.id},
            "fiscal_year": {
                **titled(ruleset.edition.instrument.dated),
                "const": ruleset.fiscal_year,
            },
            "agency": _agency(ruleset),
            "measures": _section(measures, [measure for measure in measures if any(map(_asked_at_all, own))]),
            "evidence": _section(evidence, [one.key for one in numbered if _asked_at_all(one)]),
            "note": titled(Text("หมายเหตุ", "a note")),
        },
        "allOf": [finds("missing", required=["measures", "evidence"])],
        "$defs": defined | of_parameters([defined, evidence], terms),
    }


def _agency(ruleset: Ruleset) -> Schema:
    words, entity = ruleset.edition.instrument, ruleset.edition.entity
    filled: Schema = {"type": "string", "pattern": f"[^{BLANKS}]"}
    return {
        **titled(Text("หน่วยงาน", "the agency")),
        "type": "object",
        "required": ["name"],
        "properties": {
            "code": {
                **titled(Text(f"รหัสหน่วยงาน {words.code.th}", f"code of {words.code.en}")),
                "examples": [entity.code_example],
            },
            "name": {**titled(Text("ชื่อหน่วยงาน", "name")), **filled},
            "district": titled(words.district),
            "province": titled(words.province),
            "website": titled(Text("เว็บไซต์", "website")),
            "kind": titled(Text("ประเภทหน่วยงาน", "kind of agency")),
        },
    }


def _section(members: dict[str, Schema], asked: Sequence[str]) -> Schema:
    return {
        "allOf": [finds("wrong_type", type="object"), finds("missing", required=list(asked))],
        "properties": members,
    }


def _asked_at_all(requirement: Requirement) -> bool:
    """Whether evidence that is absent as a whole lacks anything."""
    return any(not (i.optional or i.instead_of or i.applies_when) for i in requirement.items)


def _evidence(ruleset: Ruleset, requirement: Requirement) -> Schema:
    told = explain(ruleset, requirement)
    terms = ruleset.terms(requirement)
    stated = requirement.none
    names = [item.name for item in requirement.items] + (["none"] if stated else [])
    among = Among(
        {item.name: item for item in requirement.items},
        terms,
        ruleset.edition,
        {item.instead_of: item.name for item in requirement.items if item.instead_of},
        dict.fromkeys(stated.stands_for, stated.as_) if stated else {},
    )
    properties, clauses = _members(told, "", among)
    if told.none:
        properties["none"] = {
            **titled(NONE),
            "description": lines(told.none),
            "examples": [none_word(ruleset)],
        }
    some: Schema = {"anyOf": [{"required": [name]} for name in names]}
    schema: Schema = {"title": f"{told.id} {both(told.title)}" if requirement.measure else both(told.title)}
    described = [told.help] if told.help else []
    if requirement.measure:
        described.append(told.citation)
    schema |= {"description": lines(*described), "examples": [told.example], "properties": properties}
    if not _asked_at_all(requirement):
        return schema | {"if": {"type": "object", **some}, "then": {"allOf": clauses}}
    return schema | {
        "allOf": [ref("answered"), finds("wrong_type", type="object")],
        "if": some,
        "then": {"allOf": clauses},
        "else": _nothing_known(stated is not None),
    }


def _nothing_known(may_state: bool) -> Schema:
    """No member is one the ruleset knows: the evidence is missing, or said not to be where it cannot."""
    if may_state:
        return never("missing")
    said = {"required": ["none"], "properties": {"none": {"not": {"enum": [None, "", 0, False, [], {}]}}}}
    not_allowed = {"properties": {"none": never("none_not_allowed")}}
    return {"if": said, "then": not_allowed, "else": never("missing")}


def _members(told: Explanation, table: str, among: Among) -> tuple[dict[str, Schema], list[Schema]]:
    """The properties of one object, and the clauses on what must be there and when."""
    details = {detail.name: detail for detail in told.items}
    properties: dict[str, Schema] = {}
    clauses: list[Schema] = []
    always: list[str] = []
    for item in among.items.values():
        detail = details[table + item.name]
        said = beside(item, detail)
        rules = _rows(told, item, among) if is_table(item) else answer(item, among.terms)
        must = needed(item, among)
        if item.applies_when is None:
            if item.name in among.stated:
                properties[item.name] = said
                clauses.append({"if": said_none(), "then": _filled(item, rules), "else": _given(item, rules)})
            else:
                properties[item.name] = said | rules
            if must == {}:
                always.append(item.name)
            elif must is not None:
                clauses.append({"if": must, "then": finds("missing", required=[item.name])})
            continue
        properties[item.name] = said
        then: Schema = {"properties": {item.name: rules}}
        if must == {}:
            then |= finds("missing", required=[item.name])
        elif must is not None:
            then["allOf"] = [{"if": must, "then": finds("missing", required=[item.name])}]
        clauses.append({"if": holds(item.applies_when, among), "then": then})
    if always:
        clauses.insert(0, finds("missing", required=always))
    return properties, clauses


def _given(item: BaseItem, rules: Schema) -> Schema:
    return {"properties": {item.name: rules}}


def _filled(item: BaseItem, rules: Schema) -> Schema:
    """``rules`` where something is said: a dash or a blank beside words that there is none says the same as they."""
    return _given(item, {"if": ref("answered"), "then": rules})


def _rows(told: Explanation, item: BaseItem, among: Among) -> Schema:
    columns = Among({c.name: c for c in columns_of(item)}, among.terms, among.edition, {}, {}, rows=True)
    properties, clauses = _members(told, f"{item.name}.", columns)
    row = [NOT_BLANK, finds("wrong_type", type="object")]
    said: Schema = {"properties": {"none": {**titled(NONE), **ref("written_or_none")}}}
    if none_of(item) is None:
        right = {"properties": {"none": ref("written_or_none")}}
        said = {"if": right, "then": never("none_not_allowed"), "else": said}
    else:
        said = {"if": {"type": "string"}, "else": said}
    in_place: Schema = {"type": "object", "required": ["none"], "maxProperties": 1}
    if none_of(item) is not None:
        in_place = {"anyOf": [in_place, {"allOf": [{"type": "string"}, answer(item, among.terms)]}]}
    return {
        "allOf": [ref("answered" if none_of(item) is None else "answered_or_none")],
        "if": in_place,
        "then": said,
        "else": {"allOf": [finds("wrong_type", type="array"), finds("empty", minItems=1)]},
        "items": {
            "allOf": row,
            "properties": properties,
            "if": {"type": "object"},
            "then": {"allOf": clauses},
        }
        if clauses
        else {"allOf": row, "properties": properties},
    }


__all__ = ["SCHEMA", "submission_schema"]
