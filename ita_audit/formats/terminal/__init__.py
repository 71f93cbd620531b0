"""``terminal``: the report an officer reads and works through, at 80 columns or more.

First who and which year, then refuted claims, a line per measure, what to do (folded by cause),
what a person must look at, and the totals.
"""

from __future__ import annotations

from collections.abc import Mapping

from ita_audit.errors import Fault
from ita_audit.formats.terminal.fault_block import put_faults
from ita_audit.formats.terminal.measures import put_measures
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Grade, Verdict
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.presentation import report_words as words
from ita_audit.presentation.report_view import report_view
from ita_audit.presentation.views import DecisionView, LabelledText, ReportView, TaskView

BINARY = False

MARKS: Mapping[str, str] = {Verdict.MET: "✓", Verdict.NOT_APPLICABLE: "–", Verdict.UNDETERMINED: "○"}
STYLES: Mapping[str, str] = {
    Grade.CRITICAL: "bold red",
    Grade.MAJOR: "red",
    Grade.MINOR: "yellow",
    Grade.DOUBT: "cyan",
}


def render(batch: Batch, look: RenderOptions) -> bytes:
    """Every report in turn, then the files that could not be judged."""
    pages = [_report(report_view(report, look.language), look) for report in batch.reports]
    if batch.faults and (batch.reports or batch.several):
        pages.append(_faults(batch.faults, look))
    return "\n".join(pages).encode("utf-8", "replace")


def put_decision(page: Page, decision: DecisionView) -> None:
    """Put what was decided; what counts is ticked."""
    lead, style = ("  ✓ ", "") if decision.counts else ("  – ", "dim")
    page.put(f"{decision.about} {decision.told}", lead=lead, indent=4, style=style)


def _report(view: ReportView, look: RenderOptions) -> str:
    page = Page(look.width, look.color)
    _head(page, view)
    _claims(page, view)
    page.rule(view.instrument.fill(words.MEASURES, view.language))
    put_measures(page, view)
    _todo(page, view, look.everything)
    _reviews(page, view)
    if view.rulings:
        page.rule(f"{words.DECISIONS.in_(view.language)} ({len(view.rulings)})")
    for ruling in view.rulings:
        put_decision(page, ruling)
    for heading, texts in ((words.UNKNOWN, view.unknown), (words.REMARKS, view.remarks)):
        if texts:
            page.rule(heading.in_(view.language))
        for text in texts:
            page.put(text, lead="  - ", indent=4)
    if look.everything:
        _rest(page, view)
    _total(page, view)
    return page.render()


def _head(page: Page, view: ReportView) -> None:
    page.put(view.title, style="bold")
    if view.agency:
        page.put(view.agency)
    file = words.FILE.in_(view.language)
    parts = (line.text if line.label == file else f"{line.label} {line.text}" for line in view.head)
    page.put(" · ".join(parts), style="dim")


def _claims(page: Page, view: ReportView) -> None:
    if view.claims:
        page.blank()
        page.put(words.REFUTED.in_(view.language), lead="✗ ", indent=2, style="bold red")
    for claim in view.claims:
        page.put(f"{claim.title} — {claim.note}", lead=f"  {claim.measure}.", indent=5)


def _todo(page: Page, view: ReportView, everything: bool) -> None:
    say = view.language
    number = sum(len(group.tasks) for group in view.groups)
    count = f" ({words.THINGS.fill(say, n=number)})" if number else ""
    page.rule(words.TODO.in_(say) + count)
    if not number:
        page.put(words.NOTHING_TODO.in_(say), lead="✓ ", indent=2, style="green")
    for group in view.groups:
        page.blank()
        page.put(group.title, lead=f"{group.measure}. ", indent=3, style="bold")
        for task in group.tasks:
            page.blank()
            _task(page, task, view, everything)


def _task(page: Page, task: TaskView, view: ReportView, everything: bool) -> None:
    inner = 5
    lead, style = f"{task.number:>3}. ", STYLES[task.grade]
    page.put(f"[{task.grade_word}] {task.head}", lead=lead, indent=inner, style=style)
    page.put(task.what, lead=" " * inner, indent=inner)
    if task.needs:
        page.put(f"{task.needs.label}: {task.needs.text}", lead=" " * inner, indent=inner)
    remedy = LabelledText(words.REMEDY.in_(view.language), task.remedy)
    example = words.EXAMPLE.in_(view.language)
    _labelled(page, *(line for line in task.lines if line.label != example), indent=inner)
    _labelled(page, remedy, indent=inner, style="bold")
    _labelled(page, *(line for line in task.lines if line.label == example), indent=inner)
    if everything:
        for finding in task.followers:
            page.put(f"{finding.title}: {finding.remedy}", lead=" " * inner + "- ", indent=inner + 2)


def _labelled(page: Page, *lines: LabelledText, indent: int, style: str = "") -> None:
    for line in lines:
        if line.text:
            lead = " " * indent + f"{line.label}: "
            page.put(line.text, lead=lead, indent=indent + 2, lead_style="dim", style=style)


def _reviews(page: Page, view: ReportView) -> None:
    if view.questions:
        page.rule(f"{words.LOOK.in_(view.language)} ({len(view.questions)})")
        page.put(words.ANSWER.in_(view.language), style="dim")
    for question in view.questions:
        page.put(f"{question.requirement} {question.title}", lead="  ? ", indent=4, style="cyan")
        for part in question.parts:
            page.put(f"{part.finding} {part.title}: {part.asked}", lead="    - ", indent=6)
            _labelled(page, *part.lines, indent=6)
    if view.broken:
        page.rule(words.BROKEN.in_(view.language), style="bold red")
    for line in view.broken:
        page.put(f"{line.label} {line.text}", lead="  ! ", indent=4)


def _rest(page: Page, view: ReportView) -> None:
    page.rule(words.REST.in_(view.language))
    for row in view.rows:
        if row.verdict in MARKS:
            reason = f" ({row.message})" if row.message else ""
            text = f"{row.finding} {row.title}: {row.verdict_word}{reason}"
            page.put(text, lead=f"  {MARKS[row.verdict]} ", indent=4)


def _total(page: Page, view: ReportView) -> None:
    result = view.result
    page.rule(words.RESULT.in_(view.language))
    for text in (f"{result.mistakes} · {result.reviews}", result.complete, result.attested):
        if text:
            page.put(text, style="bold")
    page.put(result.questions, indent=2, style="dim")


def _faults(faults: tuple[Fault, ...], look: RenderOptions) -> str:
    page = Page(look.width, look.color)
    page.rule(words.ERRORS.in_(look.language), style="bold red")
    put_faults(page, faults, look.language)
    return page.render()
