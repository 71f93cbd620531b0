"""What the dashboard shows before any browser: shares, places, numbers packed for the script, doubts."""

import json
import re
import sys
from datetime import date
from fractions import Fraction

import nation
import pytest

from ita_audit.model import Text
from ita_audit.model.doubt import Doubt, Seen
from ita_audit.model.round import Agency, Counts, Entry, OpenQuestion, Round
from ita_audit.model.tally import Completeness, Tally
from ita_audit.presentation.percent import percent
from ita_audit.presentation.totals_text import completeness
from ita_audit.review.dashboard import Board, Moved, page
from ita_audit.review.dashboard.areas import in_order
from ita_audit.review.dashboard.content import packed
from ita_audit.review.dashboard.share_cells import cell, change, steps
from ita_audit.rulebook import load_ruleset


def entry(number, share=0.5, province="ก", district="ข"):
    agency = Agency(f"61{number:05}", f"อบต. {number}", district, province)
    counts = Counts(at_least=share, at_most=1.0)
    return Entry(number, agency, "", "", 0, "x", "", "", "", counts, 0, {"1": counts})


def board(entries, doubts=(), moved=None, missing=()):
    """A board of one question."""
    round_ = Round(1, "2568-1", date(2025, 12, 31), "", "")
    question = OpenQuestion("1.1/a", "1.1", "1", Text("ก", "a"), Text("ข", "b"))
    answers, waiting = {one.id: "c" for one in entries}, {one.id: 0 for one in entries}
    return Board(
        round_, round_ if moved else None, {"1": Text("ก", "a")}, [question], entries, answers, waiting, moved or {}, (), {}, missing, (), doubts, load_ruleset().edition.instrument,
    )  # fmt: skip


def written(*arguments, language="th", **more):
    return page(board(*arguments, **more), language).decode("utf-8")


@pytest.mark.parametrize(
    ("share", "text", "step"),
    [(None, "-", None), (0.0, "0", 0), (0.2499, "24", 0), (0.25, "25", 1), (0.57, "57", 2), (0.9999, "99", 4), (1.0, "100", 5)],
)  # fmt: skip
def test_a_cell_is_100_only_where_nothing_lacks_and_its_colour_is_that_of_its_number(share, text, step):
    shown = cell(share)
    assert (shown.text, shown.step) == (text, step)
    if step is not None:
        start, *end = (int(number) for number in dict(steps())[step].split("–"))
        assert start <= int(text) <= (end or [start])[0]


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.9996, "99.9"), (0.57, "57.0"), (1.0, "100.0"), (14 / 17, "82.4"), (0.8234, "82.3"), (0.0, "0.0")],
)
def test_a_share_is_rounded_and_100_only_where_it_is_whole(share, text):
    assert percent(share) == text


def test_a_letter_shows_the_share_that_the_store_keeps():
    for least in (Fraction(n, 110) for n in range(110)):
        share = Completeness(float(least), 1.0)
        letter = completeness(Tally({}, 0, share), "en")
        assert f" least {percent(share.to_dict()['at_least'])}" in letter


def test_an_lgu_has_the_arrow_of_compare_and_its_province_that_of_the_mean():
    moved = {entry(1).agency.code: Moved(0.5, closed=("1.1/a",), arrow="↑")}
    heatmap, lgus = written([entry(1)], moved=moved).split('id="heatmap"')[1].split('id="entities"')
    shown = [re.findall(r"([↑→↓]) ?[+-]?0\.0", part) for part in (heatmap, lgus)]
    assert shown == [["→"], ["↑"]]


@pytest.mark.parametrize(
    ("before", "now", "shown"), [(0.5, 0.55, "↑ +5.0"), (0.5, 0.4, "↓ -10.0"), (0.5, 0.5, "→ 0.0")]
)
def test_a_change_has_its_sign_and_its_arrow(before, now, shown):
    moved = change(before, now)
    assert f"{moved.arrow} {moved.points}" == shown


def test_names_stand_as_in_a_thai_dictionary():
    names = ["แพร่", "เชียงใหม่", "กรุงเทพ", "อำเภอที่ 10", "พิจิตร", "อำเภอที่ 2", "ชัยภูมิ"]
    assert in_order(names) == ("กรุงเทพ", "ชัยภูมิ", "เชียงใหม่", "พิจิตร", "แพร่", "อำเภอที่ 2", "อำเภอที่ 10")


