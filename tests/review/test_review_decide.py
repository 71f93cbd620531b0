"""Decisions on stored findings: one answer for many LGUs, bound to what was seen, and nothing is ever lost."""

import csv
import io
import re
import shutil
from datetime import date, datetime

import nation
import pytest

from ita_audit.model.decision import Decision, DecisionKind
from ita_audit.review.record_decisions import unsaid
from ita_audit.rulebook.decisions_file import read_decisions
from ita_audit.store.decision_log import recorded
from ita_audit.store.entries import report_of, standing

TRIED = "8.2/tried-by-a-person"
MET = ["--answer", "met", "--by", "นางสาวตัวอย่าง ใจดี", "--why", "ลองส่งเรื่องแล้ว", "--dated", "2025-12-01"]
WAIVED = [*MET[2:], "--answer", "waived", "--approver", "นายอำเภอ", "--until", "2026-09-30"]
DISPUTED = ["--answer", "disputed", *MET[2:]]
COUNTS = "ผู้ตรวจรับรองว่าครบถ้วน (มีผล) โดย นางสาวตัวอย่าง ใจดี เมื่อ 1 ธันวาคม 2568 · เหตุผล: ลองส่งเรื่องแล้ว"
STALE = "ไม่มีผล: ข้อมูลเปลี่ยนไปหลังตัดสิน"


@pytest.fixture
def stored(desk):
    """A round of three LGUs, of which 6100001 lacks its complaint statistics."""
    desk.hand_in(*(nation.lgu(n, failings=["complaint_statistics"] if n == 1 else []) for n in range(3)))
    desk.review()
    return desk


@pytest.fixture
def decide(stored):
    def run(*arguments):
        return stored.command("rounds", "decide", "2568-1", *arguments)

    return run


@pytest.fixture
def findings(stored):
    def run(*arguments):
        return stored.command("rounds", "findings", "2568-1", *arguments)

    return run


@pytest.fixture
def logs(kept):
    """The log of each LGU as finding and answer."""

    def look():
        return {
            code: [(one.decision.finding, (one.decision.verdict or one.decision.kind).value) for one in log]
            for code, log in recorded(*kept()).items()
        }

    return look


def test_an_answer_is_stored_with_who_decided_and_who_stored_it_when(decide, kept, monkeypatch):
    monkeypatch.setenv("LOGNAME", "desk-7")
    assert decide(TRIED, "--lgu", "6100000", *MET).says("บันทึกการตัดสิน 1 รายการ ของ 1 แห่ง")
    store, round_id = kept()
    ((code, (one,)),) = recorded(store, round_id).items()
    seen = {f["id"]: f for f in report_of(store, standing(store, round_id)[0].id)["findings"]}[TRIED]
    assert code == "6100000"
    assert one.decision.to_dict() == {
        "finding": TRIED, "kind": "attested", "verdict": "met", "by": MET[3], "dated": MET[7], "why": MET[5],
        "approver": None, "until": None, "seen": seen["fingerprint"],
    }  # fmt: skip
    assert one.stored_by == "desk-7" and datetime.fromisoformat(one.stored_at).tzinfo


CHOSEN = [  # what is typed, and the LGUs that it means
    ([], "012"),
    (["--lgu", "6100000", "--lgu", "6100002"], "02"),
    (["--province", nation.PROVINCES[1]], "1"),
    (["--district", "อำเภอที่ 2"], "2"),
    (["--lgu", "6100000", "--lgu", "6100001", "--district", "อำเภอที่ 1"], "1"),
]


def test_one_answer_is_given_for_every_lgu_that_is_chosen(decide, kept):
    for number, (typed, meant) in enumerate(CHOSEN):
        ended = decide(TRIED, *typed, *MET, "--why", str(number))
        assert ended.code == 0 and ended.says(f"บันทึกการตัดสิน {len(meant)} รายการ ของ {len(meant)} แห่ง")
        last = {code[-1]: log[-1].decision for code, log in recorded(*kept()).items()}
        assert {n for n, one in last.items() if one.why == str(number)} == set(meant), typed


