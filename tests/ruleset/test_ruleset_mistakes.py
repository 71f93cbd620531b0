"""What a ruleset may not say: the table in mistakes.yaml, and what the edition's own files may not say."""

import re
from dataclasses import FrozenInstanceError
from pathlib import Path

import book
import pytest
import quick_yaml

import ita_audit
from ita_audit import types
from ita_audit.checks import KINDS

CASES = quick_yaml.load(Path(__file__).with_name("mistakes.yaml").read_text("utf-8"))
MISFITS = quick_yaml.load(Path(__file__).with_name("misfits.yaml").read_text("utf-8"))
HEAD = 'id: "1.1"\nkey: matter\n'
ELSEWHERE = "1-standards/1.2-elsewhere.yaml"
OTHER = 'id: "1.2"\nkey: elsewhere\n'


def rules_of(case: dict) -> dict[str, str]:
    rules = {book.NAME: HEAD + case["rule"]}
    if "elsewhere" in case:
        rules[ELSEWHERE] = OTHER + case["elsewhere"]
    return rules


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_mistake_in_a_rule_is_refused_at_its_line_and_column(tmp_path, case):
    found = book.faults(book.write(tmp_path, rules_of(case)))
    assert [(file, line - 2, column) for file, line, column, _ in found] == [(book.NAME, *case["at"])]
    assert case["says"] in found[0][3]


REPORT = "id: R\nkey: report_row\neach: measure\ntitle: {th: รายงาน, en: report}\n"


@pytest.mark.parametrize("case", MISFITS["cases"], ids=lambda case: case["case"])
def test_a_check_of_what_it_cannot_ask_about_is_refused_at_its_line_and_column(tmp_path, case):
    check = f"  - {{id: it, {case['check'][1:]}"
    rules = {
        book.NAME: f"{HEAD}{MISFITS['items']}checks:\n{check}\n",
        "R.yaml": REPORT + MISFITS["report"],
    }
    root = book.write(tmp_path, rules)
    with pytest.raises(ita_audit.RulesetError) as refused:
        ita_audit.load_ruleset(str(root))
    [fault] = refused.value.faults
    line = rules[book.NAME].count("\n")
    column = re.search(f"[ {{]({re.escape(case['at'])})", check).start(1) + 1 if case["at"] else 5
    assert (fault.file, fault.line, fault.column) == (str(root / book.NAME), line, column)
    assert case["says"] in fault.en
    assert re.search("[ก-๙]", fault.th)
    assert re.search("[ก-๙]", fault.todo_th)
    assert "one that exists" not in fault.todo_en


def test_of_every_kind_something_is_shown_that_it_cannot_ask_about():
    shown = {quick_yaml.load(case["check"])["kind"] for case in MISFITS["cases"]}
    assert shown == set(KINDS)


@pytest.mark.parametrize(
    ("members", "says"),
    [
        pytest.param({"id": "Trial 2568"}, "id", id="an id that is none"),
        pytest.param({"fiscal_year": 2025}, "fiscal_year", id="a year of the Common Era"),
        pytest.param({"measures": []}, "measures", id="no measures"),
        pytest.param({"measures": ["1", "9"]}, "there is no section 9", id="a measure that no clause has"),
        pytest.param(
            {"grades": {"count.checksum": "minor"}},
            "there is no problem count.checksum",
            id="a type's problem",
        ),
        pytest.param(
            {"grades": {"chekcsum": "minor"}}, "there is no problem chekcsum", id="a problem that nothing has"
        ),
        pytest.param({"grades": {"checksum": "bad"}}, "checksum", id="a grade that there is none of"),
        pytest.param({"title": {"th": "ก"}}, "en", id="a title in one language"),
        pytest.param({"version": 1}, "version", id="a version that is a number"),
        pytest.param({"editon": "1"}, "editon", id="a key that nothing is called by"),
        pytest.param(
            {"parameters": {"day": {"month": 13, "day": 1}}}, "month", id="a month that there is none of"
        ),
        pytest.param(
            {"parameters": {"term": {"from": {"month": 4, "day": 31}, "to": {"month": 6, "day": 1}}}},
            "fiscal year 2568 has no day 31 in month 4",
            id="a period that begins on a day that there is none of",
        ),
        pytest.param(
            {"parameters": {"term": {"from": {"month": 5, "day": 16}, "to": {"month": 10, "day": 15}}}},
            "the period ends before it begins",
            id="a period that ends before it begins",
        ),
        pytest.param(
            {"words_of": "ita-2586"}, "the words of the ruleset ita-2586 cannot be read", id="words of nobody"
        ),
    ],
)
def test_a_mistake_in_ruleset_yaml_is_refused(tmp_path, members, says):
    found = book.faults(book.write(tmp_path, {book.NAME: book.RULE}, ruleset=book.edition(**members)))
    assert {file for file, *_ in found} == {"ruleset.yaml"}
    assert any(says in en for *_, en in found)


