"""A report is proved to be what the program says of the submission, or what was done to it is named."""

import json
import shutil

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

BY = ["--by", "ผู้ตรวจ", "--why", "ดูเอกสารแล้ว"]


@pytest.fixture
def report(check, small, handed_in, tmp_path):
    """What ``check -f json`` wrote of a submission with a gap, for the small ruleset."""
    check(handed_in(place=None), "--ruleset", small, "-f", f"json:{tmp_path / 'report.json'}")
    return tmp_path / "report.json"


@pytest.fixture
def verify(ita, small, tmp_path):
    """Runs ``ita-audit verify`` on a report and the submission it is of."""

    def run(report, *more):
        return ita("verify", report, tmp_path / "in" / "submission.json", "--ruleset", small, *more)

    return run


def test_an_untouched_report_is_proved_in_one_sentence(verify, report):
    ended = verify(report)
    source = json.loads(report.read_text("utf-8"))
    assert ended.code == 0 and ended.err == ""
    for part in (
        "ตรงกับผลตรวจซ้ำทุกไบต์: องค์การบริหารส่วนตำบลน้ำใส (6999999) ปีงบประมาณ 2568 ตรวจ ณ วันที่ 31 ธันวาคม 2568",
        source["ruleset"]["sha256"][:12],
        source["submission"]["sha256"],
    ):
        assert ended.shows(part)
    assert verify(report, "--lang", "en").shows(
        "byte for byte: องค์การบริหารส่วนตำบลน้ำใส (6999999), fiscal year 2568"
    )


def test_the_real_rules_are_found_by_the_id_that_the_report_names(check, ita, top, tmp_path):
    submission = top / "fixtures" / "ban-pao-2568" / "submission.json"
    check(submission, "-f", f"json:{tmp_path / 'r.json'}")
    assert ita("verify", tmp_path / "r.json", submission).code == 0


@pytest.mark.parametrize("form", ["json", "xlsx"])
def test_a_report_of_one_measure_is_judged_for_that_measure(check, ita, top, tmp_path, form):
    submission = top / "fixtures" / "complete-2568" / "submission.json"
    if form == "xlsx":
        ita("template", "--from", submission, "-o", tmp_path / "form.xlsx")
        submission = tmp_path / "form.xlsx"
    check(submission, "--measure", "8", "-f", f"json:{tmp_path / 'r.json'}")
    assert ita("verify", tmp_path / "r.json", submission).code == 0


def test_a_submission_that_was_renamed_or_moved_is_the_same_one(ita, report, small, tmp_path):
    moved = tmp_path / "6999999.json"
    shutil.copy(tmp_path / "in" / "submission.json", moved)
    assert ita("verify", report, moved, "--ruleset", small).code == 0


def test_a_report_with_decisions_needs_them_and_is_proved_with_them(
    ita, check, verify, report, small, tmp_path
):
    submission, decisions = tmp_path / "in" / "submission.json", tmp_path / "decisions.yaml"
    options = ["--ruleset", small, "--as-of", "2025-12-31"]
    ita("decide", submission, "1.1/place", "--answer", "disputed", *BY, *options, "--decisions", decisions)
    plain = report.read_bytes()
    check(submission, "--ruleset", small, "--decisions", decisions, "-f", f"json:{report}")
    assert verify(report, "--decisions", decisions).code == 0
    without = verify(report)
    assert without.code == 2 and without.says("--decisions decisions.yaml")
    decisions.write_text(decisions.read_text("utf-8").replace("ดูเอกสารแล้ว", "ดูภาพถ่ายแล้ว"), "utf-8")
    changed = verify(report, "--decisions", decisions)
    assert changed.code == 1 and changed.shows("/decided/decisions/0/why") and changed.shows("ดูภาพถ่ายแล้ว")
    report.write_bytes(plain)
    dropped = verify(report, "--decisions", decisions)
    assert dropped.code == 1 and dropped.shows("/decided รายงานว่า: ไม่มี")


def test_decisions_about_another_agency_prove_nothing(ita, verify, report, small, tmp_path):
    decisions = tmp_path / "decisions.yaml"
    options = ["--ruleset", small, "--as-of", "2025-12-31", "--decisions", decisions]
    ita("decide", tmp_path / "in" / "submission.json", "1.1/place", "--answer", "disputed", *BY, *options)
    decisions.write_text(decisions.read_text("utf-8").replace("6999999", "6999998"), "utf-8")
    ended = verify(report, "--decisions", decisions)
    assert ended.code == 2 and ended.says("6999998")


