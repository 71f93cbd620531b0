"""A kind of check that is added as CONTRIBUTING says gets all of it: nothing else need be told that it is there."""

import re
from dataclasses import replace

import pytest
import toy_kind

from ita_audit import check
from ita_audit.checks import KINDS
from ita_audit.checks.naming import evidence_named
from ita_audit.model import Text, Verdict
from ita_audit.reference.pages import pages
from ita_audit.reference.rule_schemas import file_schema
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.damage import damages, outcomes
from ita_audit.rule_quality.dependence import Leaf, readings
from ita_audit.rule_quality.lint import lint
from ita_audit.rule_quality.mutation import mutants
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.load import read_ruleset
from ita_audit.rulebook.models import model_of
from ita_audit.ruleset import Requirement

CHECK = """\
  - id: enough
    kind: no_fewer
    title: {th: จำนวนจุดเสี่ยงขั้นต่ำ, en: Risks that there are at least}
    cites: "1.1.1"
    number: total
    floor: {parameter: fewest}
    slack: 1
    gap: {th: "น้อยกว่า {floor}", en: "fewer than {floor}"}
    remedy: {th: นับจุดเสี่ยงให้ครบทุกอาคาร, en: Count the risks of every building.}
"""
RULE = "1-safety/1.1-safety-plan.yaml"


@pytest.fixture(autouse=True)
def added(monkeypatch):
    monkeypatch.setitem(KINDS, "no_fewer", toy_kind.KIND)


@pytest.fixture
def enough(sound, change):
    """Writes the check into the small ruleset, each of ``texts`` in it changed; its total is the least that will do."""

    def enough(**texts):
        check = CHECK
        for member, written in texts.items():
            line = f"    {member}: {written}\n"
            check, replaced = re.subn(rf"^    {member}: .*\n", line, check, flags=re.MULTILINE)
            check += "" if replaced else line
        (sound / RULE).write_text((sound / RULE).read_text("utf-8") + check, "utf-8")
        change(sound / "ruleset.yaml", {"  exit_words:": "  fewest: 2569\n  exit_words:"})
        return sound

    return enough


@pytest.mark.parametrize(
    ("member", "written", "says", "todo"),
    [
        pytest.param("number", "totl", "totl is no item or column", "did you mean total", id="misspelt"),
        pytest.param("number", "drills/total", "no evidence called drills", "safety_drills", id="elsewhere"),
        pytest.param("number", "displayed", "displayed is confirmed, but no_fewer needs count", "total", id="of another type"),
        pytest.param("number", "safety_drills/drills", "is a table", "another kind", id="of another shape"),
        pytest.param("floor", "{parameter: fewset}", "no parameter fewset", "fewest", id="a misspelt parameter"),
        pytest.param("floor", "{parameter: count_day}", "of another sort", "fewest", id="a parameter of another sort"),
        pytest.param("where", "{item: total, given: true}", "has no rows", "another kind", id="rows of one value"),
        pytest.param("slack", "-1", "slack must be 0 or more", "", id="out of its bounds"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_check_of_it_is_refused_with_file_line_and_column(
    enough, member, written, says, todo
):
    folder = enough(**{member: written})
    [fault] = read_ruleset(str(folder)).faults
    lines = (folder / RULE).read_text("utf-8").splitlines()
    line = max(number for number, text in enumerate(lines, 1) if text.startswith(f"    {member}: "))
    assert (fault.file, fault.line, fault.column) == ((folder / RULE).as_posix(), line, 5)
    assert says in fault.en
    assert todo in fault.todo_en
    assert "one that exists" not in fault.todo_en


def test_it_judges_it_is_damaged_and_every_member_is_said_otherwise(enough):
    folder = enough(slack="1")
    ruleset, start = load_ruleset(str(folder)), load_start(folder / "cases")
    found = {one.id: one for one in check(ruleset, start.content, start.as_of).findings}
    assert found["1.1/enough"].verdict is Verdict.MET
    made = [one for one in damages(ruleset, start.content, start.as_of)[0] if "1.1/enough" in one.questions]
    assert [one.note for one in made] == ["one below"]
    assert all(one.holds for one in outcomes(ruleset, start.content, start.as_of, made))
    said = {one.id.removeprefix("1.1/enough ") for one in mutants(ruleset) if "1.1/enough " in one.id}
    assert {"removed", "slack 0", "slack 2", "strict true"} <= said
    assert readings(ruleset)["1.1/enough"] == {Leaf("safety_plan", "total")}


def test_it_is_known_to_need_other_evidence(enough):
    ruleset = load_ruleset(str(enough(number="total")))
    [own] = [one for one in ruleset.requirement("1.1").checks if one.id == "enough"]
    assert evidence_named(own) == frozenset()
    assert evidence_named(replace(own, number="safety_drills/total")) == {"safety_drills"}


def test_lint_says_where_its_own_parameters_answer_it(enough):
    remarks = lint(read_ruleset(str(enough(slack="5000"))))
    assert [one.fault.en for one in remarks if one.rule == "settled"] == [
        "this check can never fail: anything is enough"
    ]


def test_its_page_and_its_schema_say_what_it_is(enough):
    ruleset = load_ruleset(str(enough()))
    assert "Risks that there are at least (`no_fewer`, 1.1.1)" in pages(ruleset, "en")["measure-1.md"]
    schema = file_schema("rule", Text("กฎ", "A rule"), model_of(Requirement))
    declared = schema["$defs"]["AtLeast"]
    assert declared["description"].endswith("A number is not below a floor.")
    assert declared["properties"]["slack"]["minimum"] == 0
    assert all("description" in member for member in declared["properties"].values())
    assert declared["properties"]["gaps"]["properties"].keys() == {"below"}


def test_where_it_is_not_registered_it_is_refused(enough, monkeypatch):
    folder = enough()
    assert read_ruleset(str(folder)).faults == ()
    monkeypatch.delitem(KINDS, "no_fewer")
    [fault] = read_ruleset(str(folder)).faults
    assert "no_fewer" in fault.th
