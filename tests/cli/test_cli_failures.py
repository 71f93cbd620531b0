"""Broken rules, bugs of our own, readers that go away: each ends the run in order."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ended import unbroken

import ita_audit.engine

RULE = "1-safety/1.1-safety-plan.yaml"
MISTAKES = {  # a file, what is put in place of what, and what is said of it
    "a key twice": (RULE, "key: safety_plan", "key: safety_plan\nkey: other", "key"),
    "a key that nobody knows": (RULE, "key: safety_plan", "key: safety_plan\nkee: other", "kee"),
    "a clause that is not there": (RULE, 'cites: "1.1.2"', 'cites: "1.1.9"', "1.1.9"),
    "a type that is not there": (RULE, "name: place, type: text", "name: place, type: texts", "texts"),
    "a grade that is not there": (
        RULE,
        "missing: major",
        "missing: huge",
        "critical, major, minor หรือ doubt",
    ),
    "no YAML": (RULE, "items:", "items: [", "YAML"),
    "a language missing": ("clauses.yaml", "th: สถานที่, ", "", "th"),
    "an edition without a year": ("ruleset.yaml", "fiscal_year: 2568\n", "", "fiscal_year"),
}


@pytest.mark.parametrize(
    "command", [["check", "{file}"], ["explain", "1.1"], ["rules", "list"]], ids=" ".join
)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_broken_rules_are_2_and_name_file_and_line(ita, small, handed_in, mistake, command):
    name, right, wrong, said = MISTAKES[mistake]
    text = (small / name).read_text("utf-8")
    assert right in text
    (small / name).write_text(text.replace(right, wrong, 1), "utf-8")
    ended = ita(*(part.format(file=handed_in()) for part in command), "--ruleset", small)
    assert ended.code == 2 and not ended.out
    assert ended.says(f"small-2568/{name} บรรทัด"), ended.err
    assert ended.says(said)
    assert "Traceback" not in ended.err and "วิธีแก้ไข" in ended.err


def test_all_mistakes_of_a_ruleset_are_said_at_once(ita, small, handed_in):
    rule = small / RULE
    text = rule.read_text("utf-8").replace("type: text", "type: words", 2).replace("missing: minor", "x: y")
    rule.write_text(text, "utf-8")
    clauses = small / "clauses.yaml"
    clauses.write_text(clauses.read_text("utf-8").replace('id: "1.1.4"', 'id: "1..4"'), "utf-8")
    ended = ita("check", handed_in(), "--ruleset", small)
    assert ended.code == 2
    said = unbroken(ended.err)
    assert said.count(unbroken(f"✗ {rule.as_posix()}")) >= 2
    assert said.count(unbroken(f"✗ {clauses.as_posix()}")) == 1


@pytest.fixture
def bug(monkeypatch):
    """A bug of our own, in the middle of judging."""

    def fail(*_arguments):
        raise RuntimeError("boom \x1b[31m")

    monkeypatch.setattr(ita_audit.engine, "check", fail)


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_bug_is_a_sentence_and_2_without_a_traceback(check, small, handed_in, bug, language):
    ended = check(handed_in(), "--ruleset", small, "--lang", language)
    assert ended.code == 2 and not ended.out
    assert ended.err.startswith({"th": "โปรแกรมขัดข้อง", "en": "The program failed"}[language])
    assert "RuntimeError: boom" in ended.err and "--debug" in ended.err
    assert "Traceback" not in ended.err and "\x1b" not in ended.err


@pytest.mark.parametrize("place", [0, -1])
def test_debug_shows_the_traceback_wherever_it_stands(ita, small, handed_in, bug, place):
    arguments = ["check", handed_in(), "--ruleset", small]
    arguments.insert(place % (len(arguments) + 1), "--debug")
    ended = ita(*arguments)
    assert ended.code == 2
    assert "Traceback (most recent call last)" in ended.err and "\x1b" not in ended.err


def test_debug_changes_nothing_where_nothing_fails(check, small, handed_in):
    file = handed_in(place=None)
    assert check(file, "--ruleset", small, "--debug") == check(file, "--ruleset", small)


@pytest.mark.parametrize("error", [RecursionError(), MemoryError(), AssertionError("x"), OSError(5, "I/O")])
def test_whatever_is_raised_is_2_and_never_1(check, small, handed_in, monkeypatch, error):
    def fail(*_arguments):
        raise error

    monkeypatch.setattr(ita_audit.engine, "check", fail)
    ended = check(handed_in(), "--ruleset", small)
    assert ended.code == 2 and ended.err.startswith("โปรแกรมขัดข้อง")


def test_a_run_that_is_stopped_is_neither_0_nor_1(check, small, handed_in, monkeypatch):
    def stop(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(ita_audit.engine, "check", stop)
    ended = check(handed_in(), "--ruleset", small)
    assert ended.code not in (0, 1) and not ended.out
    assert "Traceback" not in ended.err


def piped_away(*arguments):
    """Runs the program with its output into a pipe that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return subprocess.run(
            [sys.executable, "-m", "ita_audit", *arguments],
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "--example"], 1),
        (["check", "--example", "-f", "json"], 1),
        (["check", "--example", "--fail-on=never"], 0),
        (["explain", "8.3"], 0),
        (["rules", "list", "-f", "json"], 0),
        (["--version"], 0),
        (["check", "--help"], 0),
        ([], 0),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_a_reader_that_goes_away_is_no_error(arguments, code):
    ended = piped_away(*arguments)
    assert (ended.returncode, ended.stderr) == (code, b"")


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="platform: there is no /dev/full")
def test_a_full_disk_is_2_with_a_sentence():
    with FULL.open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "ita_audit", "check", "--example"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 2
    assert "เขียนผลลัพธ์ไม่ได้" in ended.stderr.decode("utf-8")
    assert b"Traceback" not in ended.stderr and b"Exception" not in ended.stderr
