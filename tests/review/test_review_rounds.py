"""A folder of submissions becomes a round: each LGU once, by its code, whatever lies in the folder."""

import json

import nation
import pytest

from ita_audit.formats import FORMATS
from ita_audit.review import review_folder
from ita_audit.store.entries import content_of, history, report_of, standing
from ita_audit.store.missing import not_handed_in, refused_in
from ita_audit.store.searching import Wanted, common_gaps, find

ONE_STORE = pytest.mark.parametrize("address", ["sqlite"], indirect=True)
"""For what is about files in folders: which database keeps the round is no matter to it."""


def test_every_submission_is_judged_and_stored_with_its_bytes_and_its_report(desk, kept):
    paths = desk.hand_in(nation.lgu(1, failings=[]), nation.lgu(2, failings=["complaint_statistics"]))
    assert desk.review().code == 0
    store, round_id = kept()
    one, two = standing(store, round_id)
    assert (one.counts.mistakes, two.counts.mistakes) == (0, 1)
    assert content_of(store, two.sha256) == paths[1].read_bytes()
    assert report_of(store, two.id)["submission"]["sha256"] == two.sha256
    assert sum(vars_of(two.counts)) == report_of(store, two.id)["summary"]["total"]


def vars_of(counts):
    return [counts.met, counts.gap, counts.not_applicable, counts.needs_review, counts.undetermined]


def test_the_same_files_again_are_nothing_to_do(desk, kept):
    desk.hand_in(nation.lgu(1), nation.lgu(2))
    first = desk.review()
    again = desk.review()
    assert again.says("ตรวจใหม่ 0 มีอยู่แล้ว 2") and again.out == first.out
    assert len(history(*kept())) == 2


def test_a_bad_file_is_listed_with_its_sentence_and_stops_nothing(desk, kept):
    desk.hand_in(nation.lgu(3))
    (desk.folder / "a.json").write_text('{"schema": ', "utf-8")
    (desk.folder / "b.xlsx").write_bytes(b"PK no workbook")
    ended = desk.review()
    assert ended.code == 2
    assert ended.shows("a.json บรรทัด 1") and ended.shows("b.xlsx")
    store, round_id = kept()
    assert [refusal.path for refusal in refused_in(store, round_id)] == ["a.json", "b.xlsx"]
    assert len(standing(store, round_id)) == 1


def test_a_bad_file_that_is_mended_or_gone_is_listed_no_more(desk, kept):
    for name in ("gone.json", "mended.json"):
        (desk.folder / name).write_text("{", "utf-8")
    desk.hand_in(nation.lgu(1))
    desk.review()
    (desk.folder / "gone.json").unlink()
    desk.hand_in(nation.lgu(2), name="mended.json")
    assert desk.review().code == 0
    assert refused_in(*kept()) == []


def test_of_two_that_were_handed_in_the_newer_counts_and_the_older_is_history(desk, kept):
    desk.hand_in(nation.lgu(4, failings=["news", "contact"]), name="z-first.json", at=1_700_000_000)
    desk.hand_in(nation.lgu(4, failings=["news"]), name="a-second.json", at=1_700_000_500)
    ended = desk.review()
    store, round_id = kept()
    (entry,) = standing(store, round_id)
    assert (entry.path, entry.counts.mistakes) == ("a-second.json", 1)
    assert [one.path for one in history(store, round_id)] == ["a-second.json", "z-first.json"]
    assert ended.shows("ใช้ a-second.json") and ended.shows("เก็บไว้เป็นประวัติ: z-first.json")


def test_of_two_of_the_same_time_the_later_name_counts(desk, kept):
    desk.hand_in(nation.lgu(4, failings=["news"]), name="second.json", at=1_700_000_000)
    desk.hand_in(nation.lgu(4, failings=[]), name="first.json", at=1_700_000_000)
    desk.review()
    assert [entry.path for entry in standing(*kept())] == ["second.json"]


def test_an_old_file_that_is_handed_in_once_more_counts_again(desk, kept):
    old, new = nation.lgu(4, failings=["news"]), nation.lgu(4, failings=[])
    desk.hand_in(old, name="x.json", at=1_700_000_000)
    desk.review()
    desk.hand_in(new, name="x.json", at=1_700_000_100)
    desk.review()
    desk.hand_in(old, name="x.json", at=1_700_000_200)
    desk.review()
    assert [entry.counts.mistakes for entry in standing(*kept())] == [1]


def test_agencies_are_told_apart_by_code_never_by_name(desk, kept):
    one, two = nation.lgu(5), nation.lgu(6)
    two["agency"]["name"] = one["agency"]["name"]
    desk.hand_in(one, two)
    desk.review()
    assert [entry.agency.code for entry in standing(*kept())] == ["6100005", "6100006"]


@pytest.mark.parametrize("code", [None, "", "636", "๖๑๐๐๐๐x", 6100005])
def test_a_submission_without_a_code_is_asked_to_give_one(desk, code):
    content = nation.lgu(5)
    content["agency"]["code"] = code
    if code is None:
        del content["agency"]["code"]
    (desk.folder / "x.json").write_text(json.dumps(content), "utf-8")
    ended = desk.review()
    numeric = isinstance(code, int)
    assert (ended.code == 0) if numeric else (ended.code == 2 and ended.shows("ไม่มีรหัสหน่วยงาน 7 หลัก"))


