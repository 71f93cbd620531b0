"""Where a JSON Pointer's value stands in the text of the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count

from ita_audit.model import Location
from ita_audit.model.pointer import split
from ita_audit.readers.json.pieces import pieces
from ita_audit.readers.json.tokens import Ruler, unquoted


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
    _note(text, root)
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


def _note(text: str, root: _Asked) -> None:
    """Note where each step that is asked for stands."""
    open_: list[tuple[_Asked | None, count[int] | None]] = []  # what is asked of it; of a list its indices
    here: _Asked | None = root
    for kind, token, at in pieces(text):
        if kind in ("}", "]"):
            open_.pop()
            continue
        asked, indices = open_[-1] if open_ else (None, None)
        if kind == "name":
            here = asked.below.get(unquoted(token)) if asked else None
        elif indices is not None:
            index = str(next(indices))
            here = asked.below.get(index) if asked else None
        if here and here.at is None:
            here.at = at
        if kind in ("{", "["):
            open_.append((here, count() if kind == "[" else None))
