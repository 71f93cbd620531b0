"""Checks the evidence of Thai local governments for the ITA assessment.

>>> import ita_audit, datetime
>>> ruleset = ita_audit.load_ruleset("ita-2568")
>>> submission = ita_audit.read_submission("submission.json")
>>> report = ita_audit.check(ruleset, submission, as_of=datetime.date(2025, 12, 31))
>>> report.to_dict()["summary"]["mistakes"]

What a file holds wrong raises ``AuditError`` (``RulesetError``, ``SubmissionError``); what evidence
lacks is a finding, never an exception. Nothing here opens a connection.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from ita_audit.errors import AuditError, Fault, RulesetError, SubmissionError
from ita_audit.version import __version__

if TYPE_CHECKING:
    from ita_audit.model import GapReport, Submission
    from ita_audit.ruleset import Ruleset

__all__ = [
    "AuditError",
    "Fault",
    "RulesetError",
    "SubmissionError",
    "__version__",
    "check",
    "load_ruleset",
    "read_submission",
]


def load_ruleset(name: str = "ita-2568") -> Ruleset:
    """The ruleset with this id, or the one in the folder of this path.

    Raises ``RulesetError`` with every mistake of every rule file (file, line, column).
    """
    from ita_audit.rulebook import load_ruleset as load

    return load(name)


def read_submission(source: str | os.PathLike[str], ruleset: Ruleset | None = None) -> Submission:
    """The submission in a file: JSON, or a form of Excel's that was filled in for ``ruleset``.

    Without a ruleset a form is read by the one it was made for. A form of one measure is judged for
    that one. Raises ``SubmissionError`` where the file cannot be read as a submission.
    """
    from ita_audit.judging.judge_files import read_submission as read

    return read(source, ruleset)


def check(
    ruleset: Ruleset,
    submission: Submission | Mapping[str, Any],
    as_of: date,
    previous: Submission | Mapping[str, Any] | None = None,
) -> GapReport:
    """Judge a submission, or the plain dict of one, as of a day.

    ``previous`` is what the same agency handed in the year before, where it is at hand. Deterministic:
    the same arguments give the same report. Raises ``SubmissionError`` where the submission is for
    another ruleset or fiscal year, or the previous one of another agency or year; ``TypeError`` where
    ``as_of`` is no ``datetime.date`` (or is a ``datetime.datetime``), or a submission is neither.
    """
    from ita_audit.judging.reports import judge

    return judge(ruleset, submission, as_of, previous)
