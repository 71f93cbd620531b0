"""``ita-audit explain``: what a requirement asks for, in words, with an example."""

from __future__ import annotations

import json

from ita_audit.cli.screen import new_page, show
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Text
from ita_audit.reference.explain import Detail, Explanation, by_list, explain
from ita_audit.reference.outside_lines import OUTSIDE, outside_line
from ita_audit.reference.requirement_search import find_requirements
from ita_audit.rulebook import DEFAULT, load_ruleset
from ita_audit.ruleset import Ruleset

YEARS = Text("หลักฐานของ{year} {years}", "Evidence of {year} {years}")
NEEDS = Text("ต้องมี", "What it needs")
OPTIONAL = Text("ไม่บังคับ", "optional")
CHECKS = Text("สิ่งที่ตรวจระหว่างข้อมูล", "What must hold between them")
PITFALLS = Text("มักพลาดตรงนี้", "What people get wrong")
PERSON = Text("ผู้ตรวจพิจารณา", "a person decides")
EXAMPLE = Text("ตัวอย่างใน submission.json", "Example in submission.json")
SEVERAL = Text("พบหลายข้อ เลือกดูทีละข้อ", "Several match; choose one")


def explain_words(words: str, language: Language, ruleset_name: str | None, color: str) -> int:
    """Explain the requirement that ``words`` mean, or list those that they may mean."""
    ruleset = load_ruleset(ruleset_name or DEFAULT)
    language = ruleset.edition.instrument.language(language)
    found = find_requirements(ruleset, words)
    if not found:
        raise UsageError(_nothing(words))
    page = new_page(color)
    if len(found) > 1:
        page.put(SEVERAL.in_(language), style="bold")
        for requirement in found:
            page.put(
                ruleset.title(requirement).in_(language),
                lead=f"  {requirement.id}",
                indent=8,
                lead_style="cyan",
            )
    else:
        _page(page, explain(ruleset, found[0]), ruleset, language)
    show(page)
    return 0


def _page(page: Page, told: Explanation, ruleset: Ruleset, language: Language) -> None:
    page.put(told.title.in_(language), lead=f"{told.id} ", indent=len(told.id) + 1, style="bold")
    page.put(f"{told.citation.in_(language)} · {ruleset.edition.title.text.in_(language)}", style="dim")
    if told.help:
        page.blank()
        page.put(told.help.in_(language))
    if told.years:
        years = ", ".join(map(str, told.years))
        page.put(ruleset.edition.instrument.fill(YEARS, language, years=years))
    page.rule(NEEDS.in_(language))
    if told.none:
        page.put(told.none.in_(language), lead="  ", indent=4)
    for item in told.items:
        _detail(page, item, told.id, language)
    if told.checks:
        page.rule(CHECKS.in_(language))
        for check in told.checks:
            text = check.title.in_(language)
            if check.help:
                text += f" — {PERSON.in_(language)}: {check.help.in_(language)}"
            page.put(text, lead="  ◦ ", indent=4)
            _notes(page, check, 4, language)
    if told.pitfalls:
        page.rule(PITFALLS.in_(language))
        for pitfall in told.pitfalls:
            page.put(pitfall.in_(language), lead="  ! ", indent=4)
    for called, codes in by_list(told.outside):
        page.rule(OUTSIDE.fill(language, called=called.in_(language)))
        for code in codes:
            page.put(outside_line(code, language), lead="  ◦ ", indent=4)
    page.rule(EXAMPLE.in_(language))
    section = "measures" if told.row else "evidence"
    key = told.measure if told.row else told.key
    text = json.dumps({section: {key: told.example}}, ensure_ascii=False, indent=2)
    for line in text.splitlines():
        page.spans((line, "dim"))  # never wrapped: it is there to be copied


def _detail(page: Page, item: Detail, requirement: str, language: Language) -> None:
    inside = item.name.count(".") * 2
    name = item.name.rsplit(".", 1)[-1]
    own = item.clauses[0] != requirement and item.citation.th.endswith(")")
    number = f"({item.clauses[0].rsplit('.', 1)[-1]})\u00a0" if own else ""
    mark = f" [{OPTIONAL.in_(language)}]" if item.optional else ""
    expected = f" — {item.expected.in_(language)}" if item.expected else ""
    page.put(
        f"{number}{item.title.in_(language)}{mark}{expected}",
        lead=" " * (2 + inside) + f"{name}: ",
        indent=6 + inside,
        lead_style="cyan",
    )
    _notes(page, item, 6 + inside, language)


def _notes(page: Page, told: Detail, indent: int, language: Language) -> None:
    for note in told.notes:
        page.put(note.in_(language), lead=" " * indent + "· ", indent=indent + 2, style="dim")


def _nothing(words: str) -> Fault:
    return Fault(
        words,
        "ไม่มีข้อใดตรงกับคำนี้",
        "nothing matches",
        "ใช้เลขข้อ รหัสในรายการภายนอก หรือคำในชื่อข้อ (ดูทั้งหมด: ita-audit rules list)",
        "use an id, a code of an outside list, or words of a title (all: ita-audit rules list)",
    )
