"""What an LGU changed is told apart from what the rules changed."""

import json
import shutil

import nation
import pytest

from ita_audit.model import Text
from ita_audit.model.round import Agency
from ita_audit.review.submission_diff import Side, compare

WHO = Agency("6100001", "x")


def side(rules, at_least, gaps, asked="abcde"):
    return Side(WHO, rules, at_least, {gap: Text(gap, gap) for gap in gaps}, frozenset(asked))


def told(change):
    parts = (change.closed, change.new, change.still_open, change.eased, change.raised)
    return ["".join(part) for part in parts] + [change.arrow, change.attributed]


CASES = {
    "the same rules": (side("r", 0.2, "ab"), side("r", 0.4, "bc"), None, ["a", "c", "b", "", "", "↑", True]),
    "nothing changed": (side("r", 0.2, "ab"), side("r", 0.2, "ab"), None, ["", "", "ab", "", "", "→", True]),
    "newer rules see more in the old": (
        side("r", 0.5, "a"),
        side("s", 0.2, "ad"),
        side("s", 0.2, "ad"),
        ["", "", "ad", "", "d", "↓", True],
    ),
    "newer rules see less, and one was mended": (
        side("r", 0.2, "abc"),
        side("s", 0.5, "c"),
        side("s", 0.3, "bc"),
        ["b", "", "c", "a", "", "↑", True],
    ),
    "the old cannot be judged again": (
        side("r", 0.2, "abx", "abx"),
        side("s", 0.5, "by", "aby"),
        None,
        ["a", "", "b", "x", "y", "↑", False],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_gap_has_one_story(case):
    before, after, again, expected = CASES[case]
    assert told(compare(before, after, again)) == expected


def test_two_rounds_are_compared_lgu_by_lgu_and_in_all(desk):
    desk.hand_in(*(nation.lgu(n, failings=["news", "contact"]) for n in (1, 2, 3)))
    desk.review("2568-1")
    for path in desk.folder.iterdir():
        path.unlink()
    lacking = {1: ["news"], 2: ["news", "contact", "hr_report"], 4: []}
    desk.hand_in(*(nation.lgu(n, failings=failings) for n, failings in lacking.items()))
    desk.review("2568-2")
    ended = desk.command("compare", "2568-1", "2568-2")
    assert ended.shows("รวม 2 แห่ง: ดีขึ้น 1 ลดลง 1 เท่าเดิม 0")
    assert ended.shows("มีเฉพาะในรอบก่อน (1)") and ended.shows("(6100003)")
    assert ended.shows("มีเฉพาะในรอบนี้ (1)") and ended.shows("(6100004)")
    assert desk.command("compare", "2568-1", "2568-2", "--all").shows("4.4/address")


def after_its_name(ended):
    return ended.out[ended.out.index("(6100001)") :]


def test_files_are_compared_as_submissions_or_as_reports(ita, tmp_path):
    old, new = nation.write(tmp_path, [nation.lgu(1, failings=["news"]), nation.lgu(1, failings=["contact"])])
    as_of = "--as-of=2025-12-31"
    submissions = ita("compare", old, new, as_of)
    reports = []
    for path in (old, new):
        reports.append(path.with_suffix(".report.json"))
        ita("check", path, as_of, "-f", f"json:{reports[-1]}")
    assert after_its_name(submissions) == after_its_name(ita("compare", *reports))
    for said in ("แก้แล้ว (", "พบใหม่ (", "4.5/items", "4.4/address"):
        assert submissions.shows(said)


def test_where_the_rules_changed_the_older_submission_is_judged_again(desk, top, tmp_path):
    desk.hand_in(nation.lgu(1, failings=["news"]))
    rules = tmp_path / "rules" / "ita-2568"
    shutil.copytree(top / "rules" / "ita-2568", rules)
    desk.review("old", "--ruleset", rules)
    (rule,) = rules.rglob("4.5-*.yaml")
    rule.unlink()
    desk.review("new", "--ruleset", rules)
    ended = desk.command("compare", "old", "new", "--ruleset", rules)
    assert ended.code == 0, ended.err
    assert ended.shows("แก้แล้ว 0 · พบใหม่ 0") and ended.shows("เพราะเกณฑ์เปลี่ยน: ไม่นับแล้ว")


def test_a_file_and_a_round_are_not_compared(desk, tmp_path):
    file = tmp_path / "x.json"
    file.write_text(json.dumps({}), "utf-8")
    ended = desk.command("compare", file, "2568-1")
    assert ended.code == 2 and ended.says("เทียบไฟล์กับรอบไม่ได้")


def test_files_of_two_lgus_are_not_compared(ita, tmp_path):
    old, new = nation.write(tmp_path, [nation.lgu(1), nation.lgu(2)])
    ended = ita("compare", old, new, "--as-of", "2025-12-31")
    assert ended.code == 2 and ended.says("เป็นของหน่วยงาน 6100002 แต่ไฟล์ครั้งก่อนเป็นของ 6100001")
    content = nation.lgu(2)
    del content["agency"]["code"]
    new.write_text(json.dumps(content), "utf-8")
    assert ita("compare", old, new, "--as-of", "2025-12-31").code == 0


def test_lgus_with_most_that_is_new_come_first_and_those_unchanged_are_a_number(desk):
    desk.hand_in(*(nation.lgu(n, failings=["news"]) for n in (1, 2, 3, 4)))
    desk.review("old")
    for path in desk.folder.iterdir():
        path.unlink()
    lacking = {1: ["news"], 2: [], 3: ["news", "contact"], 4: ["news", "contact", "hr_report"]}
    desk.hand_in(*(nation.lgu(n, failings=failings) for n, failings in lacking.items()))
    desk.review("new")
    few, every = (desk.command("compare", "old", "new", *more) for more in ([], ["--all"]))
    places = [few.out.index(f"(610000{n})") for n in (4, 3, 2)]
    assert places == sorted(places) and "(6100001)" not in few.out and "(6100001)" in every.out
    assert few.shows("ไม่เปลี่ยน 1 แห่ง ดูด้วย --all") and not every.shows("ไม่เปลี่ยน 1 แห่ง")
    assert few.shows("นับเป็นรายการที่ตรวจ")
