"""What each type takes for an answer: the tables in ``values``, one file per type."""

from pathlib import Path

import pytest
import quick_yaml
import toy

from ita_audit.model import Grade
from ita_audit.types import TYPES

VALUES = Path(__file__).with_name("values")
CASES = {file.stem: quick_yaml.load(file.read_text("utf-8")) for file in sorted(VALUES.glob("*.yaml"))}
EVERY = [
    pytest.param(kind, case, id=f"{kind}: {case['case']}") for kind, cases in CASES.items() for case in cases
]
SCALAR = sorted(name for name, one in TYPES.items() if one.column)

NEEDED = {
    "code": {
        "pattern": r"[0-9]{2}\.([0-9]{3}|RD)",
        "expected": {"th": "เลขเช่น 93.778", "en": "a number such as 93.778"},
        "example": "93.778",
    },
    "choice": {"options": [{"value": "head"}, {"value": "deputy"}]},
    "fee": {
        "words": {"parameter": "no_fee_words"},
        "other_words": {"parameter": "other_no_fee_words"},
        "refers": {"parameter": "fee_schedule_words"},
    },
    "list": {"of": "text"},
    "table": {"columns": [{"name": "name", "type": "text"}]},
}
"""What an item of a type must say to be one."""


def item(kind: str, **more) -> dict:
    said = {**NEEDED.get(kind, {}), **more}
    return {"name": "answer", "type": kind, **{key: one for key, one in said.items() if one is not None}}


def agency(case: dict) -> dict:
    """Whose answer it is; a case may say which website is its own."""
    return {"agency": {"name": toy.OWN_NAME, **{k: case[k] for k in ("website",) if k in case}}}


def as_item(kind: str, given, case: dict | None = None):
    """The finding on ``given`` where an item of the type stands in the evidence itself."""
    case = case or {}
    rule = toy.requirement([item(kind, **case.get("item", {}))], **case.get("requirement", {}))
    if "about" in case:
        rule["about"] = case["about"]
    other = toy.elsewhere([{"name": "documents", "type": "documents"}])
    shared = case.get("shared", [])
    rules = toy.ruleset(rule, other, shared_documents=shared, parameters=toy.parameters())
    beside = {"documents": case["elsewhere"]} if "elsewhere" in case else toy.LEFT_OUT
    report = toy.judge(rules, {**case.get("beside", {}), "answer": given}, beside, **agency(case))
    return toy.found(report, "answer"), "/evidence/matter/answer"


def as_column(kind: str, given, case: dict | None = None):
    """The finding on ``given`` where it is a cell of a table."""
    case = case or {}
    columns = [{"name": "key", "type": "text"}, item(kind, **case.get("item", {}))]
    rule = toy.requirement([{"name": "rows", "type": "table", "columns": columns}])
    if "about" in case:
        rule["about"] = case["about"]
    rules = toy.ruleset(rule, parameters=toy.parameters())
    report = toy.judge(rules, {"rows": [{"key": "ก", "answer": given}]}, **agency(case))
    return toy.found(report, "rows.answer"), "/evidence/matter/rows/0/answer"


def check_said(finding, start: str, case: dict):
    assert toy.said(finding) == case["says"]
    at_fault = case["says"].split(" ")
    expected = case.get("at", [f" {at_fault[-1]}"] if len(at_fault) > 1 else [])
    assert toy.places(finding, start) == expected
    if "found" in case:
        assert finding.places[0].found == case["found"]


@pytest.mark.parametrize(("kind", "case"), EVERY)
def test_a_value_is_answered_as_its_type_says(kind, case):
    finding, start = as_item(kind, case["given"], case)
    check_said(finding, start, case)


@pytest.mark.parametrize(
    ("kind", "case"),
    [param for param in EVERY if param.values[0] in SCALAR and "requirement" not in param.values[1]],
)
def test_a_cell_of_a_table_is_answered_as_an_item_is(kind, case):
    finding, start = as_column(kind, case["given"], case)
    check_said(finding, start, case)
    assert (finding.applied, finding.passed) == (1, not finding.places)


