"""A store is looked at before it is touched, and every cause of not being usable has its own sentence."""

import hashlib
import os
import random
import resource
import shutil
import signal
import sqlite3
import stat
import tempfile
import threading
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import nation
import psycopg
import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from ita_audit.store import open_store, opening
from ita_audit.store.engines import engine_of_file, writing
from ita_audit.store.failures import failure_of
from ita_audit.store.migrating import migrate, newest

READING = {
    "list": ("rounds", "list"),
    "show": ("rounds", "show", "r"),
    "findings": ("rounds", "findings", "r"),
    "export": ("rounds", "export", "r", "-o", "{out}/r.csv"),
    "integrity": ("rounds", "integrity", "r"),
    "dashboard": ("dashboard", "--round", "r", "-o", "{out}/r.html"),
}
NOBODY = 65534


def command(words, store, out):
    return [*(word.format(out=out) for word in words), "--store", store]


def review(folder, store):
    return ["review", folder, "--round", "r", "--as-of", "2025-12-31", "--store", store]


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def post(tmp_path_factory):
    """What two LGUs hand in."""
    folder = tmp_path_factory.mktemp("post")
    nation.write(folder, [nation.lgu(n, failings=["news"]) for n in range(2)])
    return folder


@pytest.fixture(scope="module")
def whole(post, tmp_path_factory):
    """The bytes of a store that holds one round of them."""
    from ita_audit.cli import main

    file = tmp_path_factory.mktemp("whole") / "whole.sqlite"
    assert main([str(part) for part in review(post, file)]) == 0
    return file.read_bytes()


@pytest.fixture
def store(whole, tmp_path):
    """A store of one's own, in a folder of its own."""
    file = tmp_path / "store" / "desk.sqlite"
    file.parent.mkdir()
    file.write_bytes(whole)
    return file


def foreign_database(file):
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE moz_places (url TEXT)")
        other.commit()


def of_another_user_of_alembic(file):
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE alembic_version (version_num TEXT)")
        other.execute("CREATE TABLE rounds (id INTEGER)")
        other.commit()


FOREIGN = {
    "a browser's database": foreign_database,
    "a database with a table called rounds": of_another_user_of_alembic,
    "a text": lambda file: file.write_text("no database, but long enough to be read\n" * 90, "utf-8"),
    "a picture": lambda file: file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(900)),
}


@pytest.mark.parametrize("made", FOREIGN)
def test_a_file_of_another_program_is_refused_and_stays_as_it_is(ita, post, tmp_path, made):
    file = tmp_path / "other" / "other.sqlite"
    file.parent.mkdir()
    FOREIGN[made](file)
    before = digests(file.parent)
    for arguments in (
        review(post, file),
        *(command(words, file, tmp_path) for words in READING.values()),
        ["rounds", "list", "--store", f"sqlite:///{file}"],
    ):
        ended = ita(*arguments)
        assert ended.code == 2 and ended.says("ไม่ใช่คลังข้อมูลของ ita-audit จึงไม่แตะต้อง"), ended.err
    assert digests(file.parent) == before


def test_an_empty_file_becomes_a_store_and_only_where_one_is_made(ita, post, tmp_path):
    file = tmp_path / "empty.sqlite"
    file.touch()
    assert ita("rounds", "list", "--store", file).says("ไม่มีคลังข้อมูลที่นี่") and not file.stat().st_size
    assert ita(*review(post, file)).code == 0
    assert ita("rounds", "list", "--store", file).shows("r")


@pytest.mark.parametrize("made", [Path.mkdir, os.mkfifo], ids=["a folder", "a pipe"])
def test_what_is_no_file_is_refused_at_once(ita, post, tmp_path, made):
    made(tmp_path / "it")
    ended = ita(*review(post, tmp_path / "it"))
    assert ended.code == 2 and ended.says("นี่ไม่ใช่ไฟล์ แต่เป็นโฟลเดอร์ อุปกรณ์ หรือท่อส่งข้อมูล")


@pytest.mark.parametrize("reading", READING)
def test_whoever_only_reads_changes_no_byte_of_a_store(ita, store, tmp_path, reading):
    assert ita("rounds", "integrity", "r", "--store", store).code == 0
    with closing(sqlite3.connect(store)) as raw:  # as when it was copied by a program for databases
        assert raw.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    before = digests(store.parent)
    assert ita(*command(READING[reading], store, tmp_path)).code == 0
    assert digests(store.parent) == before


