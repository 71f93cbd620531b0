"""The JSON Schemas (2020-12) of what this program reads and writes, shipped with it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

NAMES = ("report",)
"""The schemas that do not depend on a ruleset."""


def schema(name: str) -> dict[str, Any]:
    """The schema called ``name``, its newest version. Raises ``KeyError`` where there is none."""
    if name not in NAMES:
        raise KeyError(name)
    text = (files(__name__) / f"{name}-1.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
