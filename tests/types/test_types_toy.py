"""A type added to the registry, and nothing else changed, is known everywhere."""

import json

import book
import pytest
import toy
from jsonschema import Draft202012Validator
from postcode import POSTCODE

from ita_audit.forms import lay_out
from ita_audit.forms.carry_over import carried
from ita_audit.forms.excel import write
from ita_audit.forms.filling import fill
from ita_audit.forms.outline import outline
from ita_audit.model import Text
from ita_audit.readers.xlsx import read
from ita_audit.reference.pages import pages
from ita_audit.reference.rule_schemas import file_schema
from ita_audit.reference.submission_schema import submission_schema
from ita_audit.rule_quality.damage import damage
from ita_audit.rule_quality.declarations import declared
from ita_audit.rule_quality.lint.impossible_problems import cannot_occur
from ita_audit.rule_quality.mutation.making import mutants
from ita_audit.rulebook.models import model_of
from ita_audit.ruleset import Requirement
from ita_audit.types import TYPES, problems

BOTH = {"th": "รหัส", "en": "code"}
CODE = {"name": "code", "type": "postcode", "capital": True, "title": BOTH, "example": "10200"}
PLACE = {"name": "place", "type": "text", "title": BOTH, "example": "วัด"}
AREAS = {
    "name": "areas",
    "type": "table",
    "title": BOTH,
    "columns": [
        {**PLACE, "name": "name"},
        {"name": "code", "type": "postcode", "title": BOTH, "example": "50200"},
    ],
}
SERVED = {"name": "served", "type": "list", "of": "postcode", "title": BOTH, "example": ["10200", "10300"]}
ANSWERS = {
    "code": "10200",
    "place": "วัด",
    "areas": [{"name": "เหนือ", "code": "50200"}],
    "served": ["10200", "10300"],
}


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    monkeypatch.setitem(TYPES, POSTCODE.name, POSTCODE)


@pytest.fixture
def rules():
    texts = book.edition()["texts"] | {"remedy": {"*": BOTH}}
    return toy.ruleset(toy.requirement([CODE, PLACE, AREAS, SERVED]), texts=texts, grades={})


def answered(rules, **changed):
    return toy.answers(toy.judge(rules, {**ANSWERS, **changed}))


def test_its_answers_are_read_alone_in_a_table_and_in_a_list(rules):
    assert set(answered(rules).values()) == {"met"}
    assert answered(rules, code="50200")["code"] == "gap major other_province"
    assert answered(rules, code="1020")["code"] == "gap major wrong_type"
    assert answered(rules, areas=[{"name": "เหนือ", "code": "-"}])["areas.code"] == "gap major placeholder"
    assert answered(rules, served=["10200", "หก"])["served"] == "gap major wrong_type"


RULE = """\
id: "1.1"
key: matter
items:
  - name: code
    type: postcode
checks:
  - id: own-site
    kind: same_domain
    item: code
"""


def test_a_check_that_asks_for_another_type_is_refused_at_its_line_and_column(tmp_path):
    ((file, line, column, said),) = book.faults(book.write(tmp_path, {book.NAME: RULE}))
    assert (file, line, column) == (book.NAME, 9, 5)
    assert "code is postcode" in said


