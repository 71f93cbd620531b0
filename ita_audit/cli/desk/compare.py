"""``ita-audit compare A B``: two reports, submissions or rounds; the older first."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ita_audit.cli.as_of import day_of
from ita_audit.cli.desk.screen_words import called
from ita_audit.cli.desk.stores import named_round, speaker
from ita_audit.cli.screen import new_page, show
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.judging.reports import judge
from ita_audit.judging.rulesets import Rulesets
from ita_audit.model import Instrument, Submission, Text
from ita_audit.model.round import Agency
from ita_audit.presentation.percent import percent
from ita_audit.presentation.speaker import Speaker
from ita_audit.readers import read_bytes
from ita_audit.review.handed_in import handed_in
from ita_audit.review.submission_diff import Change, Side, compare, judge_again, side_of_dict, side_of_report
from ita_audit.ruleset import Ruleset
from ita_audit.thai.text import arabic_digits

if TYPE_CHECKING:
    from ita_audit.review.round_diff import RoundDiff

TITLE = Text("เปรียบเทียบ {a} → {b}", "{a} → {b}")
ALL = Text(
    "รวม {n} แห่ง: ดีขึ้น {up} ลดลง {down} เท่าเดิม {same}", "{n} {n:entity}: {up} up, {down} down, {same} level"
)
SUMS = Text(
    "แก้แล้ว {closed} · พบใหม่ {new} · ยังค้าง {still}", "closed {closed} · new {new} · still open {still}"
)
RULES = Text(
    "เพราะเกณฑ์เปลี่ยน: ไม่นับแล้ว {eased} · นับเพิ่ม {raised}",
    "because the rules changed: {eased} no longer seen · {raised} seen now",
)
KINDS = {
    "closed": Text("แก้แล้ว", "Closed"),
    "new": Text("พบใหม่", "New"),
    "still_open": Text("ยังค้าง", "Still open"),
    "eased": Text("ไม่นับแล้วเพราะเกณฑ์เปลี่ยน", "No longer seen, because the rules changed"),
    "raised": Text("นับเพิ่มเพราะเกณฑ์เปลี่ยน", "Seen now, because the rules changed"),
}
UNATTRIBUTED = Text(
    "เกณฑ์สองครั้งต่างกันและตรวจฉบับเก่าซ้ำไม่ได้ จึงเทียบเฉพาะข้อที่ทั้งสองเกณฑ์ถาม",
    "The rules differ and the older submission cannot be judged again: only questions of both are compared.",
)
COUNTED = Text("นับเป็นรายการที่ตรวจ", "Counted in answers")
UNCHANGED = Text("ไม่เปลี่ยน {n} แห่ง ดูด้วย --all", "{n} unchanged: --all")
GONE = Text("มีเฉพาะในรอบก่อน", "Only in the older round")
COME = Text("มีเฉพาะในรอบนี้", "Only in the newer round")


def compare_two(
    older: str, newer: str, address: str, ruleset: str | None, as_of: str | None,
    language: Language, everything: bool, color: Literal["auto", "always", "never"],
) -> int:  # fmt: skip
    """Print what changed; 0 whatever it is."""
    page = new_page(color)
    if Path(older).is_file() and Path(newer).is_file():
        change, rules = _compare_files(older, newer, ruleset, day_of(as_of))
        say = Speaker.of(rules.edition.instrument if rules else Instrument(), language)
        page.put(say(TITLE, a=older, b=newer), style="bold")
        _one(page, change, say)
    elif Path(older).is_file() or Path(newer).is_file():
        raise UsageError(_mixed(older, newer))
    else:
        from ita_audit.review.round_diff import between  # two files are compared without the extra
        from ita_audit.store import open_store

        with open_store(address) as store:
            last = named_round(store, newer, "B")
            found = between(store, named_round(store, older, "A"), last, ruleset)
            say = speaker(store, last, language)
        page.put(say(TITLE, a=older, b=newer), style="bold")
        _many(page, found, say, everything)
    show(page)
    return 0


def _compare_files(older: str, newer: str, ruleset: str | None, day: date) -> tuple[Change, Ruleset | None]:
    rulesets = Rulesets(ruleset)
    before, submission, _ = _side(older, rulesets, day)
    after, _, rules = _side(newer, rulesets, day)
    codes = [arabic_digits(side.agency.code).strip() for side in (before, after)]
    if all(codes) and codes[0] != codes[1]:
        raise UsageError(_two_agencies(newer, *codes))
    again = judge_again(submission, rules, day) if submission and rules else None
    return compare(before, after, again), rules


def _side(file: str, rulesets: Rulesets, day: date) -> tuple[Side, Submission | None, Ruleset | None]:
    content = read_bytes(file)
    report = _report(content)
    if report is not None:
        try:
            return side_of_dict(report), None, None
        except (KeyError, TypeError, AttributeError) as error:
            raise UsageError(
                Fault(
                    file,
                    "รายงานนี้ไม่ครบ",
                    "the report is not whole",
                    "สร้างใหม่ด้วย ita-audit check -f json",
                    "make it again with ita-audit check -f json",
                )
            ) from error
    submission, rules = handed_in(rulesets, file, content)
    return side_of_report(judge(rules, submission, day)), submission, rules


def _report(content: bytes) -> Mapping[str, object] | None:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return None
    is_report = isinstance(found, dict) and found.get("schema") == "ita-audit/report/1"
    return found if is_report else None


def _one(page: Page, change: Change, say: Speaker) -> None:
    _line(page, change, say)
    for kind, title in KINDS.items():
        gaps: Mapping[str, Text] = getattr(change, kind)
        if gaps:
            page.rule(f"{title.in_(say.language)} ({len(gaps)})")
        for finding, named in gaps.items():
            page.put(named.in_(say.language), lead=f"  {finding} ", indent=6, lead_style="cyan")
    if not change.attributed:
        page.blank()
        page.put(say(UNATTRIBUTED), style="yellow")


def _line(page: Page, change: Change, say: Speaker) -> None:
    old, new = percent(change.before.at_least), percent(change.after.at_least)
    page.put(called(change.after.agency, say), lead=f"{change.arrow} ", indent=2, style="bold")
    page.put(f"{old}% → {new}% · {_sums([change], say)}", lead="  ", indent=2)


def _sums(changes: Sequence[Change], say: Speaker) -> str:
    counts = {kind: sum(len(getattr(change, kind)) for change in changes) for kind in KINDS}
    text = say(SUMS, closed=counts["closed"], new=counts["new"], still=counts["still_open"])
    if counts["eased"] or counts["raised"]:
        text += " · " + say(RULES, eased=counts["eased"], raised=counts["raised"])
    return text


def _many(page: Page, found: RoundDiff, say: Speaker, everything: bool) -> None:
    arrows = [change.arrow for change in found.changes]
    page.put(say(ALL, n=len(arrows), up=arrows.count("↑"), down=arrows.count("↓"), same=arrows.count("→")))
    page.put(_sums(found.changes, say))
    page.put(say(COUNTED), style="dim")
    moved = sorted(filter(_has_moved, found.changes), key=lambda change: -len(change.new))
    for change in found.changes if everything else moved:
        page.blank()
        if everything:
            _one(page, change, say)
        else:
            _line(page, change, say)
    if len(moved) < len(found.changes) and not everything:
        page.blank()
        page.put(say(UNCHANGED, n=len(found.changes) - len(moved)), style="dim")
    for title, agencies in ((GONE, found.gone), (COME, found.come)):
        _agencies(page, f"{title.in_(say.language)} ({len(agencies)})", agencies, say)


def _has_moved(change: Change) -> bool:
    return change.arrow != "→" or any(getattr(change, kind) for kind in KINDS if kind != "still_open")


def _agencies(page: Page, title: str, agencies: Sequence[Agency], say: Speaker) -> None:
    if agencies:
        page.rule(title)
    for agency in agencies:
        page.put(called(agency, say), lead="  ", indent=4)


def _mixed(older: str, newer: str) -> Fault:
    missing = newer if Path(older).is_file() else older
    return Fault(
        missing,
        "ไม่พบไฟล์นี้ และเทียบไฟล์กับรอบไม่ได้",
        "there is no such file, and a file is not compared with a round",
        "ระบุไฟล์สองไฟล์ หรือชื่อรอบสองรอบ",
        "name two files, or two rounds",
    )


def _two_agencies(file: str, before: str, after: str) -> Fault:
    return Fault(
        file,
        f"เป็นของหน่วยงาน {after} แต่ไฟล์ครั้งก่อนเป็นของ {before} จึงเทียบกันไม่ได้",
        f"it is of the agency {after}, the older file of {before}: they are not compared",
        "ระบุสองไฟล์ของหน่วยงานเดียวกัน",
        "name two files of one agency",
    )
