"""From an annotation to the function that reads content as it says; whatever else stands there is told in a sentence."""

from __future__ import annotations

from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from ita_audit import checks, types
from ita_audit.checks.base import BaseCheck
from ita_audit.rulebook.declared.file_reading import LOST, FileReading, Reader
from ita_audit.rulebook.declared.member_notes import noted
from ita_audit.rulebook.declared.members import declared_reader, family_reader
from ita_audit.rulebook.declared.scalars import number_written, scalar_reader, word_reader, wrong
from ita_audit.rulebook.loaded import Path
from ita_audit.types.spec import BaseItem, Declared, InList, InTable

_READERS: dict[Any, Reader] = {}
_MADE_FOR: list[type[Declared]] = []


def reader_of(hint: Any) -> Reader:
    """The function that reads content, at its path, as ``hint`` says: the value, or ``LOST`` with the mistake noted."""
    known: list[type[Declared]] = [one.declared for one in types.TYPES.values()]
    known += [one.declared for one in checks.KINDS.values()]
    if known != _MADE_FOR:  # a type or a kind was added since
        _READERS.clear()
        _MADE_FOR[:] = known
    return _reader(hint)


def _reader(hint: Any) -> Reader:
    if hint not in _READERS:
        _READERS[hint] = _made(hint)
    return _READERS[hint]


def _made(hint: Any) -> Reader:
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is Any:
        return lambda _reading, value, _path: value
    if hint is BaseItem:
        return family_reader("type", types.TYPES, types.TYPES, _reader)
    if hint is BaseCheck:
        return family_reader("kind", checks.KINDS, checks.KINDS, _reader)
    if origin is Annotated:
        plain, *notes = arguments
        if any(isinstance(note, InTable) for note in notes):
            columns = {name: one for name, one in types.TYPES.items() if one.column}
            return family_reader("type", columns, types.TYPES, _reader)
        if any(isinstance(note, InList) for note in notes):
            return word_reader({name: name for name in types.listed()})
        return noted(_reader(plain), notes)
    if origin in (Union, UnionType):
        return _union([one for one in arguments if one is not type(None)])
    if origin is Literal:
        return word_reader({one: one for one in arguments})
    if origin is list:
        return _list(hint, arguments[0])
    if origin is dict:
        return _dict(hint, *arguments)
    if issubclass(hint, Enum):
        return word_reader({one.value: one for one in hint})
    return declared_reader(hint, _reader) if issubclass(hint, Declared) else scalar_reader(hint)


def _list(hint: Any, member: Any) -> Reader:
    def read(reading: FileReading, value: Any, path: Path) -> Any:
        if not isinstance(value, list):
            return wrong(reading, value, path, [hint])
        inside = _reader(member)
        members = [inside(reading, one, (*path, index)) for index, one in enumerate(value)]
        kept = [index for index, one in enumerate(members) if one is not LOST]
        if len(kept) < len(members):
            reading.kept[path] = kept
            for index, one in enumerate(members):
                if one is LOST:
                    reading.lose((*path, index))
        return [members[index] for index in kept]

    return read


def _dict(hint: Any, key: Any, member: Any) -> Reader:
    def read(reading: FileReading, value: Any, path: Path) -> Any:
        if not isinstance(value, dict):
            return wrong(reading, value, path, [hint])
        keys, inside = _reader(key), _reader(member)
        members: dict[Any, Any] = {}
        for one, there in value.items():
            name, read = keys(reading, one, (*path, one)), inside(reading, there, (*path, one))
            if name is LOST or read is LOST:
                reading.lose((*path, one))
            else:
                members[name] = read
        return members

    return read


def _union(ways: list[Any]) -> Reader:
    """Reads one of several: which is told by what stands there, so that only its own mistakes are said."""
    if len(ways) == 1:
        return _reader(ways[0])
    if all(isinstance(one, type) and issubclass(one, Declared) for one in ways):
        return declared_reader(ways, _reader)

    def read(reading: FileReading, value: Any, path: Path) -> Any:
        meant = [one for one in ways if takes(one, value, reading.plain(path), ways)]
        if not meant:
            lists = [one for one in ways if get_origin(one) is list]
            return wrong(reading, value, path, [one for one in ways if one not in lists[1:]])
        tried: list[tuple[Any, FileReading]] = []
        for one in meant:
            attempt = reading if len(meant) == 1 else reading.attempt()
            tried.append((_reader(one)(attempt, value, path), attempt))
            if not attempt.faults:
                break
        read, attempt = min(tried, key=lambda pair: len(pair[1].faults))
        if attempt is not reading:
            reading.keep(attempt)
        return read

    return read


def takes(hint: Any, value: Any, plain: str | None, ways: list[Any]) -> bool:
    """Whether ``value`` is most likely meant as ``hint``, one of several ``ways``: a figure as a number, and so on."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return any(takes(one, value, plain, ways) for one in get_args(hint) if one is not type(None))
    if origin is list:
        return isinstance(value, list)
    if origin is dict or (isinstance(hint, type) and issubclass(hint, Declared)):
        return isinstance(value, dict)
    if hint is int:
        figure = isinstance(value, int | float) and not isinstance(value, bool)
        words = str in (get_args(one)[0] if get_origin(one) is Annotated else one for one in ways)
        return figure or (not words and plain is not None and number_written(plain))
    if hint is bool:
        return isinstance(value, bool)
    return isinstance(value, str) or (hint is str and isinstance(value, int | float) and int not in ways)