def test_a_store_on_a_medium_that_can_only_be_read_is_read_and_says_so_where_it_should_be_written(
    ita, post, whole, top
):
    folder = Path(tempfile.mkdtemp(prefix="ita-medium-"))  # pytest's own folders are shut to other users
    try:
        out, medium = folder / "out", folder / "medium"
        for one in (folder, out, medium):
            one.mkdir(exist_ok=True)
        store = medium / "desk.sqlite"
        store.write_bytes(whole)
        runs = [command(words, store, out) for words in READING.values()]
        due = [ita(*run).out for run in runs]
        mended = ita(*review(post, store))  # so that all it needs is imported
        for one, mode in ((folder, 0o755), (out, 0o777), (store, 0o444), (medium, 0o555)):
            one.chmod(mode)
        for file in out.iterdir():
            file.unlink()
        seen = digests(medium)
        child = os.fork()
        if not child:
            code = 1
            try:
                if not os.geteuid():
                    os.setgroups([])
                    os.setuid(NOBODY)
                if not os.access(top / "rules", os.R_OK):
                    code = 77
                else:
                    code = bool([ita(*run).out for run in runs] != due or len(list(out.iterdir())) != 2)
                    ended = ita("rounds", "decide", "r", "4.5", "--answer", "waived", "--by", "x", "--why", "y",
                                "--approver", "z", "--until", "2026-12-31", "--store", store)  # fmt: skip
                    code = code or 2 * (ended.code != 2 or not ended.says("คลังข้อมูลนี้อ่านได้อย่างเดียว"))
            finally:
                os._exit(code)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status == 77:
            pytest.skip("platform: the user nobody cannot read this folder")
        assert status == 0 and mended.code == 0 and digests(medium) == seen
    finally:
        folder.joinpath("medium").chmod(0o755)
        shutil.rmtree(folder)


@contextmanager
def held(store, how):
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        for statement in how:
            other.execute(statement)
        yield


HOLDERS = {
    "in the middle of writing": ("BEGIN IMMEDIATE",),
    "all for itself": ("PRAGMA locking_mode = EXCLUSIVE", "BEGIN IMMEDIATE", "UPDATE rounds SET name = name"),
}


@pytest.mark.parametrize("how", HOLDERS)
def test_a_store_that_another_program_holds_is_said_to_be_held_within_five_seconds(ita, post, store, how):
    with held(store, HOLDERS[how]):
        began = time.monotonic()
        ended = ita(*review(post, store))
        assert time.monotonic() - began < 5
    assert ended.code == 2 and ended.says("โปรแกรมอื่นกำลังใช้คลังข้อมูลนี้อยู่"), ended.err
    assert ita(*review(post, store)).code == 0


def test_whoever_writes_keeps_nobody_from_reading(ita, store):
    with held(store, HOLDERS["in the middle of writing"]):
        assert ita("rounds", "list", "--store", store).code == 0


def test_what_a_killed_program_left_in_the_middle_of_writing_is_taken_back_and_the_store_read(ita, store):
    child = os.fork()
    if not child:
        raw = sqlite3.connect(store, isolation_level=None)
        raw.execute("PRAGMA journal_mode = DELETE")  # as a store that no review made
        raw.execute("PRAGMA cache_size = 1")  # so that pages are written before the end
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE findings SET cause = 'half'")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert store.with_name("desk.sqlite-journal").stat().st_size
    ended = ita("rounds", "findings", "r", "--store", store)
    assert ended.code == 0 and not ended.shows("half"), ended.err
    assert not store.with_name("desk.sqlite-journal").exists()


@pytest.fixture
def more(tmp_path):
    """What two other LGUs hand in."""
    folder = tmp_path / "more"
    folder.mkdir()
    nation.write(folder, [nation.lgu(n) for n in range(2, 4)])
    return folder


