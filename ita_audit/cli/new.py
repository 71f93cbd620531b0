"""``ita-audit rules new``, ``new-edition`` and ``own``: files made, and what is left to do."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shlex import quote

from ita_audit.cli.options import folder_of_cases
from ita_audit.cli.screen import new_page, show
from ita_audit.errors import Language, UsageError
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Text
from ita_audit.rule_quality.new_edition import NewEdition, new_edition
from ita_audit.rule_quality.new_rule import new_rule
from ita_audit.rule_quality.new_ruleset import new_ruleset
from ita_audit.rule_quality.own_rule import own_rule
from ita_audit.rulebook import DEFAULT

WRITTEN = Text("เขียนแล้ว", "Written:")
NEXT = Text("ขั้นต่อไป", "Next:")
FILL_IN = Text(
    "แทนข้อความใน [เขียน...] และ [write ...] ด้วยข้อความจริง และเติมหลักฐานของข้อใหม่ในข้อมูลตั้งต้นของกรณีทดสอบ "
    "จนคำสั่งเหล่านี้ไม่พบสิ่งที่ต้องแก้ไข",
    "Write the real texts in place of [เขียน...] and [write ...], and add the evidence to the submission that "
    "the cases start from, until these commands find nothing:",
)
MADE = Text(
    "สร้างเกณฑ์ {id} (ปีงบประมาณ {year}) แล้ว: ต่อจาก {old} เลื่อนปีให้เอง และเก็บเฉพาะที่ต่างออกไป",
    "Made {id} (fiscal year {year}): it extends {old}, moves the years itself, and holds only what differs.",
)
OWN = Text(
    "แก้ข้อใดให้ต่างออกไป คัดลอกข้อนั้นมาเป็นของเกณฑ์นี้ก่อน:",
    "To change a requirement, make it this edition's own first:",
)
PUT_YOURS = Text(
    "ตรวจได้ทันทีด้วยคำสั่งเหล่านี้ แล้วแก้ทีละไฟล์เป็นเกณฑ์ของท่าน (ruleset.yaml, clauses.yaml, ไฟล์กฎ และ cases)",
    "It passes these commands as it is. Put your own instrument in its place, file by file: ruleset.yaml, clauses.yaml, "
    "the rule files, and the cases:",
)
NO_CASES = Text("เกณฑ์เดิมไม่มีกรณีทดสอบให้ใช้ต่อ", "The old edition has no cases to carry over.")
COMPARE = Text(
    "ข้อที่เลื่อนปีในข้อความ ให้เทียบกับเอกสารปี {year} แล้วเขียนข้อนั้นไว้ใน clauses.yaml ของเกณฑ์นี้: {clauses}",
    "Clauses with a year in their label; compare with the {year} document, then write them in its clauses.yaml: {clauses}",
)
CHECK = Text("ตรวจว่ายังครบถ้วน", "See that it is whole:")


def make_rule(
    rule_id: str, key: str, ruleset_name: str | None, cases: Path | None, language: Language
) -> int:
    """Write a new requirement and say what is left to do; 0."""
    name = ruleset_name or DEFAULT
    made = new_rule(name, rule_id, key, folder_of_cases(cases, name))
    page = new_page()
    page.put(WRITTEN.in_(language), style="bold")
    for path in (made.rule, made.cases, made.clauses):
        if path is not None:
            page.put(_shown(path), lead="  ✓ ", indent=4, lead_style="green")
    page.blank()
    page.put(NEXT.in_(language), style="bold")
    page.put(FILL_IN.in_(language), indent=2, lead="  ")
    _commands(page, "" if ruleset_name is None else f" --ruleset {quote(name)}", cases)
    show(page)
    return 0


def make_ruleset(folder: Path, languages: str, language: Language) -> int:
    """Make a small ruleset, and say what to do with it; 0. Raises ``UsageError`` for other languages than there are."""
    made = new_ruleset(folder, _languages(languages), date.today())  # noqa: DTZ011  the year where the keeper is
    page = new_page()
    page.put(WRITTEN.in_(language), style="bold")
    for name in made.files:
        page.put(_shown(made.folder / name), lead="  ✓ ", indent=4, lead_style="green")
    page.blank()
    page.put(NEXT.in_(language), style="bold")
    page.put(PUT_YOURS.in_(language), indent=2, lead="  ")
    _commands(page, f" --ruleset {quote(_shown(made.folder))}", None)
    show(page)
    return 0


def _languages(written: str) -> list[Language]:
    named = [one.strip() for one in written.split(",")]
    if not named or set(named) - {"th", "en"} or len(set(named)) < len(named):
        raise UsageError.of(
            f"--languages {written}",
            "ไม่ใช่ภาษาที่ใช้ได้",
            "these are not languages that there are",
            'ใช้ th, en, "th,en" หรือ "en,th"',
            'use th, en, "th,en" or "en,th"',
        )
    return ["th" if one == "th" else "en" for one in named]


def make_edition(new_id: str, name: str, into: Path, language: Language) -> int:
    """Make an edition and say what to look at; 0."""
    made = new_edition(name, new_id, into)
    page = new_page()
    said = MADE.fill(language, id=new_id, year=made.fiscal_year, old=made.extends)
    page.put(said, lead="✓ ", indent=2, style="green")
    page.put(_shown(made.folder), lead="  ", indent=2)
    _compare(page, made, language)
    page.blank()
    ruleset = f" --ruleset {quote(_shown(made.folder))}"
    page.put(OWN.in_(language), style="bold")
    page.spans((f"  ita-audit rules own 8.3{ruleset}", "cyan"))
    page.put(CHECK.in_(language), style="bold")
    _commands(page, ruleset, None)
    show(page)
    return 0


def make_own(rule_id: str, name: str, cases: Path | None, language: Language) -> int:
    """Make a requirement that an edition carries over its own, and say where it is; 0."""
    made = own_rule(name, rule_id, folder_of_cases(cases, name))
    page = new_page()
    page.put(WRITTEN.in_(language), style="bold")
    for path in (made.rule, made.cases):
        if path is not None:
            page.put(_shown(path), lead="  ✓ ", indent=4, lead_style="green")
    page.blank()
    page.put(CHECK.in_(language), style="bold")
    _commands(page, f" --ruleset {quote(name)}", cases)
    show(page)
    return 0


def _compare(page: Page, made: NewEdition, language: Language) -> None:
    if not made.cases:
        page.put(NO_CASES.in_(language), lead="! ", indent=2, style="yellow")
    if made.clauses:
        clauses = ", ".join(made.clauses)
        text = COMPARE.fill(language, year=made.fiscal_year, clauses=clauses)
        page.put(text, lead="! ", indent=2, style="yellow")


def _commands(page: Page, ruleset: str, cases: Path | None) -> None:
    chosen = f"{ruleset} --cases {quote(str(cases))}" if cases else ruleset
    for command in ("lint", "test", "trace --fail-on uncovered"):
        page.spans(
            (f"  ita-audit rules {command}{chosen}", "cyan")
        )  # never wrapped: it is there to be copied


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
