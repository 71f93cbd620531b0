"""A program that is killed leaves whole files; eight that decide at once lose nothing.

In small numbers: CONTRIBUTING.md and docs/reliability.md say how to try many more.
"""

import subprocess
import sys

import deciding_at_once
import killing_writers
import pytest


def run(module, *arguments):
    """Runs a module of tests/support in a process that has no threads, for it forks."""
    ended = subprocess.run(
        [sys.executable, module.__file__, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def test_every_file_is_whole_wherever_a_writer_is_killed(tmp_path):
    said = run(killing_writers, tmp_path, 5, "check -f json", "decide")
    counts = [[int(word) for word in line.split() if word.isdigit()] for line in said.splitlines()]
    assert [left_over > 0 and killed > 10 for killed, left_over in counts] == [True, True]


@pytest.mark.parametrize("kill", [[], ["kill"]], ids=["all of them end", "one of them is killed"])
def test_eight_decide_at_once_and_every_decision_is_kept(tmp_path, kill):
    assert "all there" in run(deciding_at_once, tmp_path, 2, *kill)
