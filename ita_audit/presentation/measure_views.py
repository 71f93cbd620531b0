"""One line per measure: its counts, and how long each part of its bar is."""

from __future__ import annotations

from ita_audit.errors import Language
from ita_audit.model import GapReport, MeasureSummary, Verdict
from ita_audit.presentation import report_words as words
from ita_audit.presentation.header import responsible
from ita_audit.presentation.labels import CLAIMS
from ita_audit.presentation.totals_text import verdict_counts
from ita_audit.presentation.views import BarPart, MeasureView

WHOLE = 1000
LEAST = 12
"""Thousandths: something is never drawn as nothing."""

PARTS = (
    ("done", words.DONE, (Verdict.MET, Verdict.NOT_APPLICABLE)),
    ("open", words.WAITING, (Verdict.NEEDS_REVIEW, Verdict.UNDETERMINED)),
    ("gap", words.TO_CORRECT, (Verdict.GAP,)),
)


def measure_views(report: GapReport, say: Language) -> tuple[MeasureView, ...]:
    """A line for each measure that is asked anything."""
    return tuple(_view(measure, say) for measure in report.measures if measure.tally.total)


def _view(measure: MeasureSummary, say: Language) -> MeasureView:
    counts = [sum(measure.tally.verdicts.get(one, 0) for one in verdicts) for _, _, verdicts in PARTS]
    lengths = [max(LEAST, round(WHOLE * count / measure.tally.total)) if count else 0 for count in counts]
    lengths[lengths.index(max(lengths))] += WHOLE - sum(lengths)
    shares = tuple(
        BarPart(name, word.in_(say), count, length)
        for (name, word, _), count, length in zip(PARTS, counts, lengths, strict=True)
    )
    return MeasureView(
        id=measure.id,
        title=measure.title.in_(say),
        claim=CLAIMS.get(measure.claim or "", words.NO_CLAIM).in_(say),
        responsible=responsible(measure.responsible, say),
        shares=shares,
        told=" · ".join(f"{share.word} {share.count}" for share in shares),
        verdicts=verdict_counts(measure.tally, say),
    )
