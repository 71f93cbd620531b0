"""``ita-audit rules trace``: clause, question, cases, and back; and what is not covered."""

from __future__ import annotations

from pathlib import Path

from ita_audit.cli.options import one_form, ruleset_with_cases
from ita_audit.cli.screen import new_page, show
from ita_audit.cli.streams import write_out
from ita_audit.errors import Language
from ita_audit.formats.json import written
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Text
from ita_audit.rule_quality.case_files import load_cases
from ita_audit.rule_quality.trace import Trace, TracedQuestion, trace
from ita_audit.rule_quality.traced import as_json, as_markdown
from ita_audit.ruleset import Ruleset

PROVED = Text("ครบ {met} กรณี ไม่ครบ {failing} กรณี", "met in {met} cases, fails in {failing}")
JUDGED = Text("คนพิจารณา {failing} กรณี", "put to a person in {failing} cases")
NOBODY = Text("ไม่มีคำถามใดตอบข้อนี้", "no question answers it")
UNCOVERED = Text("สิ่งที่ยังไม่ครอบคลุม", "Not covered")
SORTS = {
    "clause": Text("ข้อ", "clause"),
    "question": Text("คำถาม", "question"),
    "requirement": Text("หลักฐาน", "requirement"),
}
WHOLE = Text(
    "ข้อในเอกสาร {clauses} ข้อ มีคำถามครบทุกข้อ คำถาม {questions} ข้อ มีกรณีพิสูจน์ครบ (กรณีทั้งหมด {cases} กรณี)",
    "{clauses} clauses, each with its question; {questions} questions, each with its cases ({cases} in all).",
)
HOLES = Text(
    "ข้อในเอกสาร {clauses} ข้อ คำถาม {questions} ข้อ กรณี {cases} กรณี ยังไม่ครอบคลุม {holes} แห่ง",
    "{clauses} clauses, {questions} questions, {cases} cases: {holes} {holes:hole|holes}.",
)


def trace_rules(
    ruleset_name: str | None, cases: Path | None, form: str, fail_on: str, language: Language
) -> int:
    """Trace the ruleset: 1 where something is uncovered and ``fail_on`` asks for that, else 0."""
    one_form(form, "terminal", "json", "markdown")
    ruleset, folder = ruleset_with_cases(ruleset_name, cases)
    _, located = load_cases(folder)
    traced = trace(ruleset, located)
    if form == "json":
        write_out(written(as_json(traced)))
    elif form == "markdown":
        write_out(as_markdown(traced, language).encode("utf-8", "replace"))
    else:
        page = new_page()
        _put(page, ruleset, traced, language)
        show(page)
    return 1 if traced.uncovered and fail_on == "uncovered" else 0


def _put(page: Page, ruleset: Ruleset, traced: Trace, language: Language) -> None:
    by_id = {one.id: one for one in traced.questions}
    page.put(f"{ruleset.id} — {ruleset.edition.title.text.in_(language)}", style="bold")
    measure, holes = "", {hole.id for hole in traced.uncovered if hole.sort == "clause"}
    for clause in traced.clauses:
        first = clause.id.split(".")[0]
        if first != measure:
            measure = first
            page.blank()
        page.put(
            clause.label.in_(language),
            lead=f"{clause.id} ",
            indent=max(9, len(clause.id) + 1),
            style="bold" if clause.id == first else "",
            lead_style="cyan",
        )
        for name in clause.questions:
            _put_question(page, by_id[name], language)
        if clause.id in holes:
            page.put(NOBODY.in_(language), lead=" " * 9 + "✗ ", indent=11, style="red")
    _put_uncovered(page, traced, language)


def _put_question(page: Page, one: TracedQuestion, language: Language) -> None:
    said = (JUDGED if one.judged else PROVED).in_(language)
    counts = said.format(met=len(one.met), failing=len(one.failing))
    proved = one.failing and (one.met or one.judged)
    page.put(
        f"{one.id} ({one.kind}): {counts}",
        lead=" " * 9 + ("✓ " if proved else "✗ "),
        indent=11,
        style="" if proved else "red",
        lead_style="green" if proved else "red",
    )


def _put_uncovered(page: Page, traced: Trace, language: Language) -> None:
    if traced.uncovered:
        page.rule(UNCOVERED.in_(language))
    for hole in traced.uncovered:
        sort = SORTS[hole.sort].in_(language)
        page.put(f"{sort} {hole.id}: {hole.lacks.in_(language)}", lead="✗ ", indent=2, style="red")
    page.blank()
    said = (HOLES if traced.uncovered else WHOLE).fill(
        language,
        clauses=len(traced.clauses),
        questions=len(traced.questions),
        cases=len(traced.cases),
        holes=len(traced.uncovered),
    )
    good = not traced.uncovered
    page.put(said, lead="✓ " if good else "✗ ", indent=2, style="green" if good else "bold red")
