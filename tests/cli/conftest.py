"""``ita-audit check`` as of a fixed day, and small inputs to call it with."""

import json
import shutil
from functools import cache
from pathlib import Path

import pytest
import quick_yaml
import yaml
from small_submissions import small_submission
from unprivileged import as_nobody

HERE = Path(__file__).parent
AS_OF = "--as-of=2025-12-31"


@pytest.fixture
def check(ita):
    """Runs ``ita-audit check`` as of a fixed day."""
    return lambda *arguments, **more: ita("check", AS_OF, *arguments, **more)


@pytest.fixture
def unprivileged(tmp_path):
    """The program in this process writes nowhere but in the folder of the test, whoever runs it."""
    with as_nobody(tmp_path):
        yield


@pytest.fixture
def small(tmp_path, top):
    """A ruleset of one requirement in the real edition's words, as a folder: an item of each grade."""
    folder = tmp_path / "rulesets" / "small-2568"
    shutil.copytree(HERE / "small-2568", folder)
    (folder / "ruleset.yaml").write_text(small_edition(top), "utf-8")
    return folder


@cache
def small_edition(top):
    """The real ruleset.yaml, of one measure."""
    edition = quick_yaml.load((top / "rules" / "ita-2568" / "ruleset.yaml").read_text("utf-8"))
    edition |= {"id": "small-2568", "measures": ["1"], "shared_documents": []}
    return yaml.safe_dump(edition, allow_unicode=True, sort_keys=False)


@pytest.fixture
def handed_in(tmp_path):
    """Writes a submission for the small ruleset to a file; ``None`` for an answer leaves it out."""

    def write(name="submission.json", **answers):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(small_submission(**answers), ensure_ascii=False), "utf-8")
        return path

    return write
