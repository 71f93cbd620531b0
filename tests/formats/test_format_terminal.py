"""The terminal report at every width and in both languages: nothing too wide, nothing lost, all adds up."""

import re
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from canonical import canonical
from rich.cells import cell_len

import ita_audit
from ita_audit.formats import render
from ita_audit.model import Verdict
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.thai.lines import wrap
from ita_audit.thai.text import neutralise

WIDTHS = (40, 80, 100, 120)
LANGUAGES = ("th", "en")
REPORTS = ("ban_pao", "complete", "mae_sai", "canonical")


@pytest.fixture
def reports(ruleset, ban_pao, complete, mae_sai):
    """Gives the report called by a name: of a fixture, or the one made by hand."""

    def report(name):
        contents = {"ban_pao": ban_pao, "complete": complete, "mae_sai": mae_sai}
        if name == "canonical":
            return canonical()[0]
        return ita_audit.check(ruleset, contents[name], date(2025, 12, 31))

    return report


@pytest.fixture(params=["words", "clusters"])
def breaker(request, monkeypatch):
    """Lines break at words where a breaker is installed, else between clusters."""
    if request.param == "clusters":
        monkeypatch.setattr("ita_audit.formats.terminal.screen_page.wrap", partial(wrap, words=False))
    return request.param


SHOWN = {}
"""What was shown already, by what it was made from."""


@pytest.fixture
def shown_of(reports, breaker):
    """Shows the report of a name, worked out once however many look at it."""

    def look(name, *options):
        if (breaker, name, options) not in SHOWN:
            SHOWN[breaker, name, options] = shown(reports(name), *options)
        return SHOWN[breaker, name, options]

    return look


def shown(report, width=80, language="th", everything=False, color=False):
    look = RenderOptions(language=language, width=width, color=color, everything=everything)
    return render("terminal", Batch((report,)), look).decode("utf-8")


def unbroken(text):
    """What is left of ``text`` without blanks and line ends, as a terminal shows it."""
    return "".join(neutralise(text).split())


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_no_line_is_wider_than_the_terminal(shown_of, name, language, everything):
    for width in WIDTHS:
        for line in shown_of(name, width, language, everything).splitlines():
            assert cell_len(line) <= width, line
            assert line == line.rstrip()


@pytest.mark.parametrize(("asked", "given"), [(10, 40), (39, 40), (121, 120), (500, 120)])
def test_too_narrow_and_too_wide_are_taken_for_what_can_be_read(reports, asked, given):
    report = reports("canonical")
    assert shown(report, asked) == shown(report, given)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_a_person_needs_is_there_and_whole(breaker, language, width):
    report, needed, further = canonical()
    out = unbroken(shown(report, width, language))
    lost = [text.in_(language) for text in needed if unbroken(text.in_(language)) not in out]
    assert lost == []
    out = unbroken(shown(report, width, language, everything=True))
    lost = [text.in_(language) for text in [*needed, *further] if unbroken(text.in_(language)) not in out]
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_every_finding_is_said_in_full(reports, shown_of, name, language):
    report = reports(name)
    for width in (40, 80):
        out, everything = (unbroken(shown_of(name, width, language, which)) for which in (False, True))
        for finding in report.findings:
            claim = any(place.problem.startswith("refuted") for place in finding.places)
            if not claim:  # its measure is named at the top instead
                assert unbroken(finding.title.in_(language)) in everything, finding.id
            if finding.verdict is Verdict.GAP and not finding.caused_by and not claim:
                for text in (finding.title, finding.message, finding.remedy, finding.citation):
                    assert unbroken(text.in_(language)) in out, finding.id
            if finding.verdict is Verdict.GAP and finding.caused_by and not claim:
                assert unbroken(finding.title.in_(language)) in out, finding.id
            if finding.verdict is Verdict.NEEDS_REVIEW:
                told = finding.message or finding.reason
                said = f"{finding.id} {finding.title.in_(language)}: {told.in_(language)}"
                assert unbroken(said) in out, finding.id
            if finding.verdict is Verdict.UNDETERMINED and not finding.caused_by:
                assert unbroken(finding.reason.in_(language)) in out, finding.id
        for measure in report.measures:
            heading = {"th": "มาตรการที่", "en": "Measure"}[language]
            assert unbroken(f"{heading} {measure.id}") in out
        for key in report.unknown_keys:
            assert unbroken(key.pointer) in out


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_with_an_ellipsis(breaker, language, width):
    assert "…" not in shown(canonical()[0], width, language, everything=True)


