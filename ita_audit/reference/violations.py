"""What breaks a schema, place by place: found by the jsonschema library, said in our own sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, cast

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from referencing import Registry

from ita_audit.model import Text
from ita_audit.model.pointer import join
from ita_audit.reference.not_said import AGREED
from ita_audit.reference.violation_words import annotated, expected, sentence, todo

MOST = 1000
"""Violations that are told of one file; more than anybody mends in one sitting."""

Schema = Mapping[str, Any]
_ROOT = ("type", "enum", "const", "pattern", "minLength")


@dataclass(frozen=True, slots=True)
class SchemaViolation:
    """One place (a JSON Pointer) that breaks the schema, by which ``keyword`` of it.

    ``problem`` is the word beside it in a submission's schema, else empty. ``sentence`` says what was
    found and what is expected; ``todo`` what to do.
    """

    pointer: str
    keyword: str
    problem: str
    sentence: Text
    todo: Text


def violations(content: Any, schema: Schema) -> list[SchemaViolation]:
    """Everything in ``content`` that breaks ``schema``, each once, in the order of the schema.

    Of more than ``MOST`` only that many and one. At one place only the first of the problems on which schema and engine agree is told.
    """
    checker = Draft202012Validator(schema, registry=Registry(), format_checker=FormatChecker(["date"]))
    found: dict[tuple[str, str, str], SchemaViolation] = {}
    for error in checker.iter_errors(content):
        for one in (one for alike in _settled(error) for one in _violations(schema, alike)):
            found.setdefault((one.pointer, one.keyword, one.sentence.en), one)
            if len(found) > MOST:
                return list(found.values())
    return list(_first_of_each_place(found.values()))


def _first_of_each_place(told: Collection[SchemaViolation]) -> Iterator[SchemaViolation]:
    first: dict[str, str] = {}
    for one in told:
        if one.problem in AGREED:
            best = first.setdefault(one.pointer, one.problem)
            first[one.pointer] = min(best, one.problem, key=AGREED.index)
    seen: set[tuple[str, str]] = set()
    for one in told:
        key = (one.pointer, one.problem)
        if one.problem not in AGREED or (first[one.pointer] == one.problem and key not in seen):
            seen.add(key)
            yield one


def _settled(error: ValidationError) -> Iterator[Sequence[ValidationError]]:
    """The errors to tell; those told together are alternatives to each other, at one place."""
    if error.validator not in ("anyOf", "oneOf") or not error.context or "$comment" in _part(error):
        yield [error]
        return
    by_way = groupby(error.context, key=lambda one: one.schema_path[0])
    ways = [list(errors) for _, errors in by_way]
    roots = [[one for one in way if not one.relative_path and one.validator in _ROOT] for way in ways]
    if all(roots):  # none is of the right sort
        yield [root[0] for root in roots]
        return
    ways = [way for way, root in zip(ways, roots, strict=True) if not root]
    wrong = [[one for one in way if one.validator == "const"] for way in ways]
    if all(wrong):  # none has the word that tells the ways apart
        first = wrong[0][0].absolute_path
        yield [one for consts in wrong for one in consts if one.absolute_path == first]
        return
    ways = [way for way, consts in zip(ways, wrong, strict=True) if not consts]
    for one in min(ways, key=len):
        yield from _settled(one)


def _violations(schema: Schema, alike: Sequence[ValidationError]) -> Iterator[SchemaViolation]:
    error, part, value = alike[0], _part(alike[0]), cast(Any, alike[0].instance)
    pointer = join("", *error.absolute_path)
    keyword = str(error.validator)  # "None": nothing may stand here
    names: Sequence[str | None] = [None]
    if keyword == "required":
        names = [name for name in part["required"] if name not in value]
    elif keyword == "additionalProperties":
        names = _extra(part, value)
    elif "propertyNames" in error.absolute_schema_path:
        keyword, names = "propertyNames", [value]
    wanted = [expected(str(one.validator), one.validator_value) for one in alike]
    problem = str(part.get("$comment", ""))
    for name in names:
        told = annotated(schema, list(error.absolute_schema_path), name if keyword == "required" else None)
        yield SchemaViolation(
            pointer if name is None else join(pointer, name),
            keyword,
            problem,
            sentence(pointer, keyword, problem, name, value, wanted),
            todo(keyword, name, told, list(part.get("properties", ()))),
        )


def _part(error: ValidationError) -> Schema:
    """The part of the schema that ``error`` breaks; nothing of one that is ``false``."""
    return error.schema if isinstance(error.schema, Mapping) else {}


def _extra(part: Schema, content: Mapping[str, Any]) -> list[str]:
    known, patterns = part.get("properties", {}), part.get("patternProperties", {})
    extra = (name for name in content if name not in known)
    return [name for name in extra if not any(re.search(pattern, name) for pattern in patterns)]
