"""The README shows what is really printed, and names everything there is."""

import re
from pathlib import Path

import pytest

from ita_audit.cli import main
from ita_audit.formats import FORMATS

TOP = Path(__file__).parents[2]
README = (TOP / "README.md").read_text("utf-8")


def _capture() -> list[list[str]]:
    block = re.search(r"<!-- capture -->\n```text\n(.*?)```", README, re.S)
    assert block, "README.md has no capture"
    return [part.splitlines() for part in block[1].split("   ⋮\n")]


def test_the_capture_is_what_the_program_prints(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
):
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["check", "--example", "--as-of", "2025-12-31"]) == 1
    printed = capfdbinary.readouterr().out.decode("utf-8").splitlines()
    first, last = _capture()
    assert printed[: len(first)] == first
    assert printed[-len(last) :] == last
    assert len(first) > 40


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_named(name: str):
    assert f"`-f {name}" in README or f"`{name}`" in README


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "explain",
        "verify",
        "rules list",
        "rules test",
        "rules lint",
        "rules trace",
        "rules new",
        "rules new-edition",
    ],
)
def test_every_command_is_named(command: str):
    assert f"`ita-audit {command}" in README


def test_files_that_the_readme_points_to_are_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (TOP / target).exists(), target
