"""What the members of a declaration say in their annotations, beside the values they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from inspect import get_annotations
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from ita_audit.types.spec import BaseItem, Declared, key_of


class Noted(NamedTuple):
    """A value inside a declaration: the path of keys to it, its annotations, and the declaration it is a member of."""

    path: tuple[str | int, ...]
    value: Any
    notes: tuple[Any, ...]
    holder: Declared


_HINTS: dict[type[Declared], Mapping[str, Any]] = {}


def hints(declared: type[Declared]) -> Mapping[str, Any]:
    """The annotations of a declaration's members, whole, by the names of the members."""
    if declared not in _HINTS:
        _HINTS[declared] = {
            name: hint
            for one in reversed(declared.__mro__)
            if one is not object
            for name, hint in (
                hints(one) if one is not declared else get_annotations(one, eval_str=True)
            ).items()
        }
    return _HINTS[declared]


def noted(declared: Declared, path: tuple[str | int, ...] = ()) -> Iterator[Noted]:
    """Every value in a declaration, and in those it holds, with its annotations; columns are declarations of their own."""
    said = hints(type(declared))
    for member in fields(declared):  # type: ignore[arg-type]
        value = getattr(declared, member.name)
        yield from _walked(value, said[member.name], (), (*path, key_of(member.name)), declared)


def _walked(
    value: Any, hint: Any, notes: tuple[Any, ...], path: tuple[str | int, ...], holder: Declared
) -> Iterator[Noted]:
    plain, own = unwrapped(hint)
    notes = (*notes, *own)
    if value is None or isinstance(value, BaseItem):
        return
    if get_origin(plain) in (Union, UnionType):
        for one in get_args(plain):
            if _fits(value, one):
                yield from _walked(value, one, notes, path, holder)
        return
    yield Noted(path, value, notes, holder)
    arguments = get_args(plain)
    if isinstance(value, list) and arguments:
        for index, one in enumerate(value):
            yield from _walked(one, arguments[0], (), (*path, index), holder)
    elif isinstance(value, dict) and arguments:
        for key, one in value.items():
            yield from _walked(key, arguments[0], (), (*path, key), holder)
            yield from _walked(one, arguments[1], (), (*path, key), holder)
    elif isinstance(value, Declared):
        yield from noted(value, path)


def unwrapped(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """A hint without ``Annotated``, and its annotations."""
    if get_origin(hint) is Annotated:
        plain, *notes = get_args(hint)
        return plain, tuple(notes)
    return hint, ()


def _fits(value: Any, hint: Any) -> bool:
    plain, _ = unwrapped(hint)
    plain = get_origin(plain) or plain
    return isinstance(plain, type) and isinstance(value, plain)
