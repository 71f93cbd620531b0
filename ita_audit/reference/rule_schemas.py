"""The JSON Schemas of rule files, made from the models that load them, for editors and other programs.

What pydantic says is kept; said otherwise is only what an editor needs. A union told apart by
``type`` or ``kind`` becomes a switch, so that a wrong key is named under the member it belongs to.
``null`` goes, which strict YAML refuses. ``grade``, ``gaps`` and ``remedies`` name the problems
their type or kind has. Every key says in Thai and English what it is for.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from ita_audit import types
from ita_audit.checks import KINDS, problems_by_kind
from ita_audit.checks.member_texts import MEMBERS
from ita_audit.model import Text
from ita_audit.reference.rule_words import KEYS
from ita_audit.types import TYPES

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_LANGUAGES = frozenset({"th", "en"})
_BY_PROBLEM = ("grade", "gaps", "remedies")
_EXACTLY: dict[str, Schema] = {
    "Condition": {
        "minProperties": 2,
        "anyOf": [
            {"maxProperties": 2, "not": {"required": ["unless"]}},
            {"maxProperties": 3, "required": ["says", "unless"]},
            {"maxProperties": 3, "required": ["says_not", "unless"]},
        ],
    }
}
"""What a model's validator asks besides its members, where a schema can say it."""


def file_schema(
    name: str,
    title: Text,
    model: type[BaseModel],
    beside: type[BaseModel] | None = None,
    extending: type[BaseModel] | None = None,
) -> Schema:
    """The schema of a file whose content is ``model``; ``name`` stands in its ``$id``.

    ``beside``: another kind of file in the same folder. The first member that ``model`` demands
    tells the two apart. ``extending``: what the last of them says where it extends another file, and then
    need not be whole.
    """
    made = model.model_json_schema()
    other = beside.model_json_schema() if beside else {}
    keys = extending.model_json_schema()["properties"] if extending else {}
    defined: dict[str, Schema] = made.pop("$defs", {}) | other.pop("$defs", {})
    content = _or_extending(_object(model.__name__, made), {} if beside else keys)
    if beside is not None:
        tag = {"required": made["required"][:1]}
        content = {"if": tag, "then": content, "else": _or_extending(_object(beside.__name__, other), keys)}
    return {
        "$schema": DIALECT,
        "$id": f"urn:ita-audit:{name}:1",
        "title": _said(title),
        **content,
        "$defs": {one: _object(one, schema) for one, schema in sorted(defined.items())},
    }


def _or_extending(whole: Schema, keys: Schema) -> Schema:
    """``whole``, or where ``extends`` stands in it no more than what differs."""
    if not keys:
        return whole
    required = whole["required"]
    members = {key: _member("", "", key, schema) for key, schema in keys.items()}
    return {key: value for key, value in whole.items() if key != "required"} | {
        "properties": {**whole["properties"], **members},
        "if": {"required": ["extends"]},
        "then": {"required": [key for key in required if key == "id"]},
        "else": {"required": required, "properties": dict.fromkeys(keys, False)},
    }


def with_some_clauses(whole: Schema) -> Schema:
    """The schema of ``clauses.yaml``, in which an edition that extends another gives of a clause what differs.

    Such a file names no ``source`` of its own.
    """
    clause = whole["$defs"]["Clause"]
    either = clause["anyOf"]
    full = {"properties": {"clauses": {"items": {"required": clause["required"], "anyOf": either}}}}
    partly = {key: value for key, value in clause.items() if key != "anyOf"}
    return {
        **whole,
        "required": ["clauses"],
        "if": {"required": ["source"]},
        "then": full,
        "$defs": {**whole["$defs"], "Clause": {**partly, "required": ["id"]}},
    }


def _object(name: str, schema: Schema) -> Schema:
    plain = {key: value for key, value in schema.items() if key not in ("title", "description", "properties")}
    if "properties" not in schema:
        return plain
    kind = _constant(schema, "type") or _constant(schema, "kind")
    members = {member: _member(name, kind, member, one) for member, one in schema["properties"].items()}
    problems = {**types.problems(), **problems_by_kind()}.get(kind)
    for member in _BY_PROBLEM:
        if problems is not None and member in members:
            members[member] = _by_problem(members[member], problems)
    said = _of_kind(kind)
    described = {"description": _said(said)} if said else {}
    if members.keys() >= _LANGUAGES:
        plain = _in_one_language(plain)
    return {**plain, **described, **_EXACTLY.get(name, {}), "properties": members}


def _in_one_language(schema: Schema) -> Schema:
    """What a text in all languages of its ruleset asks for: which those are, ``ruleset.yaml`` alone says."""
    demanded = [one for one in schema.get("required", ()) if one not in _LANGUAGES]
    kept = {key: value for key, value in schema.items() if key != "required"}
    either = [{"required": [one]} for one in sorted(_LANGUAGES, reverse=True)]
    return {**kept, **({"required": demanded} if demanded else {}), "anyOf": either}


def _constant(schema: Schema, member: str) -> str:
    return str(schema["properties"].get(member, {}).get("const", ""))


def _member(model: str, kind: str, member: str, schema: Schema) -> Schema:
    said = _of_member(model, kind, member)
    constant = schema.get("const")
    if isinstance(constant, str) and member in ("type", "kind"):
        said = _of_kind(constant)
    return {**({"description": _said(said)} if said else {}), **_plain(schema)}


def _of_kind(name: str) -> Text | None:
    """What a type is, or a kind asks."""
    if name in KINDS:
        return KINDS[name].said
    return TYPES[name].sentence if name in TYPES else None


def _of_member(model: str, kind: str, member: str) -> Text | None:
    """What a member is for: of this type or kind, in this model, else wherever it stands."""
    own = KINDS[kind].members if kind in KINDS else TYPES[kind].keys if kind in TYPES else {}
    inside = {name: said for one in KINDS.values() for name, said in one.members.items() if "." in name}
    known = {**KEYS, **MEMBERS, **inside}
    return own.get(member) or known.get(f"{model}.{member}") or known.get(member)


def _plain(schema: Any) -> Any:
    """Without pydantic's titles and defaults, without null, and with switches for tagged unions."""
    if isinstance(schema, list):
        return [_plain(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "discriminator" in schema:
        return _switch(schema["discriminator"])
    kept = {key: _plain(value) for key, value in schema.items() if key not in ("title", "default")}
    if schema.get("default") is False:
        kept["default"] = False
    ways = [way for way in kept.get("anyOf", ()) if way != {"type": "null"}]
    if "anyOf" in kept:
        kept |= ways[0] if len(ways) == 1 else {"anyOf": ways}
        if len(ways) == 1:
            del kept["anyOf"]
    return kept


def _switch(told_apart: Schema) -> Schema:
    tag, members = told_apart["propertyName"], sorted(told_apart["mapping"].items())
    return {
        "type": "object",
        "required": [tag],
        "properties": {tag: {"enum": [value for value, _ in members]}},
        "allOf": [
            {
                "if": {"properties": {tag: {"const": value}}, "required": [tag]},
                "then": {"$ref": target},
            }
            for value, target in members
        ],
    }


def _by_problem(schema: Schema, problems: tuple[str, ...]) -> Schema:
    of = schema["additionalProperties"]
    return {**schema, "properties": dict.fromkeys(problems, of), "additionalProperties": False}


def _said(text: Text) -> str:
    return f"{text.th} / {text.en}"
