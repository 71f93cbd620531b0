"""``ita-audit rules lint``: everything that is wrong with the files of a ruleset, at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ita_audit.cli.options import folder_of_cases, one_form
from ita_audit.cli.screen import new_page, show
from ita_audit.cli.streams import write_out
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.formats.json import written
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Text
from ita_audit.presentation import report_words as words
from ita_audit.rule_quality.case_files import CaseFiles, read_cases
from ita_audit.rule_quality.lint import RULES, Lint, lint
from ita_audit.rule_quality.lint.lint_output import as_json, as_sarif
from ita_audit.rule_quality.lint.not_looked_at import not_looked_at
from ita_audit.rulebook import DEFAULT
from ita_audit.rulebook.load import read_ruleset
from ita_audit.rulebook.ruleset_files import RulesetFiles

CLEAN = Text(
    "ตรวจไฟล์กฎ {rules} ไฟล์ และไฟล์กรณีทดสอบ {cases} ไฟล์ ไม่พบสิ่งที่ต้องแก้ไข",
    "{rules} files of rules and {cases} of cases: nothing to mend.",
)
FOUND = Text(
    "พบ {n} จุด: ต้องแก้ไขก่อนจึงจะใช้ได้ {error} จุด ควรแก้ไข {warning} จุด",
    "{error_en}, {warning_en}.",
)
HIDDEN = Text("ยังไม่ได้ตรวจ เพราะต้องแก้ไขข้างต้นก่อน: {what}", "Not looked at until the above is mended: {what}")
NO_CASES = Text(
    "ไม่พบโฟลเดอร์กรณีทดสอบ จึงตรวจเฉพาะไฟล์กฎ", "No folder of cases was found; the rules alone were read."
)


def lint_rules(
    path: str | None, ruleset: str | None, cases: Path | None, form: str, language: Language
) -> int:
    """Lint the ruleset: 0 where it is clean, 1 where something is remarked on."""
    one_form(form, "terminal", "json", "sarif")
    name = _name(path, ruleset)
    read = read_ruleset(name)
    folder = folder_of_cases(cases, name)
    read_of_cases = read_cases(folder) if folder else None
    found = lint(read, read_of_cases)
    if form == "json":
        write_out(written(as_json(found, read, read_of_cases)))
    elif form == "sarif":
        write_out(written(as_sarif(found, Path.cwd())))
    else:
        page = new_page()
        _put(page, found, read, read_of_cases, language)
        show(page)
    return 1 if found else 0


def _name(path: str | None, ruleset: str | None) -> str:
    if path is not None and ruleset is not None and path != ruleset:
        raise UsageError(
            Fault(
                "ita-audit rules lint",
                f"ระบุเกณฑ์ไว้สองที่: {path} และ {ruleset}",
                f"two rulesets are named: {path} and {ruleset}",
                "ระบุเพียงที่เดียว",
                "name one of them",
            )
        )
    return path or ruleset or DEFAULT


def _put(
    page: Page, found: Sequence[Lint], read: RulesetFiles, cases: CaseFiles | None, language: Language
) -> None:
    for one in found:
        fault = one.fault
        error = RULES[one.rule].level == "error"
        page.put(
            f"{fault.place(language)}: {fault.sentence(language)} [{one.rule}]",
            lead="✗ " if error else "! ",
            indent=2,
            style="red" if error else "yellow",
        )
        page.put(fault.todo(language), lead=f"  {words.TODO_WITH_FILE.in_(language)}: ", indent=4)
    for hidden in not_looked_at(read, cases):
        page.put(HIDDEN.fill(language, what=hidden.in_(language)), style="dim")
    if cases is None:
        page.put(NO_CASES.in_(language), style="dim")
    page.blank()
    errors = sum(RULES[one.rule].level == "error" for one in found)
    warnings = len(found) - errors
    text = FOUND if found else CLEAN
    said = text.fill(
        language,
        n=len(found),
        error=errors,
        warning=warnings,
        error_en="1 error" if errors == 1 else f"{errors} errors",
        warning_en="1 warning" if warnings == 1 else f"{warnings} warnings",
        rules=len(read.files),
        cases=len(cases.files) if cases else 0,
    )
    page.put(said, lead="✗ " if found else "✓ ", indent=2, style="bold red" if found else "green")