def test_whoever_is_expected_and_has_not_handed_in_is_named(desk, kept, tmp_path):
    desk.hand_in(nation.lgu(1), nation.lgu(3))
    lgus = tmp_path / "lgus.csv"
    lgus.write_text("code,name,district,province\n6100001,ก,ข,ค\n๖๑๐๐๐๐๒,อบต.หนองหาย,ข,ค\n", "utf-8-sig")
    ended = desk.review("2568-1", "--expected", lgus)
    assert [agency.name for agency in not_handed_in(*kept())] == ["อบต.หนองหาย"]
    assert ended.shows("ยังไม่ได้ส่ง (1 จาก 2 แห่ง)") and ended.shows("อบต.หนองหาย (6100002)")
    assert ended.shows("ส่งมาแต่ไม่อยู่ในรายชื่อ (1 แห่ง)")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,district\nx,y\n", "ไม่มีหัวคอลัมน์ code"),
        ("code,name,district,province\n61,x,y,z\n", "ไม่ใช่รหัส 7 หลัก"),
        ("code,name,district,province\n6100001,x,y,z\n6100001,x,y,z\n", "มีแล้วในแถวก่อนหน้า"),
    ],
)
def test_a_wrong_list_is_refused_before_anything_is_judged(desk, tmp_path, text, said):
    desk.hand_in(nation.lgu(1))
    lgus = tmp_path / "lgus.csv"
    lgus.write_text(text, "utf-8")
    ended = desk.review("2568-1", "--expected", lgus)
    assert ended.code == 2 and ended.says(said) and ended.out == ""


def test_the_common_gaps_say_how_many_lgus_each_would_help(desk, kept):
    lacking = [["news"], ["news", "contact"], ["news", "contact"], []]
    desk.hand_in(*(nation.lgu(n, failings=failings) for n, failings in enumerate(lacking)))
    ended = desk.review()
    assert [(gap.cause, gap.lgus) for gap in common_gaps(*kept())] == [("4.5", 3), ("4.4", 2)]
    assert ended.shows("ช่วยได้ 3 แห่ง") and ended.shows("ช่วยได้ 2 แห่ง")


def test_the_league_runs_from_the_most_complete_and_equals_share_a_place(desk):
    lacking = [["news", "hr_report"], [], [], ["news"]]
    desk.hand_in(*(nation.lgu(n, failings=failings) for n, failings in enumerate(lacking)))
    lines = desk.review().out.splitlines()
    places = [line.split()[0] for line in lines if "(610000" in line and line.split()[0].endswith(".")]
    assert places == ["1.", "1.", "3.", "4."]


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Wanted(requirement="4.5", verdict="gap"), 2),
        (Wanted(agency="6100001", requirement="4.5/items.date"), 1),
        (Wanted(province="ไม่มีจังหวัดนี้"), 0),
        (Wanted(province=nation.PROVINCES[0], requirement="4.5", verdict="gap"), 0),
        (Wanted(grade="critical", agency="6100002", verdict="gap"), 0),
    ],
)
def test_findings_are_found_by_what_is_asked_for(desk, kept, wanted, number):
    desk.hand_in(nation.lgu(0, failings=[]), nation.lgu(1, failings=["news"]), nation.lgu(2, failings=[]))
    desk.review()
    found = list(find(*kept(), wanted))
    if wanted == Wanted(requirement="4.5", verdict="gap"):
        assert {one.agency.code for one in found} == {"6100001"} and {one.cause for one in found} == {"4.5"}
    else:
        assert len(found) == number


def test_a_round_judges_all_as_of_one_day(desk):
    desk.hand_in(nation.lgu(1))
    desk.review()
    ended = desk.command("review", desk.folder, "--round", "2568-1", "--as-of", "2025-12-30")
    assert ended.code == 2 and ended.says("ทุกแห่งต้องตรวจ ณ วันเดียวกัน")


def test_each_lgu_gets_a_report_of_its_own(desk, tmp_path):
    desk.hand_in(nation.lgu(1), nation.lgu(2))
    desk.review("2568-1", "--reports", tmp_path / "letters")
    stems = {path.stem for path in (tmp_path / "letters").iterdir()}
    assert stems == {"6100001", "6100002"}


def test_a_file_that_the_program_fails_on_is_that_files_fault_alone(desk, kept, monkeypatch):
    desk.hand_in(nation.lgu(1), nation.lgu(2))

    real = review_folder.judge

    def fail_once(ruleset, submission, *rest):
        if submission.content["agency"]["code"] == "6100001":
            raise ZeroDivisionError("ours")
        return real(ruleset, submission, *rest)

    monkeypatch.setattr(review_folder, "judge", fail_once)
    ended = desk.review()
    assert ended.code == 2 and ended.shows("โปรแกรมขัดข้องกับไฟล์นี้ (ZeroDivisionError: ours)")
    assert [entry.agency.code for entry in standing(*kept())] == ["6100002"]


