"""Decisions on the command line: what counts for the exit code, in every format alike, and how they are written."""

import json

import pytest

from ita_audit.formats import FORMATS
from ita_audit.rulebook.decisions_file import read_decisions

BY = ["--by", "ผู้ตรวจ", "--why", "ดูเอกสารแล้ว"]
WAIVER = [*BY, "--approver", "นายก อบต.", "--until", "2026-09-30"]


@pytest.fixture
def decide(ita, small, tmp_path):
    """Runs ``ita-audit decide`` for the small ruleset; the file it writes is ``decisions``."""

    def run(file, *arguments):
        options = ["--ruleset", small, "--as-of", "2025-12-31", "--dated", "2025-12-30"]
        return ita("decide", file, *arguments, *options, "--decisions", tmp_path / "decisions.yaml")

    return run


@pytest.fixture
def decisions(tmp_path):
    return tmp_path / "decisions.yaml"


def test_a_signature_or_reason_says_nothing_where_the_ruleset_itself_says_so(
    check, decide, small, handed_in, decisions
):
    edition = small / "ruleset.yaml"
    edition.write_text(
        edition.read_text("utf-8").replace("placeholders:\n", "placeholders:\n  - ตามสั่ง\n"), "utf-8"
    )
    file = handed_in(place=None)
    for option in ("--by", "--why", "--approver"):
        ended = decide(file, "1.1/place", "--answer", "waived", *WAIVER, option, "(ตามสั่ง)")
        assert ended.code == 2 and ended.says(f"{option}: ไม่ใช่ชื่อหรือเหตุผล"), option
        assert not decisions.exists()
    assert decide(file, "1.1/place", "--answer", "waived", *WAIVER, "--why", "ตามสั่งนายก").code == 0
    good = decisions.read_text("utf-8")
    for said in ("ตามสั่งนายก", "นายก อบต.", "ผู้ตรวจ"):
        decisions.write_text(good.replace(f'"{said}"', '"(ตามสั่ง)"'), "utf-8")
        assert check(file, "--decisions", decisions, "--ruleset", small).says("“(ตามสั่ง)” ไม่ใช่ชื่อหรือเหตุผล")
        assert decide(file, "1.1/place", "--answer", "disputed", *BY).says("“(ตามสั่ง)” ไม่ใช่ชื่อหรือเหตุผล")


ANSWERS = [  # what is missing, the answer to it, the bar, and the exit code without and with it
    ("place", ["--answer", "waived", *WAIVER], "minor", 1, 0),
    ("place", ["--answer", "disputed", *BY], "minor", 1, 1),
    ("opinion", ["--answer", "met", *BY], "doubt", 1, 0),
    ("opinion", ["--answer", "met", *BY], "minor", 0, 0),
    ("opinion", ["--answer", "gap", *BY], "minor", 0, 1),
    ("opinion", ["--answer", "gap", *BY], "critical", 0, 0),
]


@pytest.mark.parametrize("case", ANSWERS, ids=lambda case: f"{case[0]} {case[1][1]} {case[2]}")
def test_an_answer_changes_the_exit_code_the_same_in_every_format(
    check, decide, small, handed_in, tmp_path, decisions, case
):
    missing, answer, bar, before, after = case
    file = handed_in(**{missing: None})
    assert decide(file, f"1.1/{missing}", *answer).code == 0
    for form in FORMATS:
        options = ["--ruleset", small, "--fail-on", bar, "-f", f"{form}:{tmp_path / 'out'}"]
        assert check(file, *options).code == before
        assert check(file, *options, "--decisions", decisions).code == after


def test_a_decision_about_a_value_that_has_changed_is_stale_and_counts_no_more(
    check, decide, small, handed_in, decisions
):
    file = handed_in(place="-")
    decide(file, "1.1/place", "--answer", "waived", *WAIVER)
    options = ["--ruleset", small, "--decisions", decisions]
    assert check(file, *options).code == 0
    handed_in(place="–")
    ended = check(file, *options)
    assert ended.code == 1 and ended.shows("ไม่มีผล: ข้อมูลเปลี่ยนไปหลังตัดสิน")


def test_a_waiver_ends_after_its_last_day(ita, decide, small, handed_in, decisions):
    file = handed_in(place=None)
    decide(file, "1.1/place", "--answer", "waived", *WAIVER)
    for day, code in (("2026-09-30", 0), ("2026-10-01", 1)):
        assert ita("check", file, "--ruleset", small, "--as-of", day, "--decisions", decisions).code == code


def test_the_report_holds_the_decision_and_its_findings_stay(check, decide, small, handed_in, decisions):
    file = handed_in(opinion=None)
    decide(file, "1.1", "--answer", "met", *BY)
    plain = json.loads(check(file, "--ruleset", small, "-f", "json").out)
    over = json.loads(check(file, "--ruleset", small, "-f", "json", "--decisions", decisions).out)
    told = over.pop("decided")
    assert over == plain
    (one,) = told["decisions"]
    assert (one["finding"], one["verdict"], one["standing"]) == ("1.1/opinion", "met", "effective")
    assert told["summary"]["completeness"]["at_least"] > plain["summary"]["completeness"]["at_least"]


