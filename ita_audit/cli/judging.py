"""One source after the other into a report: read, filled in by its ruleset where it is a form, judged."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from ita_audit.cli.rulesets import Rulesets, narrowed_to
from ita_audit.errors import PreviousError, SubmissionError
from ita_audit.model import GapReport, Submission
from ita_audit.model.workbook import Workbook
from ita_audit.ruleset import Ruleset


class Judge:
    """Judges any number of sources; each ruleset is loaded once.

    ``measure`` narrows it to one. ``previous`` is the file of last year's submission.
    """

    def __init__(
        self,
        ruleset: str | None,
        as_of: date,
        measure: str | None = None,
        previous: Path | None = None,
    ):
        self._as_of, self._measure = as_of, measure
        self._previous = None if previous is None else str(previous)
        self._rulesets = Rulesets(ruleset)

    def __call__(self, source: str) -> GapReport:
        """The report of the submission in the file ``source``, or of standard input for ``-``."""
        from ita_audit.engine import check

        submission, whole, measure = self.read(source)
        ruleset = whole
        if self._measure or measure:
            from ita_audit.ruleset.narrowing import without_others

            ruleset = narrowed_to(whole, self._measure or measure)
            submission = replace(submission, content=without_others(submission.content, whole, ruleset))
        previous = None if self._previous is None else self._last_year(self._previous, whole)
        try:
            return check(ruleset, submission, self._as_of, previous)
        except SubmissionError as error:
            file = str(self._previous) if isinstance(error, PreviousError) else source
            raise SubmissionError(replace(fault, file=file) for fault in error.faults) from error

    def read(self, source: str) -> tuple[Submission, Ruleset, str]:
        """The submission, the ruleset it is judged under, and the measure its form was made for."""
        from ita_audit.readers import read_stream, read_submission, require_submission

        read = read_stream(sys.stdin.buffer) if source == "-" else read_submission(source)
        if isinstance(read, Workbook):
            return self._form(read, source)
        submission = require_submission(read, source)
        at = submission.locate(["/ruleset"]).get("/ruleset")
        place = (at.line, at.column) if at else (None, None)
        return submission, self._rulesets.named(submission.content.get("ruleset"), source, place), ""

    def _last_year(self, file: str, ruleset: Ruleset) -> Submission:
        """Last year's submission: its evidence as this year's ``ruleset`` calls it, whatever it names."""
        from ita_audit.readers import read_submission, require_submission

        read = read_submission(file)
        if isinstance(read, Workbook):
            from ita_audit.forms import fill

            return fill(read, ruleset)
        return require_submission(read, file)

    def _form(self, workbook: Workbook, source: str) -> tuple[Submission, Ruleset, str]:
        from ita_audit.forms import fill, stamp_of

        stamp = stamp_of(workbook)
        ruleset = self._rulesets.named(stamp.ruleset or None, source, (None, None))
        known = stamp.measure in ruleset.edition.measures
        return fill(workbook, ruleset), ruleset, stamp.measure if known else ""
