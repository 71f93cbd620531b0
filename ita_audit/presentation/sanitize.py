"""Every text of a value made safe to show, however deep it stands."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import Any, TypeVar

from ita_audit.thai.text import neutralise

Value = TypeVar("Value")


def sanitize(value: Value) -> Value:
    """``value`` (a text, or a list, tuple, dictionary or dataclass of such) with all of its texts neutralised.

    A tuple or dataclass in which every text is safe is given as it is.
    """
    changed: Any = value
    if isinstance(value, str):
        changed = neutralise(value)
    elif isinstance(value, tuple):
        made = tuple(map(sanitize, value))
        changed = value if all(map(is_, made, value)) else made
    elif isinstance(value, list):
        changed = [sanitize(one) for one in value]
    elif isinstance(value, dict):
        changed = {key: sanitize(one) for key, one in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        parts = ((each.name, getattr(value, each.name)) for each in fields(value))
        safe = {name: made for name, part in parts if (made := sanitize(part)) is not part}
        changed = replace(value, **safe) if safe else value
    return changed  # type: ignore[no-any-return]