def test_a_requirement_stands_for_all_its_findings_that_the_answer_fits(
    check, decide, small, handed_in, decisions
):
    file = handed_in(place=None, remark=None, opinion=None)
    assert decide(file, "1.1", "--answer", "waived", *WAIVER).says("บันทึกการตัดสิน 2 รายการ")
    assert {one.finding for one in read_decisions(decisions).entries} == {"1.1/place", "1.1/remark"}
    assert check(file, "--ruleset", small, "--decisions", decisions).code == 0


def test_decisions_are_added_to_the_file_and_its_comments_stay(decide, handed_in, decisions):
    file = handed_in(place=None, opinion=None)
    decide(file, "1.1/place", "--answer", "disputed", *BY)
    decisions.write_text("# ของเรา\n" + decisions.read_text("utf-8"), "utf-8")
    decide(file, "1.1/opinion", "--answer", "met", *BY)
    assert decisions.read_text("utf-8").startswith("# ของเรา\n")
    assert [one.finding for one in read_decisions(decisions).entries] == ["1.1/place", "1.1/opinion"]


REFUSED = [  # what is typed after the file, and what is said
    (["1.1/place", "--answer", "met", *BY], "จึงตัดสินแบบนี้ไม่ได้"),
    (["1.1/remark", "--answer", "waived", *WAIVER], "จึงตัดสินแบบนี้ไม่ได้"),
    (["1.1/nix", "--answer", "met", *BY], "ไม่มีรายการนี้ในรายงาน"),
    (["1.1/place", "--answer", "waived", *BY], "--approver, --until"),
    (["1.1/place", "--answer", "waived", *WAIVER[:-1], "2025-01-01"], "อยู่ก่อนวันที่ตัดสิน"),
    (["1.1/place", "--answer", "waived", *WAIVER[:-1], "31/12/68"], "พ.ศ. หรือ ค.ศ."),
    (["1.1/place", "--answer", "disputed", "--by", " ", "--why", "x"], "--by"),
    (["1.1/place", "--answer", "fine", *BY], "เลือกได้จาก met"),
    (["1.1/place", *BY], "ยังไม่ได้ระบุ"),
]


@pytest.mark.parametrize(("typed", "said"), REFUSED, ids=lambda part: " ".join(part)[:40])
def test_what_cannot_be_decided_is_2_and_writes_nothing(decide, handed_in, decisions, typed, said):
    ended = decide(handed_in(place=None), *typed)
    assert ended.code == 2 and ended.says(said)
    assert not decisions.exists()


def test_decisions_of_another_agency_are_refused_and_not_added_to(check, decide, small, handed_in, decisions):
    file = handed_in(place=None)
    decide(file, "1.1/place", "--answer", "disputed", *BY)
    before = decisions.read_text("utf-8").replace("6999999", "6999998")
    decisions.write_text(before, "utf-8")
    ended = check(file, "--ruleset", small, "--decisions", decisions)
    assert ended.code == 2 and ended.says("6999998") and ended.says("วิธีแก้ไข")
    assert decide(file, "1.1/place", "--answer", "disputed", *BY).code == 2
    assert decisions.read_text("utf-8") == before


def test_mistakes_of_all_files_of_decisions_are_said_before_anything_is_judged(
    check, small, handed_in, tmp_path
):
    (tmp_path / "a.yaml").write_text("schema: ita-audit/decisions/1\n", "utf-8")
    ended = check(
        handed_in(),
        "--ruleset",
        small,
        "--decisions",
        tmp_path / "a.yaml",
        "--decisions",
        tmp_path / "b.yaml",
    )
    assert ended.code == 2 and not ended.out
    assert ended.says("ขาดคีย์ ruleset") and ended.says("ขาดคีย์ decisions") and ended.says("b.yaml")


def test_the_decisions_are_never_written_over_by_a_report(check, decide, small, handed_in, decisions):
    file = handed_in(place=None)
    decide(file, "1.1/place", "--answer", "disputed", *BY)
    before = decisions.read_bytes()
    assert check(file, "--ruleset", small, "--decisions", decisions, "-o", decisions).code == 2
    assert decisions.read_bytes() == before


def test_in_several_reports_each_has_its_own_decisions(check, decide, small, handed_in, decisions):
    one, other = handed_in("a.json", place=None), handed_in("b.json")
    content = json.loads(other.read_text("utf-8"))
    content["agency"]["code"] = "6999998"
    other.write_text(json.dumps(content), "utf-8")
    decide(one, "1.1/place", "--answer", "waived", *WAIVER)
    ended = check(one, other, "--ruleset", small, "--decisions", decisions, "-f", "json")
    assert ended.code == 0
    assert ["decided" in report for report in json.loads(ended.out)["reports"]] == [True, False]
