"""An entry judged again from the bytes that are kept, for a report that is to be written out."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine

from ita_audit.judging.reports import judge
from ita_audit.judging.rulesets import Rulesets
from ita_audit.judging.submissions import read, submission_of
from ita_audit.model import GapReport
from ita_audit.model.round import Entry
from ita_audit.review.handed_in import handed_in
from ita_audit.store.entries import content_of, report_of


def judged_again(store: Engine, rulesets: Rulesets, entry: Entry, content: bytes, as_of: date) -> GapReport:
    """The report of ``entry``, with the submission of last year that it was judged with.

    Raises ``SubmissionError`` where its rules are not here any more.
    """
    submission, rules = handed_in(rulesets, entry.path, content)
    previous = None
    if entry.previous_sha256:
        name = report_of(store, entry.id)["previous"]["name"]
        previous = submission_of(read(name, content_of(store, entry.previous_sha256)), rules)
    return judge(rules, submission, as_of, previous)
