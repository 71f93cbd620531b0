"""A submission into its report: narrowed to one measure, beside last year's submission."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from ita_audit import engine
from ita_audit.errors import Fault, UsageError
from ita_audit.model import GapReport, Submission
from ita_audit.ruleset import Ruleset
from ita_audit.ruleset.narrowing import only, without_others

Given = Submission | Mapping[str, Any]


def judge(
    ruleset: Ruleset,
    submission: Given,
    as_of: date,
    previous: Given | None = None,
    measure: str | None = None,
) -> GapReport:
    """The report of ``submission``, or the plain dict of one, under ``ruleset`` as of a day.

    ``previous`` is what the same agency handed in the year before. The report is about ``measure``
    alone where one is given, else about the one that a form was made for, else about all.

    Deterministic: the same arguments give the same report. Raises ``SubmissionError`` where the
    submission is for another ruleset or fiscal year, or the previous one of another agency or year;
    ``UsageError`` where the ruleset has no such measure; ``TypeError`` for what is no submission or day.
    """
    if not isinstance(as_of, date) or isinstance(as_of, datetime):
        raise TypeError(f"as_of must be a datetime.date, not {type(as_of).__name__}")
    submission = _submission(submission, "submission")
    previous = None if previous is None else _submission(previous, "previous")
    if not measure and submission.measure in ruleset.edition.measures:
        measure = submission.measure
    if not measure:
        return engine.check(ruleset, submission, as_of, previous)
    alone = narrowed(ruleset, measure)
    content = without_others(submission.content, ruleset, alone)
    return engine.check(alone, replace(submission, content=content), as_of, previous)


def narrowed(ruleset: Ruleset, measure: str) -> Ruleset:
    """``ruleset`` with one measure alone. Raises ``UsageError`` where it has no such measure."""
    if measure not in ruleset.edition.measures:
        known, group = ", ".join(ruleset.edition.measures), ruleset.edition.instrument.group
        raise UsageError(
            Fault(
                f"--measure {measure}",
                f"เกณฑ์ {ruleset.id} ไม่มี{group.th}นี้ มี {known}",
                f"{ruleset.id} has no such {group.en}; there are {known}",
                f"ระบุเลขของ{group.th} เช่น --measure {ruleset.edition.measures[-1]}",
                f"give the number of one, such as --measure {ruleset.edition.measures[-1]}",
            )
        )
    return only(ruleset, measure)


def _submission(given: Given, name: str) -> Submission:
    if isinstance(given, Submission):
        return given
    if isinstance(given, Mapping):
        return Submission(dict(given))
    raise TypeError(f"{name} must be a Submission or a dict, not {type(given).__name__}")