NUMBERS = {
    "th": r"จุดที่ต้องแก้ไข (\d+) จุด · รอผู้ตรวจพิจารณา (\d+) เรื่อง\n"
    r"ตามที่กรอกไว้ ครบถ้วนอย่างน้อยร้อยละ ([\d.]+) ไม่เกินร้อยละ ([\d.]+)(?: \(ยังรอผู้ตรวจ (\d+) เรื่อง\))?\n(?:เมื่อรวมสิ่งที่ผู้ตรวจรับรอง [^:]*\n)?"
    r"  ตรวจ (\d+) รายการ: ครบ (\d+) · แก้ไข (\d+) · รอผู้ตรวจ (\d+) · ยังสรุปไม่ได้ (\d+) · ไม่เข้าข่าย (\d+)\n$",
    "en": r"(\d+) things? to mend · (\d+) questions? for a person\n"
    r"As filled in, complete: at least ([\d.]+) %, at most ([\d.]+) %(?: \((\d+) questions? waits? for a person\))?\n(?:With what reviewers attested, complete: [^:]*\n)?"
    r"  (\d+) questions: met (\d+) · gaps (\d+) · review (\d+) · open (\d+) · not applicable (\d+)\n$",
}
MEND = {"th": r"^สิ่งที่ต้องแก้ไข(?: \((\d+) จุด\))?$", "en": r"^What to mend(?: \((\d+)\))?$"}
LOOK = {"th": r"^สิ่งที่ผู้ตรวจต้องพิจารณา \((\d+)\)$", "en": r"^What a person must look at \((\d+)\)$"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_the_total_adds_up_and_agrees_with_the_headings_and_the_report(reports, name, language):
    report = reports(name)
    out = shown(report, 120, language)
    mistakes, reviews, low, high, left, total, *counts = re.search(NUMBERS[language], out).groups()
    assert sum(map(int, counts)) == int(total) == len(report.findings)
    order = (Verdict.MET, Verdict.GAP, Verdict.NEEDS_REVIEW, Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE)
    for verdict, number in zip(order, counts, strict=True):
        assert int(number) == sum(finding.verdict is verdict for finding in report.findings)
    share = report.tally.completeness
    assert (low, high) == (f"{share.at_least * 100:.1f}", f"{share.at_most * 100:.1f}")
    numbered = re.findall(r"^ {0,2}(\d+)\. \[", out, re.MULTILINE)
    assert [int(number) for number in numbered] == list(range(1, int(mistakes) + 1))
    assert int(re.search(MEND[language], out, re.MULTILINE)[1] or 0) == int(mistakes)
    heading = re.search(LOOK[language], out, re.MULTILINE)
    assert (
        int(heading[1] if heading else 0)
        == int(reviews)
        == int(left or 0)
        == len(re.findall(r"^  \? ", out, re.MULTILINE))
    )


def test_a_line_for_every_measure_counts_it_and_draws_it(reports):
    report = reports("complete")
    out = shown(report, 80)
    for measure in report.measures:
        counts = measure.tally.verdicts
        line = re.search(rf"^  มาตรการที่ {measure.id}  .*$", out, re.MULTILINE)[0]
        met, gaps, review = map(int, re.findall(r"(?:ครบ|แก้ไข|รอผู้ตรวจ) +(\d+)", line))
        assert (met, gaps, review) == tuple(
            counts.get(v, 0) for v in (Verdict.MET, Verdict.GAP, Verdict.NEEDS_REVIEW)
        )
        bar = line.split()[-1]
        assert set(bar) <= set("█▒·") and ("·" in bar) == (gaps > 0)
        settled = met + counts.get(Verdict.NOT_APPLICABLE, 0)
        assert (bar.count("█") == len(bar)) == (settled == measure.tally.total)


def test_refuted_claims_come_first_then_measures_then_what_to_do_then_questions_then_totals(reports):
    out = shown(reports("canonical"), 100)
    headings = ["✗ รายงานว่าดำเนินการแล้วเสร็จ", "สรุปรายมาตรการ", "สิ่งที่ต้องแก้ไข", "สิ่งที่ผู้ตรวจต้องพิจารณา",
                "ตรวจไม่สำเร็จเพราะโปรแกรมขัดข้อง", "สิ่งที่ผู้ตรวจตัดสิน",
                "ช่องที่โปรแกรมไม่รู้จัก", "สรุปผล"]  # fmt: skip
    lines = out.splitlines()
    places = [next(n for n, line in enumerate(lines) if line.startswith(heading)) for heading in headings]
    assert places == sorted(places)


def test_the_head_says_who_which_year_which_rules_and_which_day(reports):
    head = unbroken("".join(shown(reports("ban_pao")).splitlines(keepends=True)[:4]))
    for part in ("องค์การบริหารส่วนตำบลบ้านเป้า", "อ.เกษตรสมบูรณ์", "จ.ชัยภูมิ", "6360404", "ปีงบประมาณ 2568", "ita-2568",
                 "31 ธันวาคม 2568"):  # fmt: skip
        assert unbroken(part) in head
    head = unbroken("".join(shown(reports("ban_pao"), language="en").splitlines(keepends=True)[:4]))
    assert unbroken("Fiscal year 2568") in head and unbroken("as of 31 December 2025") in head


def test_absent_evidence_is_one_thing_to_do_with_its_details_clause_and_example(reports):
    out = shown(reports("ban_pao"), 120)
    entry = re.search(r"^ *\d+\. \[สำคัญ\] 8\.3 .*?(?=\n\n)", out, re.MULTILINE | re.DOTALL)[0]
    for part in (
        "ยังไม่มีหลักฐานของข้อนี้",
        *("(1)", "(2)", "(3)"),
        "จุดที่พบ: complaint_statistics",
        "ตามข้อ: มาตรการที่ 8 ข้อ 3",
        "วิธีแก้ไข: แนบ",
        "ดูตัวอย่าง: ita-audit explain 8.3",
    ):
        assert unbroken(part) in unbroken(entry)


PLACES = [  # a place in the canonical report as a person finds it, in Thai and in English
    ("บรรทัด 10 (first/rows/แถวที่ 1/name)", "line 10 (first/rows/row 1/name)"),
    ("และอีก 3 แห่ง", "and 3 more"),
    ("แผ่น แผ่นที่ 1 ช่อง B7", "sheet แผ่นที่ 1, cell B7"),
    ("จุดที่พบ: first/a", "Where: first/a"),
    ("บรรทัด 3 (second)", "line 3 (second)"),
    ("จุดที่พบ: measures/2/status", "Where: measures/2/status"),
    ("/evidence/frist — หมายถึง first หรือไม่", "/evidence/frist — did you mean first?"),
]


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_said_as_a_person_finds_it(place):
    report = canonical()[0]
    for language, said in zip(LANGUAGES, place, strict=True):
        assert unbroken(said) in unbroken(shown(report, 120, language))


def test_grades_are_said_in_words_and_coloured(reports):
    report = reports("canonical")
    plain, coloured = shown(report), shown(report, color=True)
    for word in ("[สำคัญมาก]", "[สำคัญ]", "[เล็กน้อย]"):
        assert word in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert "\x1b[" in coloured and "\x1b" not in plain


@pytest.mark.parametrize("name", REPORTS)
def test_the_same_report_gives_the_same_bytes(reports, name):
    assert shown(reports(name)) == shown(reports(name))


def test_several_reports_and_faults_stand_one_after_the_other(reports):
    fault = ita_audit.Fault("b.json", "เสีย", "broken", "ซ่อม", "mend it", 3, 4)
    batch = Batch((reports("ban_pao"), reports("mae_sai")), (fault,), several=True)
    out = render("terminal", batch, RenderOptions()).decode("utf-8")
    assert out.count("รายงานผลการตรวจความครบถ้วนของหลักฐาน\n") == 2
    assert out.index("บ้านเป้า") < out.index("แม่ใส") < out.index("✗ b.json บรรทัด 3 คอลัมน์ 4: เสีย")
    assert out.rstrip().endswith("วิธีแก้ไข: ซ่อม")


def test_a_measure_that_is_not_reported_at_all_is_said_so(reports):
    out = unbroken(shown(reports("mae_sai"), 120))
    assert unbroken("1.R รายงานผลตามแบบรายงาน ยังไม่มีรายงานผลของมาตรการนี้ ต้องมี:") in out


@pytest.mark.parametrize(
    ("met", "gaps", "waiting"), [(999, 1, 0), (1, 999, 0), (0, 1, 999), (999, 0, 1), (500, 1, 1), (0, 0, 0)]
)
def test_something_is_never_drawn_as_nothing_nor_a_part_as_the_whole(met, gaps, waiting):
    counts = {Verdict.MET: met, Verdict.GAP: gaps, Verdict.NEEDS_REVIEW: waiting}
    report = canonical()[0]
    tally = replace(report.measures[0].tally, verdicts=counts)
    report = replace(report, measures=(replace(report.measures[0], tally=tally),))
    for width in WIDTHS:
        out = shown(report, width)
        bars = re.findall(r"[█▒·]{6,}$", out, re.MULTILINE)
        assert len(bars) == (met + gaps + waiting > 0)
        for bar in bars:
            drawn = [bar.count(mark) > 0 for mark in "█·▒"]
            assert drawn == [count > 0 for count in (met, gaps, waiting)]
