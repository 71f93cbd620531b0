"""``clauses.yaml`` changed in place: a clause added where the document has it."""

from __future__ import annotations

import re
from typing import Any

from ita_audit.rulebook.yaml_edits import compose, last_line
from ita_audit.ruleset import natural


def with_clause(text: str, clause_id: str, written: str, row: str | None) -> str:
    """``text`` with the line ``written`` (a flow mapping) after the last clause that comes before ``clause_id``.

    ``row`` is the id of the report's own row, whose columns stand after all others. Comments and empty lines
    stay where they are. It comes first where no clause comes before.
    """
    before = [node for node in _nodes(text) if _comes_before(_member(node, "id").value, clause_id, row)]
    lines = text.splitlines(keepends=True)
    line = (
        last_line(before[-1])
        if before
        else next(n for n, one in enumerate(lines) if one.startswith("clauses:"))
    )
    if not lines[line].endswith("\n"):
        lines[line] += "\n"
    listed = (before or _nodes(text))[-1:]
    indent = re.match(r"\s*", lines[listed[0].start_mark.line]) if listed else None
    lines.insert(line + 1, f"{indent[0] if indent else '  '}- {written}\n")
    return "".join(lines)


def _nodes(text: str) -> list[Any]:
    clauses = _member(compose(text), "clauses")
    return list(clauses.value)


def _member(node: Any, name: str) -> Any:
    return next((value for key, value in node.value if key.value == name), None)


def _comes_before(one: str, other: str, row: str | None) -> bool:
    return one.split(".")[0] != row and natural(one) < natural(other)
