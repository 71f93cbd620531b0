"""Exit 0: no gap at or above --fail-on. 1: gaps. 2: no verdict. The same for every format."""

import json
from datetime import datetime

import pytest

from ita_audit import __version__

CASES = {  # what is left out of the submission: its grade
    "responsible": "critical",
    "place": "major",
    "remark": "minor",
    "opinion": "doubt",
}
FAIL_ON = {"critical": 1, "major": 2, "minor": 3, "doubt": 4, "never": 0}  # how many of the grades count


@pytest.mark.parametrize("form", ["terminal", "json"])
@pytest.mark.parametrize("fail_on", FAIL_ON)
@pytest.mark.parametrize("missing", CASES)
def test_what_is_missing_fails_at_its_grade_and_below(check, small, handed_in, missing, fail_on, form):
    counting = list(CASES)[: FAIL_ON[fail_on]]
    file = handed_in(**{missing: None})
    ended = check(file, "--ruleset", small, "--fail-on", fail_on, "-f", form)
    assert ended.code == (1 if missing in counting else 0)
    assert ended.out


def test_nothing_missing_is_0_even_where_a_doubt_fails(check, small, handed_in):
    assert check(handed_in(), "--ruleset", small, "--fail-on", "doubt").code == 0


def test_a_minor_gap_fails_where_nothing_is_said(check, small, handed_in):
    assert check(handed_in(remark=None), "--ruleset", small).code == 1
    assert check(handed_in(opinion=None), "--ruleset", small).code == 0


USAGE = [  # the arguments, and a Thai word of what is said
    (["check"], "ไม่ได้ระบุไฟล์"),
    (["check", "--nix"], "ไม่มีตัวเลือก --nix"),
    (["check", "--forma", "json"], "ไม่มีตัวเลือก --forma"),
    (["check", "--fail-on", "blocker", "x.json"], "--fail-on เป็น blocker ไม่ได้ เลือกได้จาก critical"),
    (["check", "--lang", "fr", "x.json"], "--lang เป็น fr ไม่ได้ เลือกได้จาก th, en"),
    (["check", "--lang"], "ตัวเลือก --lang ต้องมีค่าตามหลัง"),
    (["check", "--all=3", "x.json"], "ตัวเลือก --all ไม่ต้องมีค่าตามหลัง"),
    (["check", "--example", "x.json"], "ใช้ --example พร้อมกับระบุไฟล์ไม่ได้"),
    (["check", "-f", "docx", "x.json"], "ไม่มีรูปแบบ docx"),
    (["check", "--as-of", "yesterday", "x.json"], "อ่านเป็นวันที่ไม่ได้"),
    (["check", "--ruleset", "ita-9999", "x.json"], "ไม่มีเกณฑ์ชื่อ ita-9999"),
    (["explain"], "ยังไม่ได้ระบุ"),
    (["explain", "--ruleset", "nowhere", "8.3"], "ไม่มีเกณฑ์ชื่อ nowhere"),
    (["rules"], "ยังไม่ได้ระบุคำสั่ง"),
    (["rules", "list", "extra"], "มีคำเกินมา: extra"),
    (["rules", "list", "-f", "xml"], "ไม่มีรูปแบบ xml"),
    (["rules", "list", "--ruleset", "nowhere"], "ไม่มีเกณฑ์ชื่อ nowhere"),
    (["chekc"], "ไม่มีคำสั่ง chekc"),
    (["--nix"], "ไม่มีตัวเลือก --nix"),
]


@pytest.mark.parametrize(("arguments", "said"), USAGE, ids=lambda part: " ".join(part)[:40])
def test_wrong_use_is_2_with_a_sentence_and_what_to_do(ita, arguments, said):
    ended = ita(*arguments)
    assert ended.code == 2
    assert not ended.out
    assert ended.says(said)
    assert ended.says("วิธีแก้ไข: ") and not ended.says("Traceback")


@pytest.mark.parametrize("arguments", [[*case, "--lang=en"] for case, _ in USAGE if "--lang" not in case])
def test_wrong_use_is_said_in_english_too(ita, arguments):
    ended = ita(*arguments)
    assert ended.code == 2
    said = " ".join(ended.err.split()).replace("such as 31 มีนาคม 2568", "")
    assert "What to do: " in said
    assert not any("ก" <= letter <= "๛" for letter in said)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["-h"], ["check", "--help"], ["explain", "-h"], ["rules", "--help"]]
)
def test_help_is_0_and_has_examples_in_both_languages(ita, arguments):
    ended = ita(*arguments)
    assert ended.code == 0 and not ended.err
    assert ended.shows("Usage: ita-audit")
    assert any("ก" <= letter <= "๛" for letter in ended.out)


def test_the_commands_are_said_in_full(ita):
    _, _, commands = ita("--help").out.partition("Commands:")
    assert "check" in commands and "..." not in commands


def test_the_version_is_one_line(ita):
    ended = ita("--version")
    assert (ended.code, ended.out, ended.err) == (0, f"ita-audit {__version__}\n", "")


def test_the_name_alone_greets_in_thai_and_says_what_to_type(ita):
    ended = ita()
    assert ended.code == 0 and not ended.err
    assert ended.out.startswith("สวัสดี")
    for command in ("check --example", "check submission.json", "explain 8.3", "rules list", "--help"):
        assert ended.shows(f"ita-audit {command}")


@pytest.mark.parametrize(
    "day", ["2025-12-31", "31 ธันวาคม 2568", "31 ธ.ค. 68", "๓๑/๑๒/๒๕๖๘", "2568-12-31", "31 December 2025"]
)
def test_the_day_of_judging_is_read_however_it_is_written(ita, small, handed_in, day):
    ended = ita("check", "--as-of", day, handed_in(), "--ruleset", small, "-f", "json")
    assert '"as_of": "2025-12-31"' in ended.out


@pytest.mark.parametrize(
    ("day", "because"),
    [
        ("31/12/68", "พ.ศ. หรือ ค.ศ."),
        ("2025-02-30", "ไม่มีวันที่นี้"),
        ("12/31/2025", "เขียนเดือนก่อนวัน"),
        ("", "อ่านเป็นวันที่ไม่ได้"),
        ("ธันวาคม 2568", "ไม่ได้ระบุวันที่"),
    ],
)
def test_a_day_that_is_not_certain_is_refused_by_name(ita, small, handed_in, day, because):
    ended = ita("check", "--as-of", day, handed_in(), "--ruleset", small)
    assert ended.code == 2 and not ended.out
    assert ended.says(because) and ended.says("--as-of")


@pytest.mark.parametrize(
    ("in_greenwich", "in_thailand"),
    [("2025-12-31T16:59:59", "2025-12-31"), ("2025-12-31T17:00:00", "2026-01-01")],
)
def test_the_day_of_judging_is_today_in_thailand_where_none_is_given(
    ita, small, handed_in, monkeypatch, in_greenwich, in_thailand
):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.fromisoformat(f"{in_greenwich}+00:00").astimezone(tz)

    monkeypatch.setattr("ita_audit.cli.as_of.datetime", Clock)
    ended = ita("check", handed_in(), "--ruleset", small, "-f", "json")
    assert json.loads(ended.out)["as_of"] == in_thailand