@pytest.mark.parametrize(
    ("group", "key", "text", "says"),
    [
        pytest.param("expected", "text", "not {found}", "{found}", id="a field that is not known yet"),
        pytest.param("gap", "lost", "wrong", "lost", id="a text of a problem that there is none of"),
        pytest.param(
            "gap", "text.denied", "wrong", "text.denied", id="a text of a type's problem that it has not"
        ),
        pytest.param("gap", "missing", "{sum}", "{sum}", id="a field that no value gives"),
        pytest.param("gap", "adds_up.too_many", "{sums}", "{sums}", id="a field that the kind does not give"),
        pytest.param("rows", "missing", "{row}", "{row}", id="a field that rows do not give"),
        pytest.param("remedy", "colour", "{title}", "colour", id="a remedy of nothing"),
    ],
)
def test_a_mistake_in_the_editions_texts_is_refused_with_its_place(tmp_path, group, key, text, says):
    content = book.edition()
    content["texts"][group] = {**content["texts"][group], key: {"th": "ผิด", "en": text}}
    found = book.faults(book.write(tmp_path, ruleset=content))
    assert [file for file, *_ in found] == ["ruleset.yaml"]
    assert says in found[0][3]
    lines = book.written(content).splitlines()
    near = lines[found[0][1] - 1]
    assert key.rpartition(".")[2] in near or text in near


def test_a_ruleset_without_texts_says_what_comes_with_the_program(tmp_path):
    content = book.edition()
    del content["texts"], content["grades"]
    texts = ita_audit.load_ruleset(str(book.write(tmp_path, ruleset=content))).edition.texts
    for name, problems in types.problems().items():
        assert all({problem, f"{name}.{problem}"} & texts.gap.keys() for problem in problems), name


def test_a_text_of_the_ruleset_goes_before_the_default_one(tmp_path):
    said = {"th": "ไม่มีเลย", "en": "Not there."}
    content = book.edition(texts={"gap": {"missing": said}})
    texts = ita_audit.load_ruleset(str(book.write(tmp_path, ruleset=content))).edition.texts
    assert texts.gap["missing"].en == "Not there." and texts.gap["blank"].en == "“{title}” is left empty."


@pytest.mark.parametrize(
    ("clause", "says"),
    [
        pytest.param({"id": "1.1"}, "th", id="without a label"),
        pytest.param({"id": "eight.", "th": "ก", "en": "a"}, "id", id="with an id that is none"),
        pytest.param(
            {"id": "1.1", "th": "ก", "en": "a", "year": 2568}, "year", id="with a year that is not relative"
        ),
    ],
)
def test_a_mistake_in_clauses_yaml_is_refused(tmp_path, clause, says):
    content = {"source": "ก", "clauses": [*book.toy.clauses(), clause]}
    found = book.faults(book.write(tmp_path, clauses=content))
    assert {file for file, *_ in found} == {"clauses.yaml"}
    assert any(says in en for *_, en in found)


def test_a_ruleset_cannot_be_changed(tmp_path):
    rules = ita_audit.load_ruleset(str(book.write(tmp_path)))
    with pytest.raises(FrozenInstanceError):
        rules.requirements[0].items[0].optional = True
