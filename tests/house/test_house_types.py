"""Outside the rooms of checks and types nothing names a type of answer, or knows its class."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from ita_audit.types import TYPES

ROOMS = ("types", "checks")
CLASSES = {one.declared.__name__ for one in TYPES.values()}
ORDINARY = {
    "text",
    "count",
    "date",
    "list",
    "table",
    "url",
    "documents",
    "fiscal_year",
    "phone",
    "number",
    "code",
    "period",
}
"""Types that are called like something else as well: a key of a submission, a kind of cell, a page of CSS."""


def named_in(source: str) -> list[str]:
    """Where a source names a type: its line, and what stands there."""
    return [f"{line}: {what}" for line, what in sorted(set(_named(ast.parse(source))))]


def _named(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            module = getattr(node, "module", None) or ""
            names = [alias.name for alias in node.names]
            if any(".types.kinds" in f"{module}.{name}" for name in names) or CLASSES & set(names):
                yield node.lineno, f"import of {module}"
        elif isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            words = [word for side in sides for word in _words(side)]
            if any(_is_kind(side) for side in sides) and words and set(words) <= TYPES.keys():
                yield node.lineno, ", ".join(words)
        elif isinstance(node, ast.Dict | ast.Set | ast.List | ast.Tuple):
            members = node.keys if isinstance(node, ast.Dict) else node.elts
            words = [word for one in members if one is not None for word in _words(one)]
            if len(words) > 1 and len(words) == len(members) and set(words) <= TYPES.keys():
                yield node.lineno, ", ".join(words)
        elif isinstance(node, ast.Constant) and node.value in TYPES.keys() - ORDINARY:
            yield node.lineno, str(node.value)


def _is_kind(side: ast.expr) -> bool:
    name = getattr(side, "attr", None) or getattr(side, "id", None)
    return name in ("type", "kind")


def _words(side: ast.expr) -> list[str]:
    members = side.elts if isinstance(side, ast.Tuple | ast.Set | ast.List) else [side]
    return [one.value for one in members if isinstance(one, ast.Constant) and isinstance(one.value, str)]


def test_nothing_outside_names_a_type_or_imports_its_class(top):
    found = {}
    for file in sorted((top / "ita_audit").rglob("*.py")):
        place = file.relative_to(top / "ita_audit")
        if place.parts[0] not in ROOMS and (named := named_in(file.read_text("utf-8"))):
            found[place.as_posix()] = named
    assert found == {}


@pytest.mark.parametrize(
    "line",
    [
        "from ita_audit.types.kinds.phone import PHONE",
        "import ita_audit.types.kinds.url",
        "from ita_audit.types import TableItem",
        'wide = item.type == "list"',
        'wide = item.type in ("list", "text")',
        'wide = kind != "table"',
        'WIDTHS = {"text": 34.0, "url": 40.0}',
        'KEPT = ("text", "url")',
        'asked("tax_id")',
    ],
)
def test_whatever_names_a_type_is_found(line):
    assert named_in(line) != []


@pytest.mark.parametrize(
    "line",
    [
        'year = content.get("fiscal_year")',
        'cells = {"text": 1, "link": 2}',
        'TOP = ("schema", "fiscal_year", "evidence")',
        "from ita_audit.types import TYPES, is_table",
        "wide = item.type in TYPES",
        'open = kind in ("name", "text")',
    ],
)
def test_what_names_no_type_is_left_alone(line):
    assert named_in(line) == []
