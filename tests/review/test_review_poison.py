"""Whatever one file does is that file's refusal, by its name: the others are judged, stored and compared."""

import json
import os
import random
import zlib

import nation
import pytest
from hostile import packed, parts
from sqlalchemy import select, update
from sqlalchemy.exc import DataError, OperationalError

from ita_audit.cli.desk import letters, show
from ita_audit.model.doubt import Doubt, Seen
from ita_audit.model.round import Agency
from ita_audit.review import review_folder
from ita_audit.store.doubts import keep_doubts, kept_doubts
from ita_audit.store.engines import writing
from ita_audit.store.entries import standing
from ita_audit.store.missing import refused_in
from ita_audit.store.packing import DamagedError
from ita_audit.store.tables import facts

FAULTY = nation.code(3)
BROKEN = {  # the text with the character, and what is said of it
    "NUL in a name": ("agency", "name", "\0", "U+0000"),
    "half a surrogate pair in a district": ("agency", "district", "\ud800", "U+D800"),
    "a character that is none in an outcome": ("measures", "3", "\uffff", "U+FFFF"),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_text_that_no_store_holds_is_refused_where_it_stands_and_the_others_go_on(desk, kept, broken):
    part, name, letter, said = BROKEN[broken]
    poison = nation.lgu(0)
    if part == "measures":
        poison[part][name]["outcome"] += letter
    else:
        poison[part][name] += letter
    desk.hand_in(nation.lgu(1))
    (desk.folder / "0-first.json").write_text(json.dumps(poison, indent=1), "ascii")
    ended = desk.review()
    assert ended.code == 2 and ended.shows("0-first.json")
    (refusal,) = refused_in(*kept())
    assert refusal.path == "0-first.json" and said in refusal.faults[0].th and refusal.faults[0].line > 1
    assert [entry.agency.code for entry in standing(*kept())] == [nation.code(1)]


@pytest.mark.parametrize("escape", ["_xD800_", "_x0000_", "_xDC00_ก"])
def test_an_escape_of_no_letter_in_a_workbook_is_replaced_and_its_cell_named(
    desk, kept, ita, tmp_path, escape
):
    desk.hand_in(nation.lgu(1))
    (source,) = nation.write(tmp_path, [nation.lgu(7)])
    form = desk.folder / "form.xlsx"
    assert ita("template", "--from", source, "-o", form).code == 0
    district = nation.lgu(7)["agency"]["district"].encode()
    inside = {
        name: part.replace(district, escape.encode()) for name, part in parts(form.read_bytes()).items()
    }
    form.write_bytes(packed(inside))
    assert desk.review().code == 0
    entry = next(one for one in standing(*kept()) if one.path == "form.xlsx")
    assert entry.agency.district.startswith("\ufffd")
    assert ita("check", form).shows("ข้อความในช่องนี้มีอักขระเสีย")


def fails(real, error):
    """``real``, which fails with ``error`` where the third LGU is concerned."""

    def failing(*arguments):
        if FAULTY in repr(arguments):
            raise error
        return real(*arguments)

    return failing


STEPS = {
    "reading": ("handed_in", MemoryError("too much")),
    "judging": ("judge", RecursionError("too deep")),
    "looking at it": ("look_at", KeyError("\ud800\0")),
    "looking for what lies beside it": ("attached", PermissionError("shut")),
    "making rows of it": ("put", OverflowError("int too large")),
    "storing it": ("put", DataError("INSERT", {}, ValueError("cannot contain NUL"))),
}


@pytest.mark.parametrize("step", STEPS)
def test_whatever_one_file_does_up_to_the_store_is_its_own_refusal(desk, kept, monkeypatch, step):
    name, error = STEPS[step]
    desk.hand_in(nation.lgu(3), nation.lgu(4))
    monkeypatch.setattr(review_folder, name, fails(getattr(review_folder, name), error))
    ended = desk.review()
    assert ended.code == 2 and ended.says("ตรวจใหม่ 1 มีอยู่แล้ว 0 ตรวจไม่ได้ 1")
    (refusal,) = refused_in(*kept())
    assert FAULTY in refusal.path and type(error).__name__ in refusal.faults[0].th
    assert [entry.agency.code for entry in standing(*kept())] == [nation.code(4)]
    monkeypatch.undo()
    assert desk.review().code == 0, "and it is judged once the cause is gone"


def test_a_file_that_is_gone_when_its_turn_comes_is_named(desk, kept, monkeypatch):
    gone, _ = desk.hand_in(nation.lgu(3), nation.lgu(4))
    found = review_folder.find_submissions(desk.folder)
    monkeypatch.setattr(review_folder, "find_submissions", lambda _: found)
    gone.unlink()
    assert desk.review().code == 2
    assert [refusal.path for refusal in refused_in(*kept())] == [gone.name]


def test_a_path_longer_than_any_index_is_kept_by_its_end_and_known_again(desk, kept):
    (path,) = desk.hand_in(nation.lgu(3))
    deep = desk.folder.joinpath(*(str(random.Random(n).getrandbits(790)) for n in range(13)))
    deep.mkdir(parents=True)
    path.rename(deep / path.name)
    (deep / "cut.json").write_text("{", "utf-8")
    desk.hand_in(nation.lgu(4))
    for stored in (2, 0):
        ended = desk.review()
        assert ended.code == 2 and ended.says(f"ตรวจใหม่ {stored} มีอยู่แล้ว {2 - stored} ตรวจไม่ได้ 1"), ended.err
    long, _ = standing(*kept())
    (refusal,) = refused_in(*kept())
    for kept_path, name in ((long.path, path.name), (refusal.path, "cut.json")):
        assert kept_path.startswith("…") and kept_path.endswith(f"/{name}")
        assert 700 < len(kept_path.encode()) <= 1_000
    assert desk.command("review", deep, "--round", "r").code == 2, "the folder alone is as long"


def test_a_file_of_the_year_2300_is_stored(desk, kept):
    (path,) = desk.hand_in(nation.lgu(3))
    os.utime(path, (10_413_792_000, 10_413_792_000))
    assert desk.review().code == 0 and len(standing(*kept())) == 1


def test_what_older_programs_let_in_keeps_no_round_from_its_cross_checks(desk, kept):
    """Facts of two LGUs share a text with NUL: JSON holds it in either database."""
    desk.hand_in(nation.lgu(3), nation.lgu(4))
    desk.review()
    store, round_id = kept()
    with writing(store) as connection:
        for row in connection.execute(select(facts.c.entry_id, facts.c.content)).all():
            content = json.loads(zlib.decompress(row.content))
            content["texts"] = [["/measures/3/outcome", "ข้อความเดียวกัน\0" * 20]]
            changed = zlib.compress(json.dumps(content).encode())
            connection.execute(update(facts).where(facts.c.entry_id == row.entry_id).values(content=changed))
    found = Doubt("alike_text", (Seen(Agency("6100003", "ก", "ข", "ค"), "/x", "ก\0"),), 1.0)
    keep_doubts(store, round_id, "of other entries", [found])
    assert kept_doubts(store, round_id, "of other entries")[0].seen[0].shown == "ก\ufffd"
    ended = desk.command("rounds", "integrity", "2568-1")
    assert ended.code == 0 and ended.shows("ข้อความเดียวกัน")


def test_one_lgu_whose_facts_cannot_be_made_again_is_left_out_of_the_cross_checks(desk, kept, monkeypatch):
    from ita_audit.review import cross_checks

    same = nation.lgu(4)
    same["measures"]["3"]["outcome"] = nation.lgu(5)["measures"]["3"]["outcome"]
    desk.hand_in(nation.lgu(3), same, nation.lgu(5))
    desk.review()
    store, round_id = kept()
    with writing(store) as connection:
        connection.execute(update(facts).values(version="0"))
    keep_doubts(store, round_id, "of other entries", [])
    monkeypatch.setattr(cross_checks, "look_at", fails(cross_checks.look_at, KeyError("ours")))
    ended = desk.command("rounds", "integrity", "2568-1")
    assert ended.code == 0 and ended.shows(nation.code(4)) and ended.shows(nation.code(5))


def test_one_letter_that_cannot_be_made_keeps_nobody_from_theirs(desk, monkeypatch, tmp_path):
    desk.hand_in(nation.lgu(3), nation.lgu(4))
    monkeypatch.setattr(letters, "render", fails(letters.render, ZeroDivisionError("ours")))
    ended = desk.review("2568-1", "--reports", tmp_path / "letters")
    assert ended.code == 2 and ended.says("ZeroDivisionError: ours") and ended.says(FAULTY)
    assert [path.stem for path in (tmp_path / "letters").iterdir()] == [nation.code(4)]


@pytest.mark.parametrize(
    "error", [DamagedError("not ours"), OperationalError("INSERT", {}, ValueError("gone"))]
)
def test_what_fails_in_the_store_is_no_fault_of_the_file_that_met_it(desk, kept, monkeypatch, error):
    desk.hand_in(nation.lgu(3), nation.lgu(4))
    monkeypatch.setattr(review_folder, "put", fails(review_folder.put, error))
    ended = desk.review()
    assert ended.code == 2 and not ended.says("โปรแกรมขัดข้อง") and ended.says(str(desk.address)[-12:])
    assert refused_in(*kept()) == []


def test_an_lgu_that_is_stored_while_a_round_is_read_is_left_for_the_next_time(desk, monkeypatch):
    desk.hand_in(nation.lgu(3), nation.lgu(4))
    desk.review()
    read = show.standing
    monkeypatch.setattr(show, "standing", lambda *round_: read(*round_)[:1])
    ended = desk.command("rounds", "show", "2568-1")
    assert ended.code == 0 and ended.shows(nation.code(3))
