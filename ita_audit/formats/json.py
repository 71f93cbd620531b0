"""``json``: the report of version 1 for other programs; the same input gives the same bytes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.presentation.fault_views import masked

BINARY = False

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(batch: Batch, _look: RenderOptions) -> bytes:
    """The batch as JSON: UTF-8, two-space indent, keys in the order of the schema."""
    return written(replace(batch, faults=tuple(map(masked, batch.faults))).to_dict())


def written(content: dict[str, Any]) -> bytes:
    """``content`` as JSON. What could steer a terminal is written as an escape: the same JSON, but harmless."""
    text = json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)
    return (_STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n").encode("utf-8")
