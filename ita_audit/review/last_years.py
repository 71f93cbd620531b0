"""Last year's submissions in a folder: read only to be held beside this year's, never judged."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ita_audit.errors import AuditError, Fault
from ita_audit.readers import find_submissions, read_bytes
from ita_audit.review.judging import Judge, agency_in
from ita_audit.ruleset import Ruleset


class LastFile(NamedTuple):
    """A file of last year: where it lies, and its hash."""

    path: Path
    sha256: str


LastFiles = Mapping[tuple[str, int], LastFile]
"""By the agency's code and the fiscal year (Buddhist era) that the file says it is of."""


def read_last_years(folder: Path, judge: Judge, ruleset: Ruleset) -> tuple[LastFiles, list[Fault]]:
    """The submissions below ``folder``, of two the newer; and what is wrong with those that cannot be read.

    Forms are read by ``ruleset``: their evidence has the same names from year to year. Raises
    ``SubmissionError`` where the folder holds no submission.
    """
    found: dict[tuple[str, int], tuple[int, LastFile]] = {}
    faults: list[Fault] = []
    for file in find_submissions(folder):
        try:
            content = read_bytes(file)
            submission = judge.any_year(content, str(file), ruleset)
            agency = agency_in(submission.content, str(file))
        except AuditError as error:
            faults.extend(error.faults)
            continue
        year = submission.content.get("fiscal_year")
        key, modified = (agency.code, year if type(year) is int else 0), file.stat().st_mtime_ns
        if key not in found or modified >= found[key][0]:
            found[key] = (modified, LastFile(file, hashlib.sha256(content).hexdigest()))
    return {key: last for key, (_, last) in found.items()}, faults
