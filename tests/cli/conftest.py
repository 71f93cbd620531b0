"""The command as tests call it: in this process, with what it wrote; and small inputs to call it with."""

import io
import json
import shutil
import sys
from pathlib import Path

import pytest
import yaml
from ended import Ended
from small_submissions import small_submission

from ita_audit.cli import main

HERE = Path(__file__).parent
AS_OF = "--as-of=2025-12-31"


@pytest.fixture
def ita(capsysbinary, monkeypatch):
    """Runs ``ita-audit`` with arguments, on a screen 80 wide without colour; returns how it ended."""
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsysbinary.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ended(code, *(part.decode("utf-8") for part in capsysbinary.readouterr()))

    return run


@pytest.fixture
def check(ita):
    """Runs ``ita-audit check`` as of a fixed day."""
    return lambda *arguments, **more: ita("check", AS_OF, *arguments, **more)


@pytest.fixture
def small(tmp_path, top):
    """A ruleset of one requirement in the real edition's words, as a folder: an item of each grade."""
    folder = tmp_path / "rulesets" / "small-2568"
    shutil.copytree(HERE / "small-2568", folder)
    edition = yaml.safe_load((top / "rules" / "ita-2568" / "ruleset.yaml").read_text("utf-8"))
    edition |= {"id": "small-2568", "measures": ["1"], "shared_documents": []}
    text = yaml.safe_dump(edition, allow_unicode=True, sort_keys=False)
    (folder / "ruleset.yaml").write_text(text, "utf-8")
    return folder


@pytest.fixture
def handed_in(tmp_path):
    """Writes a submission for the small ruleset to a file; ``None`` for an answer leaves it out."""

    def write(name="submission.json", **answers):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(small_submission(**answers), ensure_ascii=False), "utf-8")
        return path

    return write
