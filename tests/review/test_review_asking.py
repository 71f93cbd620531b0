"""What is typed at the desk is what the round has, or it is said what it has instead."""

import nation
import pytest

from ita_audit.cli.desk import review as reviewing


@pytest.fixture
def stored(desk, tmp_path):
    """A round of two LGUs; a third is expected and has not handed in."""
    desk.hand_in(nation.lgu(0, failings=[]), nation.lgu(1, failings=["news"]))
    lgus = tmp_path / "lgus.csv"
    lgus.write_text("code,name\n6100000,ก\n6100001,ข\n6100009,อบต.หนองหาย\n", "utf-8")
    desk.review("2568-1", "--expected", lgus)
    return desk


UNKNOWN = {
    "an LGU": (["--lgu", "6100002"], ["--agency", "รอบนี้ไม่มี 6100002", "หมายถึง 610000"]),
    "an LGU that is expected": (["--lgu", "6100009"], ["อบต.หนองหาย (6100009) อยู่ในรายชื่อ แต่ยังไม่มีไฟล์ที่ตรวจได้"]),
    "a province": (["--province", "สมมุติธานิ"], ["รอบนี้ไม่มี สมมุติธานิ", "หมายถึง สมมุติธานี หรือไม่"]),
    "a district of another province": (
        ["--province", nation.PROVINCES[0], "--district", "อำเภอที่ 1"],
        ["รอบนี้ไม่มี อำเภอที่ 1", "หมายถึง อำเภอที่ 0 หรือไม่"],
    ),
    "a requirement": (["--requirement", "4.55"], ["รอบนี้ไม่มี 4.55", "หมายถึง 4.5 หรือไม่"]),
    "a finding": (["--requirement", "4.5/items.urll"], ["หมายถึง 4.5/items.url หรือไม่"]),
    "a measure": (["--requirement", "80"], ["รอบนี้ไม่มี 80", "8"]),
}


@pytest.mark.parametrize("case", UNKNOWN)
def test_what_the_round_has_not_is_refused_with_what_is_near(stored, tmp_path, case):
    asked, said = UNKNOWN[case]
    for command in (["findings", "2568-1"], ["export", "2568-1", "-o", tmp_path / "r.csv"]):
        ended = stored.command("rounds", *command, *asked)
        assert ended.code == 2 and not (tmp_path / "r.csv").exists()
        for part in said:
            assert ended.says(part), ended.err


def test_thai_digits_are_digits(stored):
    ended = stored.command("rounds", "findings", "2568-1", "--lgu", "๖๑๐๐๐๐๑", "--requirement", "๔.๕")
    assert ended.code == 0 and ended.shows("4.5/items") and ended.shows("(6100001)")


REFUSED = {
    "a page that is no page": (["dashboard", "--round", "2568-1", "-o", "x.pdf"], "ลงท้ายด้วย .html"),
    "an older round that is not there": (
        ["dashboard", "--round", "2568-1", "--against", "1999", "-o", "x.html"],
        "--against: ไม่มีรอบชื่อ 1999",
    ),
    "a round without a name": (["review", ".", "--round", "  "], "ชื่อรอบว่าง"),
    "a round with a name that no index holds": (["review", ".", "--round", "ก" * 201], "ยาวเกิน 200 ตัวอักษร"),
    "a day to come": (
        ["rounds", "decide", "2568-1", "8.2", "--answer", "met", "--by", "a", "--why", "b", "--dated", "2199-01-01"],
        "--dated: อยู่หลังวันนี้",
    ),
    "an approver of what is no waiver": (
        ["rounds", "decide", "2568-1", "8.2", "--answer", "met", "--by", "a", "--why", "b", "--approver", "c"],
        "--approver: ใช้กับ --answer waived เท่านั้น",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_meant_is_refused(stored, tmp_path, monkeypatch, case):
    monkeypatch.chdir(tmp_path)
    before = {path.name for path in tmp_path.iterdir()}
    typed, said = REFUSED[case]
    ended = stored.command(*typed)
    assert ended.code == 2 and ended.says(said), ended.err
    assert not {"x.pdf", "x.html"} & ({path.name for path in tmp_path.iterdir()} - before)


def test_who_stops_a_review_is_told_that_nothing_is_lost(desk, monkeypatch):
    desk.hand_in(nation.lgu(1))

    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(reviewing, "review", stopped)
    ended = desk.review()
    assert ended.code == 130 and ended.out == ""
    assert ended.err.split() == ["หยุดแล้ว", "สิ่งที่ตรวจเสร็จเก็บไว้ในคลัง", "สั่งคำสั่งเดิมอีกครั้งเพื่อตรวจต่อ"]


def test_districts_are_told_apart_by_their_province(stored):
    few, every = (stored.command("rounds", "show", "2568-1", *more) for more in ([], ["--all"]))
    assert few.shows("รายอำเภอ ดูด้วย --all") and not few.shows("อำเภอที่ 0 จ.สมมุติบุรี · 1 แห่ง")
    assert every.shows("อำเภอที่ 0 จ.สมมุติบุรี · 1 แห่ง") and not every.shows("รายอำเภอ ดูด้วย --all")
