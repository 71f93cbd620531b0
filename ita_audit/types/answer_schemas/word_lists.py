"""Lists of words in schemas: each parameter's patterns stand once, in the ``$defs``."""

from __future__ import annotations

from ita_audit.types.answer_schemas import spelling
from ita_audit.types.answer_schemas.parts import Schema, in_words, ref
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import ParameterName, Words


def is_one_of(words: Words, terms: EditionTerms) -> Schema:
    """A text that, folded or bare, is one of ``words``; those of a parameter stand in the ``$defs``."""
    if isinstance(words, ParameterName):
        return ref(f"is.{words.parameter}")
    return in_words(spelling.folded_or_bare(map(str, terms.listed(words))))


def says_one_of(words: Words, terms: EditionTerms) -> Schema:
    """A text in which one of ``words`` occurs; those of a parameter stand in the ``$defs``."""
    if isinstance(words, ParameterName):
        return ref(f"says.{words.parameter}")
    return in_words(spelling.containing(sorted(terms.words(words))))


def of_parameters(schema: object, terms: EditionTerms) -> dict[str, Schema]:
    """The ``$defs`` that ``is_one_of`` and ``says_one_of`` refer to within ``schema``."""
    found: dict[str, Schema] = {}
    if isinstance(schema, dict):
        way, _, parameter = str(schema.get("$ref", "")).removeprefix("#/$defs/").partition(".")
        if parameter:
            named = ParameterName(parameter=parameter)
            whole = way == "is"
            pattern = (
                spelling.folded_or_bare(map(str, terms.listed(named)))
                if whole
                else spelling.containing(sorted(terms.words(named)))
            )
            found[f"{way}.{parameter}"] = in_words(pattern)
    members = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    for member in members:
        found |= of_parameters(member, terms)
    return dict(sorted(found.items()))
