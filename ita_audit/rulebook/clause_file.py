"""``clauses.yaml`` changed in place: a clause added where the document has it, a note added to one that is there."""

from __future__ import annotations

import re
from typing import Any

import yaml

from ita_audit.rulebook.yaml_edits import TextEdit, compose, edited, last_line
from ita_audit.ruleset import natural


def with_clause(text: str, clause_id: str, written: str) -> str:
    """``text`` with the line ``written`` (a flow mapping) after the last clause that comes before ``clause_id``.

    Comments and empty lines stay where they are. Raises ``LookupError`` where no clause comes before.
    """
    before = [node for node in _nodes(text) if _comes_before(_member(node, "id").value, clause_id)]
    if not before:
        raise LookupError(clause_id)
    lines = text.splitlines(keepends=True)
    line = last_line(before[-1])
    if not lines[line].endswith("\n"):
        lines[line] += "\n"
    indent = re.match(r"\s*", lines[before[-1].start_mark.line])
    lines.insert(line + 1, f"{indent[0] if indent else ''}- {written}\n")
    return "".join(lines)


def with_note(text: str, index: int, note: str, earlier: re.Pattern[str]) -> str:
    """``text`` with ``note`` at the clause of this index: in place of an ``earlier`` one, or after what is noted."""
    node = _nodes(text)[index]
    noted = _member(node, "note")
    if noted is None:
        return _with_member(text, node, f"note: {note}")
    if not isinstance(noted, yaml.ScalarNode):
        return text
    start, end = noted.start_mark.index, noted.end_mark.index
    written = text[start:end]
    if earlier.search(written):
        return edited(text, [TextEdit(start, end, earlier.sub(note, written))])
    inside = end - (written[:1] in ("'", '"'))
    return edited(text, [TextEdit(inside, inside, f"; {note}")])


def _with_member(text: str, node: Any, member: str) -> str:
    if node.flow_style:
        inside = node.end_mark.index - 1
        return edited(text, [TextEdit(inside, inside, f", {member}")])
    lines = text.splitlines(keepends=True)
    line = last_line(node)
    if not lines[line].endswith("\n"):
        lines[line] += "\n"
    lines.insert(line + 1, " " * node.start_mark.column + member + "\n")
    return "".join(lines)


def _nodes(text: str) -> list[Any]:
    clauses = _member(compose(text), "clauses")
    return list(clauses.value)


def _member(node: Any, name: str) -> Any:
    return next((value for key, value in node.value if key.value == name), None)


def _comes_before(one: str, other: str) -> bool:
    return not one.startswith("R") and natural(one) < natural(other)
