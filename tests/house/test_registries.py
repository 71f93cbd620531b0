"""What there is of formats, readers and kinds of table is said from their registries, never typed again."""

import ast
import re

import pytest

from ita_audit.formats import FORMATS
from ita_audit.readers import READERS
from ita_audit.review.exports import WRITERS

REGISTRIES = {  # what a name of it looks like in a sentence, and how many make a list
    "readers": (re.compile("|".join(rf"(?<!\w){re.escape(one)}\b" for one in READERS)), 2),
    "tables": (re.compile("|".join(rf"(?<!\w){re.escape(one)}\b" for one in WRITERS)), 3),
    "formats": (re.compile("|".join(rf"(?<![\w.-]){one}\b(?![:|])" for one in FORMATS)), 3),
}


def typed_lists(source, pattern, many):
    """The texts in ``source`` that name ``many`` of a registry, docstrings left out."""
    tree = ast.parse(source)
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
        if len({*pattern.findall(node.value)}) >= many
    ]


@pytest.mark.parametrize("registry", REGISTRIES)
def test_no_text_of_the_program_types_what_a_registry_holds(top, registry):
    found = {
        str(path.relative_to(top)): texts
        for path in (top / "ita_audit").rglob("*.py")
        if (texts := typed_lists(path.read_text("utf-8"), *REGISTRIES[registry]))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("registry", "line"),
    [
        ("readers", 'say("no .json or .xlsx")'),
        ("readers", 'say(f"{folder}: ไม่ใช่ .xlsx หรือ .json")'),
        ("tables", 'help=".csv .xlsx .parquet"'),
        ("formats", 'help="terminal, html, pdf"'),
    ],
)
def test_such_a_text_would_be_found(registry, line):
    assert typed_lists(line, *REGISTRIES[registry])
