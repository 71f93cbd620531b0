"""The schemas that are shipped: made from what reads the files, current, and of one mind with the loader."""

import copy
import json
import re
from pathlib import Path

import pytest
import quick_yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from made_submissions import pointers
from two_judges import AS_OF

import ita_audit
from ita_audit import types
from ita_audit.checks import KINDS, problems_by_kind
from ita_audit.checks.member_texts import MEMBERS
from ita_audit.cli.schema import made
from ita_audit.errors import RulesetError
from ita_audit.model.pointer import split
from ita_audit.reference.not_said import AGREED, NOT_SAID, SAID
from ita_audit.reference.rule_words import KEYS
from ita_audit.reference.schemas import BY_HAND, FILES, NAMES, content, schema
from ita_audit.rule_quality.case_files import EXPLAINED
from ita_audit.rule_quality.cases import CaseFile
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.validation import validated
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.ruleset.consistency import remarks
from ita_audit.types import TYPES

TOP = Path(__file__).parents[2]
RULES = TOP / "rules" / "ita-2568"
OWN = {"ruleset.yaml": "ruleset", "clauses.yaml": "clauses", "mappings/oit.yaml": "mapping"}
RULE_FILES = {file.stem: quick_yaml.load(file.read_text("utf-8")) for file in RULES.rglob("*.yaml") if file.relative_to(RULES).as_posix() not in OWN}  # fmt: skip
CASE_FILES = sorted(
    {*(TOP / "fixtures/rules/ita-2568").glob("*.yaml")} - {TOP / "fixtures/rules/ita-2568" / EXPLAINED}
)
VALIDATORS = {name: Draft202012Validator(schema(name)) for name in NAMES}
REAL = load_ruleset()


def refusals(name, value):
    return [f"{list(error.absolute_path)}: {error.message}" for error in VALIDATORS[name].iter_errors(value)]


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_file_is_what_the_command_makes(name):
    again = f"ita-audit rules schema {name} -o ita_audit/reference/schemas/{FILES[name]}"
    assert content(name) == made(name), f"make it anew: {again}"


@pytest.mark.parametrize("name", NAMES)
def test_each_is_a_schema_of_2020_12_and_says_in_thai_what_it_is_for(name):
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert name in BY_HAND or re.search("[ก-๙]", schema(name)["title"])


def test_no_other_file_is_shipped():
    shipped = {file.name for file in (TOP / "ita_audit/reference/schemas").glob("*.json")}
    assert shipped == set(FILES.values())


@pytest.mark.parametrize("stem", RULE_FILES)
def test_every_rule_file_fits_its_schema(stem):
    assert refusals("rule", RULE_FILES[stem]) == []


@pytest.mark.parametrize("file", OWN)
def test_the_rulesets_own_files_fit_theirs(file):
    assert refusals(OWN[file], quick_yaml.load((RULES / file).read_text("utf-8"))) == []


EXTENDING = {
    "ruleset": TOP / "rules/ita-2569/ruleset.yaml",
    "clauses": TOP / "rules/ita-2569/clauses.yaml",
    "cases": TOP / "fixtures/rules/ita-2569/base.yaml",
}


@pytest.mark.parametrize("name", EXTENDING)
def test_the_files_of_an_edition_that_extends_another_fit_theirs_and_are_whole_where_they_extend_none(name):
    content = quick_yaml.load(EXTENDING[name].read_text("utf-8"))
    assert refusals(name, content) == []
    alone = {**content, "source": "a document"} if name == "clauses" else content
    assert refusals(name, {key: value for key, value in alone.items() if key != "extends"}) != []


@pytest.mark.parametrize("file", CASE_FILES, ids=lambda file: file.stem)
def test_every_case_file_fits_its_schema(file):
    assert refusals("cases", quick_yaml.load(file.read_text("utf-8"))) == []


def test_the_report_of_each_fixture_fits_its_schema(ban_pao, complete, mae_sai):
    for submission in (ban_pao, complete, mae_sai):
        assert refusals("report", ita_audit.check(REAL, submission, as_of=AS_OF).to_dict()) == []


