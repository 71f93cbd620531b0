"""``ita-audit rules ...``: for those who keep the rules."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from ita_audit.cli.options import one_form, ruleset_with_cases
from ita_audit.cli.screen import new_page, show
from ita_audit.cli.streams import write_out
from ita_audit.errors import Language
from ita_audit.formats.json import written
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Text
from ita_audit.reference.listing import listing
from ita_audit.rule_quality.case_runner import CaseResult
from ita_audit.rule_quality.run_cases import TestRun, run_cases
from ita_audit.rule_quality.said_pages import FOLDER
from ita_audit.rulebook import DEFAULT, load_ruleset
from ita_audit.rulebook.rule_folder import opened_as
from ita_audit.writing import write_own_file

HOLD = Text(
    "กรณีทดสอบ {n} กรณี ผ่านครบ และทุกข้อคำถามมีทั้งกรณีที่ครบและไม่ครบ",
    "{n} {n:case holds|cases hold}, and every question has its met and its failing case.",
)
FAILED = Text(
    "กรณีทดสอบ {n} กรณี ไม่ตรง {failed} กรณี และยังไม่มีกรณีพิสูจน์ {unproved} รายการ ข้อความต่างจากที่ยอมรับไว้ {resaid} รายการ",
    "{n} {n:case|cases}, {failed} {failed:does|do} not hold, {unproved} {unproved:proof is|proofs are} missing, "
    "{resaid} {resaid:text says|texts say} something else than was accepted.",
)
EXPECTED = Text("คาดว่า {expected} แต่ได้ {found}", "expected {expected}, found {found}")
UNEXPECTED = Text("ไม่ได้คาดไว้ แต่ได้ {found}", "not expected, found {found}")
LACKING = Text(
    "ข้อมูลตั้งต้นของทุกกรณี (submission ใน base.yaml) ยังไม่ครบ ให้เติมในไฟล์นั้น ดูตัวอย่างได้ด้วย ita-audit explain",
    "The submission that every case starts from (see base.yaml) lacks something; add it there "
    "(ita-audit explain shows an example):",
)
UNPROVED = Text("ข้อคำถามที่ยังไม่มีกรณีพิสูจน์", "Questions that no case proves")


RESAID = Text(
    "ข้อความต่างจากที่ยอมรับไว้ (ถ้าตั้งใจแก้ อ่านแล้วใช้ --accept-texts)",
    "Texts that say something else than was accepted (where that is meant, read them and use --accept-texts)",
)
ACCEPTED = Text("ยอมรับข้อความที่เจ้าหน้าที่อ่านไว้ใน {folder}", "What officers read is accepted, in {folder}.")


def list_rules(ruleset_name: str | None, form: str, language: Language) -> int:
    """List the requirements of a ruleset, for a person or as JSON."""
    one_form(form, "terminal", "json")
    ruleset = load_ruleset(ruleset_name or DEFAULT)
    if form == "json":
        write_out(written(listing(ruleset)))
        return 0
    page = new_page()
    page.put(f"{ruleset.id} — {ruleset.edition.title.text.in_(language)}", style="bold")
    measure = ""
    for requirement in ruleset.requirements:
        if requirement.measure and requirement.measure != measure:
            measure = requirement.measure
            page.blank()
            page.put(ruleset.clause(measure).label.in_(language), lead=f"{measure}. ", indent=3, style="bold")
        page.put(
            f"{ruleset.title(requirement).in_(language)} ({requirement.key})",
            lead=f"  {requirement.id}",
            indent=8,
            lead_style="cyan",
        )
    show(page)
    return 0


def test_rules(
    ruleset_name: str | None, cases: Path | None, language: Language, *, accept: bool = False
) -> int:
    """Run the cases: 0 where all hold, nothing is unproved and texts say what was accepted, else 1.

    ``accept``: what they say now is accepted, where the cases hold.
    """
    ruleset, folder = ruleset_with_cases(ruleset_name, cases)
    run = run_cases(ruleset, folder)
    page = new_page()
    if accept and all(result.holds for result in run.results):
        run = replace(run, resaid=())
        for one, written_page in run.pages.items():
            write_own_file(folder / FOLDER / f"{one}.txt", written_page.encode("utf-8"))
        page.put(ACCEPTED.fill(language, folder=opened_as(folder / FOLDER)))
    _lacking(page, run, language)
    for result in run.results:
        if not result.holds:
            _failed(page, result, language)
    _unproved(page, run, language)
    _resaid(page, run, language)
    failed = sum(not result.holds for result in run.results)
    text = HOLD if run.passed else FAILED
    page.blank()
    page.put(
        text.fill(
            language, n=len(run.results), failed=failed, unproved=len(run.unproved), resaid=len(run.resaid)
        ),
        lead="✓ " if run.passed else "✗ ",
        indent=2,
        style="green" if run.passed else "bold red",
    )
    show(page)
    return 0 if run.passed else 1


def _lacking(page: Page, run: TestRun, language: Language) -> None:
    if run.lacking:
        page.put(LACKING.in_(language), lead="✗ ", indent=2, style="red")
    for lack in run.lacking:
        page.put(f"{lack.finding}: {lack.found}", lead="    ", indent=6)


def _failed(page: Page, result: CaseResult, language: Language) -> None:
    located = result.located
    named = f"{located.file}:{located.line} {located.case.name}"
    named += "" if result.at is None else f": {json.dumps(result.at, ensure_ascii=False)}"
    page.put(named, lead="✗ ", indent=2, style="red")
    if result.error:
        page.put(result.error, lead="    ", indent=4)
    for mismatch in result.mismatches:
        text = UNEXPECTED if mismatch.expected is None else EXPECTED
        said = text.fill(language, expected=mismatch.expected, found=mismatch.found)
        page.put(f"{mismatch.finding}: {said}", lead="    ", indent=6)


def _unproved(page: Page, run: TestRun, language: Language) -> None:
    if run.unproved:
        page.rule(UNPROVED.in_(language))
    for lack in run.unproved:
        page.put(f"{lack.finding}: {lack.text.in_(language)}", lead="  - ", indent=4)


def _resaid(page: Page, run: TestRun, language: Language) -> None:
    if run.resaid:
        page.rule(RESAID.in_(language))
    for one in run.resaid:
        page.put(f"{one.file}:{one.line} {one.finding}", lead="✗ ", indent=2, style="red")
        for mark, lines in (("-", one.accepted), ("+", one.now)):
            for line in lines:
                page.put(line, lead=f"    {mark} ", indent=6)