def test_the_older_of_two_files_may_arrive_later(desk, kept):
    desk.hand_in(nation.lgu(1, failings=[]), name="new.json", at=1_700_000_500)
    desk.review()
    desk.hand_in(nation.lgu(1, failings=["news"]), name="old.json", at=1_700_000_000)
    desk.review()
    assert [entry.path for entry in standing(*kept())] == ["new.json"]


@ONE_STORE
def test_a_workbook_counts_like_a_file_in_json_and_is_handed_back_annotated(desk, kept, ita, tmp_path):
    (source,) = nation.write(tmp_path, [nation.lgu(7, failings=["news"])])
    form = desk.folder / "form.xlsx"
    assert ita("template", "--from", source, "-o", form).code == 0
    ended = desk.review("2568-1", "--reports", tmp_path / "letters")
    assert ended.code == 0, ended.out
    (entry,) = standing(*kept())
    assert (entry.agency.code, entry.path) == ("6100007", "form.xlsx")
    assert content_of(kept()[0], entry.sha256) == form.read_bytes()
    back = (tmp_path / "letters" / "6100007.xlsx").read_bytes()
    assert back.startswith(b"PK") and back != form.read_bytes()


@ONE_STORE
def test_no_letter_of_a_workbook_stays_that_counts_no_more(desk, ita, tmp_path):
    (source,) = nation.write(tmp_path, [nation.lgu(7, failings=["news"])])
    letters = tmp_path / "letters"
    ita("template", "--from", source, "-o", desk.folder / "form.xlsx")
    desk.review("2568-1", "--reports", letters)
    assert (letters / "6100007.xlsx").exists()
    desk.hand_in(nation.lgu(7), name="later.json", at=4_000_000_000)
    (letters / "6100007.txt").write_text("mine")
    (letters / "6100008.xlsx").write_bytes((desk.folder / "form.xlsx").read_bytes())
    desk.hand_in(nation.lgu(8))
    assert desk.review("2568-1", "--reports", letters).code == 0
    kept = {path.name for path in letters.iterdir()}
    assert "6100007.xlsx" not in kept and {"6100007.html", "6100007.txt", "6100008.xlsx"} <= kept


def test_a_form_for_one_measure_alone_is_no_submission(desk, ita):
    form = desk.folder / "form.xlsx"
    assert ita("template", "--measure", "8", "-o", form).code == 0
    ended = desk.review()
    assert ended.code == 2 and ended.shows("แบบนี้มีเฉพาะมาตรการที่ 8")


def test_files_of_a_kind_that_is_not_read_are_named_last_and_change_no_exit_code(desk):
    desk.hand_in(nation.lgu(1))
    (desk.folder / "sub").mkdir()
    for number in range(12):
        (desk.folder / "sub" / f"scan{number:02}.pdf").write_bytes(b"%PDF-1.7")
    (desk.folder / "~$open.docx").write_bytes(b"")
    few, every = desk.review(), desk.review("2568-1", "--all")
    assert few.code == every.code == 0
    assert few.shows("ไม่ใช่ .json หรือ .xlsx (12)") and few.shows("ยังมีอีก 2 ไฟล์")
    assert few.shows("? sub/scan09.pdf ยังมี") and not few.shows("~$open")
    assert few.out.index("ลำดับความครบถ้วน") < few.out.index("sub/scan00.pdf") < few.out.index("ขอให้ อปท.")
    assert every.shows("sub/scan11.pdf") and not every.shows("ยังมีอีก")


@ONE_STORE
def test_what_the_program_wrote_itself_into_the_folder_is_not_named(desk, ita, tmp_path):
    (path,) = desk.hand_in(nation.lgu(1))
    lgus = desk.folder / "lgus.csv"
    lgus.write_text("code,name,district,province\n6100001,ก,ข,ค\n", "utf-8-sig")
    for lang in ("th", "en"):
        for form in FORMATS:
            ita("check", path, "--lang", lang, "-f", f"{form}:{desk.folder / f'report-{lang}.{form}'}")
    said = ["--answer", "met", "--by", "x", "--why", "y", "--decisions", desk.folder / "decisions.yaml"]
    assert ita("decide", path, "8.2", *said).code == 0
    desk.review("2568-1", "--expected", lgus, "--reports", desk.folder / "letters")
    desk.command("dashboard", "--round", "2568-1", "-o", desk.folder / "page.html")
    for suffix in (".csv", ".xlsx", ".parquet"):
        assert desk.command("rounds", "export", "2568-1", "-o", desk.folder / f"export{suffix}").code == 0
    ita("review", desk.folder, "--round", "x", "--store", desk.folder / "own.sqlite")
    ended = desk.review("2568-1")
    assert not ended.shows("ไม่ใช่ .json หรือ .xlsx"), ended.out
    assert ended.code == 0 and ended.says("ไฟล์ 1: ตรวจใหม่ 0 มีอยู่แล้ว 1 ตรวจไม่ได้ 0")
