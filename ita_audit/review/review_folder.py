"""A folder of submissions into a round: each file judged and stored once, whatever happens in between."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine

from ita_audit.errors import AuditError
from ita_audit.judging.reports import judge
from ita_audit.judging.rulesets import Rulesets
from ita_audit.judging.submissions import read, submission_of
from ita_audit.limits import STORED_PATH
from ita_audit.model import Submission
from ita_audit.model.round import Agency, Refusal, Round
from ita_audit.presentation.fault_views import masked
from ita_audit.readers import find_others, find_submissions, read_bytes
from ita_audit.review.attachments import attached
from ita_audit.review.handed_in import agency_in, handed_in
from ita_audit.review.integrity.evidence_facts import VERSION, look_at
from ita_audit.review.one_file import as_its_fault
from ita_audit.review.previous_submissions import LastFiles
from ita_audit.ruleset import Ruleset
from ita_audit.store.entries import content_of, is_known, last_year, put
from ita_audit.store.entry_rows import EntryFacts, Judged
from ita_audit.store.missing import forget_refusals, refuse

Clock = Callable[[], str]
Told = Callable[[int, int, str], None]
_LATEST = 2**63 - 1
"""The last time of a file that a database can hold, in nanoseconds: in the year 2262."""


@dataclass(slots=True)
class ReviewOutcome:
    """What a run did: files stored now, those that were there already, those that could not be judged.

    ``passed_over`` are the paths of files of a kind that is not read.
    """

    stored: int = 0
    known: int = 0
    refused: list[Refusal] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)

    @property
    def files(self) -> int:
        """The number of submissions that were found."""
        return self.stored + self.known + len(self.refused)


def review(
    store: Engine,
    round_: Round,
    folder: Path,
    rulesets: Rulesets,
    *,
    by: str,
    clock: Clock,
    told: Told,
    last_years: LastFiles | None = None,
) -> ReviewOutcome:
    """Judge and store every submission below ``folder``.

    A file that cannot be judged, or stored, is kept with its faults and stops nothing. A file that is stored
    already under the same rules is left alone, so that a run that was killed goes on where it was.
    ``told`` hears of every file before it is read: its number, of how many, its path. ``clock``
    gives the time that is written beside an entry. ``last_years`` are files of the year before; for who
    is not among them, the store is asked. Raises ``SubmissionError`` where the folder holds
    no submission, ``StoreError`` where the store itself fails.
    """
    outcome = ReviewOutcome()
    files = find_submissions(folder)
    outcome.passed_over += [_below(folder, file) for file in find_others(folder)]
    place = _printable(folder.resolve())
    for number, file in enumerate(files, 1):
        path = _below(folder, file)
        told(number, len(files), path)
        try:
            with as_its_fault(path):
                done = _one(store, round_, file, folder, rulesets, by, clock, last_years or {})
        except AuditError as error:  # also of rules that the file names
            refusal = Refusal(path, tuple(map(masked, error.faults)))
            refuse(store, round_.id, place, refusal)
            outcome.refused.append(refusal)
        else:
            outcome.stored += done
            outcome.known += not done
    forget_refusals(store, round_.id, place, [refusal.path for refusal in outcome.refused])
    return outcome


def _one(
    store: Engine,
    round_: Round,
    file: Path,
    folder: Path,
    rulesets: Rulesets,
    by: str,
    clock: Clock,
    last_years: LastFiles,
) -> bool:
    path, content = _below(folder, file), read_bytes(file)
    modified = min(file.stat().st_mtime_ns, _LATEST)
    submission, ruleset = handed_in(rulesets, path, content)
    agency = agency_in(submission, ruleset)
    digest = hashlib.sha256(content).hexdigest()
    last = _last_year(store, agency, submission, ruleset, last_years)
    if is_known(store, round_.id, path, digest, ruleset.sha256, modified, last.sha256):
        return False
    report = judge(ruleset, submission, round_.as_of, last.submission)
    facts = look_at(submission.content, agency, ruleset)
    facts.files = attached(submission.content, file, folder)
    kept = EntryFacts(VERSION, facts.to_dict())
    judged = Judged(agency, path, modified, content, report, clock(), by, last.sha256, last.content, kept)
    return put(store, round_.id, judged)


class _LastYear(NamedTuple):
    """What an agency handed in for the year before; all of it empty where nothing is at hand."""

    sha256: str = ""
    submission: Submission | None = None
    content: bytes | None = None


def _last_year(
    store: Engine,
    agency: Agency,
    submission: Submission,
    ruleset: Ruleset,
    files: LastFiles,
) -> _LastYear:
    year = submission.content.get("fiscal_year")
    if type(year) is not int:
        return _LastYear()
    own = files.get((agency.code, year - 1))
    digest, path = (own.sha256, own.path.name) if own else last_year(store, agency.code, year)
    if not digest:
        return _LastYear()
    try:
        with as_its_fault(path):
            content = read_bytes(own.path) if own else content_of(store, digest)
            return _LastYear(digest, submission_of(read(path, content), ruleset), content if own else None)
    except AuditError:
        return _LastYear()  # it was read once, by a program or rules that could


def _below(folder: Path, file: Path) -> str:
    return _printable(file.relative_to(folder))


def _printable(path: Path) -> str:
    """The path as text; of one that is too long its end, after a digest of the whole."""
    whole = path.as_posix().encode("utf-8", "backslashreplace")
    parts = whole.decode().split("/")
    if len(whole) > STORED_PATH:
        shown = f"…{hashlib.sha256(whole).hexdigest()[:16]}"
        while len("/".join([shown, *parts]).encode()) > STORED_PATH:
            parts.pop(0)
        parts.insert(0, shown)
    return "/".join(parts)
