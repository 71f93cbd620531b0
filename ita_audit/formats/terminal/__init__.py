"""``terminal``: the report an officer reads and works through, at 80 columns or more.

First who and which year, then refuted claims, a line per measure, what to do (folded by cause),
what a person must look at, and the totals.
"""

from __future__ import annotations

from ita_audit.errors import Fault
from ita_audit.formats.terminal.faults import put_faults
from ita_audit.formats.terminal.measures import measure_lines
from ita_audit.formats.terminal.page import Page
from ita_audit.model import GapReport, Grade, Verdict
from ita_audit.model.batch import Batch, Look
from ita_audit.model.folding import Entry, entries, is_claim
from ita_audit.thai import report_words as words
from ita_audit.thai.account import entries as told
from ita_audit.thai.account.rulings import all_told
from ita_audit.thai.dates import show_date
from ita_audit.thai.places import place, places
from ita_audit.thai.wording import GRADES, VERDICTS

BINARY = False

MARKS = {Verdict.MET: "✓", Verdict.NOT_APPLICABLE: "–", Verdict.UNDETERMINED: "○"}
STYLES = {Grade.CRITICAL: "bold red", Grade.MAJOR: "red", Grade.MINOR: "yellow", Grade.DOUBT: "cyan"}


def render(batch: Batch, look: Look) -> bytes:
    """Every report in turn, then the files that could not be judged."""
    pages = [_report(report, look) for report in batch.reports]
    if batch.faults and (batch.reports or batch.several):
        pages.append(_faults(batch.faults, look))
    return "\n".join(pages).encode("utf-8", "replace")


def _report(report: GapReport, look: Look) -> str:
    page = Page(look.width, look.color)
    _head(page, report, look)
    _claims(page, report, look)
    page.rule(words.MEASURES.in_(look.language))
    measure_lines(page, report, look)
    _todo(page, report, look)
    _reviews(page, report, look)
    _decisions(page, report, look)
    _unknown(page, report, look)
    _remarks(page, report, look)
    if look.everything:
        _rest(page, report, look)
    _total(page, report, look)
    return page.render()


def _head(page: Page, report: GapReport, look: Look) -> None:
    say = look.language
    page.put(words.TITLE.in_(say), style="bold")
    who = words.agency(report.agency, say)
    if who:
        page.put(who)
    source = report.provenance
    alone = f" ({words.ONLY.in_(say).format(n=source.measure)})" if source.measure else ""
    before = source.previous
    compared = f" · {words.PREVIOUS.in_(say)} {before.name}" if before else ""
    page.put(
        f"{words.YEAR.in_(say)} {report.fiscal_year} · {words.RULESET.in_(say)} {source.ruleset_id}{alone} · "
        f"{words.AS_OF.in_(say)} {show_date(report.as_of, say)} · {source.submission_name}{compared}",
        style="dim",
    )


def _claims(page: Page, report: GapReport, look: Look) -> None:
    claims = [finding for finding in report.findings if finding.verdict is Verdict.GAP and is_claim(finding)]
    if not claims:
        return
    say = look.language
    titles = {measure.id: measure.title.in_(say) for measure in report.measures}
    page.blank()
    page.put(words.REFUTED.in_(say), lead="✗ ", indent=2, style="bold red")
    for finding in claims:
        gaps = words.TO_MEND.in_(say).format(n=len(finding.caused_by))
        page.put(f"{titles[finding.measure]} — {gaps}", lead=f"  {finding.measure}.", indent=5)


def _todo(page: Page, report: GapReport, look: Look) -> None:
    say, found = look.language, entries(report)
    count = f" ({words.THINGS.in_(say).format(n=len(found))})" if found else ""
    page.rule(words.TODO.in_(say) + count)
    if not found:
        page.put(words.NOTHING_TODO.in_(say), lead="✓ ", indent=2, style="green")
    titles = {measure.id: measure.title.in_(say) for measure in report.measures}
    measure = ""
    for number, entry in enumerate(found, 1):
        if entry.requirement.measure != measure:
            measure = entry.requirement.measure
            page.blank()
            page.put(titles[measure], lead=f"{measure}. ", indent=3, style="bold")
        page.blank()
        _entry(page, number, entry, look)


