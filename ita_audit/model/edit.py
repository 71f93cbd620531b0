"""One change of a submission, as cases write it and as what breaks a check makes it."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple


class Edit(NamedTuple):
    """One change: ``drop`` what stands at ``pointer``, ``set`` it to ``value``, or ``append`` to its list."""

    how: Literal["drop", "set", "append"]
    pointer: str
    value: Any = None
