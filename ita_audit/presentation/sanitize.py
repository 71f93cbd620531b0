"""Every text of a value made safe to show, however deep it stands."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from ita_audit.thai.text import neutralise

Value = TypeVar("Value")


def sanitize(value: Value) -> Value:
    """``value`` (a text, or a list, tuple, dictionary or dataclass of such) with all of its texts neutralised."""
    changed: Any = value
    if isinstance(value, str):
        changed = neutralise(value)
    elif isinstance(value, tuple):
        changed = tuple(sanitize(one) for one in value)
    elif isinstance(value, list):
        changed = [sanitize(one) for one in value]
    elif isinstance(value, dict):
        changed = {key: sanitize(one) for key, one in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        changed = replace(value, **{each.name: sanitize(getattr(value, each.name)) for each in fields(value)})
    return changed  # type: ignore[no-any-return]
