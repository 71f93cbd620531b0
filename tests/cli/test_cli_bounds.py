"""Nothing that is named on the command line hangs, fills the memory or ends in anything but a sentence and 2."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ita_audit import limits
from ita_audit.readers import folders

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="platform: no pipes and devices here"),
    pytest.mark.usefixtures("unprivileged"),
]
NO_FILE = ("ไม่ใช่ไฟล์ธรรมดา", "not an ordinary file")
LONG = "ก" * 5_000
NUMBER = "9" * 5_000
DECISIONS = 'schema: ita-audit/decisions/1\nruleset: ita-2568\nagency: "1234567"\n'


def fifo(path):
    os.mkfifo(path)


def endless(path):
    path.symlink_to("/dev/zero")


def sparse(path):
    with path.open("wb") as stream:
        stream.truncate(limits.JSON_FILE + 1)


PLACES = {  # a command, with {hostile} where the file stands
    "decisions": "check {good} --decisions {hostile}",
    "previous": "check {good} --ruleset {small} --previous {hostile}",
    "taken in": "rounds decide r --from {hostile} --store {folder}/s.sqlite",
    "expected": "review {folder}/in --round r --store {folder}/s.sqlite --expected {hostile}",
    "a report": "verify {hostile} {good}",
    "for a schema": "schema check {hostile}",
    "added to": "decide {good} 1.1/place --answer disputed --by a --why b --ruleset {small} --decisions {hostile}",
}
SUFFIX = {"previous": ".json", "a report": ".json", "for a schema": ".yaml", "expected": ".csv"}


@pytest.mark.parametrize("language", [0, 1], ids=["th", "en"])
@pytest.mark.parametrize("hostile", [fifo, endless, sparse], ids=lambda made: made.__name__)
@pytest.mark.parametrize("place", PLACES)
def test_what_is_no_file_or_too_large_is_2_wherever_it_is_named(
    ita, small, handed_in, tmp_path, place, hostile, language
):
    path = tmp_path / f"hostile{SUFFIX.get(place, '.yaml')}"
    hostile(path)
    named = {"good": handed_in(place=None), "hostile": path, "folder": tmp_path, "small": small}
    ended = ita(*(part.format(**named) for part in PLACES[place].split()), "--lang", ("th", "en")[language])
    assert (ended.code, ended.out) == (2, "")
    said = ("ไฟล์ใหญ่เกินไป", "The file is too large") if hostile is sparse else NO_FILE
    assert ended.says(said[language]) and "Traceback" not in ended.err


@pytest.mark.parametrize("hostile", [fifo, endless, sparse], ids=lambda made: made.__name__)
@pytest.mark.parametrize("name", ["clauses.yaml", "1-safety/9.9-more.yaml"])
def test_a_member_of_a_ruleset_is_bounded_too(check, small, handed_in, name, hostile):
    (small / name).unlink(missing_ok=True)
    hostile(small / name)
    ended = check(handed_in(), "--ruleset", small)
    assert ended.code == 2 and ended.says(name)
    assert ended.says("ไฟล์ใหญ่เกินไป" if hostile is sparse else NO_FILE[0])


def test_a_number_without_end_is_a_sentence_in_decisions_and_rules(check, small, handed_in, tmp_path):
    file = tmp_path / "decisions.yaml"
    file.write_text(f"{DECISIONS}fiscal_year: {NUMBER}\ndecisions: []\n", "utf-8")
    rule = small / "1-safety" / "1.1-safety-plan.yaml"
    rule.write_text(rule.read_text("utf-8").replace('id: "1.1"', f"id: {NUMBER}"), "utf-8")
    for ended in (check(handed_in(), "--decisions", file), check(handed_in(), "--ruleset", small)):
        assert ended.code == 2 and ended.says("อ่านได้ไม่เกิน 15 หลัก") and NUMBER not in ended.err


def test_more_nodes_than_are_read_are_a_sentence(check, handed_in, tmp_path):
    file = tmp_path / "decisions.yaml"
    file.write_text(f"{DECISIONS}decisions: [{'[],' * limits.YAML_NODES}]", "utf-8")
    ended = check(handed_in(), "--decisions", file)
    assert ended.code == 2 and ended.says("ไฟล์นี้มีคีย์และค่ามากเกินไป")


@pytest.mark.parametrize(
    "command",
    [
        ["check", LONG], ["check", "{good}", "--ruleset", LONG], ["check", "{good}", "--decisions", LONG],
        ["check", "{good}", "-o", LONG], ["explain", LONG], ["compare", LONG, LONG], ["rounds", "list", "--store", LONG],
        ["review", LONG, "--round", "r"], ["rules", "lint", "--ruleset", LONG], ["rules", "test", "--cases", LONG],
        ["verify", LONG, "{good}"], ["schema", "check", LONG],
    ],
    ids=lambda command: " ".join(command).replace(LONG, "LONG"),
)  # fmt: skip
def test_an_argument_longer_than_a_name_is_2_and_told_in_short(ita, handed_in, command):
    ended = ita(*(part.format(good=handed_in()) for part in command))
    assert ended.code == 2 and ended.err and "โปรแกรมขัดข้อง" not in ended.err


@pytest.mark.parametrize(
    "command",
    [
        ["review", "{folder}", "--round", "x\udcff"],
        ["decide", "{good}", "1.1/place", "--answer=met", "--by=x\udcff", "--why=y"],
        ["rounds", "findings", "r", "--lgu", "\udcff"],
    ],
    ids=ascii,
)
def test_bytes_that_are_no_letters_are_2_and_shown(ita, handed_in, command):
    good = handed_in()
    ended = ita(*(part.format(good=good, folder=good.parent) for part in command))
    assert ended.code == 2 and ended.says("มีไบต์ที่ไม่ใช่ตัวอักษร") and "\\udcff" in ended.err


def test_a_file_whose_name_is_no_letters_is_read_all_the_same(check, small, handed_in):
    assert check(handed_in("x\udcff.json"), "--ruleset", small).code in (0, 1)


def test_a_folder_of_too_much_is_named_and_not_walked_to_its_end(check, handed_in, monkeypatch):
    monkeypatch.setattr(folders, "FOLDER_FILES", 3)
    for number in range(4):
        file = handed_in(f"{number}.json")
    ended = check(file.parent)
    assert (
        ended.code == 2
        and ended.shows("ดูได้ไม่เกิน 200,000 รายการ") is False
        and ended.shows("ดูได้ไม่เกิน 3 รายการ")
    )


def test_a_list_of_more_rows_than_are_read_is_a_sentence(ita, handed_in, tmp_path):
    rows = range(1_000_000, 1_000_001 + limits.EXPECTED_ROWS)
    (tmp_path / "e.csv").write_text("code\n" + "".join(f"{one}\n" for one in rows))
    folder = handed_in().parent
    ended = ita(
        "review", folder, "--round", "r", "--store", tmp_path / "s.sqlite", "--expected", tmp_path / "e.csv"
    )
    assert ended.code == 2 and ended.says("รายชื่อยาวเกินไป") and ended.says("บรรทัด 20002")


STREAMS = {  # what follows the name of the program, and what is said where something can be
    "check nosuch.json 2>/dev/full": "",
    "check nosuch.json 2>&-": "",
    "check --example >&-": "เขียนผลลัพธ์ไม่ได้",
    "check --example >/dev/full": "เขียนผลลัพธ์ไม่ได้",
    "--help >/dev/full": "เขียนผลลัพธ์ไม่ได้",
    "check --help >/dev/full": "เขียนผลลัพธ์ไม่ได้",
    "--help >&-": "เขียนผลลัพธ์ไม่ได้",
    "--version >&-": "เขียนผลลัพธ์ไม่ได้",
    "check - <&-": "stdin",
    "schema check - <&-": "stdin",
}


@pytest.mark.skipif(
    not Path("/dev/full").exists() or not shutil.which("sh"), reason="platform: there is no /dev/full"
)
@pytest.mark.parametrize("typed", STREAMS)
def test_a_standard_stream_that_is_closed_or_full_is_2(typed):
    ended = subprocess.run(
        ["sh", "-c", f'"$0" -m ita_audit {typed}', sys.executable],
        capture_output=True,
        check=False,
        timeout=60,
    )
    said = ended.stderr.decode("utf-8")
    assert ended.returncode == 2 and STREAMS[typed] in said
    assert "Traceback" not in said and "โปรแกรมขัดข้อง" not in said and "Exception" not in said
