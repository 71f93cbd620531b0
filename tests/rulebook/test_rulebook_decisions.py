"""decisions.yaml: read strictly with every mistake at once, written so that it reads back, and its schema."""

import re
from datetime import date

import pytest
import quick_yaml
from jsonschema import Draft202012Validator

from ita_audit.errors import DecisionError
from ita_audit.limits import YAML_FILE
from ita_audit.model import Verdict
from ita_audit.model.decision import Decision, DecisionKind, Decisions
from ita_audit.reference.schemas import schema
from ita_audit.rulebook.append_decisions import append_to_text, to_yaml
from ita_audit.rulebook.decisions_file import parse_decisions, read_decisions

HEAD = 'schema: ita-audit/decisions/1\nruleset: ita-2568\nagency: "6360404"\nfiscal_year: 2568\ndecisions:\n'
SEEN = "0123456789abcdef"
ATTESTED = f"""  - finding: 8.2/tried
    kind: attested
    verdict: met
    by: ผู้ตรวจ
    dated: "2025-12-01"
    why: ดูแล้ว
    seen: "{SEEN}"
"""
WAIVED = ATTESTED.replace("attested", "waived").replace(
    "verdict: met", 'approver: นายก\n    until: "2026-09-30"'
)
DISPUTED = ATTESTED.replace("attested", "disputed").replace("    verdict: met\n", "")


def test_every_kind_is_read():
    first, second, third = parse_decisions(HEAD + ATTESTED + WAIVED + DISPUTED, "d.yaml").entries
    by, day = "ผู้ตรวจ", date(2025, 12, 1)
    assert first == Decision("8.2/tried", DecisionKind.ATTESTED, by, day, "ดูแล้ว", SEEN, Verdict.MET)
    assert second == Decision(
        "8.2/tried", DecisionKind.WAIVED, by, day, "ดูแล้ว", SEEN, None, "นายก", date(2026, 9, 30)
    )
    assert third == Decision("8.2/tried", DecisionKind.DISPUTED, by, day, "ดูแล้ว", SEEN)


REFUSED = {  # what is changed in a good file: the line of the fault, a Thai and an English word of it
    "an unquoted day": ('dated: "2025-12-01"', "dated: 2025-12-01", 10, "จะถูกอ่านเป็นค่าชนิดอื่น", "in quotes"),
    "no such day": ('"2025-12-01"', '"2025-02-30"', 10, "ไม่มีวันที่ 2025-02-30", "no day 2025-02-30"),
    "a Buddhist year": ('"2025-12-01"', '"2568-12-01"', 10, "ปีต้องเป็น ค.ศ.", "must be CE"),
    "a day in words": ('"2025-12-01"', '"1 ธ.ค. 68"', 10, "dated", "dated"),
    "a kind that there is not": ("kind: attested", "kind: approved", 7, "approved", "approved"),
    "a verdict that nobody can attest": ("verdict: met", "verdict: undetermined", 8, "verdict", "verdict"),
    "a key that is not known": ("why: ดูแล้ว", "why: ดูแล้ว\n    note: x", 12, "ไม่รู้จักคีย์ note", "note"),
    "no reason": ("    why: ดูแล้ว\n", "", 6, "ขาดคีย์ why", "why"),
    "a blank reason": ("why: ดูแล้ว", 'why: " "', 11, "why", "why"),
    "a blank name": ("by: ผู้ตรวจ", 'by: ""', 9, "by", "by"),
    "no fingerprint": (f"    seen: \"{SEEN}\"\n", "", 6, "ขาดคีย์ seen", "seen"),
    "a finding that is no id": ("8.2/tried", "tried", 6, "finding", "finding"),
    "an agency that is no code": ('"6360404"', '"รหัส"', 3, "agency", "agency"),
    "an unquoted code": ('"6360404"', "6360404", 3, "agency", "agency"),
    "another schema": ("decisions/1", "decisions/9", 1, "schema", "schema"),
    "a key twice": ("ruleset: ita-2568", "ruleset: ita-2568\nruleset: ita-2568", 3, "ซ้ำ", "twice"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_mistake_is_refused_at_its_line_in_both_languages(case):
    before, after, line, th, en = REFUSED[case]
    text = (HEAD + ATTESTED).replace(before, after, 1)
    assert text != HEAD + ATTESTED
    with pytest.raises(DecisionError) as refused:
        parse_decisions(text, "d.yaml")
    (fault,) = refused.value.faults
    assert (fault.file, fault.line) == ("d.yaml", line)
    assert th in fault.th and en in fault.en + fault.todo_en and fault.todo_th


@pytest.mark.parametrize(
    ("key", "gone"), [("until", '    until: "2026-09-30"\n'), ("approver", "    approver: นายก\n")]
)
def test_a_waiver_without_an_end_or_an_approver_is_refused(key, gone):
    with pytest.raises(DecisionError, match=key):
        parse_decisions((HEAD + WAIVED).replace(gone, ""), "d.yaml")


def test_a_waiver_that_ends_before_it_begins_is_refused():
    with pytest.raises(DecisionError, match="before the day of the decision"):
        parse_decisions((HEAD + WAIVED).replace("2026-09-30", "2025-11-30"), "d.yaml")


@pytest.mark.parametrize("word", ["-", "ไม่มี", "( ? )", "กกกก", "รอก่อนนะครับ"])
@pytest.mark.parametrize(
    ("key", "said"), [("approver", "approver: นายก"), ("why", "why: ดูแล้ว"), ("by", "by: ")]
)
def test_a_name_or_reason_that_says_nothing_is_refused_at_its_place(key, said, word):
    text = HEAD + re.sub(f"{re.escape(said)}.*", f'{key}: "{word}"', WAIVED)
    assert text != HEAD + WAIVED
    with pytest.raises(DecisionError) as refused:
        parse_decisions(text, "d.yaml")
    (fault,) = refused.value.faults
    assert fault.line == text[: text.index(f'{key}: "{word}"')].count("\n") + 1
    assert f"{key}: “{word}” is no name and no reason" in fault.en and fault.todo_th


def test_all_mistakes_are_said_at_once():
    text = (
        HEAD
        + ATTESTED.replace("met", "maybe")
        + WAIVED.replace("    why: ดูแล้ว\n", "")
        + DISPUTED.replace("by:", "from:")
    )
    with pytest.raises(DecisionError) as refused:
        parse_decisions(text, "d.yaml")
    assert {fault.line for fault in refused.value.faults} == {8, 13, 20, 22}


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"x" * (YAML_FILE + 1), b"[1, 2]", b"a: [", b"- &a x\n- *a"]
)
def test_what_is_no_file_of_decisions_is_a_sentence(tmp_path, content):
    file = tmp_path / "decisions.yaml"
    file.write_bytes(content)
    with pytest.raises(DecisionError):
        read_decisions(file)
    with pytest.raises(DecisionError):
        read_decisions(tmp_path)


