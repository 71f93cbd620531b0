"""What a report says and does not say: the same bytes every time, nothing echoed, nobody's number shown."""

import json
import subprocess
import sys

import pytest
import toy

from ita_audit.engine import judge, plan_of
from ita_audit.engine.redact import LONGEST_FOUND
from ita_audit.model import Location, Submission

CITIZEN = "1111111111119"
WRITTEN = [CITIZEN, "1-1111-11111-11-9", "1 1111 11111 11 9", "๑๑๑๑๑๑๑๑๑๑๑๑๙", f"นาย ก เลข {CITIZEN} ครับ"]
NUMBERS = [int(CITIZEN), float(CITIZEN), -int(CITIZEN), -float(CITIZEN)]


def bytes_of(report) -> str:
    return json.dumps(report.to_dict(), ensure_ascii=False, allow_nan=False)


def shows_the_number(report) -> bool:
    shown = bytes_of(report).translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))
    return CITIZEN in shown.replace("-", "").replace(" ", "")


NAMES = [{"name": "name", "type": "text"}, {"name": "spent", "type": "baht"}, {"name": "day", "type": "date"}]
ROWS = {"name": "rows", "type": "table", "columns": NAMES}
ASKING = [
    {"id": "unique", "kind": "unique", "columns": ["rows.name"]},
    {"id": "varied", "kind": "varied", "column": "rows.name", "rows_at_least": 2},
    {"id": "named", "kind": "covers_rows", "of": "rows.name", "column": "elsewhere/rows.name"},
    {"id": "amount", "kind": "same_amount", "item": "rows.spent", "name": "name", "other": "elsewhere/rows.spent", "other_name": "name"},
    {"id": "none", "kind": "none_beside", "table": "elsewhere/none", "column": "rows.name", "words": ["1", "๑"]},
    {"id": "says", "kind": "mentions", "item": "text", "words": ["ไม่มีทางพบ"]},
    {"id": "page", "kind": "differs", "item": "url", "other": "other_url"},
    {"id": "roles", "kind": "covers", "column": "people.role"},
    {"id": "sums", "kind": "reconciles", "summary": "rows", "rows": "elsewhere/rows", "by": "name", "count": "spent", "sums": {}},
]  # fmt: skip
ITEMS = [
    {"name": "text", "type": "text"},
    {"name": "url", "type": "url"},
    {"name": "other_url", "type": "url"},
    {"name": "no_head", "type": "text", "optional": True},
    {"name": "people", "type": "table", "columns": [{"name": "role", "type": "choice", "options": [{"value": "head", "cites": "1.1.1", "excused_by": "no_head"}, {"value": "other"}]}]},
    ROWS,
]  # fmt: skip
BESIDE = [
    ROWS,
    {"name": "none", "type": "table", "none": "allowed", "columns": [{"name": "name", "type": "text"}]},
]
FAR = toy.ruleset(toy.requirement(ITEMS, ASKING), toy.elsewhere(BESIDE))


def far(words: str):
    """A report in which ``words`` stand wherever a check may quote them."""
    row = {"name": words, "spent": 5, "day": "2025-01-01"}
    page = f"https://namsai.go.th/{words.replace(' ', '')}"
    matter = {
        "text": words,
        "url": page,
        "other_url": page,
        "no_head": words,
        "people": [{"role": "other"}],
        "rows": [row, row, row],
    }
    beside = {"rows": [{"name": words, "spent": 6, "day": words}], "none": {"none": "ไม่มี"}}
    return toy.judge(FAR, matter, beside)


@pytest.mark.parametrize("words", WRITTEN)
def test_a_citizens_number_is_masked_wherever_a_check_quotes_it(words):
    report = far(words)
    assert toy.said(toy.found(report, "unique")) == "gap major twice"
    assert toy.said(toy.found(report, "roles.head")) == "not_applicable"
    assert not shows_the_number(report)


SCALAR = {
    "count": {},
    "baht": {},
    "date": {},
    "url": {},
    "email": {},
    "confirmed": {},
    "tax_id": {},
    "fiscal_year": {},
    "period": {},
    "table": {"columns": [{"name": "name", "type": "text"}]},
    "documents": {},
    "list": {"of": "url"},
    "choice": {"options": [{"value": "head"}, {"value": "other"}]},
    "text": {},
}


