"""The JSON Schemas (2020-12) of what this program reads and writes, shipped with it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

FILES = {
    "submission": "submission-1.ita-2568.schema.json",
    "report": "report-1.schema.json",
    "reports": "reports-1.schema.json",
    "ruleset": "ruleset-1.schema.json",
    "clauses": "clauses-1.schema.json",
    "mapping": "mapping-1.schema.json",
    "rule": "rule-1.schema.json",
    "cases": "cases-1.schema.json",
    "decisions": "decisions-1.schema.json",
}
"""Schema -> its file here. A submission's is that of ita-2568; ``submission_schema`` makes any ruleset's."""

NAMES = tuple(FILES)
"""What has a schema."""

BY_HAND = ("report", "reports", "decisions")
"""Those that are written by hand; the others are made from what reads the files."""

TOLD = {f"ita-audit/{name}/1": name for name in ("submission", "report", "reports", "decisions")}
"""What a file says of itself in its member ``schema``, and the name of its schema."""


def schema(name: str) -> dict[str, Any]:
    """The schema called ``name``, its newest version. Raises ``KeyError`` where there is none."""
    loaded: dict[str, Any] = json.loads(content(name))
    return loaded


def content(name: str) -> bytes:
    """The file of the schema called ``name``, as it is shipped. Raises ``KeyError`` where there is none."""
    return (files(__name__) / FILES[name]).read_bytes()
