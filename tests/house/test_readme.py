"""README and the page of commands show what is really printed, and name everything there is."""

import re
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

from ita_audit.cli import main
from ita_audit.cli.app import app

TOP = Path(__file__).parents[2]
README = {"th": (TOP / "README.md").read_text("utf-8"), "en": (TOP / "README.en.md").read_text("utf-8")}
COMMANDS = {say: (TOP / "docs" / say / "commands.md").read_text("utf-8") for say in README}


def commands(group, *before):
    """Every command that can be typed, as it is typed: ``rules lint``."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, *before, name)
        else:
            yield " ".join((*before, name))


@pytest.mark.parametrize("language", README)
def test_the_capture_is_what_the_program_prints(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], language: str
):
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["check", "--example", "--as-of", "2025-12-31", "--lang", language]) == 1
    printed = capfdbinary.readouterr().out.decode("utf-8")
    block = re.search(r"<!-- capture -->\n```text\n(.*?)```", README[language], re.S)
    assert block, "there is no capture"
    first, finding, last = block[1].split("   ⋮\n")
    assert printed.startswith(first) and f"\n{finding}\n" in printed and printed.endswith(f"\n{last}")
    assert len(block[1].splitlines()) > 20


@pytest.mark.parametrize("language", COMMANDS)
@pytest.mark.parametrize("command", [*commands(get_command(app))])
def test_every_command_is_named(command: str, language: str):
    assert re.search(rf"`ita-audit {command}[ `]", COMMANDS[language])


@pytest.mark.parametrize("language", COMMANDS)
def test_every_option_of_check_is_named(language: str):
    options = {
        option
        for one in get_command(app).commands["check"].params
        for option in one.opts
        if len(option) == 2 or not {"-f", "-o"} & {*one.opts}
    }
    assert {
        option for option in options if option.startswith("-") and option not in COMMANDS[language]
    } == set()


def test_the_commands_that_install_are_the_same_in_both_languages():
    marked = [re.findall(r"<!-- (main|tests) -->\n    (.+)\n<!-- /\1 -->", page) for page in README.values()]
    assert marked[0] == marked[1] and [name for name, _ in marked[0]] == ["main", "tests"]


def test_the_example_in_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    page = (TOP / "docs" / "python.md").read_text("utf-8")
    source = (TOP / "fixtures" / "ban-pao-2568" / "submission.json").read_bytes()
    (tmp_path / "submission.json").write_bytes(source)
    monkeypatch.chdir(tmp_path)
    scope: dict[str, object] = {}
    for block in re.findall(r"```python\n(.*?)```", page, re.S):
        exec(block, scope)
    assert scope["mistakes"] == 44


FOR_PROGRAMMERS = [TOP / "CONTRIBUTING.md", TOP / "SECURITY.md", *sorted((TOP / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", FOR_PROGRAMMERS, ids=lambda page: page.name)
def test_what_a_page_for_programmers_points_to_is_there(page: Path):
    text = page.read_text("utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", text):
        assert (page.parent / target).exists(), target
    places = re.findall(r"`((?:ita_audit|tests|rules|fixtures|docs|benchmarks|\.ci)/[\w./-]*)`", text)
    assert [place for place in places if not (TOP / place).exists() and "2569" not in place] == []


def test_the_architecture_names_every_room_in_the_order_of_its_contract():
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
    (layers,) = [
        one["layers"] for one in project["tool"]["importlinter"]["contracts"] if one["type"] == "layers"
    ]
    rooms = [room.strip("() ") for layer in layers for room in layer.split("|")]
    page = (TOP / "docs" / "architecture.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.M) == [room for room in rooms if room != "__main__"]
