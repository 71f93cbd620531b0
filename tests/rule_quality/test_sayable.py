"""What instruments other than the document's ask for is judged, broken, shown, asked by forms and said in schemas."""

import json
from types import SimpleNamespace

import pytest
import sayable
import toy
from two_judges import Judges

from ita_audit.forms import lay_out
from ita_audit.forms.excel import write
from ita_audit.forms.filling import fill
from ita_audit.model.edit import Edit
from ita_audit.readers.xlsx import read
from ita_audit.reference.explain import explain
from ita_audit.reference.pages import pages
from ita_audit.rule_quality.damage import damage
from ita_audit.rule_quality.edits import edited
from ita_audit.rule_quality.lint.text_remarks import bad_example
from ita_audit.rule_quality.mutation.making import mutants
from ita_audit.ruleset.consistency import remarks


@pytest.fixture(scope="module")
def rules():
    return sayable.ruleset()


def test_it_is_consistent_and_what_lacks_nothing_has_no_gap(rules):
    assert remarks(rules) == []
    report = toy.ita_audit.check(rules, sayable.submission(), toy.AS_OF)
    assert {one.id: one.verdict.value for one in report.findings if one.verdict.value not in PASSED} == {}


PASSED = ("met", "not_applicable")


CLEARING_HOUSE = sayable.content()["clearing_house"]
AUDIT = next(rule.id for rule in sayable.ruleset().requirements if rule.key == "single_audit")


def test_all_eighteen_checks_of_the_clearing_house_are_there():
    assert {int(name.split(" ")[0]) for name in CLEARING_HOUSE} == set(range(1, 19))


@pytest.mark.parametrize("name", CLEARING_HOUSE)
def test_a_check_of_the_clearing_house_is_met_and_fails(rules, name):
    case = CLEARING_HOUSE[name]
    question = f"{AUDIT}/{case['asks']}"
    whole = toy.ita_audit.check(rules, sayable.submission(), toy.AS_OF)
    assert toy.said(toy.found(whole, question)) == "met"
    content = json.loads(json.dumps(sayable.submission()))
    here = "/evidence/single_audit"
    edits = [Edit("set", here + place, value) for place, value in case.get("set", {}).items()]
    edits += [Edit("drop", here + place) for place in case.get("drop", ())]
    broken = toy.ita_audit.check(rules, edited(content, edits), toy.AS_OF)
    assert toy.said(toy.found(broken, question)) == case["says"]


def test_every_example_is_an_answer(rules):
    draft = SimpleNamespace(ruleset=rules, parameters=rules.plain_parameters)
    assert [f"{one.requirement} {one.path} {one.en}" for one in bad_example(draft)] == []


def test_every_damage_is_found_at_its_place_and_every_check_is_broken(rules):
    run = damage(rules, sayable.submission(), toy.AS_OF)
    assert [f"{one.damage.note} {one.damage.how} {one.damage.pointer}" for one in run.failed] == []
    broken = {name for one in run.outcomes if one.damage.how == "violated" for name in one.damage.questions}
    asked = {f"{rule.id}/{check.id}" for rule in rules.requirements for check in rule.checks}
    assert asked - broken == set()


def test_every_check_has_mutants_besides_its_removal(rules):
    made = {mutant.id for mutant in mutants(rules)}
    for rule in rules.requirements:
        for check in rule.checks:
            own = {one for one in made if one.startswith(f"{rule.id}/{check.id} ")}
            assert len(own) > 1, check.id


def test_a_form_reads_back_what_it_shows(rules):
    form = lay_out(rules, "th", sayable.submission())
    assert form.left_out == ()
    assert fill(read(write(form), "form.xlsx"), rules).content["evidence"] == sayable.submission()["evidence"]


def test_the_schema_takes_it_and_says_what_the_engine_says_of_each_value_in_every_place(rules):
    judges = Judges(rules)
    assert judges.differ(sayable.submission()) == (set(), set())
    for wrong in (None, "-", "ไม่ทราบ", True, 7, {}, []):
        content = json.loads(json.dumps(sayable.submission()))
        for given in content["evidence"].values():
            given.update(dict.fromkeys(given, wrong))
        assert judges.differ(content) == (set(), set()), wrong


def test_pages_and_explanations_name_every_check(rules):
    page = pages(rules, "en")["measure-1.md"]
    for rule in rules.requirements:
        named = {one.name for one in explain(rules, rule).checks}
        assert named == {check.id for check in rule.checks}
        for check in rule.checks:
            assert f"(`{check.kind}`, " in page