@pytest.mark.parametrize("kind", SCALAR)
@pytest.mark.parametrize("value", [*WRITTEN, *NUMBERS], ids=str)
def test_a_citizens_number_is_masked_wherever_a_value_is_at_fault(kind, value):
    rules = toy.ruleset(toy.requirement([{"name": "answer", "type": kind, **SCALAR[kind]}]))
    for given in (
        value,
        [value],
        [[value]],
        {"none": value},
        {"text": value},
        {"start": value},
        [{"title": value}],
    ):
        assert not shows_the_number(toy.judge(rules, {"answer": given}))


@pytest.mark.parametrize("value", [*WRITTEN, *NUMBERS], ids=str)
def test_a_citizens_number_is_masked_where_evidence_should_stand(value):
    assert not shows_the_number(toy.judge(FAR, value))
    assert not shows_the_number(toy.judge(FAR, {"none": value}))


def test_a_citizens_number_among_those_responsible_is_masked():
    row = {
        "id": "R", "key": "report_row", "each": "measure", "title": {"th": "รายงาน", "en": "Report"},
        "items": [{"name": "responsible", "type": "list", "of": "text"}],
    }  # fmt: skip
    report = toy.judge(toy.ruleset(row), measures={"1": {"responsible": ["ปลัด", f"นาย ก {CITIZEN}"]}})
    assert report.measures[0].responsible[0] == "ปลัด"
    assert not shows_the_number(report)


def test_a_juristic_persons_number_is_shown():
    rules = toy.ruleset(toy.requirement([{"name": "number", "type": "tax_id"}]))
    assert (
        toy.found(toy.judge(rules, {"number": "0123456789017"}), "number").places[0].found == "0123456789017"
    )


LONG = {
    "a long text": "ก" * 100_000,
    "a long text of words": "โครงการ " * 20_000,
    "one letter with a thousand marks": "ก" + "่" * 100_000,
    "a long number": 10**4000,
    "a negative long number": -(10**4000),
}


@pytest.mark.parametrize("value", LONG.values(), ids=LONG)
@pytest.mark.parametrize("kind", ["date", "count", "url", "baht", "fee"])
def test_a_value_at_fault_is_shown_no_longer_than_its_limit(kind, value):
    more = {"words": ["ไม่มีค่าธรรมเนียม"]} if kind == "fee" else {}
    rules = toy.ruleset(toy.requirement([{"name": "answer", "type": kind, **more}]))
    finding = toy.found(toy.judge(rules, {"answer": value}), "answer")
    for place in finding.places:
        assert len(str(place.found)) <= LONGEST_FOUND * 6
    if finding.message:
        assert len(finding.message.en) <= LONGEST_FOUND * 8


@pytest.mark.parametrize(
    "words", [LONG["a long text"], LONG["a long text of words"], LONG["one letter with a thousand marks"]]
)
def test_no_sentence_grows_with_what_it_quotes(words):
    report = far(words)
    for finding in report.findings:
        for text in (finding.message, finding.remedy, finding.reason):
            assert text is None or max(len(text.th), len(text.en)) < 6_000


def test_what_is_cut_says_how_long_it_was():
    rules = toy.ruleset(toy.requirement([{"name": "answer", "type": "url"}]))
    found = toy.found(toy.judge(rules, {"answer": "ก" * 300}), "answer").places[0].found
    assert found.startswith("ก" * LONGEST_FOUND + "…") and "300" in found


READ_FROM_LISTS = ("email", "phone", "tax_id")
"""Of these an office may have several: a list of words is read, and a word of it that is at fault is quoted."""


@pytest.mark.parametrize(
    "value", [{"secret": "ลับ"}, ["ลับ"], [["ลับ"]], [{"a": ["ลับ"]}], {"none": ["ลับ"]}], ids=str
)
@pytest.mark.parametrize("kind", SCALAR)
def test_containers_are_never_echoed(kind, value):
    rules = toy.ruleset(toy.requirement([{"name": "answer", "type": kind, **SCALAR[kind]}]))
    report = toy.judge(rules, {"answer": value})
    for place in (place for finding in report.findings for place in finding.places):
        assert place.found is None or isinstance(place.found, (str, int, float, bool))
    words = kind in READ_FROM_LISTS and value == ["ลับ"]
    if kind not in ("list", "table", "documents") and not words:
        assert "ลับ" not in bytes_of(report)


def test_what_is_right_is_not_in_the_report():
    rules = toy.ruleset(
        toy.requirement([{"name": "name", "type": "text"}, {"name": "total", "type": "count"}])
    )
    assert "ข้อความลับที่ถูกต้อง" not in bytes_of(toy.judge(rules, {"name": "ข้อความลับที่ถูกต้อง", "total": "-"}))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")], ids=str)
