"""In CI a skipped test fails, unless the machine is the reason."""

import os
import re
import subprocess
import sys

import pytest

TESTS = {
    "by its mark": '@pytest.mark.skip(reason="later")\ndef test_it(): pass',
    "in its middle": 'def test_it(): pytest.skip("later")',
    "in a fixture": '@pytest.fixture\ndef it(): pytest.skip("later")\ndef test_it(it): pass',
    "with its module": 'pytest.skip("later", allow_module_level=True)\ndef test_it(): pass',
    "without its library": 'pytest.importorskip("no_such_library", reason="later")\ndef test_it(): pass',
}


GOOD_REASONS = {
    "what the machine cannot do": 'def test_it(): pytest.skip("platform: no pipes here")',
    "what is expected to fail": "@pytest.mark.xfail(strict=True)\ndef test_it(): assert False",
    "what passes": "def test_it(): pass",
}


@pytest.fixture
def run_tests(top, tmp_path):
    """Runs test modules with what this repository does about skips: the exit code, and what was printed."""

    def run(modules, ci, *options):
        (tmp_path / "conftest.py").write_text('pytest_plugins = ["skips"]\n', "utf-8")
        (tmp_path / "pytest.ini").write_text(f"[pytest]\npythonpath = {top / 'tests' / 'support'}\n", "utf-8")
        for name, text in modules.items():
            (tmp_path / f"test_{name.replace(' ', '_')}.py").write_text(f"import pytest\n\n{text}\n", "utf-8")
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "no:cacheprovider",
            "--continue-on-collection-errors",
        ]
        ended = subprocess.run(
            [*command, *options],
            cwd=tmp_path,
            env={**os.environ, "CI": ci},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return ended.returncode, ended.stdout

    return run


@pytest.mark.parametrize("options", [(), ("-n1",)], ids=["in one process", "in several"])
def test_a_skipped_test_fails_in_ci_and_is_named_however_it_was_skipped(run_tests, options):
    code, printed = run_tests(TESTS | GOOD_REASONS, "true", *options)
    assert code == 1
    named = re.findall(r"test_(\w+)\.py(?:::test_it)? was skipped, which in CI is a failure: later", printed)
    assert set(named) == {name.replace(" ", "_") for name in TESTS}


def test_elsewhere_it_is_only_skipped(run_tests):
    code, printed = run_tests(TESTS, "")
    assert code in (0, 5) and "5 skipped" in printed


def test_there_are_good_reasons(run_tests):
    code, printed = run_tests(GOOD_REASONS, "true")
    assert code == 0 and "1 passed, 1 skipped, 1 xfailed" in printed
