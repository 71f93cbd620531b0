"""What may be handed to ``check``: a file, several, a folder, standard input, the example."""

import json

import pytest

from ita_audit.cli import main

REPORT, REPORTS = "ita-audit/report/1", "ita-audit/reports/1"


def shown(ended):
    return json.loads(ended.out)


def test_one_file_is_one_report(check, small, handed_in):
    report = shown(check(handed_in(), "--ruleset", small, "-f", "json"))
    assert report["schema"] == REPORT
    assert report["submission"]["name"] == "submission.json"


def test_several_files_are_reports_in_the_order_given(check, small, handed_in):
    files = [handed_in(name) for name in ("b.json", "a.json", "c.json")]
    batch = shown(check(*files, "--ruleset", small, "-f", "json"))
    assert batch["schema"] == REPORTS and batch["errors"] == []
    assert [report["submission"]["name"] for report in batch["reports"]] == ["b.json", "a.json", "c.json"]


@pytest.mark.parametrize(
    ("left_out", "code"), [({}, 0), ({"a": "place"}, 1), ({"b": "responsible"}, 1), ({"b": "opinion"}, 0)]
)
def test_one_file_with_a_gap_is_enough_for_1(check, small, handed_in, left_out, code):
    files = [handed_in(f"{name}.json", **{left_out.get(name, "none"): None}) for name in ("a", "b")]
    assert check(*files, "--ruleset", small).code == code


def test_a_folder_is_read_with_what_is_in_it(check, small, handed_in, tmp_path):
    for name in ("2.json", "1.json", "deep/er/3.JSON", ".hidden.json", "~$4.json", "notes.txt"):
        handed_in(name)
    batch = shown(check(tmp_path / "in", "--ruleset", small, "-f", "json"))
    assert [report["submission"]["name"] for report in batch["reports"]] == ["1.json", "2.json", "3.JSON"]


def test_a_folder_with_one_file_still_counts_as_several(check, small, handed_in, tmp_path):
    handed_in()
    assert shown(check(tmp_path / "in", "--ruleset", small, "-f", "json"))["schema"] == REPORTS


def test_reports_of_the_programs_own_are_passed_over_in_a_folder(check, small, handed_in, tmp_path):
    handed_in()
    folder = tmp_path / "in"
    check(folder, "--ruleset", small, "-f", f"json:{folder / 'report.json'}")
    assert "report.json" in [path.name for path in folder.iterdir()]
    batch = shown(check(folder, "--ruleset", small, "-f", "json"))
    assert len(batch["reports"]) == 1 and not batch["errors"]


def test_files_of_a_folder_that_are_not_read_are_counted(check, small, handed_in, tmp_path):
    handed_in()
    (tmp_path / "in" / "scan.pdf").write_bytes(b"%PDF-1.7")
    ended = check(tmp_path / "in", "--ruleset", small)
    assert ended.code == 0 and ended.says("ไม่ได้อ่าน 1 ไฟล์")


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_broken_file_in_a_folder_leaves_the_others_their_reports(check, small, handed_in, tmp_path, form):
    handed_in("a.json")
    handed_in("c.json", place=None)
    (tmp_path / "in" / "b.json").write_text('{"schema": ,}')
    ended = check(tmp_path / "in", "--ruleset", small, "-f", form)
    assert ended.code == 2
    assert ended.shows("a.json") and ended.shows("c.json")
    assert ended.shows("b.json")


def test_what_could_not_be_judged_stands_in_the_json_with_place_and_remedy(check, small, handed_in, tmp_path):
    handed_in("a.json")
    (tmp_path / "in" / "b.json").write_text('{\n"schema": ,}')
    batch = shown(check(tmp_path / "in", "--ruleset", small, "-f", "json"))
    (error,) = batch["errors"]
    assert error["file"].endswith("b.json")
    assert (error["line"], error["column"]) == (2, 11)
    assert all(error[part][language] for part in ("message", "remedy") for language in ("th", "en"))