def test_it_is_said_for_whom_an_answer_does_not_fit(decide, logs):
    ended = decide("8.3/total", "8.3/pending", *WAIVED)
    assert ended.code == 0 and ended.says("บันทึกการตัดสิน 2 รายการ ของ 1 แห่ง")
    for finding in ("8.3/total", "8.3/pending"):
        assert ended.says(f"ไม่บันทึก 2 แห่ง · {finding}: ผลคือ ครบถ้วนถูกต้อง จึงตัดสินแบบนี้ไม่ได้ · 6100000, 6100002")
    assert logs() == {"6100001": [("8.3/total", "waived"), ("8.3/pending", "waived")]}


def test_a_requirement_stands_for_all_that_the_answer_fits(decide, logs):
    decide("8.3", *WAIVED, "--lang", "en")
    (log,) = logs().values()
    assert len(log) > 3 and {answer for _, answer in log} == {"waived"}
    assert all(finding.startswith("8.3/") for finding, _ in log)


REFUSED = [  # what is typed, and what is said
    ([TRIED, "--lgu", "6100009", *MET], "ไม่มีรหัส 6100009 ในรอบนี้"),
    ([TRIED, "--lgu", "6100000", "--lgu", "6100009", *MET], "ไม่มีรหัส 6100009 ในรอบนี้"),
    ([TRIED, "--province", "ไม่มี", *MET], "ไม่มีหน่วยงานใดในรอบที่ตรงกับที่เลือก"),
    ([TRIED, "8.9/nix", *MET], "8.9/nix: ไม่มีรายการนี้ในรายงาน"),
    ([TRIED, "8", *MET], "8: ไม่มีรายการนี้ในรายงาน"),
    ([TRIED, "8.3/total", *MET], "8.3/total: ผลคือ ครบถ้วนถูกต้อง จึงตัดสินแบบนี้ไม่ได้"),
    ([TRIED, "8.3/total", "--lgu", "6100000", *WAIVED], "8.3/total: ผลคือ ครบถ้วนถูกต้อง จึงตัดสินแบบนี้ไม่ได้"),
    ([TRIED, *WAIVED[:-2]], "--until: ต้องระบุ"),
    ([TRIED, *WAIVED[:-1], "2025-01-01"], "อยู่ก่อนวันที่ตัดสิน"),
    ([TRIED, *MET[:2]], "--by, --why: ต้องระบุ"),
    ([TRIED], "--answer: ต้องระบุ"),
    (MET, "FINDING: ต้องระบุ"),
    ([TRIED, *MET, "--why", "\udcff"], "ไม่ใช่ตัวอักษร"),
    ([TRIED, "--from", "x.yaml"], "ใช้พร้อมกับ FINDING ไม่ได้"),
    (["--from", "x.yaml"], "ไม่พบไฟล์"),
]


def test_where_anything_is_wrong_nothing_is_written(decide, logs):
    for typed, said in REFUSED:
        ended = decide(*typed)
        assert ended.code == 2 and ended.says(said) and ended.says("วิธีแก้ไข"), (typed, ended)
    assert logs() == {}


def test_a_decision_is_shown_with_its_finding_and_no_longer_waits(stored, decide, findings):
    before = stored.command("rounds", "show", "2568-1")
    decide(TRIED, "--lgu", "6100000", "--lgu", "6100002", *MET)
    asked = ["--requirement", TRIED, "--verdict", "needs_review"]
    shown = findings(*asked)
    assert shown.shows("พบ 3 รายการ") and shown.out.count("→") == 2 and shown.shows(COUNTS)
    waits = findings(*asked, "--open")
    assert waits.shows("พบ 1 รายการ") and waits.shows("(6100001)")
    after = stored.command("rounds", "show", "2568-1")
    assert before.shows("รอผู้ตรวจ 131 เรื่อง ใน 3 แห่ง · ตัดสินแล้ว 0 รายการ")
    assert after.shows("รอผู้ตรวจ 129 เรื่อง ใน 3 แห่ง · ตัดสินแล้ว 2 รายการ")
    assert before.shows("รอผู้ตรวจ 44 เรื่อง") and not after.shows("รอผู้ตรวจ 44 เรื่อง")
    assert after.shows("รอผู้ตรวจ 43 เรื่อง · ตัดสินแล้ว 1 รายการ")


