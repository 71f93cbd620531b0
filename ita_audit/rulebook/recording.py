"""Decisions written as ``decisions.yaml``; what somebody wrote into the file by hand stays."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from ita_audit.errors import DecisionError
from ita_audit.model.decision import Decision, Decisions
from ita_audit.rulebook.decisions import SCHEMA, parse_decisions

_UNWRITTEN = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def written(decisions: Decisions) -> str:
    """The file from its start."""
    head = (
        f"schema: {SCHEMA}\nruleset: {quoted(decisions.ruleset)}\nagency: {quoted(decisions.agency)}\n"
        f"fiscal_year: {decisions.fiscal_year}\n"
    )
    if not decisions.entries:
        return head + "decisions: []\n"
    return head + "decisions:\n" + "".join(map(_entry, decisions.entries))


def extended(text: str, file: str, more: Sequence[Decision]) -> str:
    """``text`` of a file of decisions with ``more`` at its end; comments and order stay where that can be.

    Raises ``DecisionError`` where ``text`` cannot be read as one.
    """
    before = parse_decisions(text, file)
    after = replace(before, entries=(*before.entries, *more))
    longer = text if text.endswith("\n") else f"{text}\n"
    longer += "".join(map(_entry, more))
    try:
        if parse_decisions(longer, file) == after:
            return longer
    except DecisionError:
        pass  # the list does not stand at the end, or is indented otherwise
    return written(after)


def quoted(text: str) -> str:
    """``text`` in double quotes, as JSON and YAML both read it."""
    return _UNWRITTEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _entry(decision: Decision) -> str:
    members = {name: value for name, value in decision.to_dict().items() if value is not None}
    lines = [
        f"{name}: {value if name in ('kind', 'verdict') else quoted(value)}"
        for name, value in members.items()
    ]
    return "  - " + "\n    ".join(lines) + "\n"
