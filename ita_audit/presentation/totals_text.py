"""The totals of a report in words."""

from __future__ import annotations

from ita_audit.errors import Language
from ita_audit.model import GapReport, Tally, Text
from ita_audit.presentation import report_words as words
from ita_audit.presentation.percent import percent
from ita_audit.presentation.views import TotalsView, VerdictCount


def totals_view(report: GapReport, say: Language) -> TotalsView:
    """What is to be mended, what waits for a person, how complete it is, and every verdict's count."""
    tally = report.tally
    every = " · ".join(f"{one.word} {one.count}" for one in verdict_counts(tally, say))
    return TotalsView(
        mistakes=words.MISTAKES.fill(say, n=tally.mistakes),
        reviews=words.REVIEWS.fill(say, n=tally.reviews),
        complete=completeness(tally, say),
        questions=f"{words.QUESTIONS.fill(say, n=tally.total)}: {every}",
        attested=_attested(report, say),
    )


def verdict_counts(tally: Tally, say: Language) -> tuple[VerdictCount, ...]:
    """How many answers there are of each verdict, in the order in which they are said."""
    return tuple(
        VerdictCount(verdict.value, word.in_(say), tally.verdicts.get(verdict, 0))
        for verdict, word in words.COUNTED.items()
    )


def completeness(tally: Tally, say: Language, sentence: Text = words.COMPLETE) -> str:
    """How complete it is, at least and at most, and that a person must look yet where that is so."""
    share = tally.completeness
    complete = sentence.fill(say, low=percent(share.at_least), high=percent(share.at_most))
    return words.STILL_WAITS.fill(say, complete=complete, n=tally.reviews) if tally.reviews else complete


def _attested(report: GapReport, say: Language) -> str:
    over = report.decided
    if over is None:
        return ""
    waived = words.WAIVED.fill(say, n=len(over.excused))
    return f"{completeness(over.tally, say, words.WITH_ATTESTED)} · {waived}"
