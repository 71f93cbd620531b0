"""The short form of the harness: every case that was ever found, and some new inputs of each kind."""

import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from ita_audit.errors import AuditError
from tests.support.unprivileged import as_nobody

from .campaign import broken_by, campaign
from .guided import TARGETS
from .kinds import KINDS

CORPUS = Path(__file__).with_name("corpus")
SEED = 2568  # always the same: who looks for more runs the long form


@pytest.mark.parametrize("name", KINDS)
def test_no_input_breaks_the_program(name):
    outcome = campaign(name, SEED, KINDS[name].short)
    assert outcome.tried == KINDS[name].short
    assert [why for _, why in outcome.cases.values()] == []


@pytest.mark.parametrize("case", sorted(CORPUS.glob("*/*.case")), ids=lambda path: path.name)
def test_a_case_that_was_found_breaks_nothing_any_more(case):
    assert broken_by(case.parent.name, case.read_bytes()) == ""


def test_an_administrator_who_fuzzes_writes_only_where_it_is_done(tmp_path):
    own, other = tmp_path / "own", tmp_path / "other"
    for folder in (own, other):
        folder.mkdir(mode=0o700)
    (other / "shut").write_text("read")
    (other / "shut").chmod(0o600)
    with as_nobody(own):
        if os.geteuid() in (0, os.getuid()):
            pytest.skip("platform: only an administrator on Linux has anything to give up")
        (own / "a").write_text((other / "shut").read_text())
        for writing in (lambda: (other / "a").touch(), lambda: (other / "shut").write_text("x")):
            with pytest.raises(PermissionError):
                writing()
    (other / "a").touch()
    assert (own / "a").stat().st_uid and (other / "shut").read_text() == "read"


@pytest.mark.parametrize("name", TARGETS)
def test_what_coverage_guides_begins_with_inputs_that_reach_the_program(name, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seeds, one = TARGETS[name]()
    one(seeds[0])
    for data in (b"", b"\0", seeds[-1][: len(seeds[-1]) // 2]):
        with contextlib.suppress(AuditError):
            one(data)


def test_without_atheris_it_says_how_to_get_it(top):
    without = "import runpy, sys; sys.modules['atheris'] = None; runpy.run_module('tests.fuzz', run_name='__main__')"
    command = [sys.executable, "-c", without, "--atheris", "--number", "1"]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=top, check=False)
    assert ended.returncode == 2 and "pip install '.[fuzz]'" in ended.stderr, ended.stderr
