"""Files that are there, and the many ways in which they are not."""

import io
import os

import pytest

from ita_audit.errors import SubmissionError
from ita_audit.readers import READERS, bounded_files, json, read_stream, read_submission


def fault_of(call, *arguments):
    with pytest.raises(SubmissionError) as refusal:
        call(*arguments)
    (fault,) = refusal.value.faults
    assert fault.th and fault.todo_th and fault.todo_en
    return fault


@pytest.fixture
def submission(tmp_path):
    path = tmp_path / "หลักฐาน.json"
    path.write_bytes(b'{"a": 1}')
    return path


def test_a_file_is_read_by_its_suffix_whatever_the_case(submission):
    upper = submission.rename(submission.with_suffix(".JSON"))
    read = read_submission(upper)
    assert (read.content, read.name) == ({"a": 1}, "หลักฐาน.JSON")
    assert read_submission(str(upper)) == read


def test_every_suffix_has_a_reader_of_the_agreed_shape():
    for name in READERS.values():
        reader = __import__(f"ita_audit.readers.{name}", fromlist=["read"])
        assert callable(reader.read) and reader.LIMIT > 0


def test_a_fault_names_the_file_as_the_user_did(submission, monkeypatch):
    monkeypatch.chdir(submission.parent)
    submission.write_text("{")
    assert fault_of(read_submission, "./หลักฐาน.json").file == "./หลักฐาน.json"
    assert fault_of(read_stream, b"{").file == "-"


@pytest.mark.parametrize(
    ("name", "says", "todo"),
    [
        ("a.xlsm", "This is an Excel file", "Fill in the form"),
        ("a.XLS", "This is an old Excel file", "Fill in the form"),
        ("a.docx", "This is a Word file", "Fill in the form"),
        ("a.pdf", "This is a PDF", "Fill in the form"),
        ("a.zip", "This is a compressed folder", "Unpack it"),
        ("a.json.txt", "The name ends in a .txt too many", "Rename the file to a.json"),
        ("a.odt", "This is a .odt file", "Choose a file that ends in .json"),
        ("a", "This is a file without a suffix", "Choose a file that ends in .json"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_the_way_out(tmp_path, name, says, todo):
    path = tmp_path / name
    path.touch()
    fault = fault_of(read_submission, path)
    assert fault.en.startswith(says) and ".json" in fault.en and ".json" in fault.th
    assert fault.todo_en.startswith(todo)


@pytest.mark.parametrize(
    "name", ["missing.json", "missing", "submission.json/inside.json", "zero\0byte.json"]
)
def test_a_file_that_is_not_there_is_missing(tmp_path, name):
    (tmp_path / "submission.json").write_text("{}")
    fault = fault_of(read_submission, tmp_path / name)
    assert fault.en.startswith(("There is no such file", "The computer cannot read this"))


def test_a_folder_is_no_file(tmp_path):
    folder = tmp_path / "2568.json"
    folder.mkdir()
    assert fault_of(read_submission, folder).en == "This is a folder, not a file."
    assert fault_of(read_submission, "").file == "."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="platform: no pipes here")
def test_a_pipe_and_a_device_are_refused_without_opening_them(tmp_path):
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    device = tmp_path / "device.json"
    device.symlink_to(os.devnull)
    for path in (pipe, device, os.devnull):
        assert fault_of(read_submission, path).en.startswith("This is not an ordinary file")


def test_a_link_is_followed_and_a_circle_of_links_refused(submission):
    link = submission.with_name("link.json")
    link.symlink_to(submission)
    assert read_submission(link).content == {"a": 1}
    circle = submission.with_name("circle.json")
    circle.symlink_to(circle)
    assert fault_of(read_submission, circle)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (PermissionError(13, "denied"), "It may not be read"),
        (FileNotFoundError(2, "gone"), "There is no such file"),
        (OSError(5, "Input/output error"), "The computer cannot read this (Input/output error)"),
    ],
)
def test_a_file_that_fails_while_it_is_read_is_a_fault(submission, monkeypatch, error, says):
    def fail(*_arguments):
        raise error

    monkeypatch.setattr(type(submission), "open", fail)
    assert fault_of(read_submission, submission).en.startswith(says)


def test_a_stream_that_is_closed_is_a_fault():
    stream = io.BytesIO()
    stream.close()
    assert fault_of(read_stream, stream).file == "-"


def test_a_file_too_large_is_refused_before_it_is_opened(submission, monkeypatch):
    with submission.open("wb") as stream:
        stream.truncate(json.LIMIT + 1)
    monkeypatch.setattr(type(submission), "open", None)
    assert fault_of(read_submission, submission).en == "The file is too large: at most 50 MB are read."


def test_a_file_that_grows_while_it_is_read_is_refused(submission, monkeypatch):
    monkeypatch.setattr(json, "LIMIT", 8)
    assert read_submission(submission).content == {"a": 1}
    submission.write_bytes(b'{"a": 11}')
    monkeypatch.setattr(bounded_files, "size_of", lambda *_: 8)
    assert "too large" in fault_of(read_submission, submission).en


def test_no_more_of_a_stream_is_taken_than_the_limit_and_a_byte(monkeypatch):
    monkeypatch.setattr(json, "LIMIT", 100)
    stream = io.BytesIO(b" " * 1000)
    assert "too large" in fault_of(read_stream, stream).en
    assert stream.tell() == 101


def test_a_name_of_stray_bytes_is_shown_printably(tmp_path):
    fault = fault_of(read_submission, str(tmp_path / "\udcff.json"))
    assert fault.file.endswith("\\udcff.json")
