"""The rules are found wherever the program is: in a wheel, in an editable install, in a checkout."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import ita_audit

SHOW = """
import json, sys
import ita_audit, ita_audit.rulebook.find as find
ruleset = ita_audit.load_ruleset()
print(json.dumps({
    "package": ita_audit.__file__,
    "rules": str(find.rules_folder()),
    "example": str(find.example_file()),
    "sha256": ruleset.sha256,
}))
"""


@pytest.fixture(scope="module")
def checkout(top, tmp_path_factory):
    """A copy of what a build needs, so that nothing is written beside the real one."""
    folder = tmp_path_factory.mktemp("checkout")
    ignored = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in ("ita_audit", "rules", "fixtures"):
        shutil.copytree(top / name, folder / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(top / name, folder)
    return folder


@pytest.fixture(scope="module")
def wheel(checkout, tmp_path_factory):
    """The wheel, built offline from the copy."""
    return built(checkout, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """Makes an empty environment: the libraries of this one can be imported in it, this package cannot."""

    def make():
        folder = tmp_path_factory.mktemp("environment")
        run(sys.executable, "-m", "venv", "--without-pip", folder)
        python = next(path for path in folder.glob("*/python*") if path.stem == "python")
        libraries = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
        (site_of(python) / "libraries.pth").write_text(
            "\n".join(libraries), "utf-8"
        )  # their own .pth files stay unread
        return python

    return make


@pytest.fixture(scope="module")
def installed(wheel, environment):
    """The wheel in an environment of its own: the path of its Python."""
    python = environment()
    pip(python, "--no-index", "--no-deps", wheel)
    return python


def built(checkout, folder):
    """The wheel of ``checkout``, built into ``folder``."""
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, checkout)
    (file,) = folder.glob("*.whl")
    return file


def site_of(python):
    """The folder in which the environment of ``python`` keeps its libraries."""
    return Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())


def pip(python, *arguments):
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "-q",
        "--disable-pip-version-check",
        *arguments,
    )


def run(*command, cwd=None, code=0):
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    ended = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == code, ended.stdout + ended.stderr
    return ended.stdout


def test_the_wheel_carries_rules_example_schemas_and_the_mark_that_it_is_typed(top, wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    package = [
        path for path in (top / "ita_audit").rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ]
    rules = [path for path in (top / "rules").rglob("*") if path.is_file()]
    expected = {f"ita_audit/{path.relative_to(top / 'ita_audit').as_posix()}" for path in package}
    expected |= {f"ita_audit/_rules/{path.relative_to(top / 'rules').as_posix()}" for path in rules}
    expected |= {"ita_audit/_examples/ban-pao-2568.json", "ita_audit/py.typed"}
    assert expected - names == set()
    beside = {name for name in names - expected if ".dist-info/" not in name}
    assert {name for name in beside if not name.startswith("ita_audit/_")} == set()
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_a_wheel_built_twice_is_the_same_bytes(checkout, wheel, tmp_path):
    copy = tmp_path / "elsewhere"
    shutil.copytree(checkout, copy, copy_function=shutil.copyfile)  # elsewhere, and of another time
    assert built(copy, tmp_path / "wheel").read_bytes() == wheel.read_bytes()


def test_an_installed_wheel_uses_its_own_rules_and_nothing_of_the_checkout(
    top, checkout, installed, tmp_path
):
    shown = json.loads(run(installed, "-I", "-c", SHOW, cwd=tmp_path))
    home = installed.parents[1]
    for place in ("package", "rules", "example"):
        assert Path(shown[place]).is_relative_to(home), place
    assert shown["sha256"] == ita_audit.load_ruleset(str(checkout / "rules" / "ita-2568")).sha256
    forbid = f"""
import sys
kept_out = tuple({[str(top / name) for name in ("ita_audit", "rules", "fixtures")]})
def watch(event, arguments):
    if event == "open" and str(arguments[0]).startswith(kept_out):
        raise SystemExit(f"the checkout was opened: {{arguments[0]}}")
sys.addaudithook(watch)
from ita_audit.cli import main
sys.exit(main(["check", "--example"]))
"""
    assert run(installed, "-I", "-c", forbid, cwd=tmp_path, code=1)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check", "--example"], 1, "อบต.บ้านเป้า"),
        (["rules", "list"], 0, "complaint_statistics"),
        (["explain", "8.3"], 0, "complaint_statistics"),
        (["rules", "lint"], 0, "✓"),
        (["rules", "trace", "--fail-on", "uncovered"], 0, "8.3/total"),
        (["--version"], 0, "ita-audit"),
    ],
)
def test_the_command_of_an_installed_wheel_works_in_any_folder(installed, tmp_path, arguments, code, said):
    command = next(installed.parent.glob("ita-audit*"))
    said = said.replace("อบต.", "องค์การบริหารส่วนตำบล")
    assert said in run(command, *arguments, cwd=tmp_path, code=code)
    assert said in run(installed, "-I", "-m", "ita_audit", *arguments, cwd=tmp_path, code=code)


def test_an_editable_install_is_a_line_in_a_file_and_uses_the_rules_of_its_checkout(
    checkout, environment, tmp_path
):
    python = environment()
    (site_of(python) / "_editable_impl_ita_audit.pth").write_text(str(checkout), "utf-8")
    shown = json.loads(run(python, "-I", "-c", SHOW, cwd=tmp_path))
    assert Path(shown["package"]).is_relative_to(checkout)
    assert Path(shown["rules"]) == checkout / "rules"
    assert Path(shown["example"]) == checkout / "fixtures" / "ban-pao-2568" / "submission.json"
    assert "complaint_statistics" in run(python, "-I", "-m", "ita_audit", "rules", "list", cwd=tmp_path)


def test_the_install_that_these_tests_run_in_finds_the_rules_from_any_folder(tmp_path):
    shown = json.loads(run(sys.executable, "-I", "-c", SHOW, cwd=tmp_path))
    assert shown["sha256"] == ita_audit.load_ruleset().sha256
    assert Path(shown["example"]).is_file()


def test_a_checkout_that_is_not_installed_uses_its_own_rules(checkout, environment):
    python = environment()
    shown = json.loads(run(python, "-c", SHOW, cwd=checkout))
    assert Path(shown["package"]).is_relative_to(checkout)
    assert Path(shown["rules"]) == checkout / "rules"
    assert run(python, "-m", "ita_audit", "check", "--example", cwd=checkout, code=1)


def test_without_its_rules_it_says_so(checkout, environment, tmp_path):
    python = environment()
    shutil.copytree(checkout / "ita_audit", tmp_path / "ita_audit")
    (tmp_path / "submission.json").write_text("{}")
    assert not run(python, "-m", "ita_audit", "check", "--example", cwd=tmp_path, code=2)
    assert not run(python, "-m", "ita_audit", "rules", "list", cwd=tmp_path, code=2)