BLANKS = {
    "null": None,
    "nothing": "",
    "blanks": "  ",
    "tabs and line breaks": "\t\r\n",
    "no-break spaces": "\u00a0\u2003",
}
PLACEHOLDERS = [
    "-", "–", "—", "--", "- -", "....", "…", "*", "_____", "( )", "\"\"", "ฯ", "?", "……", "กกกก", "asdf",
    "ไม่ระบุ", "ไม่ได้ระบุ", "ยังไม่ได้กำหนด", "รอข้อมูล", "ไม่มีข้อมูล", "ไม่ทราบ", "(ระบุ)", "nan", "TODO", "ทดสอบ",
    "n/a", "N/A", "NA", "TBD", "null", "None", "xxx", "(รอข้อมูล)", " ไม่ระบุ.", "[n/a]", "ร อ ข้ อ มู ล",
]  # fmt: skip
NOT_YET = [
    "อยู่ระหว่างจัดทำ", "อยู่ระหว่างการจัดทำ", "กำลังจัดทำ", "ยังไม่ได้ทำ", "รอดำเนินการ", "- ไม่ ปรากฏ -",
    "— อยู่ระหว่างจัดทำ —", "อยู่ ระหว่าง จัด ทำ", "อยู่ระหว่างจัดท\u0e4d\u0e32",
]  # fmt: skip


@pytest.mark.parametrize("stands", [as_item, as_column], ids=["item", "column"])
@pytest.mark.parametrize("kind", SCALAR)
@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
def test_nothing_in_its_place_is_blank(stands, kind, blank):
    finding, start = stands(kind, blank)
    assert toy.said(finding) == "gap major blank"
    assert toy.places(finding, start) == [" blank"]


@pytest.mark.parametrize("kind", ["documents", "table"])
@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
def test_nothing_in_the_place_of_documents_or_a_table_is_blank(kind, blank):
    finding, start = as_item(kind, blank)
    assert toy.said(finding) == "gap major blank"
    assert toy.places(finding, start) == [" blank"]


def test_not_yet_is_a_choice_that_nobody_offered_rather_than_nothing():
    finding, _ = as_item("choice", "อยู่ระหว่างจัดทำ")
    assert {place.problem for place in finding.places} == {"not_an_option"}


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("written", [*PLACEHOLDERS, *NOT_YET])
def test_a_placeholder_is_no_answer_and_told_apart_from_blank(kind, written):
    if kind == "choice" and written in NOT_YET:
        return  # told apart above
    finding, start = as_item(kind, written)
    grade = "minor" if kind in ("count", "number", "baht") else "major"
    assert toy.said(finding) == f"gap {grade} placeholder"
    assert toy.places(finding, start) == [" placeholder"]
    assert finding.places[0].found == written


ANSWERS = ["ไม่มีปัญหา/อุปสรรค", "ไม่ใช้งบประมาณ", "รอนิติกร", "ระบุชื่อผู้ถูกร้อง", "ดี", "ใช่", "กองช่าง", "ม.3", "ครบ"]


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("words", ANSWERS)
def test_words_that_answer_are_never_taken_for_placeholders(kind, words):
    finding, _ = as_item(kind, words)
    assert not {"placeholder", "blank"} & {place.problem for place in finding.places}


@pytest.mark.parametrize("kind", TYPES)
def test_what_is_not_there_is_missing_at_the_place_it_should_have_stood(kind):
    rules = toy.ruleset(toy.requirement([item(kind), {"name": "other", "type": "text"}]))
    finding = toy.found(toy.judge(rules, {"other": "มี"}), "answer")
    assert toy.said(finding) == "gap major missing"
    assert toy.places(finding) == ["/answer missing"]


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("written", ["anwser", "answr", "Answer", "answer "])
def test_what_stands_under_a_nearly_equal_name_is_misspelt_there(kind, written):
    rules = toy.ruleset(toy.requirement([item(kind), {"name": "other", "type": "text"}]))
    finding = toy.found(toy.judge(rules, {"other": "มี", written: "ไม่มี"}), "answer")
    assert toy.said(finding) == "gap major misspelt"
    assert toy.places(finding) == [f"/{written} misspelt"]
    assert finding.places[0].found == written


IN_EVERY_TYPE = {"missing", "misspelt", "blank", "placeholder"}
OF_MANY_ANSWERS = {"same_text"}
"""Shown where many answers stand beside one another: ``tests/engine/test_engine_same_text.py``."""


@pytest.mark.parametrize("kind", TYPES)
def test_every_problem_of_a_type_is_shown_and_no_other(kind):
    words = {word for case in CASES[kind] for word in case["says"].split()[1:]}
    assert (words - set(Grade)) | IN_EVERY_TYPE == set(TYPES[kind].problems) - OF_MANY_ANSWERS


def test_every_type_has_its_table_of_values():
    assert CASES.keys() == TYPES.keys()
