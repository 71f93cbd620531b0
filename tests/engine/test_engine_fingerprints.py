"""A fingerprint changes with what was looked at, and with nothing else."""

import json

import pytest
import toy

ITEMS = [
    {"name": "total", "type": "count", "cites": "1.1.1"},
    {"name": "part", "type": "count", "cites": "1.1.2"},
    {"name": "note", "type": "text", "cites": "1.1.3"},
    {"name": "rows", "type": "table", "columns": [{"name": "name", "type": "text"}, {"name": "spent", "type": "baht"}]},
]  # fmt: skip
CHECKS = [
    {"id": "sum", "kind": "adds_up", "parts": ["part", "elsewhere/part"], "total": "total"},
    {"id": "seen", "kind": "judgement", "of": ["note"], "question": {"th": "ดูไหม", "en": "Seen?"}},
]
RULES = toy.ruleset(toy.requirement(ITEMS, CHECKS), toy.elsewhere([ITEMS[1]]))
GOOD = {
    "total": 4,
    "part": 1,
    "note": "ก" * 400,
    "rows": [{"name": "ก", "spent": -1}, {"name": "ข", "spent": 2}],
}
BESIDE = {"part": 2}


def fingerprints(matter=GOOD, beside=BESIDE, rules=RULES, **more):
    return {
        one.id.split("/")[1]: one.fingerprint
        for one in toy.judge(rules, matter, beside, **more).findings
        if one.fingerprint
    }


def changed(matter, beside=BESIDE, **more):
    before, after = fingerprints(), fingerprints(matter, beside, **more)
    return {name for name in before if name in after and before[name] != after[name]}


def test_what_a_person_can_decide_about_has_one_and_nothing_else_has():
    report = toy.judge(RULES, GOOD, BESIDE)
    open_ones = {one.id for one in report.findings if one.verdict.value in ("gap", "needs_review")}
    assert {one.id for one in report.findings if one.fingerprint} == open_ones
    assert {"1.1/sum", "1.1/seen", "1.1/rows.spent"} <= open_ones
    assert len(set(fingerprints().values())) == len(fingerprints())


CHANGES = {
    "the end of a long text": ({**GOOD, "note": "ก" * 399 + "ข"}, BESIDE, {"seen"}),
    "a number that a check adds": ({**GOOD, "part": 3}, BESIDE, {"sum"}),
    "a number of other evidence": (GOOD, {"part": 5}, {"sum"}),
    "a cell of a table that has a gap": ({**GOOD, "rows": [*GOOD["rows"], {"name": "ค", "spent": 5}]}, BESIDE, {"rows.spent"}),
    "the value at fault": ({**GOOD, "rows": [{"name": "ก", "spent": -2}, {"name": "ข", "spent": 2}]}, BESIDE, {"rows.spent"}),
    "nothing": (GOOD, BESIDE, set()),
    "the order of keys": (dict(reversed(GOOD.items())), BESIDE, set()),
    "a key that nobody asks for": ({**GOOD, "zzz": 1}, BESIDE, set()),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_fingerprint_changes_with_what_the_question_looks_at(change):
    matter, beside, expected = CHANGES[change]
    assert changed(matter, beside) == expected


def test_neither_the_day_nor_a_reworded_rule_changes_a_fingerprint():
    reworded = [{**CHECKS[0], "gap": {"th": "ใหม่", "en": "new"}}, CHECKS[1]]
    rules = toy.ruleset(toy.requirement(ITEMS, reworded), toy.elsewhere([ITEMS[1]]))
    assert fingerprints(as_of=toy.AS_OF.replace(day=1)) == fingerprints() == fingerprints(rules=rules)


def test_evidence_that_comes_changes_the_fingerprint_of_what_was_absent():
    assert set(fingerprints(toy.LEFT_OUT)) >= {"total", "part", "note", "rows", "rows.name"}
    assert fingerprints(toy.LEFT_OUT)["total"] != fingerprints({**GOOD, "total": "-"})["total"]


def test_a_citizens_number_cannot_be_found_by_trying():
    first, other = (
        fingerprints({**GOOD, "note": "1111111111119"}),
        fingerprints({**GOOD, "note": "1222222222229"}),
    )
    assert first["seen"] == other["seen"] != fingerprints()["seen"]


@pytest.mark.parametrize(
    "value", [10**5000, {1: 2, "a": 3}, [[]] * 3, {"deep": [{}]}, "\ud800", float("nan")], ids=type
)
def test_any_value_has_a_fingerprint(value):
    assert json.dumps(fingerprints({**GOOD, "note": value, "total": value}))
