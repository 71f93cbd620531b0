"""What the dashboard shows of a round, gathered from the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from ita_audit.model import Instrument, Text
from ita_audit.model.doubt import Doubt
from ita_audit.model.review_lines import review_line
from ita_audit.model.round import Agency, Entry, OpenQuestion, Refusal, Round
from ita_audit.review.dashboard.verdict_codes import NONE, letter_of
from ita_audit.review.ranking import league
from ita_audit.review.round_diff import between
from ita_audit.store.entries import report_of, standing
from ita_audit.store.instruments import instrument_of
from ita_audit.store.missing import not_handed_in, refused_in
from ita_audit.store.searching import CommonGap, Wanted, common_gaps, find


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of one agency's gaps since the other round.

    ``before``: how complete it was, 0.0 to 1.0. ``closed`` and ``new`` are findings, and its own doing;
    ``eased`` and ``raised`` count what the rules changed; ``arrow`` is that of ``compare``, if it is told.
    """

    before: float
    closed: Sequence[str] = ()
    new: Sequence[str] = ()
    still_open: int = 0
    eased: int = 0
    raised: int = 0
    arrow: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """``answers``: for each entry one letter a question, in the order of ``questions`` (see ``letters``).

    ``waiting``: for each entry the lines (requirements) that wait for a person, however many questions each holds.
    ``moved`` is by the agency's code; ``holders`` are the entries that have a common gap, by its cause;
    ``doubts`` is None where nothing was cross-checked.
    """

    round: Round
    against: Round | None
    measures: Mapping[str, Text]
    questions: Sequence[OpenQuestion]
    entries: Sequence[Entry]
    answers: Mapping[int, str]
    waiting: Mapping[int, int]
    moved: Mapping[str, Moved]
    gaps: Sequence[CommonGap]
    holders: Mapping[str, Sequence[int]]
    missing: Sequence[Agency]
    refused: Sequence[Refusal]
    doubts: Sequence[Doubt] | None
    instrument: Instrument


def board(store: Engine, round_: Round, against: Round | None, doubts: Sequence[Doubt] | None) -> Board:
    """Everything about ``round_``, the most complete agency first."""
    entries = league(standing(store, round_.id))
    places: dict[str, int] = {}
    questions: list[OpenQuestion] = []
    letters: dict[int, dict[int, str]] = {entry.id: {} for entry in entries}
    holders: dict[str, dict[int, None]] = {}
    lines: dict[int, set[str]] = {entry.id: set() for entry in entries}
    for found in find(store, round_.id, Wanted()):
        place = places.setdefault(found.question.finding, len(questions))
        if place == len(questions):
            questions.append(found.question)
        if found.entry in letters:
            letters[found.entry][place] = letter_of(found)
            if line := review_line(found):
                lines[found.entry].add(line)
            if found.cause:
                holders.setdefault(found.cause, {})[found.entry] = None
    asked = range(len(questions))
    return Board(
        round_,
        against,
        _measures(store, entries),
        questions,
        entries,
        {entry: "".join(given.get(place, NONE) for place in asked) for entry, given in letters.items()},
        {entry: len(each) for entry, each in lines.items()},
        _moved(store, against, round_) if against else {},
        common_gaps(store, round_.id),
        {cause: tuple(having) for cause, having in holders.items()},
        not_handed_in(store, round_.id),
        refused_in(store, round_.id),
        doubts,
        instrument_of(store, round_.id),
    )


def _measures(store: Engine, entries: Sequence[Entry]) -> dict[str, Text]:
    """The titles of the measures, from one report of each ruleset."""
    titles: dict[str, Text] = {}
    for entry in {entry.ruleset_sha256: entry for entry in entries}.values():
        for measure in report_of(store, entry.id)["summary"]["measures"]:
            titles[measure["id"]] = Text(measure["title"]["th"], measure["title"]["en"])
    return titles


def _moved(store: Engine, older: Round, newer: Round) -> dict[str, Moved]:
    return {
        change.after.agency.code: Moved(
            change.before.at_least,
            tuple(change.closed),
            tuple(change.new),
            len(change.still_open),
            len(change.eased),
            len(change.raised),
            change.arrow,
        )
        for change in between(store, older, newer).changes
    }
