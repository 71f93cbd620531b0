"""What a kind of check is stands in its own module: nobody else knows one by name, or a member of one."""

import ast

import pytest

from ita_audit.checks import KINDS
from ita_audit.checks.base import BaseCheck
from ita_audit.checks.naming import own_members

ROOMS = ("checks", "types")
"""The rooms that are made of kinds and types."""

TAGS = {"kind", "type", "of"}
"""The members that say which kind or type something is: an item has them, too."""

LISTED = 3
"""So many names of kinds, and nothing else, are a list of kinds: two may be other words ("at_least", "at_most")."""

ROOM = "ita_audit.checks.kinds"
MEMBERS = {name for kind in KINDS.values() for name in own_members(kind.declared, BaseCheck)} - TAGS


def known_by_name(code: str) -> list[str]:
    """Every place of ``code`` that knows a kind: its line, and what it says."""
    found = [(node.lineno, said) for node in ast.walk(ast.parse(code)) for said in _said(node)]
    return [f"line {line}: {said}" for line, said in sorted(found)]


def _said(node):
    match node:
        case ast.ImportFrom(module=str() as module) if module.startswith(ROOM):
            yield f"imports {module}"
        case ast.Import(names=modules):
            yield from (f"imports {one.name}" for one in modules if one.name.startswith(ROOM))
        case ast.Compare(left=left, comparators=others):
            named = [text for side in (left, *others) for text in _texts(side) if text in KINDS]
            if named and any(_asks_which(side) for side in (left, *others)):
                yield f"asks whether it is {', '.join(named)}"
        case ast.Match(subject=subject, cases=cases) if _asks_which(subject):
            parts = [part for one in cases for part in ast.walk(one.pattern)]
            named = [text for part in parts for text in _texts(part) if text in KINDS]
            if named:
                yield f"tells apart {', '.join(named)}"
        case ast.Dict(keys=keys):
            named = [text for key in keys for text in _texts(key)]
            if len(named) >= LISTED and KINDS.keys() >= set(named):
                yield f"lists {', '.join(named)}"
        case ast.Tuple() | ast.List() | ast.Set():
            named = list(_texts(node))
            if len(named) >= LISTED and KINDS.keys() >= set(named):
                yield f"lists {', '.join(named)}"
        case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=str() as name), *_]):
            if name in MEMBERS:
                yield f"asks for the member {name}"


def _asks_which(node) -> bool:
    return (isinstance(node, ast.Attribute) and node.attr in TAGS) or (
        isinstance(node, ast.Name) and node.id in TAGS
    )


def _texts(node):
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.MatchValue(value=ast.Constant(value=str() as text)):
            yield text
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            for part in parts:
                yield from _texts(part)


def modules(top):
    package = top / "ita_audit"
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if not name.startswith(tuple(f"{room}/" for room in ROOMS)):
            yield name, path.read_text("utf-8")


def test_no_module_knows_a_kind_of_check_by_name(top):
    found = {name: told for name, code in modules(top) if (told := known_by_name(code))}
    assert found == {}


@pytest.mark.parametrize(
    "code",
    [
        "from ita_audit.checks.kinds.covers import Covers",
        "import ita_audit.checks.kinds.covers",
        "if check.kind == 'covers': pass",
        "if check.kind in ('covers', 7): pass",
        "if 'covers' != kind: pass",
        "match check.kind:\n  case 'covers': pass",
        "TABLE = {'covers': 1, 'adds_up': 2, 'given': 3}",
        "KINDS = ('covers', 'adds_up', 'given')",
        "getattr(check, 'rows_at_least', None)",
    ],
)
def test_such_a_place_would_be_found(code):
    assert len(known_by_name(code)) == 1
