"""An entry judged again from the bytes that are kept, for a report that is to be written out."""

from __future__ import annotations

from sqlalchemy import Engine

from ita_audit.model import GapReport
from ita_audit.model.round import Entry
from ita_audit.review.judging import Judge
from ita_audit.store.entries import content_of, report_of


def judged_again(store: Engine, judge: Judge, entry: Entry, content: bytes) -> GapReport:
    """The report of ``entry``, with the submission of last year that it was judged with.

    Raises ``SubmissionError`` where its rules are not here any more.
    """
    submission, rules = judge.read(content, entry.path)
    previous = None
    if entry.previous_sha256:
        name = report_of(store, entry.id)["previous"]["name"]
        previous = judge.any_year(content_of(store, entry.previous_sha256), name, rules)
    return judge.judge(submission, rules, entry.path, previous)