def test_what_waits_in_one_requirement_is_one_line_and_one_answer_settles_it(stored, decide, findings):
    content = nation.lgu(0)
    del content["evidence"]["no_gift_declaration"]["declared_on"]
    stored.hand_in(content, name="newer.json", at=4_000_000_000)
    stored.review()
    asked = ["--lgu", "6100000", "--requirement", "8.4", "--verdict", "needs_review"]
    parts = ["8.4/declared_on", "8.4/seen-by-a-person"]

    def waiting():
        shown = stored.command("rounds", "show", "2568-1").out
        return int(re.search(r"รอผู้ตรวจ (\d+) เรื่อง ใน 3 แห่ง", shown)[1])

    shown = findings(*asked)
    assert shown.shows("รอผู้ตรวจพิจารณา (2 รายการ)") and all(map(shown.shows, parts))
    assert shown.out.count("รอผู้ตรวจพิจารณา") == 1 and shown.shows("พบ 2 รายการ · รอผู้ตรวจ 1 เรื่อง")
    assert shown.shows("ita-audit rounds decide 2568-1")
    before = waiting()
    decide(parts[0], "--lgu", "6100000", *MET)
    assert findings(*asked, "--open").shows("พบ 1 รายการ · รอผู้ตรวจ 1 เรื่อง") and waiting() == before
    decide("8.4", "--lgu", "6100000", *MET)
    assert findings(*asked).out.count("→") == 1 and findings(*asked, "--open").shows("พบ 0 รายการ")
    assert waiting() == before - 1


def test_one_answer_is_one_line_of_the_list_and_its_findings_are_named_in_it(stored, decide, logs):
    decide("8.3", *WAIVED)
    decide("8.3/total", *DISPUTED)
    named = [finding for finding, answer in logs()["6100001"] if answer == "waived"]
    listed = stored.command("rounds", "decisions", "2568-1", "--lgu", "6100001")
    assert listed.shows(f"✓ {', '.join(one for one in named if one != '8.3/total')} ผ่อนผัน (มีผล)")
    assert listed.shows("– 8.3/total ผ่อนผัน (ไม่มีผล: มีการตัดสินใหม่แล้ว)")
    assert listed.shows("✓ 8.3/total โต้แย้งผลตรวจ") and listed.out.count("บันทึกเมื่อ") == 3
    assert listed.shows(f"การตัดสิน {len(named) + 1} รายการ")


OPEN = [  # what is decided, and whether the finding is left among what waits
    (TRIED, MET, False),
    (TRIED, ["--answer", "gap", *MET[2:]], False),
    (TRIED, DISPUTED, True),
    ("8.3/total", WAIVED, False),
    ("8.3/total", DISPUTED, True),
    ("8.3/total", [*WAIVED[:-1], "2025-12-30"], True),
]


def test_only_what_is_not_answered_is_open(decide, findings):
    asked = ["--open", "--lgu", "6100001", "--requirement"]
    assert findings(*asked, TRIED).shows("พบ 1 รายการ") and findings(*asked, "8.3/total").shows("พบ 1 รายการ")
    for finding, answer, left in OPEN:
        assert decide(finding, "--lgu", "6100001", *answer).code == 0
        assert findings(*asked, finding).shows(f"พบ {left:d} รายการ"), (finding, answer)
    for other in ("8.1/about-corruption", "8.3/pending"):
        assert findings(*asked, "8").shows(other)
    assert not findings(*asked, "8").shows("8.2/url")


