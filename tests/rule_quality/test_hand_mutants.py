"""Rules said otherwise by hand, as whoever keeps them might by mistake: a case of the requirement notices each."""

from pathlib import Path

import pytest
import quick_yaml

from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.mutation import Bench
from ita_audit.rule_quality.mutation.mutant import Mutant
from ita_audit.rulebook.find import cases_folder, ruleset_folder
from ita_audit.rulebook.strict_yaml import load_strict
from ita_audit.rulebook.validation import shape
from ita_audit.ruleset import Requirement

BY_HAND = quick_yaml.load((Path(__file__).parent / "hand_mutants.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def bench(ruleset):
    start = load_start(cases_folder("ita-2568"))
    return Bench(ruleset, start.content, start.as_of, start.cases, start.previous)


@pytest.mark.parametrize(("rule", "done", "there", "instead"), BY_HAND, ids=lambda one: one[:40])
def test_a_case_notices_a_rule_that_is_said_otherwise(bench, rule, done, there, instead):
    (file,) = (one for one in ruleset_folder("ita-2568").rglob(f"{rule}*.yaml") if _of(one, rule))
    text = file.read_text("utf-8")
    assert text.count(there) == 1, done
    loaded = load_strict(text.replace(there, instead), file.name)
    changed = shape(Requirement, loaded)
    assert changed is not None, [fault.en for fault in loaded.faults]
    assert bench.killer(Mutant(done, rule, changed, rule)) is not None


def _of(file, rule):
    return file.stem == rule or file.name.startswith(f"{rule}-")
