"""Decisions written as ``decisions.yaml``; what somebody wrote into the file by hand stays."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ita_audit.errors import DecisionError, Fault
from ita_audit.model.decision import Decision, Decisions
from ita_audit.rulebook.decision_words import words_by_id
from ita_audit.rulebook.decisions_file import SCHEMA, Nothing, decisions_text, parse_decisions

_UNWRITTEN = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def append_decisions(path: Path, more: Decisions, nothing: Nothing = words_by_id) -> str:
    """The text of the file ``path`` with ``more`` at its end, or of a new file where there is none.

    Nothing is written. Raises ``DecisionError`` where the file cannot be read, or is about another agency, year
    or ruleset than ``more``.
    """
    if not path.exists():
        text = to_yaml(more)
        parse_decisions(text, str(path), nothing)
        return text
    text = decisions_text(path)
    before = parse_decisions(text, str(path), nothing)
    if before.scope != more.scope:
        raise DecisionError(
            Fault(
                str(path),
                f"เป็นการตัดสินของหน่วยงาน {before.agency} ปี {before.fiscal_year} ไม่ใช่ {more.agency} ปี {more.fiscal_year}",
                f"it is about agency {before.agency}, {before.fiscal_year}, not {more.agency}, {more.fiscal_year}",
                "ระบุไฟล์อื่นด้วย --decisions",
                "name another file with --decisions",
            )
        )
    return append_to_text(text, str(path), more.entries, nothing)


def append_to_text(text: str, file: str, more: Sequence[Decision], nothing: Nothing = words_by_id) -> str:
    """``text`` of a file of decisions with ``more`` at its end; comments and order stay where that can be.

    Raises ``DecisionError`` where ``text`` cannot be read as one.
    """
    before = parse_decisions(text, file, nothing)
    after = replace(before, entries=(*before.entries, *more))
    longer = text if text.endswith("\n") else f"{text}\n"
    longer += "".join(map(_entry, more))
    try:
        if parse_decisions(longer, file, nothing) == after:
            return longer
    except DecisionError:
        pass  # the list does not stand at the end, or is indented otherwise
    return to_yaml(after)


def to_yaml(decisions: Decisions) -> str:
    """The file that holds ``decisions``, from its start."""
    head = (
        f"schema: {SCHEMA}\nruleset: {_quoted(decisions.ruleset)}\nagency: {_quoted(decisions.agency)}\n"
        f"fiscal_year: {decisions.fiscal_year}\n"
    )
    if not decisions.entries:
        return head + "decisions: []\n"
    return head + "decisions:\n" + "".join(map(_entry, decisions.entries))


def _quoted(text: str) -> str:
    """``text`` in double quotes, as JSON and YAML both read it."""
    return _UNWRITTEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _entry(decision: Decision) -> str:
    members = {name: value for name, value in decision.to_dict().items() if value is not None}
    lines = [
        f"{name}: {value if name in ('kind', 'verdict') else _quoted(value)}"
        for name, value in members.items()
    ]
    return "  - " + "\n    ".join(lines) + "\n"
