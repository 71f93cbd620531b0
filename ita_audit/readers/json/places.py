"""Where a JSON Pointer's value stands in the text of the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ita_audit.model import Location
from ita_audit.model.pointer import split
from ita_audit.readers.json.tokens import BRACKET, TOKEN, Ruler, unquoted


@dataclass(slots=True)
class _Asked:
    """One step of the pointers asked for: where it stands (None: not there), and the steps below."""

    at: int | None = None
    below: dict[str, _Asked] = field(default_factory=dict)


def locate(text: str, pointers: Iterable[str]) -> dict[str, Location]:
    """The place of each pointer in ``text``, a JSON text of at most 100 levels already found sound.

    A member of an object stands where its key does, an element of a list where it begins, the
    document at 1:1. A pointer to something absent gets the nearest ancestor that is there.
    One pass over the text; raises nothing.
    """
    root = _Asked(at=0)
    paths = {pointer: split(pointer) for pointer in pointers}
    for path in paths.values():
        step = root
        for token in path:
            step = step.below.setdefault(token, _Asked())
    _value(text, 0, root)
    ruler = Ruler(text)
    return {pointer: Location(*ruler.place(_nearest(root, path))) for pointer, path in paths.items()}


def _nearest(step: _Asked, path: list[str]) -> int:
    at = 0
    for token in path:
        step = step.below[token]
        if step.at is None:
            break
        at = step.at
    return at


def _value(text: str, at: int, asked: _Asked | None) -> int:
    """Note the places in the value that begins at ``at``; the offset behind it."""
    token, end = _next(text, at)
    if token not in ("{", "["):
        return end
    if asked is None or not asked.below:
        return _behind(text, end)
    return _members(text, end, asked) if token == "{" else _elements(text, end, asked)


def _members(text: str, at: int, asked: _Asked) -> int:
    while True:
        token, end = _next(text, at)
        if token == "}":
            return end
        if token == ",":
            at = end
            continue
        member = asked.below.get(unquoted(token))
        if member:
            member.at = end - len(token)
        _colon, end = _next(text, end)
        at = _value(text, end, member)


def _elements(text: str, at: int, asked: _Asked) -> int:
    index = 0
    while True:
        token, end = _next(text, at)
        if token == "]":
            return end
        if token == ",":
            at = end
            continue
        element = asked.below.get(str(index))
        if element:
            element.at = end - len(token)
        at = _value(text, at, element)
        index += 1


def _next(text: str, at: int) -> tuple[str, int]:
    match = TOKEN.match(text, at)
    if match is None:
        raise ValueError(f"not a sound JSON text at offset {at}")
    return match[1], match.end()


def _behind(text: str, at: int) -> int:
    """The offset behind the container whose bracket was opened just before ``at``."""
    depth = 1
    for match in BRACKET.finditer(text, at):
        if match[0] in ("{", "["):
            depth += 1
        elif match[0] in ("}", "]"):
            depth -= 1
            if not depth:
                return match.end()
    raise ValueError("not a sound JSON text: a bracket stays open")