def test_a_later_decision_replaces_an_earlier_one_and_both_are_kept(stored, decide, logs):
    decide(TRIED, *MET)
    ended = decide(TRIED, "--lgu", "6100001", *DISPUTED)
    assert ended.says("แทนการตัดสินเดิม 1 รายการ")
    assert logs()["6100001"] == [(TRIED, "met"), (TRIED, "disputed")]
    shown = stored.command("rounds", "decisions", "2568-1", "--lgu", "6100001")
    assert shown.shows("ไม่มีผล: มีการตัดสินใหม่แล้ว") and shown.shows("โต้แย้งผลตรวจ (มีผล)")
    assert shown.shows("การตัดสิน 2 รายการ") and not shown.shows("(6100002)")
    assert stored.command("rounds", "decisions", "2568-1").shows("การตัดสิน 4 รายการ")


def test_the_same_answer_again_is_not_written_twice_unless_another_came_between(decide, logs):
    for answer in (MET, MET, DISPUTED, MET):
        ended = decide(TRIED, "--lgu", "6100000", *answer)
        assert ended.code == 0
    assert logs() == {"6100000": [(TRIED, "met"), (TRIED, "disputed"), (TRIED, "met")]}
    assert decide(TRIED, *MET).says("มีอยู่แล้ว 1 รายการ")


NEWER = [  # what the newer submission says of the complaint channel, and whether the decision counts
    ({"url": "https://lgu6100000.example.go.th/another"}, False),
    (None, False),
    ({}, True),
]


@pytest.mark.parametrize(("change", "counts"), NEWER)
def test_a_newer_submission_makes_stale_what_was_decided_about_other_values(
    stored, decide, findings, change, counts
):
    decide(TRIED, "--lgu", "6100000", *MET)
    content = nation.lgu(0, failings=["news"])
    if change is None:
        del content["evidence"]["complaint_channel"]
    else:
        content["evidence"]["complaint_channel"] |= change
    stored.hand_in(content, name="newer.json", at=4_000_000_000)
    stored.review()
    listed = stored.command("rounds", "decisions", "2568-1")
    found = findings("--lgu", "6100000", "--requirement", TRIED, "--verdict", "")
    assert listed.shows("(มีผล)") == counts and listed.shows(STALE) != counts
    assert found.shows("(มีผล)") == counts and found.shows(STALE) != counts
    show = stored.command("rounds", "show", "2568-1")
    assert show.shows("การตัดสิน 1 รายการไม่มีผล") != counts
    assert show.shows(f"ตัดสินแล้ว {int(counts)} รายการ")


