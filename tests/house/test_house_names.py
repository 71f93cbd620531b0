"""One word, one meaning: no class is called like another, and no module, but for a short list with reasons."""

import ast
from collections import defaultdict

import pytest

SHARED = {
    "csv": "a format for a report, and one for a round's export",
    "declared": "what a kind of check declares, where its module is a folder",
    "json": "read and written",
    "xlsx": "read, and written for a report and for a round's export",
    "kinds": "the folder of the closed list: of checks, and of types",
    "text": "the value in two languages, Thai writing, and the type of an answer",
}
"""A module's name that stands in several rooms -> what it is in each."""

COMMANDS = "cli"
"""A command's module is called like what it shows: ``cli/explain.py`` prints ``reference/explain.py``."""


@pytest.fixture(scope="module")
def modules(top):
    package = top / "ita_audit"
    return {path.relative_to(package): path for path in sorted(package.rglob("*.py"))}


def several(named):
    return {name: places for name, places in named.items() if len(places) > 1}


def test_no_class_is_called_like_another(modules):
    classes = defaultdict(list)
    for place, path in modules.items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                classes[node.name].append(str(place))
    assert several(classes) == {}


def test_no_module_is_called_like_another_but_for_a_short_list(modules):
    stems = defaultdict(list)
    for place in modules:
        stem = place.parent.name if place.stem == "__init__" else place.stem
        if place.parts[0] != COMMANDS:
            stems[stem].append(str(place))
    assert several(stems).keys() == SHARED.keys(), several(stems)


def test_no_two_commands_share_a_module_name(modules):
    stems = defaultdict(list)
    for place in modules:
        if place.parts[0] == COMMANDS and place.stem != "__init__":
            stems[place.stem].append(str(place))
    assert several(stems) == {}
