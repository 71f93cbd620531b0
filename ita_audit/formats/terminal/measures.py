"""One line per measure: its counts and a bar that can be read without colour."""

from __future__ import annotations

from rich.cells import cell_len

from ita_audit.formats.terminal.page import Page
from ita_audit.model import GapReport, Tally, Verdict
from ita_audit.model.batch import Look
from ita_audit.thai import report_words as words

SHORTEST = 10
"""Cells a bar must have to be read; where there are fewer it stands below its counts."""


def measure_lines(page: Page, report: GapReport, look: Look) -> None:
    """A line for each measure that is asked anything, and what the bar means."""
    say = look.language
    rows = []
    for measure in report.measures:
        tally = measure.tally
        if not tally.total:
            continue
        counts = [
            (words.MET, tally.verdicts.get(Verdict.MET, 0), "green"),
            (words.GAPS, tally.verdicts.get(Verdict.GAP, 0), "red"),
            (words.REVIEW, tally.verdicts.get(Verdict.NEEDS_REVIEW, 0), "cyan"),
        ]
        rows.append((words.MEASURE.in_(say).format(n=measure.id), counts, tally))
    if not rows:
        return
    label = max(cell_len(name) for name, _, _ in rows)
    digits = max(len(str(count)) for _, counts, _ in rows for _, count, _ in counts)
    taken = 2 + label + sum(3 + cell_len(word.in_(say)) + digits for word, _, _ in rows[0][1])
    beside = page.width - taken - 2 >= SHORTEST
    length = min(40, page.width - 2 - (taken if beside else 0))
    for name, counts, tally in rows:
        parts = [(f"  {name}{' ' * (label - cell_len(name))}", "")]
        for word, count, style in counts:
            parts.append((f"  {word.in_(say)} {count:>{digits}}", style if count else "dim"))
        if not beside:
            page.put(" ".join(text.strip() for text, _ in parts), lead="  ", indent=2)
            parts = []
        page.spans(*parts, ("  ", ""), *_bar(tally, length))
    page.put(words.LEGEND.in_(say), lead="  ", indent=2, style="dim")


def _bar(tally: Tally, length: int) -> list[tuple[str, str]]:
    """Something is never drawn as nothing, nor a part as the whole."""
    done = tally.verdicts.get(Verdict.MET, 0) + tally.verdicts.get(Verdict.NOT_APPLICABLE, 0)
    gaps = tally.verdicts.get(Verdict.GAP, 0)
    counts = (done, tally.total - done - gaps, gaps)
    full, waits, lost = (max(1, round(length * count / tally.total)) if count else 0 for count in counts)
    if waits:
        waits = max(1, length - full - lost)
    cells = [full, waits, lost]
    cells[cells.index(max(full, lost))] += length - sum(cells)
    return [
        (mark * cell, style) for mark, cell, style in zip("█▒·", cells, ("green", "cyan", "red"), strict=True)
    ]