WRONG = st.sampled_from(
    [5, True, "x", "", [], {}, ["x"], {"x": 1}, {"th": "ก"}, "text", "count", "doubt", "blank"]
)


def _damaged(draw, rule):
    copied = copy.deepcopy(rule)
    *parents, last = split(draw(st.sampled_from(pointers(rule, ""))))
    inside = copied
    for token in parents:
        inside = inside[int(token) if isinstance(inside, list) else token]
    place = int(last) if isinstance(inside, list) else last
    way = draw(st.sampled_from(["drop", "put", "misspell"]))
    value = inside.pop(place)
    if way == "put":
        value = draw(WRONG)
    if isinstance(inside, list) and way != "drop":
        inside.insert(place, value)
    elif way != "drop":
        inside[f"{last}x" if way == "misspell" else last] = value
    return copied


def _loads(rule):
    """Whether the loader takes it, and, where it does not, whether only what no schema can see says so."""
    try:
        requirement = validated(Requirement, rule)
    except RulesetError as error:
        return False, {fault.rule for fault in error.faults} <= {"contradiction", "missing-language"}
    others = [one for one in REAL.requirements if one.id != requirement.id]
    ruleset = Ruleset(edition=REAL.edition, clauses=REAL.clauses, requirements=[*others, requirement])
    return not remarks(ruleset), True


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_schema_and_loader_refuse_the_same_rule_files(data):
    rule = _damaged(data.draw, RULE_FILES[data.draw(st.sampled_from(sorted(RULE_FILES)))])
    loads, only_meaning = _loads(rule)
    refused = refusals("rule", rule)
    if refused:
        assert not loads, refused
    elif not loads:
        assert only_meaning, "the shape is wrong, and the schema does not see it"


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"optinal": True}, ["items", 1]),
        ({"grade": {"blankk": "doubt"}}, ["items", 1, "grade"]),
        ({"grade": {"blank": "terrible"}}, ["items", 1, "grade", "blank"]),
        ({"grade": {"not_an_option": "minor"}}, ["items", 1, "grade"]),
        ({"type": "countt"}, ["items", 1, "type"]),
        ({"applies_when": {"item": "documents"}}, ["items", 1, "applies_when"]),
        ({"remedy": {"th": "ก", "de": "g"}}, ["items", 1, "remedy"]),
    ],
)
def test_a_mistake_in_an_item_is_named_at_its_own_place(wrong, place):
    rule = copy.deepcopy(RULE_FILES["8.3-complaint-statistics"])
    rule["items"][1] |= wrong
    places = [list(error.absolute_path) for error in VALIDATORS["rule"].iter_errors(rule)]
    assert places == [place]


def test_a_case_file_that_lacks_its_cases_is_told_so_and_base_is_not_taken_for_one():
    assert refusals("cases", {"requirement": "8.3"}) == ["[]: 'cases' is a required property"]
    assert refusals("cases", {"submission": "s.json"}) == ["[]: 'as_of' is a required property"]


def test_every_key_type_and_kind_has_its_sentence_in_both_languages():
    undescribed = []
    for name in ("rule", "ruleset", "clauses", "mapping", "cases"):
        whole = schema(name)
        content = whole["then"] if name == "cases" else {}
        for model, one in {**whole["$defs"], "": whole, "then": content}.items():
            members = one.get("properties", {}).items()
            undescribed += [f"{name} {model}.{key}" for key, said in members if "description" not in said]
    assert undescribed == []
    of_types = [text for one in TYPES.values() for text in (one.sentence, *one.keys.values())]
    of_kinds = [text for kind in KINDS.values() for text in (kind.said, *kind.members.values())]
    for text in (*KEYS.values(), *MEMBERS.values(), *of_types, *of_kinds):
        assert re.search("[ก-๙]", text.th) or text.th.startswith("day:"), text
        assert re.search("[A-Za-z]", text.en), text


