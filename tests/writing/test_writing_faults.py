"""Whatever fails while a file is written: the former file is there, a sentence says why, nothing else is left."""

import errno
import os
import resource
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from ended import Ended
from faulty import CAUSES, Faulty, install
from writers import OLD, WRITERS, Place, is_left_over

from ita_audit.writing.turns import LOCK


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Where every command that writes can run."""
    return Place(tmp_path_factory.mktemp("writers"))


@pytest.fixture
def run(place, monkeypatch):
    """Runs a writer on a system that fails at one call; gives how it ended, and the system."""

    def write(writer, fails=None):
        faulty = Faulty(fails)
        with monkeypatch.context() as patched:
            install(faulty, patched.setattr)
            code, said = place.run(writer.command)
        return Ended(code, "", said), faulty

    return write


@pytest.mark.parametrize("name", WRITERS)
def test_whatever_fails_the_former_files_are_there_and_a_sentence_says_which_and_why(place, run, name):
    writer = WRITERS[name]
    before = place.clear(writer)
    ended, system = run(writer)
    after = place.tree()
    assert ended.code in (0, 1) and after != before
    assert {"open", "write", "fsync", "replace"} <= {*system.asked} or name == "the copy of an old store"
    for number, call in enumerate(system.asked):
        assert place.clear(writer) == before
        ended, failed = run(writer, number)
        told = f"{name}, {call} ({number})"
        assert ended.code == 2, told
        assert ended.says(os.strerror(CAUSES[call])), told
        assert any(ended.says(Path(path).name) for path in (*after, LOCK)), told
        moved = {str(Path(path).relative_to(place.here)) for path in failed.moved}
        if writer.together and moved != {str(Path(path).relative_to(place.here)) for path in system.moved}:
            moved = set()
        if writer.together:
            moved &= {*before}  # what is new is taken away again
        assert place.tree() == before | {path: after[path] for path in moved}, told
        assert not any(map(is_left_over, place.here.rglob("*"))), told


ON_FULL_DISKS = [name for name, one in WRITERS.items() if not {"{store}", f"{{here}}/{OLD}"} & {*one.command}]
"""All but those that open a store, which needs room of its own."""


@pytest.fixture
def full_disk():
    """No file may grow beyond some bytes, of which half a file can be written."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    @contextmanager
    def full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return full


@pytest.mark.parametrize("name", ON_FULL_DISKS)
def test_where_the_disk_is_full_the_former_files_are_there(place, full_disk, name):
    writer = WRITERS[name]
    before = place.clear(writer)
    with full_disk():
        code, said = place.run(writer.command)
    assert code == 2 and Ended(code, "", said).says(os.strerror(errno.EFBIG))
    assert place.tree() == before


WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@pytest.fixture(scope="module")
def opened_in():
    """The files that Python or a library of it opens for writing in a block."""
    lists = []

    def watch(event, given):
        if lists and event == "open" and isinstance(given[0], str) and given[2] & WRITES:
            lists[0].append(Path(given[0]))

    @contextmanager
    def listening():
        lists.append([])
        try:
            yield lists[0]
        finally:
            lists.clear()

    sys.addaudithook(watch)  # for good: there is no way to take one away
    return listening


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_is_opened_for_writing_but_what_lies_beside_its_place(place, opened_in, name):
    writer = WRITERS[name]
    place.clear(writer)
    with opened_in() as opened:
        place.run(writer.command)
    written = [path for path in opened if path.suffix != ".pyc" and "__pycache__" not in path.parts]
    assert written and all(is_left_over(path) and place.here in path.parents for path in written)


def test_a_file_in_the_folder_for_temporary_ones_would_be_seen(opened_in):
    with opened_in() as opened, tempfile.NamedTemporaryFile() as file:
        pass
    assert Path(file.name) in opened
