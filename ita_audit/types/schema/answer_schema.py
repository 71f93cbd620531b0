"""The JSON Schema of an answer of one type, and the ``$defs`` it refers to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ita_audit.types.reading import Terms
from ita_audit.types.schema.parts import Schema, finds, ref


def _none(_terms: Terms) -> Mapping[str, Schema]:
    return {}


@dataclass(frozen=True, kw_only=True)
class AnswerSchema:
    """``of``: what a value of a declaration may be. ``defines``: the ``$defs`` that it adds, by name.

    ``readable``: valid where the engine has a value, flawed or not; None where ``of`` says just that.
    """

    of: Callable[[Any, Terms], Schema]
    defines: Callable[[Terms], Mapping[str, Schema]] = _none
    readable: Callable[[Any, Terms], Schema] | None = None


def defined(name: str, made: Callable[[Terms], Schema], **more: Any) -> AnswerSchema:
    """A schema that stands once, in the ``$defs`` as ``name``."""
    return AnswerSchema(of=lambda _item, _terms: ref(name), defines=lambda terms: {name: made(terms)}, **more)


def written(pattern: str) -> Schema:
    """A text that answers and that ``pattern`` matches."""
    return {"allOf": [ref("written"), finds("wrong_type", pattern=pattern)]}


def any_text(_item: Any, _terms: Terms) -> Schema:
    """A text that answers."""
    return ref("written")
