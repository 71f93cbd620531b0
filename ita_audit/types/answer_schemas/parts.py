"""The pieces that schemas are put together from.

Every subschema that can fail says in ``$comment`` which problem of the engine it finds. Where
several fail at one place the first of them counts: blank, placeholder, wrong_type, then the rest.
"""

from __future__ import annotations

from typing import Any

from ita_audit.types.answer_schemas import spelling
from ita_audit.types.reading import EditionTerms, bare

Schema = dict[str, Any]


def finds(problem: str, **keywords: Any) -> Schema:
    """A subschema that fails where the engine has ``problem``. A trailing underscore is no part of a keyword."""
    return {"$comment": problem, **{name.rstrip("_"): value for name, value in keywords.items()}}


def ref(name: str) -> Schema:
    """A reference to one of the ``$defs``."""
    return {"$ref": f"#/$defs/{name}"}


def never(problem: str) -> Schema:
    """Fails everywhere: for branches that are reached only where there is ``problem``."""
    return finds(problem, not_={})


def in_words(pattern: str) -> Schema:
    """A text that ``pattern`` matches."""
    return {"type": "string", "pattern": pattern}


NOT_BLANK = finds("blank", not_={"type": ["null", "string"], "pattern": rf"^[{spelling.BLANKS}]*$"})
A_LIST = (finds("wrong_type", type="array"), finds("empty", minItems=1))
IN_DIGITS = in_words(f"[{spelling.DIGIT}]")
"""A text that holds a digit: what it says is read by the engine, and asked of a person where that is not certain."""

NO_ANSWERS = {"says_nothing": "placeholders", "says_not_yet": "not_yet_words", "says_none": "none_words"}
"""What stands in place of an answer: the name among the ``$defs``, and the parameter that lists the words."""


def shared(terms: EditionTerms) -> dict[str, Schema]:
    """The ``$defs`` that answers of all types build on: something is said, it answers, it is written."""
    return {
        **{name: in_words(_listed(name, terms)) for name in NO_ANSWERS},
        "said": NOT_BLANK,
        "answered": _answered(),
        "answered_or_none": _answered("says_none"),
        "answered_or_not_yet": _answered("says_not_yet"),
        "answered_whatever": _answered("says_none", "says_not_yet"),
        "written": _written("answered"),
        "written_or_none": _written("answered_or_none"),
        "written_whatever": _written("answered_whatever"),
    }


def a_year(terms: EditionTerms) -> tuple[Schema, Schema]:
    """A year of the edition's calendar."""
    first, last = terms.calendar.plausible
    return (
        finds("wrong_type", anyOf=[{"type": "integer"}, IN_DIGITS]),
        finds("out_of_range", minimum=first, maximum=last),
    )


def answered(*, none: bool, not_yet: bool) -> Schema:
    """Something answers; ``none`` and ``not_yet``: words that there is none, or not yet, are an answer."""
    if none:
        return ref("answered_whatever" if not_yet else "answered_or_none")
    return ref("answered_or_not_yet" if not_yet else "answered")


def _listed(name: str, terms: EditionTerms) -> str:
    words = sorted({bare(str(word)) for word in terms.parameters.get(NO_ANSWERS[name], ())} - {""})
    if name == "says_nothing":
        return spelling.nothing_or(words)
    return spelling.bare_equal_to(words) if words else "(?!)"


def _answered(*allowed: str) -> Schema:
    refused = [finds("placeholder", not_=ref(name)) for name in NO_ANSWERS if name not in allowed]
    return {"allOf": [ref("said"), *refused]}


def _written(name: str) -> Schema:
    return {"allOf": [ref(name), finds("wrong_type", type="string")]}
