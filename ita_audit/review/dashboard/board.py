"""What the dashboard shows of a round, gathered from the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from ita_audit.model.round import Agency, Entry, Question, Refusal, Round
from ita_audit.review.standing import league
from ita_audit.store.entries import standing
from ita_audit.store.missing import not_handed_in, refused_in
from ita_audit.store.searching import CommonGap, Wanted, common_gaps, find

LETTERS = {"met": "m", "gap": "g", "not_applicable": "n", "needs_review": "r", "undetermined": "u"}


@dataclass(frozen=True, slots=True)
class Board:
    """``answers``: for each entry one letter a question, in the order of ``questions``; - for none.

    ``before``: the completeness of each LGU in the round it is held against, by code.
    """

    round: Round
    against: Round | None
    entries: Sequence[Entry]
    questions: Sequence[Question]
    answers: Mapping[int, str]
    before: Mapping[str, float]
    gaps: Sequence[CommonGap]
    missing: Sequence[Agency]
    refused: Sequence[Refusal]


def board(store: Engine, round_: Round, against: Round | None) -> Board:
    """Everything about ``round_``, the most complete LGU first."""
    entries = league(standing(store, round_.id))
    places: dict[str, int] = {}
    questions: list[Question] = []
    letters: dict[int, dict[int, str]] = {entry.id: {} for entry in entries}
    for found in find(store, round_.id, Wanted()):
        place = places.setdefault(found.question.finding, len(questions))
        if place == len(questions):
            questions.append(found.question)
        if found.entry in letters:
            letters[found.entry][place] = LETTERS[found.verdict]
    answers = {
        entry: "".join(given.get(place, "-") for place in range(len(questions)))
        for entry, given in letters.items()
    }
    before = {}
    if against is not None:
        before = {entry.agency.code: entry.counts.at_least for entry in standing(store, against.id)}
    return Board(
        round_,
        against,
        entries,
        questions,
        answers,
        before,
        common_gaps(store, round_.id),
        not_handed_in(store, round_.id),
        refused_in(store, round_.id),
    )
