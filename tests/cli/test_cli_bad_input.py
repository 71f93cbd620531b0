"""Every bad file ends in exit code 2, a sentence and what to do: in both languages, without a traceback."""

import json
from pathlib import Path

import pytest
from small_submissions import small_submission

GOOD = json.dumps(small_submission(), ensure_ascii=False)


def with_answer(written):
    """The good submission with something else written where the place of 1.1 stands."""
    assert '"อาคาร 1"' in GOOD
    return GOOD.replace('"อาคาร 1"', written).encode("utf-8", "surrogatepass")


def with_member(**members):
    return json.dumps(small_submission() | members, ensure_ascii=False).encode()


REPORT = {"schema": "ita-audit/report/1", "findings": []}

CONTENTS = {  # the bytes of a file called bad.json, and what is said of it in Thai and in English
    "empty": (b"", "ไฟล์ว่างเปล่า", "The file is empty"),
    "blanks alone": (b" \r\n", "ไฟล์ว่างเปล่า", "The file is empty"),
    "no JSON": (b"hello", "บรรทัด 1 คอลัมน์ 1", "line 1, column 1"),
    "a comma too many": (b'{\n "a": 1,\n}', "บรรทัด 2 คอลัมน์ 8", "line 2, column 8"),
    "cut in the middle": (GOOD[:-1].encode(), "จบกลางคัน", "ends in the middle"),
    "a list": (b"[]", "วงเล็บปีกกา {", "must begin with a brace {"),
    "a text": (b'"a"', "วงเล็บปีกกา {", "must begin with a brace {"),
    "no schema": (b"{}", "ไม่ได้บอกว่าเป็นข้อมูลที่ส่งตรวจ", "does not say that it is a submission"),
    "another schema": (with_member(schema="other/1"), "other/1", "other/1"),
    "a schema of no text": (with_member(schema=[1]), "schema", "schema"),
    "a report": (json.dumps(REPORT).encode(), "เป็นรายงานผลตรวจ", "this is a report, not a submission"),
    "no agency": (with_member(agency=None), "ชื่อหน่วยงาน", "agency's name"),
    "an agency without a name": (with_member(agency={"name": " "}), "ชื่อหน่วยงาน", "agency's name"),
    "no fiscal year": (with_member(fiscal_year=None), "ปีที่รายงาน", "year"),
    "a fiscal year in words": (with_member(fiscal_year="2568"), "ปีที่รายงาน", "year"),
    "another fiscal year": (with_member(fiscal_year=2569), "2569", "fiscal_year is 2569"),
    "another ruleset": (with_member(ruleset="ita-2568"), "ita-2568", "ruleset is “ita-2568”"),
    "NaN": (with_answer("NaN"), "NaN", "NaN"),
    "Infinity": (with_answer("-Infinity"), "Infinity", "Infinity"),
    "1e400": (with_answer("1e400"), "1e400", "1e400"),
    "thirty digits": (with_answer("9" * 30), "30 หลัก", "30 digits"),
    "a name twice": (b'{"schema": 1, "schema": 1}', "ซ้ำ", "twice"),
    "UTF-16": (GOOD.encode("utf-16"), "UTF-16", "UTF-16"),
    "Windows-874": (GOOD.encode("cp874"), "874", "874"),
    "other bytes": (b'{"a": "\xff\xfe\xfd"}', "UTF-8", "UTF-8"),
    "nesting without end": (b'{"a": ' + b"[" * 100_000, "100 ชั้น", "100 levels"),
    "half a surrogate pair": (with_answer("\"\ud800\""), "UTF-8", "UTF-8"),
    "half a pair as an escape": (with_answer(r'"\ud800"'), "U+D800", "U+D800"),
    "Excel under another name": (b"PK\x03\x04" + b"\0" * 99, "Excel", "Excel"),
    "a web page": (b"<!DOCTYPE html><html></html>", "หน้าเว็บ", "web page"),
}  # fmt: skip


def spoken_well(ended, language, said):
    assert ended.code == 2
    assert not ended.out
    assert ended.says(said), ended.err
    assert ended.says({"th": "วิธีแก้ไข:", "en": "What to do:"}[language])
    assert "Traceback" not in ended.err and "ขัดข้อง" not in ended.err and "failed" not in ended.err
    thai = any("ก" <= letter <= "๛" for letter in ended.err)
    assert thai == (language == "th")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("case", CONTENTS)
def test_a_bad_file_is_2_and_says_what_to_do(check, small, tmp_path, case, language):
    content, *said = CONTENTS[case]
    file = tmp_path / "bad.json"
    file.write_bytes(content)
    ended = check(file, "--ruleset", small, "--lang", language)
    spoken_well(ended, language, said[language == "en"])
    assert ended.says("bad.json")


@pytest.mark.parametrize("case", CONTENTS)
def test_standard_input_is_judged_as_strictly(check, small, case):
    content, said, _ = CONTENTS[case]
    spoken_well(check("-", "--ruleset", small, stdin=content), "th", said)


def test_a_folder_of_nothing_but_bad_files_names_each_of_them(check, small, handed_in, tmp_path):
    handed_in("good.json")
    bad = {case: content for case, (content, *_) in CONTENTS.items() if case != "a report"}
    for case, content in bad.items():
        (tmp_path / "in" / f"{case.replace(' ', '_')}.json").write_bytes(content)
    ended = check(tmp_path / "in", "--ruleset", small, "-f", "json")
    assert ended.code == 2
    batch = json.loads(ended.out)
    assert [report["submission"]["name"] for report in batch["reports"]] == ["good.json"]
    assert {Path(error["file"]).stem.replace("_", " ") for error in batch["errors"]} == set(bad)


