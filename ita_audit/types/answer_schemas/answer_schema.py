"""The JSON Schema of an answer of one type, and the ``$defs`` it refers to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ita_audit.types.answer_schemas.parts import Schema, finds, ref
from ita_audit.types.reading import EditionTerms


def _none(_terms: EditionTerms) -> Mapping[str, Schema]:
    return {}


@dataclass(frozen=True, kw_only=True)
class AnswerSchema:
    """``of``: what a value of a declaration may be. ``defines``: the ``$defs`` that it adds, by name.

    ``readable``: valid where the engine has a value, flawed or not; None where ``of`` says just that.
    """

    of: Callable[[Any, EditionTerms], Schema]
    defines: Callable[[EditionTerms], Mapping[str, Schema]] = _none
    readable: Callable[[Any, EditionTerms], Schema] | None = None


def defined(name: str, made: Callable[[EditionTerms], Schema], **more: Any) -> AnswerSchema:
    """A schema that stands once, in the ``$defs`` as ``name``."""
    return AnswerSchema(of=lambda _item, _terms: ref(name), defines=lambda terms: {name: made(terms)}, **more)


def written(pattern: str) -> Schema:
    """A text that answers and that ``pattern`` matches."""
    return {"allOf": [ref("written"), finds("wrong_type", pattern=pattern)]}


def any_text(_item: Any, _terms: EditionTerms) -> Schema:
    """A text that answers."""
    return ref("written")
