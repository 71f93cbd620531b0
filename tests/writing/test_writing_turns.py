"""Whoever adds to a file has its folder alone, and is told where that does not come about."""

import pytest

from ita_audit.errors import UsageError
from ita_audit.writing import in_turn, turns


@pytest.fixture
def impatient(monkeypatch):
    """Nobody waits for half a minute."""
    monkeypatch.setattr(turns, "_ATTEMPTS", 3)
    monkeypatch.setattr(turns, "_PAUSE", 0.001)


def test_a_folder_that_stays_taken_is_told_of(tmp_path, impatient):
    with in_turn(tmp_path / "log"):
        with pytest.raises(UsageError, match="another program has been writing in this folder"):
            in_turn(tmp_path / "log").__enter__()
        assert (tmp_path / turns.LOCK).exists()
    assert not [*tmp_path.iterdir()]


def test_another_folder_is_free(tmp_path, impatient):
    (tmp_path / "other").mkdir()
    with in_turn(tmp_path / "log"), in_turn(tmp_path / "other" / "log"):
        pass


def test_a_file_that_is_named_by_a_link_is_taken_where_it_lies(tmp_path, impatient):
    (tmp_path / "far").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "far" / "log")
    with in_turn(tmp_path / "link"), pytest.raises(UsageError):
        in_turn(tmp_path / "far" / "log").__enter__()


def test_the_lock_of_a_program_that_was_killed_is_taken_over_and_away(tmp_path, impatient):
    (tmp_path / turns.LOCK).touch()
    with in_turn(tmp_path / "log"):
        pass
    assert not [*tmp_path.iterdir()]


def test_the_folder_is_free_again_where_the_block_fails(tmp_path, impatient):
    def fail():
        with in_turn(tmp_path / "log"):
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not [*tmp_path.iterdir()]


def test_a_lock_that_was_taken_away_meanwhile_is_taken_anew(tmp_path, impatient, monkeypatch):
    real, lock = turns._lock, tmp_path / turns.LOCK

    def too_late(descriptor):
        real(descriptor)
        monkeypatch.setattr(turns, "_lock", real)
        lock.unlink()

    monkeypatch.setattr(turns, "_lock", too_late)
    with in_turn(tmp_path / "log"):
        assert lock.exists()


def test_a_link_that_is_planted_as_the_lock_is_not_followed(tmp_path):
    (tmp_path / turns.LOCK).symlink_to(tmp_path / "planted")
    with pytest.raises(UsageError, match="symbolic links"):
        in_turn(tmp_path / "log").__enter__()
    assert not (tmp_path / "planted").exists()


def test_a_folder_that_is_not_there_is_told_of(tmp_path):
    with pytest.raises(UsageError, match=r"none/log: .*No such file or directory"):
        in_turn(tmp_path / "none" / "log").__enter__()
