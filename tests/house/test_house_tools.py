"""The tools that keep the house in order find nothing: one test for each."""

import subprocess
import sys

import pytest

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
TOOLS = {
    "ruff check": ["-m", "ruff", "check", "--cache-dir", "{cache}", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "--diff", "--cache-dir", "{cache}", "."],
    "mypy --strict": ["-m", "mypy", "--strict", "--cache-dir", "{cache}"],
    "lint-imports": ["-c", LINT_IMPORTS, "--cache-dir", "{cache}"],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_the_house_is_in_order(top, tmp_path, tool):
    arguments = [part.format(cache=tmp_path) for part in TOOLS[tool]]
    ended = subprocess.run(
        [sys.executable, *arguments], cwd=top, capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
