"""Languages, colour, code pages: what reaches a screen or a file, and what never does."""

import json
import os
import re
import subprocess
import sys

import pytest
from _pytest.capture import CaptureIO
from ended import Ended

ESCAPE = "\x1b"
THAI = re.compile("[ก-๛]")
COMMANDS = (
    ["check", "--example", "--as-of=2025-12-31"],
    ["explain", "8.3"],
    ["rules", "list"],
    [],
    ["--help"],
)


@pytest.fixture
def on_a_terminal(monkeypatch):
    """Makes standard output and error believe that they are one."""
    monkeypatch.setattr(CaptureIO, "isatty", lambda _: True)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_is_redirected_has_no_escapes(ita, command):
    ended = ita(*command)
    assert ESCAPE not in ended.out + ended.err


@pytest.mark.parametrize("command", COMMANDS[:2], ids=" ".join)
def test_a_terminal_gets_colour_and_always_and_never_are_obeyed(ita, on_a_terminal, monkeypatch, command):
    plain = ita(*command, "--color", "never").out
    coloured = ita(*command).out
    assert ESCAPE not in plain
    assert ESCAPE in coloured and re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    monkeypatch.setattr(CaptureIO, "isatty", lambda _: False)
    assert ita(*command, "--color", "always").out == coloured
    assert ita(*command, "--color", "auto").out == plain


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_colour_gets_none(ita, on_a_terminal, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    for command in COMMANDS:
        ended = ita(*command)
        assert ESCAPE not in ended.out + ended.err
    assert ESCAPE not in ita("check", "missing.json").err
    assert ESCAPE in ita("check", "--example", "--color", "always").out


def test_an_empty_no_color_says_nothing(ita, on_a_terminal, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "")
    assert ESCAPE in ita("check", "--example").out


def test_a_file_gets_no_colour_though_the_screen_does(ita, on_a_terminal, tmp_path):
    ita("check", "--example", "-o", tmp_path / "report.txt")
    assert ESCAPE not in (tmp_path / "report.txt").read_text("utf-8")


def test_the_words_are_in_colour_but_none_depends_on_it(check):
    out = check("--example").out
    for word in ("✗", "[สำคัญ]", "█", "·"):
        assert word in out


HEADINGS = ("Gap report", "Reported as completed", "By measure", "What to mend", "Result")


def test_in_english_no_sentence_of_the_programs_own_is_thai(check, ban_pao):
    out = check("--example", "--lang", "en").out
    for heading in HEADINGS:
        assert re.search(f"^(✗ )?{heading}", out, re.MULTILINE), heading
    own = out
    for name in ("name", "district", "province"):
        own = own.replace(ban_pao["agency"][name], "")
    for line in own.splitlines():
        if THAI.search(line):
            assert "“" in line, line  # words of the clause, quoted


def test_in_thai_every_heading_and_label_is_thai(check):
    out = check("--example").out
    for english in (*HEADINGS, "Where:", "Clause:", "Remedy:", "Needed:", "[Major]", "Measure "):
        assert english not in out
    for line in out.splitlines():
        if re.match(r"[^ ─].*[a-z]{3}", line):  # not indented: a heading
            assert THAI.search(line), line


def run(*arguments, stdin=b"", **environment):
    """The program in a process of its own, as a console with another code page starts it."""
    ended = subprocess.run(
        [sys.executable, "-m", "ita_audit", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, "COLUMNS": "80", **environment},
        check=False,
    )
    return Ended(ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8"))


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "cp874"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=lambda environment: next(iter(environment.values())),
)
def test_utf8_is_written_whatever_the_code_page(small, handed_in, check, environment):
    file = handed_in(place=None)
    arguments = ["check", "--as-of=2025-12-31", str(file), "--ruleset", str(small)]
    here = check(file, "--ruleset", small)
    ended = run(*arguments, **environment)
    assert (ended.code, ended.out) == (1, here.out)
    refused = run("check", "ไม่มีไฟล์นี้.json", **environment)
    assert refused.code == 2
    assert refused.says("ไม่พบไฟล์หรือโฟลเดอร์นี้") and not refused.says("Traceback")


def test_standard_input_is_bytes_whatever_the_code_page(small, handed_in):
    arguments = ["check", "-", "--ruleset", str(small), "-f", "json"]
    ended = run(*arguments, stdin=handed_in().read_bytes(), PYTHONIOENCODING="cp874")
    assert ended.code == 0
    assert json.loads(ended.out)["agency"]["name"] == "องค์การบริหารส่วนตำบลน้ำใส"


def test_a_name_of_stray_bytes_is_said_and_does_no_harm(tmp_path):
    ended = run("check", os.fsdecode(bytes(tmp_path) + b"/\xff.json"))
    assert ended.code == 2 and ended.says("ไม่พบไฟล์")
