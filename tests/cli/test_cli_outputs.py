"""Where reports go, and what is never written over."""

import json

import pytest

REFUSED = [  # formats and output, and what is said
    (["-f", "terminal", "-f", "json"], "แสดงบนจอได้ครั้งละรูปแบบเดียว"),
    (["-f", "json", "-f", "json"], "แสดงบนจอได้ครั้งละรูปแบบเดียว"),
    (["-f", "json:-", "-f", "terminal:-"], "แสดงบนจอได้ครั้งละรูปแบบเดียว"),
    (["-f", "json", "-f", "terminal", "-o", "{out}"], "ใช้ -o ได้กับรูปแบบเดียว"),
    (["-f", "json:{out}", "-o", "{out}"], "ใช้ -o ได้กับรูปแบบเดียว"),
    (["-f", "json:{out}", "-f", "terminal:{out}"], "ระบุไฟล์ผลลัพธ์ซ้ำกัน"),
    (["-f", "docx"], "ไม่มีรูปแบบ docx"),
    (["-f", "JSON"], "ไม่มีรูปแบบ JSON"),
    (["-f", ""], "ไม่มีรูปแบบ"),
    (["-f", ":{out}"], "ไม่มีรูปแบบ"),
]


@pytest.mark.parametrize(("options", "said"), REFUSED, ids=lambda part: " ".join(part)[:30])
def test_outputs_that_cannot_be_are_refused_before_anything_is_judged(
    check, small, handed_in, tmp_path, options, said
):
    out = tmp_path / "out.json"
    given = [option.format(out=out) for option in options]
    ended = check(handed_in(), "--ruleset", small, *given)
    assert ended.code == 2 and not ended.out
    assert ended.says(said)
    assert not out.exists()


def test_a_format_with_a_path_goes_to_that_file_and_the_rest_to_the_screen(check, small, handed_in, tmp_path):
    alone = check(handed_in(), "--ruleset", small, "-f", "json")
    ended = check(handed_in(), "--ruleset", small, "-f", f"json:{tmp_path / 'o.json'}", "-f", "terminal")
    assert (tmp_path / "o.json").read_text("utf-8") == alone.out
    assert ended.out == check(handed_in(), "--ruleset", small).out


def test_a_path_may_hold_a_colon(check, small, handed_in, tmp_path):
    check(handed_in(), "--ruleset", small, "-f", f"json:{tmp_path}/a:b.json")
    assert json.loads((tmp_path / "a:b.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("options", "name", "starts"),
    [
        (["-o", "{out}"], "report.json", "{"),
        (["-o", "{out}"], "report.txt", "รายงานผลการตรวจ"),
        (["-f", "terminal", "-o", "{out}"], "report.json", "รายงานผลการตรวจ"),
        (["-f", "json", "-o", "{out}"], "report.txt", "{"),
        (["-f", "json:", "-o", "{out}"], "report.txt", "{"),
    ],
)
def test_an_output_is_what_is_asked_for_or_what_its_name_ends_in(
    check, small, handed_in, tmp_path, options, name, starts
):
    out = tmp_path / name
    ended = check(handed_in(), "--ruleset", small, *(option.format(out=out) for option in options))
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert out.read_text("utf-8").startswith(starts)


def test_an_output_called_dash_is_the_screen(check, small, handed_in):
    assert check(handed_in(), "--ruleset", small, "-o", "-").out.startswith("รายงานผลการตรวจ")


OVER_AN_INPUT = {
    "by its name": lambda file: (file, file),
    "by another spelling": lambda file: (file, file.parent / ".." / "in" / file.name),
    "by a link": lambda file: (file, _linked(file)),
    "inside the folder that is read": lambda file: (file.parent, file),
}


def _linked(file):
    link = file.with_name("link.txt")
    link.symlink_to(file)
    return link


@pytest.mark.parametrize("option", ["-o", "-f"])
@pytest.mark.parametrize("case", OVER_AN_INPUT)
def test_an_input_is_never_written_over(check, small, handed_in, case, option):
    file = handed_in(place=None)
    before = file.read_bytes()
    given, output = OVER_AN_INPUT[case](file)
    ended = check(given, "--ruleset", small, option, output if option == "-o" else f"json:{output}")
    assert ended.code == 2 and not ended.out
    assert ended.says("เป็นไฟล์ที่กำลังตรวจ จะไม่เขียนทับ")
    assert file.read_bytes() == before


def test_the_example_is_not_written_over_either(check, top):
    file = top / "fixtures" / "ban-pao-2568" / "submission.json"
    before = file.read_bytes()
    assert check("--example", "-o", file).code == 2
    assert file.read_bytes() == before


@pytest.mark.parametrize("place", ["missing/folder/out.json", "."])
def test_an_output_that_cannot_be_written_is_2_and_the_others_are_written(
    check, small, handed_in, tmp_path, place
):
    good = tmp_path / "good.json"
    ended = check(handed_in(), "--ruleset", small, "-f", f"json:{tmp_path / place}", "-f", f"terminal:{good}")
    assert ended.code == 2
    assert ended.says("เขียนไฟล์ไม่ได้") and ended.says("วิธีแก้ไข")
    assert good.read_text("utf-8").startswith("รายงานผลการตรวจ")


def test_a_report_of_before_stays_where_there_is_no_new_one(check, tmp_path):
    out = tmp_path / "report.txt"
    out.write_text("before", "utf-8")
    assert check(tmp_path / "missing.json", "-o", out).code == 2
    assert out.read_text("utf-8") == "before"


def test_nothing_is_on_the_screen_but_the_report(check, small, handed_in):
    ended = check(handed_in(place=None), "--ruleset", small, "-f", "json")
    assert json.loads(ended.out) and not ended.err
