"""Last year's submissions in a folder: read only to be held beside this year's, never judged."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ita_audit.errors import AuditError, Fault, SubmissionError
from ita_audit.judging.submissions import read, submission_of
from ita_audit.model import Submission
from ita_audit.readers import find_submissions, read_bytes
from ita_audit.review.handed_in import agency_in
from ita_audit.review.one_file import as_its_fault
from ita_audit.ruleset import Ruleset


class LastFile(NamedTuple):
    """A file of last year: where it lies, and its hash."""

    path: Path
    sha256: str


LastFiles = Mapping[tuple[str, int], LastFile]
"""By the agency's code and the year that the file says it is of."""


def read_last_years(folder: Path, ruleset: Ruleset) -> tuple[LastFiles, list[Fault]]:
    """The submissions below ``folder``, the newer where an agency has two; and what is wrong with those that cannot be read.

    Forms are read by ``ruleset``: their evidence has the same names from year to year. Raises
    ``SubmissionError`` where the folder holds no submission.
    """
    found: dict[tuple[str, int], tuple[int, LastFile]] = {}
    faults: list[Fault] = []
    for file in find_submissions(folder):
        try:
            with as_its_fault(str(file)):
                content, modified = read_bytes(file), file.stat().st_mtime_ns
                submission = submission_of(read(file, content), ruleset)
                key = (agency_in(submission, ruleset).code, _year(submission))
        except AuditError as error:
            faults.extend(error.faults)
            continue
        if key not in found or modified >= found[key][0]:
            found[key] = (modified, LastFile(file, hashlib.sha256(content).hexdigest()))
    return {key: last for key, (_, last) in found.items()}, faults


def _year(submission: Submission) -> int:
    year = submission.content.get("fiscal_year")
    if type(year) is int:
        return year
    raise SubmissionError(
        submission.fault(
            "/fiscal_year",
            f"fiscal_year คือ {year} ซึ่งอ่านเป็นปีไม่ได้",
            f"fiscal_year is {year}, which is no year",
            "แก้ fiscal_year ในไฟล์ให้เป็นตัวเลขของปี",
            "correct fiscal_year in the file",
        )
    )
