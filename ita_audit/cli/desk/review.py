"""``ita-audit review``: a folder of submissions into a round, and the round on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from sqlalchemy import Engine

from ita_audit.cli.as_of import day_of
from ita_audit.cli.desk import screen_words
from ita_audit.cli.desk.integrity import put_counts
from ita_audit.cli.desk.letters import write_letters
from ita_audit.cli.desk.progress import Progress
from ita_audit.cli.desk.show import put_passed_over, put_round
from ita_audit.cli.desk.stores import speaker, stamp, whoever
from ita_audit.cli.fault_lines import say_faults
from ita_audit.cli.screen import new_page, show
from ita_audit.cli.streams import say
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.judging.rulesets import Rulesets
from ita_audit.limits import ROUND_NAME
from ita_audit.model.round import Agency, Round
from ita_audit.review.expected import read_expected
from ita_audit.review.previous_submissions import LastFiles, read_last_years
from ita_audit.review.review_folder import review
from ita_audit.store import open_store
from ita_audit.store.missing import expect
from ita_audit.store.rounds import open_round

STOPPED = 130
"""The exit code of what Ctrl-C ended."""


@dataclass(frozen=True, slots=True)
class ReviewRequest:
    """What was typed."""

    folder: Path
    round: str
    store: str
    expected: Path | None
    reports: Path | None
    previous: Path | None
    ruleset: str | None
    as_of: str | None
    by: str | None
    language: Language
    everything: bool
    color: Literal["auto", "always", "never"]


def review_folder(request: ReviewRequest) -> int:
    """Judge and store; 2 where a file could not be judged, 130 where it was stopped, else 0."""
    rulesets = Rulesets(request.ruleset)
    edition = rulesets.load().edition
    expected = read_expected(request.expected, edition.entity) if request.expected else None
    language = edition.instrument.language(request.language)
    day = day_of(request.as_of)
    if not request.folder.is_dir():
        raise UsageError(_no_folder(request.folder))
    if not request.round.strip() or len(request.round) > ROUND_NAME:
        raise UsageError(_no_name())
    with open_store(request.store, create=True) as store:
        try:
            return _review(store, replace(request, language=language), rulesets, expected, day)
        except KeyboardInterrupt:
            say(screen_words.KEPT.in_(language))
            return STOPPED


def _review(
    store: Engine, request: ReviewRequest, rulesets: Rulesets, expected: list[Agency] | None, day: date
) -> int:
    by = request.by or whoever()
    round_ = open_round(store, request.round, day, stamp(), by)
    if request.as_of is not None and day != round_.as_of:
        raise UsageError(_other_day(round_, day))
    if expected is not None:
        expect(store, round_.id, expected)
    last_years = _last_years(request, rulesets)
    told = Progress(request.language)
    try:
        outcome = review(
            store,
            round_,
            request.folder,
            rulesets,
            by=by,
            clock=stamp,
            told=told,
            last_years=last_years,
        )
    finally:
        told.done()
    say(
        screen_words.RUN.fill(
            request.language,
            files=outcome.files,
            stored=outcome.stored,
            known=outcome.known,
            refused=len(outcome.refused),
        )
    )
    unwritten: list[Fault] = []
    if request.reports:
        unwritten = write_letters(store, round_, request.reports, request.ruleset, request.language)
    page = new_page(request.color)
    words = speaker(store, round_, request.language, rulesets.load().edition.instrument)
    put_round(page, store, round_, words, request.everything)
    put_counts(page, store, round_, request.ruleset, words)
    put_passed_over(page, outcome.passed_over, words, request.everything)
    show(page)
    if unwritten:
        say_faults(unwritten, request.language)
    return 2 if outcome.refused or unwritten else 0


def _last_years(request: ReviewRequest, rulesets: Rulesets) -> LastFiles:
    """Last year's files; what cannot be read of them is said, and keeps nobody from being judged."""
    if request.previous is None:
        return {}
    if not request.previous.is_dir():
        raise UsageError(_no_folder(request.previous))
    files, faults = read_last_years(request.previous, rulesets.load())
    say_faults(faults, request.language)
    return files


def _other_day(round_: Round, wanted: date) -> Fault:
    return Fault(
        "--as-of",
        f"รอบ {round_.name} ตรวจ ณ วันที่ {round_.as_of} ทุกแห่งต้องตรวจ ณ วันเดียวกัน ({wanted} ไม่ตรงกัน)",
        f"the round {round_.name} judges all as of {round_.as_of}, not {wanted}",
        "ไม่ต้องใส่ --as-of หรือเปิดรอบใหม่ด้วย --round ชื่ออื่น",
        "leave --as-of out, or open another round with --round",
    )


def _no_name() -> Fault:
    return Fault(
        "--round",
        f"ชื่อรอบว่าง หรือยาวเกิน {ROUND_NAME} ตัวอักษร",
        f"the round's name is blank, or longer than {ROUND_NAME} characters",
        "ตั้งชื่อ เช่น 2568-1",
        "give it a name, such as 2568-1",
    )


def _no_folder(folder: Path) -> Fault:
    return Fault(
        str(folder),
        "ไม่พบโฟลเดอร์นี้",
        "there is no such folder",
        "ระบุโฟลเดอร์ที่เก็บไฟล์ที่ส่งมา",
        "name the folder that holds what was handed in",
    )
