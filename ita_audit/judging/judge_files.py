"""The whole way of a file: read, its ruleset found, judged."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ita_audit.judging.reports import judge
from ita_audit.judging.rulesets import Rulesets
from ita_audit.judging.submissions import Content, Source, read, submission_of
from ita_audit.model import GapReport, Submission
from ita_audit.model.apply_decisions import apply_files
from ita_audit.model.decision import Decisions
from ita_audit.ruleset import Ruleset


def read_submission(source: Source, ruleset: Ruleset | None = None) -> Submission:
    """The submission in ``source``; a form is read by ``ruleset``, or else by the one it was made for.

    What a JSON file names is not looked up. Raises ``SubmissionError``.
    """
    found = read(source)
    if isinstance(found, Submission):
        return found
    return submission_of(found, ruleset or Rulesets().of(found))


def read_by(rulesets: Rulesets, source: Source, content: Content = None) -> tuple[Submission, Ruleset]:
    """The submission in ``source`` (or in ``content``, which goes by that name), and its ruleset.

    Raises ``SubmissionError`` where it cannot be read, or names a ruleset that is not there.
    """
    found = read(source, content)
    ruleset = rulesets.of(found)
    return submission_of(found, ruleset), ruleset


def judge_file(
    rulesets: Rulesets,
    source: Source,
    as_of: date,
    *,
    content: Content = None,
    previous: Source | None = None,
    measure: str | None = None,
    decisions: Iterable[Decisions] = (),
) -> GapReport:
    """The report of the submission in ``source``; ``previous`` is the file of last year's.

    Those of ``decisions`` that are about it are applied.

    Raises what ``read_by`` and ``judge`` raise.
    """
    submission, ruleset = read_by(rulesets, source, content)
    before = None if previous is None else submission_of(read(previous), ruleset)
    return apply_files(judge(ruleset, submission, as_of, before, measure), decisions)
