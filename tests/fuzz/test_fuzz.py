"""The short form of the harness: every case that was ever found, and some new inputs of each kind."""

from pathlib import Path

import pytest

from .campaign import broken_by, campaign
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