WRONG = {  # what is wrong: what is written in its place, and where that is named
    "a key misspelt": ("type: postcode\n    capitol: true", (6, 5)),
    "a value of another kind": ("type: postcode\n    capital: 7", (6, 5)),
    "its name misspelt": ("type: postcodes", (5, 5)),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_mistake_in_its_declaration_is_named_at_its_place(tmp_path, wrong):
    written, place = WRONG[wrong]
    rule = RULE[: RULE.index("checks")].replace("type: postcode", written)
    ((file, line, column, _),) = book.faults(book.write(tmp_path, {book.NAME: rule}))
    assert (file, (line, column)) == (book.NAME, place)


def test_a_problem_without_a_text_in_the_edition_is_named(tmp_path):
    texts = book.edition()["texts"]
    gap = {problem: text for problem, text in texts["gap"].items() if problem != "other_province"}
    root = book.write(tmp_path, {}, ruleset=book.edition(texts={**texts, "gap": gap}))
    assert "postcode.other_province has no text" in [said for *_, said in book.faults(root)]


def test_damage_reaches_it_and_every_damage_is_found(rules):
    run = damage(rules, toy.submission(ANSWERS), toy.AS_OF)
    assert run.failed == ()
    reached = {one.damage.pointer: one.damage.how for one in run.outcomes}
    for inside in ("code", "areas/0/code", "served/1"):
        assert reached[f"/evidence/matter/{inside}"] == "wrong_type"


def test_what_it_declares_is_said_otherwise_by_mutation(rules):
    made = {mutant.id for mutant in mutants(rules)}
    assert {"1.1/code capital false", "1.1/areas.code capital true", "1.1/areas.code optional"} <= made


def test_what_its_parameters_rule_out_is_known(rules):
    code, _, _, _, column, served = declared(rules.requirements[0])
    assert [cannot_occur(one, "other_province") for one in (code, column)] == [False, True]
    assert "other_province" not in problems()["list"]
    assert not cannot_occur(served, "wrong_type")


def test_a_form_asks_for_it_shows_it_and_reads_it(rules):
    form = lay_out(rules, "th", toy.submission(ANSWERS))
    assert form.left_out == ()
    cells = [cell for sheet in form.sheets for cell in sheet.cells.values()]
    assert any("รหัสไปรษณีย์ เช่น 10200" in str(cell.value) for cell in cells)
    filled = fill(read(write(form), "form.xlsx"), rules).content
    assert filled["evidence"]["matter"] == ANSWERS


def test_it_is_carried_over_and_stands_in_the_outline(rules):
    kept = carried(toy.submission(ANSWERS), rules)["evidence"]["matter"]
    assert kept == ANSWERS
    empty = outline(rules, {})["evidence"]["matter"]
    assert empty == {"code": None, "place": None, "areas": [{"name": None, "code": None}], "served": []}


def test_the_schema_of_a_submission_describes_it(rules):
    validator = Draft202012Validator(submission_schema(rules)["$defs"] and _evidence(rules))
    assert list(validator.iter_errors(ANSWERS)) == []
    for inside, wrong in (("code", "หก"), ("areas", [{"name": "เหนือ", "code": "1"}]), ("served", ["x"])):
        (error,) = validator.iter_errors({**ANSWERS, inside: wrong})
        assert error.schema["$comment"] == "wrong_type"


def _evidence(rules):
    whole = submission_schema(rules)
    return {**whole["properties"]["evidence"]["properties"]["matter"], "$defs": whole["$defs"]}


def test_the_schema_of_rule_files_describes_it_and_its_key():
    made = file_schema("rule", Text("กฎ", "rule"), model_of(Requirement))
    described = made["$defs"]["PostcodeItem"]
    assert described["description"] == "รหัสไปรษณีย์ 5 หลัก / A postcode of 5 digits."
    assert described["properties"]["capital"]["description"].endswith("It must be one of Bangkok.")
    assert "other_province" in described["properties"]["grade"]["properties"]
    assert "postcode" in made["$defs"]["ListItem"]["properties"]["of"]["enum"]
    assert "postcode" in json.dumps(made["properties"]["items"]["items"])


def test_the_reference_page_names_it(rules):
    page = pages(rules, "en")["measure-1.md"]
    assert "| `code` |" in page
    assert "(`postcode`)" in page


def test_once_it_is_gone_it_is_refused_again(rules, monkeypatch, tmp_path):
    assert rules.requirements
    monkeypatch.delitem(TYPES, POSTCODE.name)
    found = book.faults(book.write(tmp_path, {book.NAME: RULE[: RULE.index("checks")]}))
    assert any("postcode" in said for *_, said in found), found
