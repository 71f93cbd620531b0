"""The pieces that schemas are put together from.

Every subschema that can fail says in ``$comment`` which problem of the engine it finds. Where
several fail at one place the first of them counts: blank, placeholder, wrong_type, then the rest.
"""

from __future__ import annotations

from typing import Any

from ita_audit.types.answer_schemas import spelling
from ita_audit.types.iso_days import EARLIEST, LATEST
from ita_audit.types.reading import EditionTerms

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

A_YEAR = (
    finds("wrong_type", anyOf=[{"type": "integer"}, IN_DIGITS]),
    finds("out_of_range", minimum=EARLIEST, maximum=LATEST),
)


def shared(terms: EditionTerms) -> dict[str, Schema]:
    """The ``$defs`` that answers of all types build on: something is said, it answers, it is written."""
    no_answer = spelling.nothing_or(sorted(terms.placeholders - {""}))
    return {
        "said": NOT_BLANK,
        "answered": {"allOf": [ref("said"), finds("placeholder", not_=in_words(no_answer))]},
        "written": {"allOf": [ref("answered"), finds("wrong_type", type="string")]},
    }