def test_a_full_disk_is_called_full_and_what_was_done_is_kept(ita, more, store):
    pages = store.stat().st_size // 4096 + 4

    def small(raw, _record):
        raw.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(Engine, "connect", small)
    try:
        ended = ita(*review(more, store))
    finally:
        event.remove(Engine, "connect", small)
    assert ended.code == 2 and ended.says("พื้นที่เก็บข้อมูลเต็ม"), ended.err
    assert ita("rounds", "list", "--store", store).shows("2 แห่ง")


def test_a_disk_that_fails_is_not_called_full(ita, more, store):
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, limits[1]))  # of the log beside it
    try:
        ended = ita(*review(more, store))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert ended.code == 2 and ended.says("อ่านหรือเขียนคลังข้อมูลไม่สำเร็จ"), ended.err


def changed(statement, *values):
    def change(file):
        with closing(sqlite3.connect(file)) as raw:
            raw.execute(statement, values)
            raw.commit()

    return change


def overwritten(at, by):
    def overwrite(file):
        content = bytearray(file.read_bytes())
        content[at : at + len(by)] = by
        file.write_bytes(content)

    return overwrite


DAMAGES = {
    "a page of zeros": (overwritten(4096, bytes(4096)), "list"),
    "a page of noise": (overwritten(4096, b"\xa5" * 9 * 4096), "list"),
    "half of it": (lambda file: os.truncate(file, file.stat().st_size // 2 // 4096 * 4096), "findings"),
    "no UTF-8 in a name": (changed("UPDATE entries SET agency_name = cast(x'ff41' AS TEXT)"), "show"),
    "a report that does not unpack": (changed("UPDATE reports SET content = x'789c'"), "dashboard"),
    "facts that are no JSON": (
        changed("UPDATE facts SET content = ?", zlib.compress(b"{")),
        "integrity",
    ),
    "a day that is none": (changed("UPDATE rounds SET as_of = 'x'"), "list"),
    "a grade that is none": (changed("UPDATE findings SET grade = 'x' WHERE verdict = 'gap'"), "findings"),
    "words where a share stands": (changed("UPDATE entries SET at_least = 'half'"), "show"),
    "words where a count stands": (changed("UPDATE entries SET gap = 'x'"), "show"),
    "bytes where words stand": (changed("UPDATE entries SET district = x'6b'"), "dashboard"),
    "a table that is gone": (changed("DROP TABLE refusals"), "show"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_is_called_damaged(ita, store, tmp_path, damage):
    make, reading = DAMAGES[damage]
    if reading == "integrity":
        changed("DELETE FROM crosschecks")(store)
    make(store)
    ended = ita(*command(READING[reading], store, tmp_path))
    assert ended.code == 2 and ended.says("คลังข้อมูลเสียหาย"), ended.err
    assert not ended.says("โปรแกรมขัดข้อง")


def test_decisions_about_an_lgu_that_is_in_no_entry_are_shown_under_its_code(ita, store):
    decided = ["--answer", "waived", "--approver", "z", "--until", "2026-12-31", "--by", "x", "--why", "y"]
    assert ita("rounds", "decide", "r", "4.5", *decided, "--store", store).code == 0
    changed("UPDATE entries SET agency_code = '6999999'")(store)
    ended = ita("rounds", "decisions", "r", "--store", store)
    assert ended.code == 0 and ended.shows(nation.code(0)) and ended.shows(nation.code(1))


def test_rows_left_over_from_an_entry_that_is_gone_keep_no_new_file_out(ita, store, more):
    changed("DELETE FROM entries WHERE id = 2")(store)
    assert ita(*review(more, store)).code == 0
    with closing(sqlite3.connect(store)) as raw:
        for table in ("reports", "facts", "measures", "findings"):
            ids = {row[0] for row in raw.execute(f"SELECT entry_id FROM {table}")}
            assert ids == {1, 2, 3}
        (packed,) = raw.execute("SELECT content FROM reports WHERE entry_id = 2").fetchone()
    assert nation.code(2).encode() in zlib.decompress(packed)


def test_rows_that_contradict_a_file_are_told_as_damage_of_the_store(ita, store, more):
    with closing(sqlite3.connect(store)) as raw:
        raw.execute("DELETE FROM entries WHERE id = 2")
        raw.execute("CREATE UNIQUE INDEX unsound ON entries (ruleset)")
        raw.commit()
    ended = ita(*review(more, store))
    assert ended.code == 2 and ended.shows("คลังข้อมูลเสียหาย") and not ended.says("โปรแกรมขัดข้อง"), ended.err


def of_noise(content, luck):
    """``content`` with bits turned, a piece of noise or of zeros in it, or cut."""
    damaged = bytearray(content)
    kind = luck.choice(("bits", "noise", "zeros", "cut"))
    at = luck.randrange(len(damaged))
    if kind == "bits":
        for _ in range(luck.randint(1, 40)):
            damaged[luck.randrange(len(damaged))] ^= 1 << luck.randrange(8)
    elif kind == "cut":
        del damaged[at:]
    else:
        length = luck.choice((1, 16, 512, 4096))
        damaged[at : at + length] = luck.randbytes(length) if kind == "noise" else bytes(length)
    return bytes(damaged)


def test_whatever_a_damaged_disk_gives_back_is_read_or_refused_in_a_sentence(ita, store, whole, tmp_path):
    luck = random.Random(2568)
    refused = 0
    for _ in range(16):
        damaged = of_noise(whole, luck)
        for reading in ("list", "findings", "dashboard"):
            for path in store.parent.iterdir():
                path.unlink()
            store.write_bytes(damaged)
            ended = ita(*command(READING[reading], store, tmp_path))
            assert ended.code in (0, 2) and not ended.says("โปรแกรมขัดข้อง"), ended.err
            refused += ended.code == 2
    assert 5 < refused < 48, "so many were really met by what was changed, and not all"


SERVERS = {  # SQLSTATE of PostgreSQL: what is said
    "40P01": "โปรแกรมอื่นกำลังใช้คลังข้อมูลนี้อยู่",
    "53100": "พื้นที่เก็บข้อมูลเต็ม",
    "58030": "อ่านหรือเขียนคลังข้อมูลไม่สำเร็จ",
    "25006": "คลังข้อมูลนี้อ่านได้อย่างเดียว",
    "42501": "ผู้ใช้นี้ไม่มีสิทธิ์ในฐานข้อมูล",
    "XX001": "คลังข้อมูลเสียหาย",
    "57P03": "ตรวจว่าเซิร์ฟเวอร์เปิดอยู่",
}


@pytest.mark.parametrize("state", SERVERS)
def test_what_a_server_reports_has_the_sentence_of_its_cause(state):
    reported = psycopg.errors.lookup(state)("postgresql://me:secret@host/x: said")
    (fault,) = failure_of(OperationalError("SELECT 1", {}, reported), "there").faults
    assert SERVERS[state] in fault.th + fault.todo_th and "secret" not in fault.th and fault.en


def test_a_new_store_is_for_its_owner_alone_and_so_is_all_beside_it(tmp_path):
    file = tmp_path / "desk.sqlite"
    before = os.umask(0o022)
    try:
        with open_store(str(file), create=True) as store, store.connect() as connection:
            connection.exec_driver_sql("SELECT * FROM rounds").all()
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert len(modes) > 1 and set(modes.values()) == {0o600}, modes


def test_a_store_shared_with_a_group_stays_shared(store):
    store.chmod(0o660)
    with open_store(str(store), create=True):
        assert stat.S_IMODE(store.stat().st_mode) == 0o660


def test_of_two_that_migrate_at_once_the_copy_is_of_the_old_store(tmp_path, monkeypatch):
    file = tmp_path / "old.sqlite"
    with writing(engine_of_file(file)) as connection:
        migrate(connection, "0001")
    both, looked = threading.Barrier(2), opening.version_in

    def together(*arguments):
        version = looked(*arguments)
        both.wait()
        return version

    monkeypatch.setattr(opening, "version_in", together)

    def opened(_):
        with open_store(str(file)) as store:
            return store.dialect.name

    with ThreadPoolExecutor(2) as two:
        assert [*two.map(opened, range(2))] == ["sqlite", "sqlite"]
    (copy,) = tmp_path.glob("old.sqlite.before-*")
    with closing(sqlite3.connect(copy)) as old, closing(sqlite3.connect(file)) as new:
        version = "SELECT version_num FROM alembic_version"
        assert old.execute(version).fetchone() == ("0001",)
        assert new.execute(version).fetchone() == (newest(),)