@pytest.mark.parametrize("kind", SCALAR)
def test_a_number_that_json_has_not_is_shown_as_a_text(kind, value):
    rules = toy.ruleset(toy.requirement([{"name": "answer", "type": kind, **SCALAR[kind]}]))
    assert bytes_of(toy.judge(rules, {"answer": value}))


def test_a_ruleset_is_compiled_once(monkeypatch):
    rules = toy.ruleset(toy.requirement([{"name": "total", "type": "count"}]))
    plan = plan_of(rules)
    monkeypatch.setattr(judge, "CompiledRuleset", None)
    assert plan_of(rules) is plan
    assert toy.answers(toy.judge(rules, {"total": 3})) == {"total": "met"}


def test_many_rulesets_are_each_judged_by_their_own_plan():
    several = [toy.ruleset(toy.requirement([{"name": f"item_{n}", "type": "count"}])) for n in range(20)]
    for _ in range(2):
        for n, rules in enumerate(several):
            assert toy.answers(toy.judge(rules, {f"item_{n}": n})) == {f"item_{n}": "met"}


def test_judging_leaves_the_submission_as_it_was(ruleset, complete):
    before = json.dumps(complete)
    toy.ita_audit.check(ruleset, complete, toy.AS_OF)
    assert json.dumps(complete) == before


def test_the_order_of_keys_changes_nothing_that_is_found(ruleset, ban_pao):
    def turned(value):
        if isinstance(value, dict):
            return {key: turned(value[key]) for key in reversed(value)}
        return [turned(one) for one in value] if isinstance(value, list) else value

    said = toy.ita_audit.check(ruleset, ban_pao, toy.AS_OF)
    again = toy.ita_audit.check(ruleset, turned(ban_pao), toy.AS_OF)
    assert [finding.to_dict() for finding in again.findings] == [
        finding.to_dict() for finding in said.findings
    ]


def test_places_are_looked_up_in_the_file_once_and_only_where_something_is_wrong():
    asked = []

    def locate(pointers):
        asked.append(list(pointers))
        return {pointer: Location(line=number) for number, pointer in enumerate(asked[-1], start=1)}

    rules = toy.ruleset(
        toy.requirement([{"name": name, "type": "count"} for name in ("one", "other", "right")])
    )
    content = toy.submission({"one": "-", "other": -1, "right": 3})
    report = toy.ita_audit.check(rules, Submission(content, "file.json", "ab", locate), toy.AS_OF)
    assert asked == [["/evidence/matter/one", "/evidence/matter/other"]]
    assert [finding.places[0].location.line for finding in report.findings[:2]] == [1, 2]
    assert report.to_dict()["submission"] == {"name": "file.json", "sha256": "ab"}

    toy.ita_audit.check(
        rules, Submission(toy.submission({"one": 1, "other": 1, "right": 3}), locate=locate), toy.AS_OF
    )
    assert len(asked) == 1


BYTES = """
import datetime, hashlib, json, sys
import ita_audit
rules = ita_audit.load_ruleset()
before, *contents = [json.load(open(file, encoding="utf-8")) for file in sys.argv[1:]]
for content in contents:
    previous = before if content.get("agency") == before["agency"] else None
    report = ita_audit.check(rules, content, datetime.date(2025, 12, 31), previous)
    print(hashlib.sha256(json.dumps(report.to_dict()).encode()).hexdigest())
"""


def test_the_same_input_gives_the_same_bytes_in_every_run(tmp_path):
    files = sorted((toy.ROOT / "fixtures").glob("*-2568/submission.json"))
    before = toy.ROOT / "fixtures" / "complete-2567" / "submission.json"
    twice = tmp_path / "twice.json"
    twice.write_text(json.dumps(_all_at_odds()), "utf-8")
    printed = {
        subprocess.run(
            [sys.executable, "-c", BYTES, str(before), *map(str, files), str(twice)],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1
    assert len(printed.pop().split()) == len(files) + 1


def _all_at_odds() -> dict:
    """Two lists whose names agree and whose amounts do not, so that many names are quoted at once."""
    names = [f"โครงการ {letter}" for letter in "กขคงจฉชซฌญ"]
    plan = [{"project": name, "output": "ก", "budget": 1000, "period": {"text": "ต.ค. 67"}} for name in names]
    rows = [
        {"work": name, "budget": 2000, "source": "ก", "method": "ก", "expected_start": {"text": "ต.ค. 67"}}
        for name in names
    ]
    return {"evidence": {"annual_plan": {"projects": plan}, "investment_procurement": {"rows": rows}}}
