"""One line per measure: its counts and a bar that can be read without colour."""

from __future__ import annotations

from rich.cells import cell_len

from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Verdict
from ita_audit.presentation import report_words as words
from ita_audit.presentation.views import BarPart, MeasureView, ReportView, VerdictCount

SHORTEST = 10
"""Cells a bar must have to be read; where there are fewer it stands below its counts."""

STYLES = {Verdict.MET.value: "green", Verdict.GAP.value: "red", Verdict.NEEDS_REVIEW.value: "cyan"}
"""The verdicts that are counted beside a bar."""


def put_measures(page: Page, view: ReportView) -> None:
    """A line for each measure that is asked anything, and what the bar means."""
    if not view.measures:
        return
    names = [view.instrument.fill(words.MEASURE, view.language, n=one.id) for one in view.measures]
    counts = [_counted(measure) for measure in view.measures]
    label = max(map(cell_len, names))
    digits = max(len(str(one.count)) for each in counts for one in each)
    taken = 2 + label + sum(3 + cell_len(one.word) + digits for one in counts[0])
    beside = page.width - taken - 2 >= SHORTEST
    length = min(40, page.width - 2 - (taken if beside else 0))
    for name, measure, each in zip(names, view.measures, counts, strict=True):
        parts = [(f"  {name}{' ' * (label - cell_len(name))}", "")]
        for one in each:
            style = STYLES[one.verdict] if one.count else "dim"
            parts.append((f"  {one.word} {one.count:>{digits}}", style))
        if not beside:
            page.put(" ".join(text.strip() for text, _ in parts), lead="  ", indent=2)
            parts = []
        page.spans(*parts, ("  ", ""), *_bar(measure.shares, length))
    page.put(words.LEGEND.in_(view.language), lead="  ", indent=2, style="dim")


def _counted(measure: MeasureView) -> list[VerdictCount]:
    return [one for one in measure.verdicts if one.verdict in STYLES]


def _bar(shares: tuple[BarPart, ...], length: int) -> list[tuple[str, str]]:
    """Something is never drawn as nothing, nor a part as the whole."""
    counts = [share.count for share in shares]
    full, waits, lost = (max(1, round(length * count / sum(counts))) if count else 0 for count in counts)
    if waits:
        waits = max(1, length - full - lost)
    cells = [full, waits, lost]
    cells[cells.index(max(full, lost))] += length - sum(cells)
    return [
        (mark * cell, style) for mark, cell, style in zip("█▒·", cells, ("green", "cyan", "red"), strict=True)
    ]
