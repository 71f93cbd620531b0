"""What all tests share: the rules and the fixtures."""

import copy
import gc
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

TOP = Path(__file__).parents[1]
pytest_plugins = ["boards", "desks", "programs", "running", "skips"]  # of tests/support

# What the tests start is compiled once, not by each process anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

EXAMPLES = 30 * int(os.environ.get("ITA_AUDIT_EXAMPLES", "1"))
settings.register_profile("here", deadline=None, max_examples=EXAMPLES)
settings.register_profile("ci", deadline=None, max_examples=EXAMPLES, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")

# A fifth of all the time went into looking for rings of values, of which tests leave few.
gc.set_threshold(50_000, 20, 20)


def pytest_collection_finish():
    """Modules and tests stay to the end: the collector need not look through them again and again."""
    gc.freeze()


@pytest.fixture(scope="session")
def top():
    """The folder that holds the whole repository."""
    return TOP


@pytest.fixture(scope="session")
def ruleset():
    """The real rules, loaded once. They are frozen."""
    import ita_audit

    return ita_audit.load_ruleset("ita-2568")


@pytest.fixture(scope="session")
def _contents():
    files = sorted((TOP / "fixtures").glob("*/submission.json"))
    return {file.parent.name: json.loads(file.read_text("utf-8")) for file in files}


@pytest.fixture
def ban_pao(_contents):
    """The founding document as a submission; a copy of one's own, to be damaged at will."""
    return copy.deepcopy(_contents["ban-pao-2568"])


@pytest.fixture
def complete(_contents):
    """The submission that lacks nothing; a copy of one's own."""
    return copy.deepcopy(_contents["complete-2568"])


@pytest.fixture
def mae_sai(_contents):
    """What one local government really published, as a submission; a copy of one's own."""
    return copy.deepcopy(_contents["mae-sai-2568"])