def test_no_sentence_is_left_over_for_a_key_that_is_gone():
    files = [schema(name) for name in ("rule", "ruleset", "clauses", "mapping", "cases")]
    models = {name: one for whole in files for name, one in whole["$defs"].items()}
    models |= {"CaseFile": files[4]["then"], "Base": files[4]["else"]}
    keys = {key for one in (*models.values(), *files, files[4]["then"], files[4]["else"]) for key in one.get("properties", ())}  # fmt: skip
    assert {key for key in (*KEYS, *MEMBERS) if "." not in key} <= keys
    for dotted in (key for key in KEYS if "." in key):
        model, key = dotted.split(".")
        assert key in (models.get(model) or files[model == "OutsideList" and 3]).get("properties", ()), dotted


def test_what_is_said_and_what_is_not_are_all_that_can_be_wrong_with_an_item():
    not_said = [problem for one in NOT_SAID for problem in one.problems]
    assert len(not_said) == len(set(not_said))
    assert {*SAID, *not_said} == {problem for problems in types.problems().values() for problem in problems}
    assert set(SAID).isdisjoint(not_said)
    assert set(AGREED) <= set(SAID)


def test_no_check_finds_what_the_schema_is_asked_about():
    assert set(SAID).isdisjoint(problem for problems in problems_by_kind().values() for problem in problems)


def test_the_document_lists_what_is_not_said_word_for_word():
    page = (TOP / "docs/schemas.md").read_text("utf-8")
    for one in NOT_SAID:
        for text in (f"**{one.name}**", one.reason.en, *([one.but.en] if one.but else ())):
            assert text in page, text
    for problem in (*SAID, *(problem for one in NOT_SAID for problem in one.problems)):
        assert f"`{problem}`" in page, problem


def test_every_text_of_the_submissions_schema_is_in_both_languages():
    evidence = schema("submission")["properties"]["evidence"]["properties"]
    assert list(evidence) == [one.key for one in REAL.requirements if not one.each]
    for one in evidence.values():
        for member in one["properties"].values():
            assert re.search("[ก-๙].* / .*[A-Za-z]", member["title"]), member["title"]


def test_the_schema_of_another_ruleset_is_made_from_that_ruleset(tmp_path):
    folder = tmp_path / "ita-2568"
    for file in RULES.rglob("*.yaml"):
        copied = folder / file.relative_to(RULES)
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_text(file.read_text("utf-8").replace("name: pending", "name: waiting"), "utf-8")
    rule = next(folder.rglob("8.3-*.yaml"))
    rule.write_text(rule.read_text("utf-8").replace("pending", "waiting"), "utf-8")
    row = folder / "R.yaml"
    row.write_text(
        row.read_text("utf-8").replace("complaint_statistics/pending", "complaint_statistics/waiting"),
        "utf-8",
    )
    own = json.loads(made("submission", str(folder)))
    statistics = own["properties"]["evidence"]["properties"]["complaint_statistics"]
    assert "waiting" in statistics["properties"]
    assert "pending" not in statistics["properties"]


def test_case_files_are_loaded_by_the_model_their_schema_is_made_from():
    file = next(file for file in CASE_FILES if file.stem == "8.3")
    assert validated(CaseFile, quick_yaml.load(file.read_text("utf-8"))).requirement == "8.3"


def test_the_settings_for_the_editor_name_schemas_that_are_there_and_every_rule_file_once():
    page = (TOP / "docs/en/editor.md").read_text("utf-8")
    settings = json.loads(re.search(r"```json\n(.*?)```", page, re.DOTALL)[1])
    given = {
        path: [globs] if isinstance(globs, str) else globs for path, globs in settings["yaml.schemas"].items()
    }
    assert [path for path in (*given, settings["json.schemas"][0]["url"]) if not (TOP / path).is_file()] == []
    matched = [
        file
        for globs in given.values()
        for file in {f for g in globs if g[0] != "!" for f in TOP.glob(g) if f.is_relative_to(TOP / "rules")}
    ]
    assert sorted(matched) == sorted((TOP / "rules").rglob("*.yaml"))


def test_the_commands_of_the_editors_page_name_every_schema_of_a_file_one_writes():
    page = (TOP / "docs/en/editor.md").read_text("utf-8")
    assert {*re.findall(r"^ita-audit rules schema (\w+)", page, re.MULTILINE)} == {*NAMES} - {*BY_HAND}
