"""In CI a skipped test fails, unless the machine is the reason."""

import os
import shutil
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


@pytest.fixture
def run_tests(top, tmp_path):
    """Runs the text of a test module under this repository's conftest; the exit code and what was said."""

    def run(text, ci, *options):
        shutil.copy(top / "tests" / "conftest.py", tmp_path)
        (tmp_path / "test_it.py").write_text(f"import pytest\n\n{text}\n", "utf-8")
        (tmp_path / "pytest.ini").write_text("[pytest]\n", "utf-8")
        ended = subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options, str(tmp_path)],
            cwd=tmp_path,
            env={**os.environ, "CI": ci},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return ended.returncode, ended.stdout

    return run


@pytest.mark.parametrize("options", [(), ("-n1",)], ids=["in one process", "in several"])
@pytest.mark.parametrize("skipped", TESTS)
def test_a_skipped_test_fails_in_ci_and_is_named(run_tests, skipped, options):
    code, said = run_tests(TESTS[skipped], "true", *options)
    assert code in (1, 2)
    assert "test_it.py" in said and "was skipped, which in CI is a failure: later" in said


def test_elsewhere_it_is_only_skipped(run_tests):
    for text in TESTS.values():
        code, _ = run_tests(text, "")
        assert code in (0, 5)


@pytest.mark.parametrize(
    "text",
    [
        'def test_it(): pytest.skip("platform: no pipes here")',
        "@pytest.mark.xfail(strict=True)\ndef test_it(): assert False",
        "def test_it(): pass",
    ],
)
def test_what_the_machine_cannot_do_and_what_is_expected_to_fail_is_no_failure(run_tests, text):
    assert run_tests(text, "true")[0] == 0
