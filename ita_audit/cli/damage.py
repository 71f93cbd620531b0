"""``ita-audit rules damage``: what is taken from a submission that lacks nothing is found, there and only there."""

from __future__ import annotations

from pathlib import Path

from ita_audit.cli.options import one_form, ruleset_with_cases
from ita_audit.cli.screen import new_page, show
from ita_audit.cli.streams import write_out
from ita_audit.errors import Language
from ita_audit.formats.json import written
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Text
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.damage import DamageOutcome, DamageRun, damage
from ita_audit.rule_quality.damage.damage_output import as_json

HOW = {
    "dropped": Text("ตัดทิ้ง", "dropped"),
    "null": Text("เป็น null", "set to null"),
    "blank": Text("เว้นว่าง", "left blank"),
    "placeholder": Text("ใส่ขีด", "a dash in its place"),
    "wrong_type": Text("ผิดชนิด", "of a wrong type"),
    "emptied": Text("ไม่เหลือรายการ", "emptied"),
    "violated": Text("ขัดกับการตรวจ", "a check violated"),
}
REASONS = {
    "part": Text("เป็นส่วนของสิ่งที่เสียหาย", "a part of what was damaged"),
    "condition": Text("ถามตามเงื่อนไขที่ดูสิ่งนั้น", "asked for on a condition about it"),
    "check": Text("การตรวจในข้อเดียวกันที่ดูสิ่งนั้น", "a check of the same requirement that reads it"),
    "check_elsewhere": Text("การตรวจในข้ออื่นที่ดูสิ่งนั้น", "a check of another requirement that reads it"),
    "claim": Text("ผลที่รายงานของหมวด", "the claim about the measure"),
    None: Text("อธิบายไม่ได้", "unexplained"),
}
TRIED = Text("ทำให้เสียหาย", "tried")
FOUND = Text("พบ", "found")
PLACED = Text("พบตรงจุด", "at the place")
TOTAL = Text("รวม", "in all")
COLLATERAL = Text("ข้ออื่นที่ผลเปลี่ยนตาม และเหตุผล", "Other findings that changed, and why")
UNREACHED = Text("ที่ไม่ได้ทำให้เสียหาย และเหตุผล", "What was not damaged, and why")
MISSED = Text("ไม่พบ", "not found")
ELSEWHERE = Text("พบ แต่ไม่ตรงจุด", "found, but not at the place")
OTHER_CLAUSE = Text("พบ แต่อ้างข้ออื่น", "found, but under another clause")
DISTURBED = Text("ข้ออื่นเปลี่ยนตามโดยไม่มีเหตุ: {findings}", "other findings changed for no reason: {findings}")
HOLDS = Text(
    "ความเสียหายเดี่ยว {n} แบบ พบครบและตรงจุดทุกแบบ", "{n} single {n:damage|damages}, each found at its place."
)
FAILS = Text(
    "ความเสียหายเดี่ยว {n} แบบ ไม่เป็นตามที่ควร {failed} แบบ",
    "{n} single {n:damage|damages}, {failed} not as they should be.",
)


def damage_rules(ruleset_name: str | None, cases: Path | None, form: str, language: Language) -> int:
    """Damage the submission that the cases start from: 0 where all is found and nothing else disturbed, else 1."""
    one_form(form, "terminal", "json")
    ruleset, folder = ruleset_with_cases(ruleset_name, cases)
    start = load_start(folder)
    run = damage(ruleset, start.content, start.as_of, start.cases, start.previous)
    if form == "json":
        write_out(written(as_json(run)))
    else:
        page = new_page()
        _put(page, run, language)
        show(page)
    return 0 if run.passed else 1


def _put(page: Page, run: DamageRun, language: Language) -> None:
    for outcome in run.failed:
        _failed(page, outcome, language)
    by_how = run.by_how()
    page.blank()
    for how, counts in by_how.items():
        page.put(_counts(counts, language), lead=HOW[how].in_(language), indent=22)
    totals = [sum(counts[place] for counts in by_how.values()) for place in range(3)]
    page.put(_counts(totals, language), lead=TOTAL.in_(language), indent=22, style="bold")
    page.rule(COLLATERAL.in_(language))
    for reason, count in run.collateral.most_common():
        page.put(REASONS[reason].in_(language), lead=f"{count:>7,}", indent=9)
    _unreached(page, run, language)
    page.blank()
    text = HOLDS if run.passed else FAILS
    page.put(
        text.fill(language, n=f"{len(run.outcomes):,}", failed=f"{len(run.failed):,}"),
        lead="✓ " if run.passed else "✗ ",
        indent=2,
        style="green" if run.passed else "bold red",
    )


def _counts(counts: tuple[int, ...] | list[int], language: Language) -> str:
    names = (TRIED, FOUND, PLACED)
    return "  ".join(f"{name.in_(language)} {count:,}" for name, count in zip(names, counts, strict=True))


def _failed(page: Page, outcome: DamageOutcome, language: Language) -> None:
    damage = outcome.damage
    what = HOW[damage.how].in_(language) + (f" ({damage.note})" if damage.note else "")
    page.put(f"{', '.join(damage.questions)}: {what} {damage.pointer}", lead="✗ ", indent=2, style="red")
    said = [
        text.in_(language)
        for text, wrong in (
            (MISSED, not outcome.found),
            (ELSEWHERE, outcome.found and not outcome.placed),
            (OTHER_CLAUSE, outcome.found and not outcome.cited),
        )
        if wrong
    ]
    if outcome.unexplained:
        said.append(DISTURBED.fill(language, findings=", ".join(outcome.unexplained)))
    for one in said:
        page.put(one, indent=4)


def _unreached(page: Page, run: DamageRun, language: Language) -> None:
    if not run.unreached:
        return
    page.rule(UNREACHED.in_(language))
    reasons: dict[Text, list[str]] = {}
    for one in run.unreached:
        reasons.setdefault(one.reason, []).append(one.name)
    for reason, names in reasons.items():
        page.put(f"{reason.in_(language)} ({len(names):,})")
        page.put(", ".join(names), indent=4, style="dim")
