"""The pieces that schemas are put together from.

Every subschema that can fail says in ``$comment`` which problem of the engine it finds. Where
several fail at one place the first of them counts: blank, placeholder, wrong_type, then the rest.
"""

from __future__ import annotations

from typing import Any

from ita_audit.reference import forms

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


NOT_BLANK = finds("blank", not_={"type": ["null", "string"], "pattern": forms.BLANK})