def missing(tmp_path, _):
    return tmp_path / "missing.json"


def no_submissions(tmp_path, _):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "notes.txt").touch()
    return tmp_path / "folder"


def null_device(*_):
    return "/dev/null"


def excel(tmp_path, _):
    (tmp_path / "evidence.xlsm").touch()
    return tmp_path / "evidence.xlsm"


def unknown_suffix(tmp_path, _):
    (tmp_path / "evidence.odt").touch()
    return tmp_path / "evidence.odt"


def too_large(tmp_path, _):
    with (tmp_path / "large.json").open("wb") as stream:
        stream.truncate(50 * 1024 * 1024 + 1)
    return tmp_path / "large.json"


def unreadable(tmp_path, monkeypatch):
    file = tmp_path / "locked.json"
    file.touch()
    whole = Path.open

    def refuse(path, *arguments, **more):
        if path == file:  # chmod would not keep root out
            raise PermissionError(13, "Permission denied")
        return whole(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", refuse)
    return file


def a_name_too_long(*_):
    return "x" * 5000


PLACES = {
    missing: ("ไม่พบไฟล์หรือโฟลเดอร์นี้", "There is no such file or folder."),
    no_submissions: ("ไม่พบแบบข้อมูลในโฟลเดอร์นี้", "There is no submission in this folder"),
    null_device: ("นี่ไม่ใช่ไฟล์ธรรมดา", "This is not an ordinary file"),
    excel: ("นี่เป็นไฟล์ Excel ซึ่งยังอ่านไม่ได้", "This is an Excel file, which is not read."),
    unknown_suffix: ("นี่เป็นไฟล์ .odt ซึ่งยังอ่านไม่ได้", "This is a .odt file, which is not read."),
    too_large: ("ไฟล์ใหญ่เกินไป", "The file is too large"),
    unreadable: ("ไม่มีสิทธิ์อ่าน", "It may not be read"),
    a_name_too_long: ("ยาวเกินกว่าที่จะเป็นชื่อไฟล์ได้", "This is longer than the name of a file can be"),
}


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_what_is_no_file_to_read_is_2_and_says_what_to_do(
    check, small, tmp_path, monkeypatch, place, language
):
    argument = place(tmp_path, monkeypatch)
    ended = check(argument, "--ruleset", small, "--lang", language)
    said = PLACES[place][language == "en"]
    if place is no_submissions:  # a folder counts as several inputs, whose faults stand in the report
        assert ended.code == 2 and ended.shows(said)
    else:
        spoken_well(ended, language, said)


def test_a_submission_of_another_year_is_named_and_not_turned_into_gaps(check, complete, tmp_path):
    file = tmp_path / "next.json"
    file.write_text(json.dumps(complete | {"fiscal_year": 2569}, ensure_ascii=False, indent=1), "utf-8")
    ended = check(file)
    assert ended.code == 2 and not ended.out
    assert ended.says("fiscal_year คือ 2569 แต่เกณฑ์ที่ใช้ตรวจต้องการ 2568")
    line = next(n for n, text in enumerate(file.read_text("utf-8").splitlines(), 1) if "fiscal_year" in text)
    assert ended.says(f"next.json บรรทัด {line}")


@pytest.mark.parametrize("named", ["ita-9999", "", 5, ["ita-2568"], {}, "x" * 100_000, "\x1b[31m"])
def test_a_ruleset_that_nobody_has_is_named_shortly_with_those_there_are(check, tmp_path, named):
    file = tmp_path / "submission.json"
    file.write_text(json.dumps(small_submission() | {"ruleset": named}), "utf-8")
    ended = check(file)
    assert ended.code == 2 and not ended.out
    assert ended.says("ไฟล์ระบุเกณฑ์ (ruleset)")
    assert "\x1b" not in ended.err and len(ended.err) < 5000


def test_a_very_long_fault_never_hides_what_to_do(check, small, tmp_path):
    file = tmp_path / "submission.json"
    file.write_text(json.dumps(small_submission() | {"schema": "ก" * 100_000}), "utf-8")
    ended = check(file, "--ruleset", small)
    assert ended.says("วิธีแก้ไข: ใส่") and len(ended.err) < 5000


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(check, small, tmp_path):
    file = tmp_path / "notepad.json"
    file.write_bytes(
        b"\xef\xbb\xbf" + json.dumps(small_submission(), indent=1).replace("\n", "\r\n").encode()
    )
    assert check(file, "--ruleset", small).code == 0


def test_all_faults_of_a_file_are_said_at_once_and_a_flood_of_them_is_counted(check, small, tmp_path):
    file = tmp_path / "bad.json"
    file.write_text('{"a": NaN, "b": 1e999, "a": 1}')
    assert check(file, "--ruleset", small).err.count("✗ ") == 3
    file.write_text("{" + ", ".join(['"a": 1'] * 80) + "}")
    ended = check(file, "--ruleset", small)
    assert ended.err.count("✗ ") == 50
    assert ended.says("และอีก 29 จุด")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("typed", ["31/31/2568", ""])
def test_every_command_says_the_same_of_a_day_that_is_none(ita, handed_in, tmp_path, typed, language):
    file, store = handed_in(), ("--store", tmp_path / "desk.sqlite")
    commands = [
        ("check", file),
        ("decide", file, "1.1", "--answer", "met", "--by", "x", "--why", "y"),
        ("review", file.parent, "--round", "1", *store),
        ("compare", file, file, *store),
    ]
    ended = [ita(*command, "--as-of", typed, "--lang", language) for command in commands]
    assert {one.code for one in ended} == {2} and len({one.err for one in ended}) == 1
    assert ended[0].says("--as-of")
