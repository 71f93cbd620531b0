"""A wrong import breaks the contract that forbids it, and no other."""

import json
import re
import shutil
import subprocess
import sys
import tomllib

import pytest

ROOMS = "Rooms import downwards only; every room has its place"
CORE = "The core touches no file, clock, screen, network or database"
PLAIN = "What judges needs no reader of rule files"
KINDS = "Kinds of check are strangers to each other"
TYPES = "Types are strangers to each other"
FORMATS = "Formats are strangers to each other"
VIEW = "A format says what the view says and works out nothing itself"
READERS = "Readers are strangers to each other"
JUDGING = "Judging alone leads from a file to its report"

WRONG = {  # what is wrong: the file, the line that it gains, the contract that this breaks
    "a check declared as a model": ("checks/kinds/given.py", "import pydantic", PLAIN),
    "a form that reads YAML": ("forms/stamp.py", "import yaml", PLAIN),
    "a format that looks at a rule": ("formats/json.py", "import ita_audit.ruleset", ROOMS),
    "an import of the command line": ("rulebook/find.py", "import ita_audit.cli", ROOMS),
    "an import across": ("rulebook/find.py", "import ita_audit.engine", ROOMS),
    "a form that judges": ("forms/stamp.py", "import ita_audit.engine", ROOMS),
    "a form that reads files while it is laid out": (
        "forms/layout/layout_context.py",
        "import pathlib",
        CORE,
    ),
    "a reader that knows a format": ("readers/bounded_files.py", "import ita_audit.formats", ROOMS),
    "a view that looks at a rule": ("presentation/report_view.py", "import ita_audit.ruleset", ROOMS),
    "Thai that knows what a report is": ("thai/text.py", "import ita_audit.presentation", ROOMS),
    "a room without a place": ("attic/__init__.py", "", ROOMS),
    "a module without a place": ("attic.py", "", ROOMS),
    "an engine that finds its rules": ("engine/judge.py", "import ita_audit.judging", ROOMS),
    "a command that judges by itself": ("cli/check.py", "from ita_audit.engine import check", JUDGING),
    "a command that judges in its way": (
        "cli/desk/compare.py",
        "from ita_audit.engine.judge import check",
        JUDGING,
    ),
    "a desk that judges by itself": ("review/rejudge.py", "from ita_audit import engine", JUDGING),
    "a desk that reads forms": ("review/rejudge.py", "from ita_audit.forms.filling import fill", JUDGING),
    "a command that asks what a form is for": (
        "cli/template.py",
        "from ita_audit.forms.stamp import stamp_of",
        JUDGING,
    ),
    "a proof that reads forms": (
        "rule_quality/run_cases.py",
        "from ita_audit.forms.filling import fill",
        JUDGING,
    ),
    "an interface that judges by itself": ("__init__.py", "from ita_audit.engine import check", JUDGING),
    "a report that loads its rules": (
        "judging/reports.py",
        "from ita_audit.rulebook import load_ruleset",
        PLAIN,
    ),
    "a submission that finds its rules": (
        "judging/submissions.py",
        "import ita_audit.judging.rulesets",
        PLAIN,
    ),
    "an engine that reads files": ("engine/judge.py", "import pathlib", CORE),
    "a model that knows the time": ("model/report.py", "import time", CORE),
    "a check that opens connections": ("checks/kinds/same_domain.py", "import socket", CORE),
    "a type that asks the system": ("types/kinds/url.py", "import os", CORE),
    "a ruleset that reads YAML": ("ruleset/requirement.py", "import yaml", PLAIN),
    "dates that print": ("thai/dates.py", "import rich", CORE),
    "a view that writes files": ("presentation/report_view.py", "import pathlib", CORE),
    "a kind that knows another": ("checks/kinds/equals.py", "import ita_audit.checks.kinds.ordered", KINDS),
    "a type that knows another": ("types/kinds/url.py", "import ita_audit.types.kinds.email", TYPES),
    "a format that knows another": ("formats/json.py", "import ita_audit.formats.terminal", FORMATS),
    "a format that groups by itself": ("formats/csv.py", "import ita_audit.model.group_by_cause", VIEW),
    "a reader that knows its neighbour": (
        "readers/json/exact_numbers.py",
        "import ita_audit.readers.bounded_files",
        READERS,
    ),
}


@pytest.fixture
def house(top, tmp_path):
    """A copy of the package and its contracts, to be spoilt."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(top / "ita_audit", tmp_path / "ita_audit", ignore=ignored)
    shutil.copy(top / "pyproject.toml", tmp_path)
    return tmp_path


LINT = """
import contextlib, io, json, pathlib, sys
from importlinter.cli import lint_imports
found = {}
for name, (file, line) in json.loads(sys.argv[1]).items():
    path = pathlib.Path("ita_audit", file)
    before = path.read_text("utf-8") if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{before or ''}\\n{line}\\n", "utf-8")
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = lint_imports(no_cache=True)
    found[name] = [code, said.getvalue()]
    if before is not None:
        path.write_text(before, "utf-8")
    else:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
print(json.dumps(found))
"""
"""Lints a house once for each line that a file gains, and takes the line out again."""


def broken_contracts(house, wrong):
    """For each of ``wrong`` the names of the contracts that are broken in ``house``, and how the lint ended."""
    ended = subprocess.run(
        [sys.executable, "-c", LINT, json.dumps(wrong)],
        cwd=house,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    found = {}
    for name, (code, said) in json.loads(ended.stdout).items():
        kept = re.findall(r"^(.+) KEPT", said, re.MULTILINE)
        broken = re.findall(r"^(.+) BROKEN", said, re.MULTILINE)
        assert {*kept, *broken} == contracts(house), (name, said)
        found[name] = (broken, code)
    return found


def contracts(house):
    project = tomllib.loads((house / "pyproject.toml").read_text("utf-8"))
    return {contract["name"] for contract in project["tool"]["importlinter"]["contracts"]}


def test_a_wrong_import_breaks_its_contract_and_nothing_is_broken_as_it_stands(house):
    wrong = {name: (file, line) for name, (file, line, _) in WRONG.items()}
    found = broken_contracts(house, {**wrong, "nothing": ("__init__.py", "")})
    assert found == {name: ([one], 1) for name, (_, _, one) in WRONG.items()} | {"nothing": ([], 0)}


def test_every_contract_has_a_wrong_import_that_breaks_it(top):
    assert {contract for _, _, contract in WRONG.values()} == contracts(top)
