"""``json``: the report of version 1 for other programs; the same input gives the same bytes."""

from __future__ import annotations

import json

from ita_audit.model.batch import Batch, Look

BINARY = False


def render(batch: Batch, _look: Look) -> bytes:
    """The batch as JSON: UTF-8, two-space indent, keys in the order of the schema."""
    text = json.dumps(batch.to_dict(), ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode("utf-8", "backslashreplace")
