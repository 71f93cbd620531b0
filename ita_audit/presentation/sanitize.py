"""Every text of a value made safe to show, however deep it stands."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from ita_audit.thai.text import neutralise

Value = TypeVar("Value")


def sanitize(value: Value) -> Value:
    """``value`` (a text, a tuple, or a dataclass of such) with all of its texts neutralised."""
    changed: Any = value
    if isinstance(value, str):
        changed = neutralise(value)
    elif isinstance(value, tuple):
        changed = tuple(sanitize(one) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changed = replace(value, **{each.name: sanitize(getattr(value, each.name)) for each in fields(value)})
    return changed  # type: ignore[no-any-return]