@pytest.mark.parametrize(("numbers", "text"), [([], ""), ([0], "0"), ([7848, 0, 36], "0,10,610")])
def test_numbers_are_packed_by_their_differences(numbers, text):
    assert packed(numbers) == text


def test_one_province_is_shown_by_district_several_by_province():
    two = [entry(1), entry(2, district="ค")]
    assert "รายอำเภอ" in written(two) and "รายจังหวัด" not in written(two)
    assert "รายจังหวัด" in written([*two, entry(3, province="ง")])


def test_a_round_without_entries_is_a_page_too():
    assert "แสดง" in written([]) and "by district" not in written([], language="en")


def test_names_that_are_not_there_are_said_to_be_missing():
    assert written([entry(1, province="", district=""), entry(2)]).count("(ไม่ระบุ)") > 1


def test_a_province_moves_by_the_mean_of_those_in_both_rounds():
    three = [entry(1, 0.8), entry(2, 0.6), entry(3, 0.1)]
    moved = {one.agency.code: Moved(0.5) for one in three[:2]}
    heatmap = written(three, moved=moved).split('id="heatmap"')[1].split('id="entities"')[0]
    assert re.findall(r"class=moved>([^<]*)<", heatmap) == ["↑ +20.0"]


def test_many_doubts_are_folded_behind_the_first_of_their_kind_and_all_reach_their_lgus():
    entries = [entry(n) for n in range(3)]
    doubts = [
        Doubt("alike_text", tuple(Seen(one.agency, "/measures/8/outcome", f"ข้อความ {n}") for one in entries), 0.93)
        for n in range(130)
    ]  # fmt: skip
    text = written(entries, doubts)
    section = text.split('id="doubts"')[1].split('id="board"')[0]
    assert "(130)" in section and "อีก 99 ข้อ" in section and "ยังมีอีก 30 ข้อ" in section
    assert section.count("ข้อความ") - section.count("ข้อความผล") == 300 and "เหมือนกันร้อยละ 93" in section
    assert section.index("ข้อความ 0") < section.index("<details>") < section.index("ข้อความ 1<")
    content = json.loads(re.search(r'id="board">(.*?)</script>', text)[1])
    assert len(content["doubts"]["every"]) == 130


def test_of_a_doubt_that_hundreds_share_the_first_are_quoted_and_all_are_named():
    entries = [entry(n) for n in range(200)]
    shared = Doubt("shared_document", tuple(Seen(one.agency, "/x", "https://a.example/b") for one in entries))
    section = written(entries, [shared]).split('id="doubts"')[1].split('id="board"')[0]
    assert section.count("<q>") == 6 and "และอีก 194 แห่ง" in section and section.count('href="#61') == 200


def test_last_years_figures_that_are_this_years_are_shown_once():
    same = Seen(entry(1).agency, "/evidence/x", "1, 2, 3")
    section = written([entry(1)], [Doubt("last_years_figures", (same, same))]).split('id="doubts"')[1]
    assert section.split("</section>")[0].count("<q>") == 1


def test_where_nothing_was_cross_checked_it_says_so_and_not_that_there_are_no_doubts():
    assert "ไม่พบข้อสงสัย" in written([entry(1)])
    text = written([entry(1)], None)
    assert "ไม่พบข้อสงสัย" not in text and "ยังไม่ได้ตรวจไขว้" in text


def test_without_the_library_for_alike_texts_there_is_a_dashboard_all_the_same(ita, tmp_path, monkeypatch):
    store, file = tmp_path / "x.sqlite", tmp_path / "x.html"
    nation.write(tmp_path / "post", [nation.lgu(1), nation.lgu(2)])
    monkeypatch.setitem(sys.modules, "datasketch", None)
    ita("review", tmp_path / "post", "--round", "1", "--store", store)
    ended = ita("dashboard", "--round", "1", "--store", store, "-o", file)
    assert ended.code == 0 and "ita-audit[desk]" in ended.err
    assert "ยังไม่ได้ตรวจไขว้" in file.read_text("utf-8")