def test_an_empty_folder_or_a_missing_file_takes_nothing_from_the_others(check, small, handed_in, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    ended = check(handed_in(), empty, tmp_path / "missing.json", "--ruleset", small)
    assert ended.code == 2
    assert ended.shows("submission.json")
    assert ended.shows("ไม่พบแบบข้อมูลในโฟลเดอร์นี้") and ended.shows("ไม่พบไฟล์หรือโฟลเดอร์นี้")


def test_a_file_named_twice_is_judged_once(check, small, handed_in):
    file = handed_in()
    assert len(shown(check(file, file, "--ruleset", small, "-f", "json"))["reports"]) == 1


def test_how_many_were_judged_is_said_on_standard_error(check, small, handed_in, tmp_path):
    handed_in("a.json")
    (tmp_path / "in" / "b.json").write_text('{"a": 1, "a": 2, "b": NaN}')  # two faults, one file
    assert check(tmp_path / "in", "--ruleset", small).err == "ตรวจแล้ว 1 ไฟล์ ตรวจไม่ได้ 1 ไฟล์\n"
    ended = check(tmp_path / "in", "--ruleset", small, "--lang", "en")
    assert ended.err == "1 judged, 1 could not be\n"


def test_where_only_a_file_is_written_the_faults_are_said_on_standard_error(
    check, small, handed_in, tmp_path
):
    handed_in("a.json")
    (tmp_path / "in" / "b.json").write_text("")
    ended = check(tmp_path / "in", "--ruleset", small, "-f", f"json:{tmp_path / 'out.json'}")
    assert not ended.out
    assert ended.says("b.json: ไฟล์ว่างเปล่า") and ended.says("วิธีแก้ไข")


def test_progress_is_shown_on_a_terminal_and_wiped_off_it(check, small, handed_in, tmp_path, monkeypatch):
    for name in ("a.json", "b\x1b[31m.json"):
        handed_in(name)
    from _pytest.capture import CaptureIO

    monkeypatch.setattr(CaptureIO, "isatty", lambda _: True)
    ended = check(tmp_path / "in", "--ruleset", small, "--color", "never")
    assert ended.says("[1/2] ") and ended.says("[2/2] ")
    assert ended.err.rpartition("\x1b[K")[2] == "ตรวจแล้ว 2 ไฟล์\n"
    assert not ended.says("\x1b[31m")


def test_a_dash_is_standard_input(check, small, handed_in):
    file = handed_in(place=None)
    by_name = shown(check(file, "--ruleset", small, "-f", "json"))
    by_stream = shown(check("-", "--ruleset", small, "-f", "json", stdin=file.read_bytes()))
    assert by_stream["submission"].pop("name") == "-"
    by_name["submission"].pop("name")
    assert by_stream == by_name


def test_a_fault_of_standard_input_is_said_of_the_dash(check):
    ended = check("-", stdin=b"{")
    assert ended.code == 2
    assert ended.err.startswith("✗ -")


def test_the_example_is_the_founding_report_and_has_gaps(check, ban_pao):
    ended = check("--example", "-f", "json")
    assert ended.code == 1
    assert shown(ended)["agency"]["name"] == ban_pao["agency"]["name"]


def test_the_ruleset_is_the_one_that_the_file_names(check, complete, tmp_path):
    file = tmp_path / "submission.json"
    for named in ("ita-2568", None):
        complete["ruleset"] = named
        file.write_text(json.dumps(complete), "utf-8")
        assert shown(check(file, "-f", "json"))["ruleset"]["id"] == "ita-2568"
    del complete["ruleset"]
    file.write_text(json.dumps(complete), "utf-8")
    assert shown(check(file, "-f", "json"))["ruleset"]["id"] == "ita-2568"


def test_a_ruleset_may_be_its_folder_or_its_file(check, small, handed_in):
    by_folder = check(handed_in(), "--ruleset", small, "-f", "json")
    by_file = check(handed_in(), "--ruleset", small / "ruleset.yaml", "-f", "json")
    assert by_folder == by_file and by_folder.code == 0


def test_a_submission_for_another_ruleset_than_asked_for_is_refused(check, handed_in):
    ended = check(handed_in(), "--ruleset", "ita-2568")
    assert ended.code == 2
    assert ended.says("small-2568") and ended.says("ita-2568")


def test_a_file_that_vanishes_between_listing_and_reading_is_a_fault(
    check, small, handed_in, monkeypatch, tmp_path
):
    handed_in("a.json")
    gone = handed_in("b.json")
    from ita_audit import readers

    found = readers.find_submissions(tmp_path / "in")
    monkeypatch.setattr(readers, "find_submissions", lambda _folder: found)
    gone.unlink()
    ended = check(tmp_path / "in", "--ruleset", small)
    assert ended.code == 2
    assert ended.shows("a.json") and ended.shows("ไม่พบไฟล์")


def test_a_folder_that_may_not_be_looked_into_is_a_fault_not_a_bug(check, monkeypatch):
    from pathlib import Path

    def refuse(*_arguments, **_more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_dir", refuse)
    monkeypatch.setattr(Path, "stat", refuse)
    ended = check("locked/submission.json")
    assert ended.code == 2
    assert ended.says("ไม่มีสิทธิ์อ่าน")


def test_main_takes_the_arguments_of_the_process(monkeypatch, capsysbinary):
    monkeypatch.setattr("sys.argv", ["ita-audit", "--version"])
    assert main() == 0
    assert capsysbinary.readouterr().out.startswith(b"ita-audit ")
