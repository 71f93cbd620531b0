"""Which files of a folder are submissions."""

import json
import os

import pytest

from ita_audit.errors import SubmissionError
from ita_audit.model.report import SCHEMA
from ita_audit.readers import find_others, find_submissions

SUBMISSION = '{"schema": "ita-audit/submission/1"}'


@pytest.fixture
def folder(tmp_path):
    def fill(files):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return fill


def names_in(folder):
    return [path.relative_to(folder).as_posix() for path in find_submissions(folder)]


def fault_of(folder):
    with pytest.raises(SubmissionError) as refusal:
        find_submissions(folder)
    (fault,) = refusal.value.faults
    return fault


def test_all_submissions_are_found_in_order_whatever_their_case_and_depth(folder):
    names = ["b.json", "a/z.JSON", "a/b/c.json", "อบต/ก.json", "B.json"]
    files = folder(dict.fromkeys(names, SUBMISSION) | {"a/readme.txt": "", "a/plan.pdf": ""})
    assert names_in(files) == ["B.json", "a/b/c.json", "a/z.JSON", "b.json", "อบต/ก.json"]


def test_hidden_files_and_those_of_an_open_office_program_are_passed_over(folder):
    names = [".a.json", ".git/a.json", "~$a.json", "a/.b/c/d.json", "~a.json"]
    assert names_in(folder(dict.fromkeys(names, SUBMISSION))) == ["~a.json"]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"schema": SCHEMA, "findings": []}, indent=2),
        json.dumps({"schema": "ita-audit/reports/1", "reports": []}),
        json.dumps({"agency": {"schema": "x"}, "as_of": "2025-12-31", "schema": SCHEMA}),
        "\ufeff\r\n" + json.dumps({"schema": SCHEMA, "title": "ก" * 5000}),
        '{"schema": "ita-audit/report/1", "title": "cut in the mid',
    ],
)
def test_the_programs_own_reports_are_passed_over(folder, text):
    assert names_in(folder({"report.json": text, "submission.json": SUBMISSION})) == ["submission.json"]


@pytest.mark.parametrize(
    "text",
    [
        SUBMISSION,
        json.dumps({"evidence": {"schema": SCHEMA}}),
        json.dumps({"title": f'"schema": "{SCHEMA}"'}),
        json.dumps([{"schema": SCHEMA}]),
        json.dumps({"x": "ก" * 5000, "schema": SCHEMA}),
        "not json at all",
        "",
    ],
)
def test_what_only_mentions_a_report_is_none(folder, text):
    assert names_in(folder({"a.json": text})) == ["a.json"]


def test_links_to_folders_are_not_walked_and_links_to_files_are_read(folder):
    files = folder({"a/b.json": SUBMISSION})
    (files / "a" / "circle").symlink_to(files)
    (files / "link.json").symlink_to(files / "a" / "b.json")
    (files / "broken.json").symlink_to(files / "nowhere.json")
    assert names_in(files) == ["a/b.json", "broken.json", "link.json"]


def test_a_folder_that_is_called_like_a_file_is_still_a_folder(folder):
    assert names_in(folder({"2568.json/a.json": SUBMISSION})) == ["2568.json/a.json"]


def test_a_folder_without_a_submission_is_a_fault(folder):
    fault = fault_of(folder({"a.txt": "", "report.json": json.dumps({"schema": SCHEMA})}))
    assert fault.en == "There is no submission in this folder (only .json, .xlsx files are read)."
    assert ".json" in fault.th


def test_a_folder_that_is_not_there_is_a_fault(tmp_path):
    assert fault_of(tmp_path / "nowhere").en == "There is no such file or folder."


def test_a_file_is_no_folder(folder):
    assert fault_of(folder({"a.json": SUBMISSION}) / "a.json").en == "This is a file, not a folder."


def test_a_folder_that_cannot_be_listed_is_a_fault_that_names_it(folder, monkeypatch):
    files = folder({"a.json": SUBMISSION, "closed/b.json": SUBMISSION})
    listing = os.scandir

    def scandir(path):
        if path.name == "closed":
            raise PermissionError(13, "denied", str(path))
        return listing(path)

    monkeypatch.setattr(os, "scandir", scandir)
    fault = fault_of(files)
    assert fault.file.endswith("closed")
    assert fault.en.startswith("It may not be read")


def test_files_of_another_kind_are_found_too_but_none_of_the_system_or_hidden(folder):
    names = ["plan.PDF", "a/form.xls", "x.zip", "noend", ".hidden.pdf", "~$form.docx", "Thumbs.db", "a.json"]
    found = find_others(folder(dict.fromkeys(names, "")))
    assert [path.name for path in found] == ["form.xls", "noend", "plan.PDF", "x.zip"]


def test_a_link_that_leads_nowhere_is_named_and_no_link_to_a_folder_is_walked(folder):
    files = folder({"a/b.pdf": ""})
    (files / "a" / "circle").symlink_to(files)
    (files / "lost.docx").symlink_to(files / "nowhere.docx")
    assert [path.name for path in find_others(files)] == ["b.pdf", "lost.docx"]
