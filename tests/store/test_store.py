"""A store loses nothing and doubles nothing, and knows whose it is."""

import os
import sqlite3
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import killing
import killing_migrations
import nation
import pytest
from sqlalchemy import inspect, select, text

import ita_audit
from ita_audit.errors import Fault, StoreError
from ita_audit.model.round import Agency, Refusal
from ita_audit.store import open_store
from ita_audit.store.engines import engine_of_file, writing
from ita_audit.store.entries import history, put
from ita_audit.store.entry_rows import Judged
from ita_audit.store.migrating import migrate, newest, version_of
from ita_audit.store.missing import expect, expected_in, refuse, refused_in
from ita_audit.store.rounds import open_round
from ita_audit.store.tables import (
    doubt_places,
    entries,
    facts,
    findings,
    latest,
    measures,
    metadata,
    questions,
    reports,
    submissions,
)

ZEROS = ", 0" * 9
KILLS = int(os.environ.get("ITA_AUDIT_KILLS", "12"))
"""docs/en/review.md says how to kill more often."""


def reviewing(desk):
    return ["review", desk.folder, "--round", "2568-1", "--as-of", "2025-12-31"]


def holds(kept):
    """Everything a store says, without its numbers and times."""
    store, round_id = kept()
    with store.connect() as connection:
        answers = connection.execute(
            select(latest.c.agency_code, questions.c.finding, findings.c.verdict, findings.c.cause)
            .join_from(findings, latest, latest.c.id == findings.c.entry_id)
            .join(questions, questions.c.id == findings.c.question_id)
        ).all()
        counts = [len(connection.execute(select(table)).all()) for table in (reports, submissions)]
    return sorted(map(tuple, answers)), counts, [entry.path for entry in history(store, round_id)]


@pytest.mark.parametrize("statements", [4, 19, 29, 45])
def test_a_run_that_is_killed_goes_on_where_it_was(desk, kept, started, statements, questions):
    desk.hand_in(*(nation.lgu(n) for n in range(4)))
    (desk.folder / "bad.json").write_text("{", "utf-8")
    assert started(desk, *reviewing(desk), statements=statements)() == -9
    assert desk.review().code == 2
    answers, counts, paths = holds(kept)
    assert paths == sorted(f"610000{n}-{n + 1}.json" for n in range(4))
    assert counts == [4, 4]
    assert len(answers) == len(set(answers)) == 4 * questions


def test_killed_at_random_moments_and_started_again_every_round_ends_in_the_same_store(desk, kept):
    same = nation.lgu(1)
    same["measures"]["3"]["outcome"] = nation.lgu(2)["measures"]["3"]["outcome"]
    desk.hand_in(same, nation.lgu(2), nation.lgu(3, failings=["news"]))
    (desk.folder / "cut.json").write_text("{")
    command = [sys.executable, killing.__file__, str(KILLS), str(desk.folder), desk.address]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert not ended.returncode, ended.stderr
    assert int(ended.stdout) >= KILLS // 2, "so many were really killed before their end"
    whole = everything(kept, "whole")
    assert len(whole["answers"]) > 3 * 400 and whole["doubts"] and whole["refused"] == ["cut.json"]
    for number in range(KILLS):
        assert everything(kept, f"k{number}") == whole


def test_killed_at_random_moments_of_its_migration_a_store_is_whole_and_brought_up_to_date(address):
    ended = subprocess.run(
        [sys.executable, killing_migrations.__file__, str(KILLS), address], capture_output=True, text=True
    )
    assert not ended.returncode, ended.stderr
    assert int(ended.stdout) >= KILLS // 2, "so many were really killed before their end"


def everything(kept, name):
    """What a store holds of one round, without its numbers and times."""
    store, round_id = kept(name)
    with store.connect() as connection:
        answers = connection.execute(
            select(latest.c.agency_code, questions.c.finding, findings.c.verdict, findings.c.cause)
            .join_from(findings, latest, latest.c.id == findings.c.entry_id)
            .join(questions, questions.c.id == findings.c.question_id)
            .where(latest.c.round_id == round_id)
        ).all()
        of_entries = [
            sorted(
                connection.execute(
                    select(*columns).join_from(table, entries).where(entries.c.round_id == round_id)
                )
            )
            for table, columns in (
                (reports, [reports.c.content]),
                (facts, [facts.c.content]),
                (measures, [measures.c.measure, measures.c.met, measures.c.gap]),
            )
        ]
        doubts = connection.execute(
            select(doubt_places.c.agency_code, doubt_places.c.pointer, doubt_places.c.shown).where(
                doubt_places.c.round_id == round_id
            )
        ).all()
    return {
        "answers": sorted(map(tuple, answers)),
        "of_entries": of_entries,
        "doubts": sorted(map(tuple, doubts)),
        "entries": sorted((one.path, one.sha256) for one in history(store, round_id)),
        "refused": [one.path for one in refused_in(store, round_id)],
    }


def test_two_at_once_lose_nothing_and_double_nothing(desk, kept, started, questions):
    desk.hand_in(*(nation.lgu(n) for n in range(6)))
    runs = [started(desk, *reviewing(desk)) for _ in range(2)]
    assert [run() for run in runs] == [0, 0]
    answers, counts, paths = holds(kept)
    assert len(paths) == len(set(paths)) == 6 and counts == [6, 6]
    assert len(answers) == len(set(answers)) == 6 * questions


