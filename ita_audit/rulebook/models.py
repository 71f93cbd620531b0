"""Declarations as pydantic models, of which the JSON Schemas of rule files are made.

What a declaration's annotations say (``types.spec``) becomes a model that refuses unknown keys and
other types. Nothing is read with it: ``rulebook.declared`` reads files, and says what is wrong in its own words.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, create_model

from ita_audit import checks, types
from ita_audit.checks.base import BaseCheck
from ita_audit.checks.kind import CheckKind
from ita_audit.types.noted import hints
from ita_audit.types.spec import (
    AtLeast,
    AtMostMembers,
    BaseItem,
    Declared,
    InList,
    InRange,
    InTable,
    Matching,
    key_of,
)

_MODELS: dict[type, type[BaseModel]] = {}
_MADE_FOR: list[type[Declared]] = []
_STRICT = ConfigDict(extra="forbid", frozen=True, strict=True)


def model_of(declared: type[Declared]) -> type[BaseModel]:
    """The strict model with the members of ``declared``, under its name."""
    _forget_if_registered_since()
    if declared not in _MODELS:
        members: dict[str, Any] = {
            member.name: (_translated(hints(declared)[member.name]), _field(member))
            for member in _written(declared)
        }
        _MODELS[declared] = create_model(
            declared.__name__, __config__=_STRICT, __module__=declared.__module__, **members
        )
    return _MODELS[declared]


def _forget_if_registered_since() -> None:
    """Models hold the unions of all types and kinds: they are made anew where one was added."""
    known: list[types.AnswerType | CheckKind] = [*types.TYPES.values(), *checks.KINDS.values()]
    registered: list[type[Declared]] = [one.declared for one in known]
    if registered != _MADE_FOR:
        _MODELS.clear()
        _MADE_FOR[:] = registered


def _written(declared: type[Declared]) -> list[dataclasses.Field[Any]]:
    """The members that a file gives: not those that follow from other files."""
    return [one for one in dataclasses.fields(declared) if not one.metadata.get("derived")]  # type: ignore[arg-type]


def _field(member: dataclasses.Field[Any]) -> Any:
    key = key_of(member.name)
    if member.default_factory is not dataclasses.MISSING:
        return Field(default_factory=member.default_factory, alias=key)
    return Field(default=... if member.default is dataclasses.MISSING else member.default, alias=key)


def _translated(hint: Any) -> Any:
    """The annotation ``hint`` in pydantic's words."""
    if hint is BaseItem:
        return _family("type", types.TYPES.values())
    if hint is BaseCheck:
        return _family("kind", checks.KINDS.values())
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        plain, *notes = arguments
        if any(isinstance(note, InTable) for note in notes):
            return _family("type", [one for one in types.TYPES.values() if one.column])
        if any(isinstance(note, InList) for note in notes):
            return Literal[types.listed()]
        return _noted(_translated(plain), notes)
    if origin in (Union, UnionType):
        return Union[tuple(_translated(one) for one in arguments)]  # noqa: UP007  the members are values here
    if origin is not None and origin is not Literal:
        return origin[tuple(_translated(one) for one in arguments)]
    if isinstance(hint, type) and issubclass(hint, Declared):
        return model_of(hint)
    return hint


def _family(tag: str, members: Iterable[types.AnswerType | CheckKind]) -> Any:
    union: Any = Union[tuple(_translated(one.declared) for one in members)]  # noqa: UP007
    return Annotated[union, Field(discriminator=tag)]


def _noted(plain: Any, notes: list[Any]) -> Any:
    for note in notes:
        match note:
            case Matching(pattern):
                plain = Annotated[plain, Field(pattern=pattern)]
            case AtLeast(fewest):
                plain = Annotated[plain, Field(min_length=fewest)]
            case AtMostMembers(most):
                plain = Annotated[plain, Field(max_length=most)]
            case InRange(least, most):
                plain = Annotated[plain, Field(ge=least, le=most)]
    return plain
