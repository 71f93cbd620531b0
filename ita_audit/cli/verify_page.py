"""What ``verify`` shows: that nothing differs, or what does, the most telling first."""

from __future__ import annotations

from itertools import islice, takewhile

from ita_audit.errors import Language
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import GapReport, Text
from ita_audit.presentation.speaker import Speaker
from ita_audit.review.report_diff import (
    PREVIOUS,
    PROGRAM,
    RULES,
    SUBMISSION,
    Comparison,
    Difference,
    Spelling,
)
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.thai.text import cluster_ends

MOST, LONGEST, DIGEST = 20, 200, 12
"""Places shown unless all are asked for; clusters of a value; digits of a digest that is only named."""

SAME = Text(
    "รายงานตรงกับผลตรวจซ้ำทุกไบต์: {whose} ({digits}) {year} {number} ตรวจ ณ วันที่ {dated_as} · "
    "เกณฑ์ {ruleset} ({rules}) · ไฟล์ที่ส่ง sha256 {submission}",
    "The report is what judging again gives, byte for byte: {whose} ({digits}), {year} {number}, as of {dated_as} · "
    "ruleset {ruleset} ({rules}) · submission sha256 {submission}",
)
EDITED = Text("รายงานไม่ตรงกับผลตรวจซ้ำ", "The report is not what judging again gives")
TELLING = {
    SUBMISSION: Text(
        "เป็นรายงานของไฟล์อื่น: รายงานบอก sha256 {said} แต่ {file} คือ {due}",
        "It is about another file: it says sha256 {said}; {file} has {due}",
    ),
    PREVIOUS: Text(
        "เทียบกับไฟล์ปีที่แล้วคนละไฟล์: รายงานบอก sha256 {said} แต่ไฟล์ที่ระบุคือ {due}",
        "It was made with another submission of last year: it says sha256 {said}; the one named has {due}",
    ),
    RULES: Text(
        "ใช้เกณฑ์คนละฉบับ: รายงานบอก sha256 {said} แต่เกณฑ์ที่ใช้ตรวจซ้ำคือ {due} จึงเทียบผลตรวจกันไม่ได้ "
        "ขอเกณฑ์ฉบับนั้น แล้วระบุด้วย --ruleset",
        "It was made by other rules: it says sha256 {said}; these have {due}. Findings cannot be compared: "
        "ask for those rules and name them with --ruleset",
    ),
    PROGRAM: Text(
        "ทำด้วยโปรแกรมรุ่น {said} แต่รุ่นนี้คือ {due} ความต่างอื่นจึงอาจมาจากรุ่นของโปรแกรม",
        "It was made by version {said} of the program; this is {due}, which may be why other places differ",
    ),
}
CONTENT_SAME = Text(
    "เนื้อหาเหมือนกันทุกค่า ต่างเฉพาะไบต์: {ways}", "The content is the same, the bytes are not: {ways}"
)
WAYS = {
    Spelling.MARK: Text("มีเครื่องหมาย BOM ต้นไฟล์", "a byte order mark at the beginning"),
    Spelling.TWICE: Text(
        "มีชื่อซ้ำในวงเล็บเดียวกัน ซึ่งแต่ละโปรแกรมอ่านไม่เหมือนกัน",
        "names given twice, which programs read differently",
    ),
    Spelling.ORDER: Text("เรียงลำดับชื่อใหม่", "names in another order"),
    Spelling.LAYOUT: Text("จัดรูปแบบใหม่ (ช่องว่าง บรรทัด หรือรหัสอักขระ)", "written anew (blanks, lines or escapes)"),
}
REST = Text("ส่วนอื่นที่เทียบได้เหมือนกันทั้งหมด", "All else that can be compared is the same")
PLACES = Text("จุดที่ต่างกัน {n} จุด", "Places that differ: {n}")
FOLDED = Text("จุดอื่นที่ต่างกันมี {n} จุด ดูด้วย --all", "{n} other {n:place differs|places differ}: --all")
SAID = Text("รายงานว่า: ", "report: ")
DUE = Text("ควรเป็น: ", "due: ")
NOTHING = Text("ไม่มี", "nothing")
TWICE = Text("ชื่อนี้ซ้ำ: ", "given twice: ")
MORE = Text("ยังมีอีก {n} จุด ดูทั้งหมดด้วย --all", "and {n} more: --all")


def put_same(page: Page, report: GapReport, say: Language) -> None:
    """One sentence: whose, which year, as of which day, by which rules, of which file."""
    source = report.provenance
    speaker = Speaker.of(report.instrument, say)
    told = speaker(
        SAME,
        whose=report.agency.get("name", "-"),
        digits=report.agency.get("code", "-"),
        number=report.fiscal_year,
        dated_as=speaker.day(report.as_of),
        ruleset=source.ruleset_id,
        rules=source.ruleset_sha256[:DIGEST],
        submission=source.submission_sha256,
    )
    page.put(told, lead="✓ ", indent=2, style="green")


def put_differences(page: Page, found: Comparison, file: str, say: Language, everything: bool) -> None:
    """Another file, other rules, another program; then every place, the first ``MOST`` unless all are wanted."""
    page.put(EDITED.in_(say), lead="✗ ", indent=2, style="bold red")
    for pointer, text in TELLING.items():
        if one := found.at(pointer):
            said, due = _shown(one, say)
            page.put(text.fill(say, said=said, due=due, file=file), lead="  ", indent=2, style="red")
    if found.spelling:
        ways = " · ".join(WAYS[way].in_(say) for way in found.spelling)
        page.put(CONTENT_SAME.fill(say, ways=ways), lead="  ", indent=2)
    rest = [one for one in found.differences if one.pointer not in TELLING]
    if not rest:
        if not found.spelling:
            page.put(REST.in_(say), lead="  ", indent=2)
        return
    if found.at(SUBMISSION) and not everything:
        page.put(FOLDED.fill(say, n=len(rest)), lead="  ", indent=2, style="dim")
        return
    page.rule(PLACES.fill(say, n=len(rest)))
    for one in rest if everything else rest[:MOST]:
        _put(page, one, say)
    if len(rest) > MOST and not everything:
        page.put(MORE.fill(say, n=len(rest) - MOST), style="dim")


def _put(page: Page, one: Difference, say: Language) -> None:
    if one.finding:
        title = one.title.in_(say) if one.title else ""
        page.put(
            f"{title} {one.within}".strip(), lead=f"{one.finding} ", indent=2, style="bold", lead_style="cyan"
        )
    else:
        page.put(one.pointer, style="cyan")
    said, due = _shown(one, say)
    page.put(
        (TWICE.in_(say) if one.twice else "") + said, lead=f"  {SAID.in_(say)}", indent=4, lead_style="red"
    )
    page.put(due, lead=f"  {DUE.in_(say)}", indent=4, lead_style="green")


def _shown(one: Difference, say: Language) -> tuple[str, str]:
    """What is said and what is due, each cut to where they part."""
    texts = [text if text is None else mask_citizen_numbers(text) for text in (one.said, one.due)]
    both = zip(*(text or "" for text in texts), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both))
    said, due = (_cut(text, same) if text is not None else NOTHING.in_(say) for text in texts)
    return said, due


def _cut(text: str, same: int) -> str:
    start = 0
    for end in cluster_ends(text):
        if end > same - LONGEST // 4:
            break
        start = end
    ends = [start, *(start + end for end in islice(cluster_ends(text[start:]), LONGEST + 1))]
    stop = ends[min(LONGEST, len(ends) - 1)]
    return ("…" if start else "") + text[start:stop] + ("…" if stop < len(text) else "")