HOSTILE = "a: b # c\n- d \x1b[31m \u202e \u2028 \x85 \ufeff \" ' \\ {x} 👩 = *x &y"
FULL = Decisions(
    "ita-2568",
    "6360404",
    2568,
    (
        Decision("8.2/tried", DecisionKind.ATTESTED, HOSTILE, date(2025, 12, 1), HOSTILE, SEEN, Verdict.GAP),
        Decision(
            "8.3/a",
            DecisionKind.WAIVED,
            "yes",
            date(2025, 1, 2),
            "2025-01-01",
            SEEN,
            None,
            "no",
            date(2026, 9, 30),
        ),
        Decision("8.4/b", DecisionKind.DISPUTED, "1", date(2025, 1, 3), "0x1F", "1" * 16),
    ),
)


def test_what_is_written_reads_back():
    assert parse_decisions(to_yaml(FULL), "d.yaml") == FULL
    empty = Decisions("ita-2568", "6360404", 2568, ())
    assert parse_decisions(to_yaml(empty), "d.yaml") == empty


BEFORE = {
    "as the program writes it": (HEAD + ATTESTED, True),
    "with a comment and no last line end": ((HEAD + "  # ครั้งแรก\n" + ATTESTED).rstrip("\n"), True),
    "with nothing in it": (HEAD.rstrip("\n") + " []\n", False),
    "indented otherwise": (HEAD + ATTESTED.replace("\n    ", "\n  ").replace("  - ", "- "), False),
    "with the list first": ("decisions:\n" + ATTESTED + HEAD.replace("decisions:\n", ""), False),
}


@pytest.mark.parametrize("case", BEFORE)
def test_a_file_is_added_to_without_losing_what_stands_in_it(case):
    text, kept = BEFORE[case]
    longer = append_to_text(text, "d.yaml", FULL.entries)
    before, after = parse_decisions(text, "d.yaml"), parse_decisions(longer, "d.yaml")
    assert after.entries == (*before.entries, *FULL.entries)
    assert longer.startswith(text) is kept


def test_a_broken_file_is_not_added_to():
    with pytest.raises(DecisionError):
        append_to_text(HEAD + "  - nonsense\n", "d.yaml", FULL.entries)


NOT_FOR_A_SCHEMA = {"an unquoted day", "a key twice", "a Buddhist year", "no such day"}


@pytest.mark.parametrize("case", [None, *sorted(REFUSED.keys() - NOT_FOR_A_SCHEMA)])
def test_the_schema_says_what_the_loader_says(case):
    before, after = REFUSED[case][:2] if case else ("", "")
    content = quick_yaml.load((HEAD + ATTESTED + WAIVED + DISPUTED).replace(before, after, 1))
    assert Draft202012Validator(schema("decisions")).is_valid(content) is (case is None)
