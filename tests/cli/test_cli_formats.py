"""Every format of the three fixtures' reports, by the command line; and what a terminal is spared."""

import pytest
from _pytest.capture import CaptureIO

from ita_audit.formats import FORMATS, is_binary

FIXTURES = {"ban-pao-2568": 1, "complete-2568": 0, "mae-sai-2568": 1}
STARTS = {
    "terminal": "รายงานผลการตรวจ".encode(),
    "json": b'{\n  "schema": "ita-audit/report/1"',
    "csv": b"\xef\xbb\xbf",
    "markdown": b"# ",
    "html": b"<!DOCTYPE html>",
    "xlsx": b"PK\x03\x04",
    "pdf": b"%PDF-",
}


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("name", FIXTURES)
def test_every_format_is_written_in_one_run(check, top, tmp_path, name, language):
    wanted = [part for form in FORMATS for part in ("-f", f"{form}:{tmp_path / form}")]
    ended = check(top / "fixtures" / name / "submission.json", "--lang", language, *wanted)
    assert (ended.code, ended.out, ended.err) == (FIXTURES[name], "", "")
    for form in FORMATS:
        starts = STARTS[form] if (form, language) != ("terminal", "en") else b"Gap report"
        assert (tmp_path / form).read_bytes().startswith(starts), form


@pytest.mark.parametrize("form", [form for form in FORMATS if is_binary(form)])
def test_what_is_no_text_is_kept_from_a_terminal_before_anything_is_judged(
    check, small, handed_in, monkeypatch, form
):
    monkeypatch.setattr(CaptureIO, "isatty", lambda _: True)
    ended = check(handed_in(), "--ruleset", small, "-f", form)
    assert ended.code == 2 and not ended.out
    assert ended.says(f"{form} แสดงบนจอไม่ได้") and ended.says(f"-f {form}:")


@pytest.mark.parametrize(
    ("name", "form"),
    [("r.md", "markdown"), ("r.HTM", "html"), ("r.xlsx", "xlsx"), ("r.pdf", "pdf"), ("r.csv", "csv")],
)
def test_the_name_of_the_output_says_its_format(check, small, handed_in, tmp_path, name, form):
    assert check(handed_in(), "--ruleset", small, "-o", tmp_path / name).code == 0
    assert (tmp_path / name).read_bytes().startswith(STARTS[form])


def test_a_pdf_that_cannot_be_made_is_2_and_the_other_formats_are_written(
    check, small, handed_in, tmp_path, monkeypatch
):
    monkeypatch.setattr("ita_audit.formats.pdf._families", lambda _: frozenset())
    ended = check(
        handed_in(), "--ruleset", small, "-f", f"pdf:{tmp_path / 'p'}", "-f", f"html:{tmp_path / 'h'}"
    )
    assert ended.code == 2 and ended.says("ติดตั้งแบบอักษร TH Sarabun New")
    assert (tmp_path / "h").exists() and not (tmp_path / "p").exists()
