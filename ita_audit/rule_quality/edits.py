"""Changing a submission at a few places: each change gives a new one and leaves the old as it is.

What does not lie on the way to the place is shared, so that thousands of changed submissions cost
little. Nobody may write into what these functions give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ita_audit.model.edit import Edit
from ita_audit.model.pointer import split


def edited(content: Any, edits: Iterable[Edit]) -> Any:
    """``content`` with ``edits`` made one after the other.

    Raises ``LookupError``, ``TypeError`` or ``ValueError`` for a pointer that leads nowhere.
    """
    for edit in edits:
        content = _at(content, split(edit.pointer), _CHANGES[edit.how], edit.value)
    return content


def at(content: Any, pointer: str) -> Any:
    """What stands at ``pointer``. Raises ``LookupError``, ``TypeError`` or ``ValueError`` where nothing does."""
    for token in split(pointer):
        content = content[_key(content, token)]
    return content


def _at(content: Any, tokens: list[str], change: Callable[[Any, Any, Any], None], value: Any) -> Any:
    key = _key(content, tokens[0])
    copy = content.copy()
    if len(tokens) == 1:
        change(copy, key, value)
    else:
        copy[key] = _at(copy[key], tokens[1:], change, value)
    return copy


def _key(container: Any, token: str) -> str | int:
    if isinstance(container, list):
        return int(token)
    if isinstance(container, dict):
        return token
    raise TypeError(f"there is nothing inside {container!r}")


def _drop(container: Any, key: Any, _value: Any) -> None:
    del container[key]


def _set(container: Any, key: Any, value: Any) -> None:
    container[key] = value


def _append(container: Any, key: Any, value: Any) -> None:
    container[key] = [*container[key], value]


_CHANGES: dict[str, Callable[[Any, Any, Any], None]] = {"drop": _drop, "set": _set, "append": _append}