@pytest.mark.parametrize("write", ["put", "refuse", "expect"])
def test_two_who_write_the_same_at_the_same_moment_write_it_once(address, ruleset, complete, write):
    """The bytes are there from the first round on: nothing else makes one wait for the other."""
    report = ita_audit.check(ruleset, complete, as_of=date(2025, 12, 31))
    agency = Agency("6100001", "ก", "ข", "ค")
    judged = Judged(agency, "a.json", 1, b"{}", report, "now", "me")
    refusal = Refusal("b.json", (Fault("b.json", "ก", "a", "ข", "b"),))
    writes = {
        "put": lambda store, round_id: put(store, round_id, judged),
        "refuse": lambda store, round_id: refuse(store, round_id, "/post", refusal),
        "expect": lambda store, round_id: expect(store, round_id, [agency]),
    }
    with open_store(address, create=True) as store, ThreadPoolExecutor(2) as pool:
        for number in range(20):
            round_ = open_round(store, f"r{number}", date(2025, 12, 31), "now", "me")
            together = Barrier(2)

            def written(round_=round_, together=together):
                together.wait()
                return writes[write](store, round_.id)

            done = [one.result() for one in [pool.submit(written) for _ in range(2)]]
            assert done.count(True) == (write == "put")
            assert len(history(store, round_.id)) == (write == "put")
            assert refused_in(store, round_.id) == [refusal] * (write == "refuse")
            assert expected_in(store, round_.id) == [agency] * (write == "expect")


def test_the_migrations_make_what_the_program_reads(address):
    with open_store(address, create=True) as store:
        there = inspect(store)
        made = {
            name: {column["name"]: column["nullable"] for column in there.get_columns(name)}
            for name in there.get_table_names()
            if name != "alembic_version"
        }
    meant = {
        table.name: {column.name: bool(column.nullable) for column in table.columns}
        for table in metadata.sorted_tables
    }
    assert made == meant


def test_a_store_of_a_newer_version_is_refused_and_left_alone(address, ita, tmp_path):
    with open_store(address, create=True) as store, writing(store) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer than this program"), open_store(address):
        pass
    ended = ita("review", tmp_path, "--round", "x", "--store", address)
    assert ended.code == 2 and ended.says("ใหม่กว่าโปรแกรมนี้")


def test_an_older_store_is_brought_up_to_date_after_a_copy(tmp_path):
    file = tmp_path / "old.sqlite"
    engine = engine_of_file(file)
    with writing(engine) as connection:
        migrate(connection, "0001")
        row = "INSERT INTO rounds VALUES (7, '2567-2', '2024-12-31', 'then', 'somebody')"
        connection.execute(text(row))
        connection.execute(text("INSERT INTO submissions VALUES ('abc', 1, x'00')"))
        words = ", ".join("'x'" for _ in range(5))
        connection.execute(text(f"INSERT INTO entries VALUES (1, 7, {words}, 'abc', 0, {words[:-5]}{ZEROS})"))
        for number, finding in enumerate(("8.3/total", "8.3/pending"), 1):
            row = f"INSERT INTO questions VALUES ({number}, 'x', '{finding}', 'x', {words})"
            connection.execute(text(row))
            connection.execute(text(f"INSERT INTO findings VALUES (1, {number}, 'gap', 'major', '')"))
        told = '[{"id": "8.3/total"}, {"id": "8.3/pending", "fingerprint": "beef"}]'
        report = zlib.compress(f'{{"fiscal_year": 2567, "findings": {told}}}'.encode())
        connection.execute(text("INSERT INTO reports VALUES (1, :report)"), {"report": report})
    with open_store(str(file)) as store, store.connect() as connection:
        assert version_of(connection) == newest()
        assert connection.execute(select(latest.c.fiscal_year)).scalar_one() == 2567
        prints = select(findings.c.fingerprint).order_by(findings.c.question_id)
        assert connection.execute(prints).scalars().all() == ["", "beef"]
        assert connection.execute(text("SELECT name FROM rounds")).scalar_one() == "2567-2"
    copy = sqlite3.connect(tmp_path / f"old.sqlite.before-{newest()}")
    assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    assert copy.execute("SELECT name FROM rounds").fetchone() == ("2567-2",)
    copy.close()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nowhere/desk.sqlite", "เปิดคลังข้อมูลไม่ได้"),
        ("text.sqlite", "ไม่ใช่คลังข้อมูลของ ita-audit"),
        ("nosuchbase://x/y", "ไม่รู้จักฐานข้อมูลแบบนี้"),
        ("postgresql+pg8000://me:secret@/none", "postgresql+psycopg://"),
        ("postgresql+psycopg://me:secret@/none?host=/nowhere", "เปิดคลังข้อมูลไม่ได้"),
    ],
)
def test_what_is_no_store_is_refused_with_a_sentence_that_tells_no_password(
    ita, tmp_path, monkeypatch, address, said
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.sqlite").write_text("This is no database, but it is long enough to be read.\n" * 40)
    ended = ita("review", tmp_path, "--round", "x", "--store", address)
    assert ended.code == 2 and ended.says(said) and not ended.says("secret")
