"""A case may put several values in one place: each in its turn must come out as expected."""

import pytest

from ita_audit.rule_quality.run_cases import run_cases
from ita_audit.rulebook import load_ruleset

EACH = """  - name: figures below the total are a gap, one as the other
    each: {{/evidence/safety_plan/pending: [{values}]}}
    expect: {{1.1/adds-up: gap major too_few}}
"""


@pytest.fixture
def with_each(sound):
    """Adds the case with these values to those of 1.1."""

    def add(values):
        file = sound / "cases" / "1.1.yaml"
        file.write_text(file.read_text("utf-8").rstrip("\n") + "\n" + EACH.format(values=values), "utf-8")
        return sound

    return add


def test_it_holds_where_every_value_comes_out_as_expected(with_each):
    sound = with_each("0, 1")
    assert run_cases(load_ruleset(str(sound)), sound / "cases").passed


@pytest.mark.parametrize(("values", "named"), [("2, 0", "2"), ("0, 2", "2"), ("0, ไม่มี, ๒", '"๒"')])
def test_the_value_with_which_it_does_not_hold_is_named(ita, with_each, values, named):
    ended = ita("rules", "test", "--ruleset", with_each(values), "--lang", "en")
    assert ended.code == 1
    assert f"1.1.yaml:30 figures below the total are a gap, one as the other: {named}" in " ".join(
        ended.out.split()
    )
    assert "1.1/adds-up: expected gap major too_few, found met" in ended.out


def test_lint_counts_each_value(ita, with_each):
    ended = ita("rules", "lint", "--ruleset", with_each("0, 1"), "--lang", "en")
    assert "count says 5 cases, and there are 7" in " ".join(ended.out.split())


@pytest.mark.parametrize("values", ["", "0"])
def test_one_value_is_what_set_is_for(ita, with_each, values):
    assert ita("rules", "test", "--ruleset", with_each(values)).code == 2


def test_a_case_of_a_requirement_that_is_not_there_does_not_hold(ita, sound):
    (sound / "cases" / "9.9.yaml").write_text(
        'requirement: "9.9"\ncases:\n  - name: a case of what is not there\n    expect: {9.9/total: met}\n',
        "utf-8",
    )
    ended = ita("rules", "test", "--ruleset", sound, "--lang", "en")
    assert ended.code == 1 and "9.9/total: expected met, found no such finding" in ended.out
