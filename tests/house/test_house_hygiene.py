"""What a stranger who opens the repository should and should not find in it."""

import os
import re
import tomllib

import pytest

from ita_audit import __version__

LONGEST = 250
BANNED = {"utils", "util", "helpers", "helper", "common", "manager", "handler", "process", "data", "info"}
MACHINE = re.compile(
    "(?<![\\w.~<>-])/" + "(work|farm|home|root|opt|Users)" + "/[a-z]|[A-Z]:" + r"\\\\?Users\\\\?\w+\\"
)
REGISTRY = re.compile(r"https?:|--|@|file:|index|\s")
TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".json", ".txt", ".cfg", ".sh", ".csv", ""}
OURS = ("ita_audit", "rules", "fixtures", "tests", "docs", "benchmarks", ".ci", ".github")


def modules(top):
    return sorted((top / "ita_audit").rglob("*.py"))


def texts(top):
    own = (path for path in top.iterdir() if path.is_file() and path.name != ".git")  # a file in a worktree
    yield from (path for path in own if path.suffix in TEXT)
    for folder in OURS:
        for where, folders, names in os.walk(top / folder):
            folders[:] = [name for name in folders if name != "__pycache__"]
            for name in names:
                path = type(top)(where) / name
                if path.suffix in TEXT:
                    yield path


def test_no_file_names_a_place_on_somebodys_machine(top):
    found = [
        f"{path.relative_to(top)}: {line.strip()}"
        for path in texts(top)
        for line in path.read_text("utf-8").splitlines()
        if MACHINE.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line", ["see /" + "work/shared", "'/" + "home/somchai/x'", r"C:\Users" + r"\somchai\x"]
)
def test_such_a_place_would_be_found(line):
    assert MACHINE.search(line)


def test_the_constraints_are_exact_versions_from_no_registry_in_particular(top):
    lines = (top / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert len(pins) > 10
    for pin in pins:
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", pin), pin
        assert not REGISTRY.search(pin), pin
    assert not re.search(r"https?:|--", "\n".join(lines))


def test_every_library_that_is_used_or_tested_with_has_its_exact_version(top):
    project = tomllib.loads((top / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(one for extra in project["optional-dependencies"].values() for one in extra),
    ]
    names = {_normal(re.split(r"[ <>=\[]", one)[0]) for one in wanted}
    pinned = {
        _normal(line.split("==")[0]) for line in (top / "constraints.txt").read_text("utf-8").splitlines()
    }
    assert names - pinned == set()


def _normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_module_can_be_read_in_one_go(top):
    lengths = {str(path.relative_to(top)): len(path.read_text("utf-8").splitlines()) for path in modules(top)}
    assert {name: length for name, length in lengths.items() if length >= LONGEST} == {}


def test_no_module_is_called_by_a_word_that_says_nothing(top):
    names = {part for path in modules(top) for part in path.relative_to(top).with_suffix("").parts}
    assert {name for name in names if BANNED & set(name.split("_"))} == set()


def test_the_version_stands_in_the_list_of_changes(top):
    headings = re.findall(r"^## (\S+)", (top / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings and headings[0] in (__version__, f"[{__version__}]")


def test_licence_typing_mark_and_readme_are_there(top):
    assert "Apache License" in (top / "LICENSE").read_text("utf-8")
    assert (top / "ita_audit" / "py.typed").is_file()
    assert "ita-audit check" in (top / "README.md").read_text("utf-8")


def test_nothing_generated_is_ours(top):
    ignored = (top / ".gitignore").read_text("utf-8").split()
    for name in ("__pycache__/", ".mypy_cache/", ".ruff_cache/", ".pytest_cache/", ".hypothesis/"):
        assert name in ignored or f"/{name}" in ignored