def edited(change):
    """A change of the report's content, as a change of its bytes."""

    def of_bytes(content):
        report = json.loads(content)
        change(report)
        return (json.dumps(report, ensure_ascii=False, indent=2) + "\n").encode("utf-8")

    return of_bytes


def put(value, *path):
    """The value at a place is another."""

    @edited
    def change(report):
        for part in path[:-1]:
            report = report[part]
        report[path[-1]] = value

    return change


EDITS = {  # what was done to the report: its new bytes, and what is said
    "a verdict": (put("met", "findings", 1, "verdict"), ['1.1/place', '/verdict', 'รายงานว่า: "met"', 'ควรเป็น: "gap"']),
    "a count": (put(0, "summary", "gap"), ["จุดที่ต่างกัน 1 จุด", "/summary/gap", "รายงานว่า: 0", "ควรเป็น: 1"]),
    "a number's form": (put(1.0, "summary", "gap"), ["รายงานว่า: 1.0", "ควรเป็น: 1"]),
    "true for one": (put(True, "summary", "gap"), ["รายงานว่า: true", "ควรเป็น: 1"]),
    "a finding taken out": (edited(lambda r: r["findings"].pop(1)), ["1.1/place", "รายงานว่า: ไม่มี"]),
    "a finding put in": (
        edited(lambda r: r["findings"].insert(0, {"id": "9.9/x"})),
        ["จุดที่ต่างกัน 1 จุด", "9.9/x", "ควรเป็น: ไม่มี"],
    ),
    "a finding twice": (
        edited(lambda r: r["findings"].append(r["findings"][1])),
        ["จุดที่ต่างกัน 1 จุด", "1.1/place", "ควรเป็น: ไม่มี"],
    ),
    "a finding called otherwise": (put("1.1/plaice", "findings", 1, "id"), ["1.1/place", '/id', '"1.1/plaice"']),
    "findings in another order": (edited(lambda r: r["findings"].reverse()), ["/findings/0/id"]),
    "no findings at all": (put(None, "findings"), ["/findings", "รายงานว่า: null"]),
    "another measure": (put("5", "ruleset", "measure"), ["/ruleset/measure", '"5"']),
    "a key of its own": (put("ผ่าน", "note"), ["/note", "ควรเป็น: ไม่มี"]),
    "what steers a terminal": (put("\u202e\x9b31m", "note"), ["/note"]),
    "another program's": (put("9.0", "tool", "version"), ['โปรแกรมรุ่น "9.0"', "ส่วนอื่นที่เทียบได้เหมือนกันทั้งหมด"]),
    "another file's digest": (
        put("0" * 64, "submission", "sha256"),
        ["เป็นรายงานของไฟล์อื่น", "0" * 64, "ส่วนอื่นที่เทียบได้เหมือนกันทั้งหมด"],
    ),
    "other rules": (
        lambda c: put("met", "findings", 1, "verdict")(put("0" * 64, "ruleset", "sha256")(c)),
        ["ใช้เกณฑ์คนละฉบับ", "จึงเทียบผลตรวจกันไม่ได้", "--ruleset", "ส่วนอื่นที่เทียบได้เหมือนกันทั้งหมด"],
    ),
    "a mark at the beginning": (lambda c: b"\xef\xbb\xbf" + c, ["เนื้อหาเหมือนกันทุกค่า", "BOM"]),
    "other line ends": (lambda c: c.replace(b"\n", b"\r\n"), ["เนื้อหาเหมือนกันทุกค่า", "จัดรูปแบบใหม่"]),
    "escapes": (lambda c: json.dumps(json.loads(c), indent=2).encode(), ["เนื้อหาเหมือนกันทุกค่า", "จัดรูปแบบใหม่"]),
    "names in another order": (
        lambda c: json.dumps(json.loads(c), ensure_ascii=False, indent=2, sort_keys=True).encode(),
        ["เนื้อหาเหมือนกันทุกค่า", "เรียงลำดับชื่อใหม่"],
    ),
    "a name given twice": (
        lambda c: c.replace(b'"gap": 1,', b'"gap": 0, "gap": 1,', 1),
        ["เนื้อหาเหมือนกันทุกค่า", "ชื่อซ้ำ", "/summary/gap", "0, 1"],
    ),
    "a name given twice, the last one wrong": (
        lambda c: c.replace(b'"gap": 1,', b'"gap": 1, "gap": 0,', 1),
        ["/summary/gap", "ชื่อนี้ซ้ำ: 1, 0", "ควรเป็น: 1"],
    ),
    "nan": (lambda c: c.replace(b'"gap": 1,', b'"gap": NaN,', 1), ["/summary/gap", "NaN"]),
    "a number of 6,000 digits": (
        lambda c: c.replace(b'"gap": 1,', b'"gap": ' + b"1" * 6000 + b",", 1),
        ["/summary/gap", "ควรเป็น: 1"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_what_was_done_to_a_report_is_named(verify, report, edit):
    change, said = EDITS[edit]
    before = report.read_bytes()
    report.write_bytes(change(before))
    assert report.read_bytes() != before
    ended = verify(report)
    assert (ended.code, ended.err) == (1, "")
    assert "\u202e" not in ended.out and "\x9b" not in ended.out
    for part in said:
        assert ended.shows(part), ended.out
    assert ended.shows("เนื้อหาเหมือนกันทุกค่า") is ("เนื้อหาเหมือนกันทุกค่า" in said)


def test_a_submission_that_was_changed_after_the_report_is_another_one(verify, report, handed_in):
    handed_in(place="อาคาร 2")
    ended = verify(report)
    assert ended.code == 1 and ended.shows("เป็นรายงานของไฟล์อื่น")
    assert ended.shows("จุดอื่นที่ต่างกันมี") and not ended.shows("1.1/place")
    every = verify(report, "--all")
    assert every.shows("1.1/place") and not every.shows("จุดอื่นที่ต่างกันมี")


def test_the_first_twenty_places_are_shown_and_with_all_every_one(verify, report):
    change = edited(lambda r: r.update({f"x{n:02}": n for n in range(25)}))
    report.write_bytes(change(report.read_bytes()))
    few, every = verify(report), verify(report, "--all")
    assert few.shows("จุดที่ต่างกัน 25 จุด") and few.shows("ยังมีอีก 5 จุด")
    assert few.shows("/x19") and not few.shows("/x20")
    assert every.shows("/x24") and not every.shows("ยังมีอีก")


def test_of_a_long_text_the_part_that_differs_is_shown(verify, report):
    change = edited(
        lambda r: r["findings"][0]["title"].update(th=r["findings"][0]["title"]["th"] + "ก" * 3000)
    )
    report.write_bytes(change(report.read_bytes()))
    ended = verify(report)
    assert ended.shows("ก" * 100) and len(ended.out) < 2000


NO_VERDICT = {  # the bytes of what is no report to be verified, and what is said
    "nothing": (b"", "ว่างเปล่า"),
    "no JSON": (b"{", "ไฟล์จบกลางคัน"),
    "UTF-16": ("{}".encode("utf-16"), "UTF-16"),
    "too deep": (b'{"x": ' + b"[" * 9000 + b"]" * 9000 + b"}", "ซ้อน"),
    "a list": (b"[]", "ไม่ใช่รายงานผลตรวจ"),
    "a submission": (b'{"schema": "ita-audit/submission/1"}', "ระบุรายงานก่อน"),
    "a schema that is no text": (b'{"schema": {"a": 1}}', "ไม่ใช่รายงานผลตรวจ"),
    "several reports": (b'{"schema": "ita-audit/reports/1", "reports": []}', "พิสูจน์ได้ครั้งละฉบับ"),
    "a newer format": (b'{"schema": "ita-audit/report/2"}', "รุ่นใหม่กว่า"),
    "no day": (b'{"schema": "ita-audit/report/1"}', "/as_of"),
    "a day that is none": (b'{"schema": "ita-audit/report/1", "as_of": "2025-02-30"}', "/as_of"),
}


@pytest.mark.parametrize("what", NO_VERDICT)
def test_where_nothing_can_be_said_it_is_2_with_what_to_do(verify, handed_in, tmp_path, what):
    content, said = NO_VERDICT[what]
    handed_in()
    file = tmp_path / "report.json"
    file.write_bytes(content)
    ended = verify(file)
    assert ended.code == 2 and ended.out == "" and ended.says(said), ended.err
    assert ended.says("วิธีแก้ไข") and ended.says("report.json")


def test_rules_that_do_not_come_with_the_program_are_asked_for_and_never_opened_unasked(
    ita, report, small, tmp_path
):
    submission = tmp_path / "in" / "submission.json"
    ended = ita("verify", report, submission)
    assert ended.code == 2 and ended.says("small-2568") and ended.says("--ruleset")
    report.write_bytes(put(str(small), "ruleset", "id")(report.read_bytes()))
    assert ita("verify", report, submission).code == 2


@pytest.mark.parametrize("missing", ["report", "submission"])
def test_a_file_that_is_not_there_is_named(ita, report, small, tmp_path, missing):
    files = {"report": report, "submission": tmp_path / "in" / "submission.json"}
    files[missing] = tmp_path / "nowhere.json"
    ended = ita("verify", files["report"], files["submission"], "--ruleset", small)
    assert ended.code == 2 and ended.says("nowhere.json") and ended.says("ไม่พบไฟล์")


def leaves(value, path=()):
    """The path of every leaf."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [leaf for key, one in inside for leaf in leaves(one, (*path, key))]
    return found or [path]


VALUES = st.one_of(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just([]) | st.just({}),
    st.dates().map(str),
).map(lambda value: json.dumps(value, ensure_ascii=False))
RAW = st.sampled_from(["-0", "1e999", "1E0", "NaN", "-Infinity", "7" * 5000, "[" * 99 + "]" * 99, "[" * 9000])


@given(st.integers(0), VALUES | RAW | st.none())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_edit_of_any_leaf_is_found_and_named(verify, report, tmp_path, number, raw):
    content = json.loads(report.read_text("utf-8"))
    places = leaves(content)
    path = places[number % len(places)]
    inside = content
    for part in path[:-1]:
        inside = inside[part]
    before = json.dumps(inside[path[-1]], ensure_ascii=False)
    assume(raw != before)
    if raw is None:
        inside.pop(path[-1])
    else:
        inside[path[-1]] = "<here>"
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    edit = tmp_path / "edit.json"
    edit.write_text(text.replace('"<here>"', raw or "", 1), "utf-8")
    ended = verify(edit)
    if another_true_report(path, raw):
        assert ended.code in (0, 1, 2)
        return
    assert ended.code in (1, 2), path
    if ended.code == 2:
        assert ended.says("วิธีแก้ไข") and not ended.says("โปรแกรมขัดข้อง")
    else:
        assert ended.shows(named(path, raw)), ended.out


TELLING = {
    ("submission", "sha256"): "เป็นรายงานของไฟล์อื่น",
    ("ruleset", "sha256"): "ใช้เกณฑ์คนละฉบับ",
    ("tool", "version"): "ทำด้วยโปรแกรมรุ่น",
}


def named(path, raw):
    """How the place is called; of a list that lost an element, the list."""
    if path in TELLING:
        return TELLING[path]
    if raw is None and isinstance(path[-1], int):
        path = path[:-1]
    if path[0] == "findings":
        return "/" + "/".join(map(str, path[2:]))
    return "/" + "/".join(map(str, path))


def another_true_report(path, raw):
    """The name of the file is no matter, and of another day the same may be true."""
    quoted = raw is not None and raw.startswith('"') and raw != '""'
    return quoted and path in (("as_of",), ("submission", "name"))


def test_a_report_made_with_last_years_submission_needs_it_again(check, ita, top, tmp_path):
    submission, last = (
        top / "fixtures" / name / "submission.json" for name in ("complete-2568", "complete-2567")
    )
    report = tmp_path / "r.json"
    check(submission, "--previous", last, "-f", f"json:{report}")
    missing = ita("verify", report, submission)
    assert missing.code == 2 and missing.says("--previous FILE") and missing.says("/previous")
    renamed = shutil.copy(last, tmp_path / "last-year.json")
    assert ita("verify", report, submission, "--previous", renamed).code == 0
    other = tmp_path / "other.json"
    content = json.loads(last.read_text("utf-8"))
    content["evidence"]["annual_plan"]["projects"][0]["project"] = "โครงการที่ไม่มีใครรายงาน"
    other.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    ended = ita("verify", report, submission, "--previous", other)
    assert ended.code == 1 and ended.shows("เทียบกับไฟล์ปีที่แล้วคนละไฟล์") and ended.shows("2.3/last-years-plan")