def _entry(page: Page, number: int, entry: Entry, look: Look) -> None:
    say, worst = look.language, entry.worst
    grade = worst.grade or Grade.MAJOR
    lead, inner = f"{number:>3}. ", 5
    page.put(
        f"[{GRADES[grade].in_(say)}] {told.head(entry, say)}", lead=lead, indent=inner, style=STYLES[grade]
    )
    page.put(told.what(entry, say), lead=" " * inner, indent=inner)
    details = told.details(entry, say)
    if details:
        page.put(f"{told.details_label(entry, say)}: {details}", lead=" " * inner, indent=inner)
    shown = entry.root or worst
    _labelled(page, words.PLACE.in_(say), places(shown, say), inner)
    _labelled(page, words.CLAUSE.in_(say), told.citation(entry, say), inner)
    _labelled(page, words.REMEDY.in_(say), told.remedy(entry, say), inner, style="bold")
    if entry.root is None:
        _labelled(page, words.EXAMPLE.in_(say), f"ita-audit explain {entry.requirement.id}", inner)
    if look.everything:
        for finding in entry.followers:
            text = finding.remedy.in_(say) if finding.remedy else ""
            page.put(f"{finding.title.in_(say)}: {text}", lead=" " * inner + "- ", indent=inner + 2)


def _labelled(page: Page, label: str, text: str, indent: int, style: str = "") -> None:
    if text:
        page.put(text, lead=" " * indent + f"{label}: ", indent=indent + 2, lead_style="dim", style=style)


def _reviews(page: Page, report: GapReport, look: Look) -> None:
    say = look.language
    waiting = [f for f in report.findings if f.verdict is Verdict.NEEDS_REVIEW]
    broken = [f for f in report.findings if f.verdict is Verdict.UNDETERMINED and not f.caused_by]
    if waiting:
        page.rule(f"{words.LOOK.in_(say)} ({len(waiting)})")
    for finding in waiting:
        text = finding.message or finding.reason
        page.put(f"{finding.id} {finding.title.in_(say)}", lead="  ? ", indent=4, style="cyan")
        page.put(text.in_(say) if text else "", lead="    ", indent=4)
        _labelled(page, words.PLACE.in_(say), places(finding, say), 4)
        _labelled(page, words.CLAUSE.in_(say), finding.citation.in_(say), 4)
        if finding.remedy:
            _labelled(page, words.REMEDY.in_(say), finding.remedy.in_(say), 4)
    if broken:
        page.rule(words.BROKEN.in_(say), style="bold red")
    for finding in broken:
        page.put(f"{finding.id} {finding.reason.in_(say) if finding.reason else ''}", lead="  ! ", indent=4)


def _decisions(page: Page, report: GapReport, look: Look) -> None:
    rulings = all_told(report, look.language)
    if rulings:
        page.rule(f"{words.DECISIONS.in_(look.language)} ({len(rulings)})")
    for ruling in rulings:
        lead = "  ✓ " if ruling.counts else "  – "
        page.put(f"{ruling.finding} {ruling.told}", lead=lead, indent=4, style="" if ruling.counts else "dim")


def _unknown(page: Page, report: GapReport, look: Look) -> None:
    if not report.unknown_keys:
        return
    say = look.language
    page.rule(words.UNKNOWN.in_(say))
    for key in report.unknown_keys:
        nearest = f" — {words.NEAREST.in_(say).format(nearest=key.nearest)}" if key.nearest else ""
        page.put(f"{key.pointer}{nearest}", lead="  - ", indent=4)


def _remarks(page: Page, report: GapReport, look: Look) -> None:
    if report.remarks:
        page.rule(words.REMARKS.in_(look.language))
    for remark in report.remarks:
        where = f"{place(remark.location, look.language)}: " if remark.location else ""
        page.put(f"{where}{remark.text.in_(look.language)}", lead="  - ", indent=4)


def _rest(page: Page, report: GapReport, look: Look) -> None:
    say = look.language
    page.rule(words.REST.in_(say))
    for finding in report.findings:
        if finding.verdict in MARKS:
            reason = f" ({finding.reason.in_(say)})" if finding.reason else ""
            verdict = VERDICTS[finding.verdict].in_(say)
            page.put(
                f"{finding.id} {finding.title.in_(say)}: {verdict}{reason}",
                lead=f"  {MARKS[finding.verdict]} ",
                indent=4,
            )


def _total(page: Page, report: GapReport, look: Look) -> None:
    say, tally = look.language, report.tally
    counts = {verdict: tally.verdicts.get(verdict, 0) for verdict in words.COUNTED}
    page.rule(words.RESULT.in_(say))
    page.put(
        f"{words.MISTAKES.in_(say).format(n=tally.mistakes)} · "
        f"{words.REVIEWS.in_(say).format(n=counts[Verdict.NEEDS_REVIEW])}",
        style="bold",
    )
    page.put(words.complete(tally, say), style="bold")
    if report.decided:
        page.put(words.decided(report, say), style="bold")
    every = " · ".join(f"{words.COUNTED[verdict].in_(say)} {count}" for verdict, count in counts.items())
    page.put(f"{words.QUESTIONS.in_(say).format(n=tally.total)}: {every}", indent=2, style="dim")


def _faults(faults: tuple[Fault, ...], look: Look) -> str:
    page = Page(look.width, look.color)
    page.rule(words.ERRORS.in_(look.language), style="bold red")
    put_faults(page, faults, look.language)
    return page.render()
