"""What a written file is: its mode, links and pipes at its name, and what is left of others."""

import os
import stat
import threading
from pathlib import Path

import pytest

from ita_audit.errors import UsageError
from ita_audit.writing import beside, write_all, write_file, write_own_file

WAYS = {"a name that somebody gave": write_file, "a name that the program chose": write_own_file}


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=WAYS)
def write(request):
    return WAYS[request.param]


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_a_new_file_is_for_whom_the_umask_says(write, tmp_path, umask):
    before = os.umask(umask)
    try:
        write(tmp_path / "new", b"content")
    finally:
        os.umask(before)
    assert mode(tmp_path / "new") == 0o666 & ~umask


@pytest.mark.parametrize("former", [0o600, 0o640, 0o664, 0o666])
def test_a_file_that_is_written_again_keeps_its_mode(write, tmp_path, former):
    path = tmp_path / "kept"
    path.write_bytes(b"former")
    path.chmod(former)
    write(path, b"content")
    assert (path.read_bytes(), mode(path)) == (b"content", former)


def test_what_is_written_is_for_nobody_else_before_it_is_in_place(tmp_path):
    path = tmp_path / "secret"
    path.write_bytes(b"former")
    path.chmod(0o600)
    with beside(path) as temporary:
        assert mode(temporary) == 0o600


def test_a_link_that_somebody_named_stays_and_the_file_behind_it_is_written(tmp_path):
    (tmp_path / "far").mkdir()
    real = tmp_path / "far" / "real"
    real.write_bytes(b"former")
    link = tmp_path / "link"
    link.symlink_to(real)
    write_file(link, b"content")
    assert link.is_symlink() and real.read_bytes() == b"content"


def test_a_link_to_nowhere_that_somebody_named_makes_the_file(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real")
    write_file(link, b"content")
    assert link.is_symlink() and (tmp_path / "real").read_bytes() == b"content"


PLANTED = {
    "a link": lambda path, other: path.symlink_to(other),
    "a second name of the same file": lambda path, other: path.hardlink_to(other),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_what_is_planted_at_a_name_that_the_program_chose_is_replaced_not_written_through(tmp_path, planted):
    other = tmp_path / "other"
    other.write_bytes(b"not yours")
    path = tmp_path / "folder" / "6999999.html"
    path.parent.mkdir()
    PLANTED[planted](path, other)
    write_own_file(path, b"content")
    assert not path.is_symlink() and path.read_bytes() == b"content"
    assert other.read_bytes() == b"not yours"


def test_a_letter_is_not_written_through_a_link(tmp_path):
    from writers import REVIEW, Place

    place = Place(tmp_path)
    letters, other = tmp_path / "letters", tmp_path / "other"
    letters.mkdir()
    other.write_bytes(b"not yours")
    for name in ("6999998.html", "6999999.xlsx"):
        (letters / name).symlink_to(other)
    place.must(*REVIEW, "--reports", str(letters))
    assert other.read_bytes() == b"not yours"
    assert {path.name for path in letters.iterdir() if not path.is_symlink()} == {
        "6999998.html",
        "6999999.html",
        "6999999.xlsx",
    }


def test_a_link_where_a_new_file_is_due_is_something_that_is_there(tmp_path):
    link = tmp_path / "rule.yaml"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(UsageError, match="is there already"):
        write_all({link: b"content"})
    assert not (tmp_path / "nowhere").exists()


def test_of_new_files_none_is_written_where_one_is_there(tmp_path):
    there = tmp_path / "b"
    there.write_bytes(b"former")
    with pytest.raises(UsageError, match=r"b: it is there already"):
        write_all({tmp_path / "new" / "a": b"content", there: b"content"})
    assert [*tmp_path.iterdir()] == [there] and there.read_bytes() == b"former"


def test_of_new_files_none_stays_where_one_cannot_be_written(tmp_path):
    edited = tmp_path / "edited"
    edited.write_bytes(b"former")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UsageError, match="File exists"):
        write_all(
            {tmp_path / "new" / "a": b"content", tmp_path / "file" / "b": b"content"}, {edited: b"more"}
        )
    assert {path.name for path in tmp_path.iterdir()} == {"edited", "file"}
    assert edited.read_bytes() == b"former"


def test_a_pipe_that_somebody_named_is_written_as_it_is(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, b"content")
    reader.join()
    assert read == [b"content"] and pipe.is_fifo()


def test_a_device_is_written_as_it_is():
    null = Path(os.devnull)
    write_file(null, b"content")
    assert null.is_char_device()


REFUSED = {
    "a folder": ("", "Is a directory"),
    "a folder that is not there": ("none/file", "No such file or directory"),
    "a file in a file": ("file/file", "Not a directory"),
    "a name that is too long": ("x" * 256, "File name too long"),
    "a link that goes round": ("round", "Too many levels of symbolic links"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_written_is_told_with_its_cause(tmp_path, case):
    name, cause = REFUSED[case]
    (tmp_path / "file").write_bytes(b"former")
    (tmp_path / "round").symlink_to("round")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UsageError, match=cause):
        write_file(tmp_path / name, b"content")
    assert sorted(tmp_path.iterdir()) == before


def test_the_longest_name_there_can_be_is_written(write, tmp_path):
    path = tmp_path / ("ก" * 85)
    write(path, b"content")
    assert path.read_bytes() == b"content"


@pytest.mark.skipif(os.geteuid() == 0, reason="platform: an administrator may write everything")
def test_a_file_that_is_only_to_be_read_is_not_written(write, tmp_path):
    path = tmp_path / "kept"
    path.write_bytes(b"former")
    path.chmod(0o400)
    with pytest.raises(UsageError, match="Permission denied"):
        write(path, b"content")
    assert path.read_bytes() == b"former"


def test_nothing_is_left_where_writing_is_stopped(tmp_path):
    path = tmp_path / "kept"
    path.write_bytes(b"former")

    def stopped():
        with beside(path) as temporary:
            temporary.write_bytes(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert [*tmp_path.iterdir()] == [path] and path.read_bytes() == b"former"