def exported(desk, folder):
    desk.command("rounds", "export", "2568-1", "-o", folder / "r.csv")
    text = (folder / "r.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_an_export_names_the_requirement_whose_one_answer_settles_what_waits(stored, tmp_path):
    rows = exported(stored, tmp_path)
    assert {row["verdict"] == "needs_review" for row in rows} == {True, False}
    for row in rows:
        assert row["review_line"] == (row["requirement"] if row["verdict"] == "needs_review" else "")


LAID_OVER = ("decided", "decided_by", "dated", "until")


def test_an_export_holds_what_counts_and_its_answers_stay(stored, decide, tmp_path):
    before = exported(stored, tmp_path)
    decide(TRIED, "--lgu", "6100000", *MET)
    decide(TRIED, "--lgu", "6100001", *DISPUTED)
    decide("8.3/total", *WAIVED)
    decide("8.3/pending", *WAIVED[:-1], "2025-12-30")
    after = exported(stored, tmp_path)
    told = {
        (row["agency_code"], row["finding"]): tuple(row[name] for name in LAID_OVER)
        for row in after
        if any(row[name] for name in LAID_OVER)
    }
    who = "นางสาวตัวอย่าง ใจดี"
    assert told == {
        ("6100000", TRIED): ("met", who, "2025-12-01", ""),
        ("6100001", TRIED): ("disputed", who, "2025-12-01", ""),
        ("6100001", "8.3/total"): ("waived", who, "2025-12-01", "2026-09-30"),
    }
    assert [row | dict.fromkeys(LAID_OVER, "") for row in after] == before


def test_no_decision_changes_a_report_a_rank_or_what_is_compared(stored, decide, kept):
    store, round_id = kept()
    reports = [report_of(store, entry.id) for entry in standing(store, round_id)]
    compared = stored.command("compare", "2568-1", "2568-1").out
    decide("8", "8.2", "8.3/total", *DISPUTED)
    decide("8.2", *MET)
    decide("8.3", *WAIVED)
    assert [report_of(store, entry.id) for entry in standing(store, round_id)] == reports
    assert stored.command("compare", "2568-1", "2568-1").out == compared


def test_each_letter_holds_what_was_decided_about_that_lgu(stored, decide, tmp_path):
    decide(TRIED, "--lgu", "6100002", *MET)
    stored.review("2568-1", "--reports", tmp_path / "letters")
    letters = {path.stem: path.read_text("utf-8") for path in (tmp_path / "letters").iterdir()}
    assert {code for code, text in letters.items() if MET[3] in text} == {"6100002"}
    assert len(letters) == 3 and "ลองส่งเรื่องแล้ว" in letters["6100002"]


def test_what_is_decided_here_counts_in_a_single_check_and_the_other_way_round(
    stored, decide, logs, ita, tmp_path
):
    submission, file = stored.folder / "6100001-2.json", tmp_path / "decisions.yaml"
    decide(TRIED, "8.3/total", *DISPUTED)
    decide(TRIED, "--lgu", "6100001", *MET)
    ended = stored.command("rounds", "decisions", "2568-1", "--lgu", "6100001", "-o", file)
    assert ended.code == 0 and ended.says("การตัดสิน 3 รายการ")
    checked = ita("check", submission, "--as-of", stored.as_of, "--decisions", file)
    assert checked.shows(COUNTS) and checked.shows("โต้แย้งผลตรวจ (มีผล)")
    single = ita("decide", submission, "8.1", "--as-of", stored.as_of, *MET, "--decisions", file)
    assert single.code == 0
    assert decide("--from", file).says("มีอยู่แล้ว 3 รายการ")
    assert logs()["6100001"] == [
        (TRIED, "disputed"), ("8.3/total", "disputed"), (TRIED, "met"), ("8.1/about-corruption", "met"),
    ]  # fmt: skip
    again = stored.command("rounds", "decisions", "2568-1", "--lgu", "6100001", "-o", tmp_path / "again.yaml")
    assert again.code == 0
    assert read_decisions(tmp_path / "again.yaml") == read_decisions(file)


FILE = """schema: ita-audit/decisions/1
ruleset: ita-2568
agency: "{agency}"
fiscal_year: {year}
decisions:
  - {{finding: "{finding}", kind: attested, verdict: met, by: "ก", dated: "2025-12-01", why: "{why}", seen: "{seen}"}}
"""
GOOD = {"agency": "6100000", "year": 2568, "finding": TRIED, "why": "ดูแล้ว", "seen": "0" * 16}


@pytest.fixture
def file(tmp_path):
    def write(name="d.yaml", **changes):
        path = tmp_path / name
        path.write_text(FILE.format(**GOOD | changes), "utf-8")
        return path

    return write


WRONG = [  # what is wrong in a file, and what is said
    ({"agency": "6100009"}, "ไม่มีรหัส 6100009 ในรอบนี้"),
    ({"year": 2567}, "เป็นการตัดสินของ ita-2568 2567"),
    ({"why": ""}, "บรรทัด 6"),
    ({"why": "a\\0b"}, "อักขระ"),
]


def test_a_file_that_is_wrong_is_refused_and_so_are_those_beside_it(decide, logs, file):
    for changes, said in WRONG:
        ended = decide("--from", file("good.yaml"), "--from", file(**changes))
        assert ended.code == 2 and ended.says(said) and ended.says("d.yaml"), (changes, ended)
    assert logs() == {}


def test_what_a_file_decides_about_something_else_is_kept_and_said_to_have_no_effect(stored, decide, file):
    ended = decide("--from", file("a.yaml"), "--from", file("b.yaml", agency="6100001", finding="8.9/nix"))
    assert ended.code == 0 and ended.says("บันทึกการตัดสิน 2 รายการ ของ 2 แห่ง")
    assert ended.says("มี 2 รายการที่ไม่มีผล")
    listed = stored.command("rounds", "decisions", "2568-1")
    assert listed.shows(STALE) and listed.shows("ไม่มีผล: ไม่มีรายการนี้ในรายงาน")


UNWRITTEN = [  # what is typed, and what is said
    (["-o", "{new}"], "ไฟล์การตัดสินเป็นของหน่วยงานเดียว"),
    (["--lgu", "6100009", "-o", "{new}"], "ไม่มีรหัส 6100009 ในรอบนี้"),
    (["--lgu", "6100009"], "ไม่มีรหัส 6100009 ในรอบนี้"),
    (["--lgu", "6100000", "-o", "{old}"], "จะไม่เขียนทับบันทึกการตัดสิน"),
]


def test_a_log_that_cannot_be_written_is_refused(stored, file, tmp_path):
    old, new = file("old.yaml"), tmp_path / "new.yaml"
    before = old.read_bytes()
    for typed, said in UNWRITTEN:
        command = ["rounds", "decisions", "2568-1", *(part.format(old=old, new=new) for part in typed)]
        ended = stored.command(*command)
        assert ended.code == 2 and ended.says(said), (typed, ended)
    assert old.read_bytes() == before and not new.exists()


def test_what_says_nothing_is_told_by_the_rules_of_the_round(decide, logs, file, top, tmp_path):
    rules = tmp_path / "ita-2568"
    shutil.copytree(top / "rules" / "ita-2568", rules)
    edition = rules / "ruleset.yaml"
    said = edition.read_text("utf-8").replace("  placeholders:\n", "  placeholders:\n    - ตามสั่ง\n")
    edition.write_text(said, "utf-8")
    typed = [TRIED, *MET, "--lgu", "6100000", "--why"]
    for words, more in (("ตามสั่ง", ["--ruleset", rules]), ("ยังไม่ระบุ", [])):
        ended = decide(*typed, words, *more)
        assert ended.code == 2 and ended.says("--why: ไม่ใช่ชื่อหรือเหตุผล"), words
        ended = decide("--from", file(why=words), *more)
        assert ended.code == 2 and ended.says(f"why: “{words}” ไม่ใช่ชื่อหรือเหตุผล"), words
    assert logs() == {}
    assert decide(*typed, "ตามสั่ง").code == 0 and list(logs()) == ["6100000"]


def test_several_who_decide_at_once_lose_nothing(stored, kept, logs, started):
    names = [TRIED, "8.1", "4.3", "5.4"]
    commands = [["rounds", "decide", "2568-1", *names, *MET, "--by", f"ผู้ตรวจ {n}"] for n in range(4)]
    runs = [started(stored, *command) for command in commands]
    assert [run() for run in runs] == [0] * 4
    for log in recorded(*kept()).values():
        said = [(one.decision.finding, one.decision.by) for one in log]
        assert len(said) == len(set(said)) == 16
        in_turn = [said[place : place + 4] for place in range(0, 16, 4)]
        assert all(len({by for _, by in turn}) == 1 for turn in in_turn)
    assert len(logs()) == 3


def said(letters):
    """A log about one finding, one letter a decision."""
    return [
        Decision("8.2/x", DecisionKind.DISPUTED, one, date(2025, 12, 1), "-", "0" * 16) for one in letters
    ]


@pytest.mark.parametrize(
    ("stored", "file", "added"),
    [
        ("", "ab", "ab"),
        ("ab", "ab", ""),
        ("a", "ab", "b"),
        ("ab", "a", ""),  # b was said here since
        ("axb", "ab", ""),
        ("ab", "aba", "a"),
        ("a", "ba", "ba"),
        ("", "aa", "aa"),
    ],
)
def test_of_a_log_only_what_follows_is_added(stored, file, added):
    assert unsaid(said(stored), said(file)) == said(added)
