"""The two judges agree on rules that ita-2568 has no use for yet: every test of a condition, chains, stand-ins."""

import os
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_submissions import evidence
from two_judges import Judges

from ita_audit.model import Text
from ita_audit.reference.condition_words import condition_note
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.validation import validated
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import BaseItem, Condition, key_of

REAL = load_ruleset()
DOUBT = {"missing": "doubt", "blank": "doubt", "placeholder": "doubt"}
YES_NO = [{"value": "yes"}, {"value": "no"}]


def item(name, kind="text", **members):
    examples = {
        "text": "คำตอบ",
        "count": 2,
        "baht": 10.5,
        "date": "2025-03-31",
        "url": "https://www.example.go.th/a",
    }
    return {
        "name": name,
        "type": kind,
        **({"example": examples[kind]} if kind in examples else {}),
        **members,
    }


def when(name, **test):
    return {"applies_when": {"item": name, **test}}


TESTS = {
    "is": (["yes"], "เป็น: ใช่"), "is_not": (["yes"], "เป็น: ใช่"), "given": (False, "ไม่ต้องมีเมื่อกรอก"), "above": (5, "มากกว่า 5"),
    "says": (["ไม่", "มี*"], "มีคำว่า: ไม่, มี…"), "says_not": (list("กขคงจฉชซฌ"), "มีคำว่า: ก, ข, ค, ง, จ, ฉ, ช, ซ …"),
    "spans_years": (True, "ครอบคลุมหลายปี"),
}  # fmt: skip


def test_every_test_of_a_condition_is_said_in_words():
    yes = {"value": "yes", "title": {"th": "ใช่", "en": "yes"}}
    asked = validated(BaseItem, item("a", "choice", options=[yes, {"value": "no"}]))
    tests = {key_of(each.name) for each in fields(Condition)} - {"item", "unless"}
    assert tests == TESTS.keys()
    for test, (value, said) in TESTS.items():
        note = condition_note(
            validated(Condition, {"item": "a", test: value}), asked, Text("ก", "A"), EditionTerms(2568)
        )
        assert "“ก” (a)" in note.th and said in note.th and "where “A” (a)" in note.en, note


CASES = {
    "given and not given": [
        item("a", optional=True), item("b", **when("a", given=True)), item("c", **when("a", given=False)),
    ],
    "a chain of conditions": [
        item("a", "choice", options=YES_NO), item("b", **when("a", **{"is": ["yes"]})),
        item("c", **when("b", given=True)), item("d", **when("b", given=False)),
        item("e", optional=True, **when("d", given=True)), item("f", **when("e", given=False)),
    ],
    "above": [
        item("a", "count"), item("b", **when("a", above=0)), item("c", **when("a", above=-1)), item("d", **when("a", above=5)),
    ],
    "words": [
        item("a"), item("b", **when("a", says={"parameter": "not_carried_out"})),
        item("c", **when("a", says_not={"parameter": "not_carried_out"})),
        item("d", **when("a", is_not={"parameter": "no_risk_words"})), item("e", **when("a", **{"is": ["ไม่มี", "คำตอบ"]})),
        item("f", **when("e", says=["ตอบ"])), item("g", **when("a", says=["ไม่มี"], unless=["คำตอบ"])),
        item("h", **when("a", says_not=["ไม่มี"], unless=["คำตอบ"])),
    ],
    "silence that is a doubt": [
        item("a", grade=DOUBT), item("b", **when("a", given=False)), item("c", **when("a", given=True)),
        item("d", grade={"placeholder": "doubt"}), item("e", **when("d", given=False)),
    ],
    "instead of": [
        item("a"), item("b", instead_of="a"), item("c", **when("a", given=False)), item("d", **when("b", given=True)),
        item("e", **when("b", given=False)),
    ],
    "given of what is no single text": [
        item("a", "documents"), item("b", "table", none="allowed", columns=[item("x"), item("y", optional=True)]),
        item("c", "list", of="url", example=["https://www.example.go.th/a"]), item("d", "confirmed", example=True),
        *(item(f"{name}_given", **when(name, given=True)) for name in "abcd"),
        item("rows", "table", columns=[item("x", "count"), item("y", **when("x", above=0)), item("z", **when("y", given=False))],
             **when("d", given=True)),
    ],
    "a table that may be left out": [
        item("a"), item("t", "table", optional=True, none="doubt", columns=[item("x"), item("y", "baht", **when("x", says=["คำ"]))]),
        item("s", "table", instead_of="a", columns=[item("x", grade=DOUBT), item("y", **when("x", given=False))]),
    ],
    "nothing that must be there": [item("a", optional=True), item("b", **when("a", given=True))],
}  # fmt: skip
STATED = [item("a", "count"), item("b", "count"), item("c", **when("a", above=0)), item("d", **when("a", given=True)),
          item("e", **when("b", given=False))]  # fmt: skip


def toy(items, **members):
    requirement = validated(Requirement, {"id": "1.1", "key": "matter", "items": items, **members})
    return Judges(Ruleset(edition=REAL.edition, clauses=REAL.clauses, requirements=[requirement]))


TOYS = {name: toy(items) for name, items in CASES.items()}
TOYS["none stands for numbers"] = toy(STATED, none={"stands_for": ["a", "b"], "as": 0})
TOYS["none stands for ones"] = toy(STATED, none={"stands_for": ["a"], "as": 1})
MORE = int(os.environ.get("ITA_AUDIT_EXAMPLES", "1"))


@pytest.mark.parametrize("name", TOYS)
@settings(max_examples=60 * MORE, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_they_agree_on(name, data):
    judges = TOYS[name]
    made = evidence(judges.ruleset.requirements[0])
    only_engine, only_schema = judges.differ(
        {"measures": {}, "evidence": {"matter": data.draw(made)}, **ENVELOPE}
    )
    assert (sorted(only_engine), sorted(only_schema)) == ([], [])


ENVELOPE = {"schema": "ita-audit/submission/1", "fiscal_year": 2568, "agency": {"name": "อบต. ทดลอง"}}
