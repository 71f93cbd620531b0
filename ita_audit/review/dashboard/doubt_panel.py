"""The doubts of a round by kind, side by side; long texts are cut here and whole at each agency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from ita_audit.model.doubt import KINDS, Doubt, Seen
from ita_audit.model.round import Agency
from ita_audit.presentation.speaker import Speaker
from ita_audit.review.dashboard.board import Board
from ita_audit.thai.text import cluster_ends

MOST_DOUBTS = 100
"""Of each kind. Every agency's own are all in its detail."""
MOST_SEEN = 6
"""agencies of a doubt that are shown with their texts; the others by name."""
LONGEST = 180
"""Clusters of a text."""


@dataclass(frozen=True, slots=True)
class Told:
    """One doubt: what was seen at the first of its agencies, and who else."""

    percent: int
    seen: Sequence[Seen]
    others: Sequence[Agency]


@dataclass(frozen=True, slots=True)
class DoubtKind:
    """The doubts of one kind; ``left`` counts those that are not shown here."""

    title: str
    count: int
    told: Sequence[Told]
    left: int


def kinds(board: Board, say: Speaker) -> list[DoubtKind]:
    """The kinds of which there are any, in their own order."""
    found = []
    for kind, title in KINDS.items():
        mine = [doubt for doubt in board.doubts or () if doubt.kind == kind]
        if mine:
            told = [_told(doubt) for doubt in mine[:MOST_DOUBTS]]
            found.append(DoubtKind(say(title), len(mine), told, len(mine) - len(told)))
    return found


def sides(doubt: Doubt) -> Sequence[Seen]:
    """What was seen, each once: last year's figures that are this year's stand there twice."""
    return list(dict.fromkeys(doubt.seen))


def cut(text: str) -> str:
    """``text`` where it is short, else its beginning."""
    ends = list(islice(cluster_ends(text), LONGEST + 1))
    return text if len(ends) <= LONGEST else f"{text[: ends[LONGEST - 1]]}…"


def _told(doubt: Doubt) -> Told:
    seen = sides(doubt)
    return Told(int(doubt.share * 100), seen[:MOST_SEEN], [one.agency for one in seen[MOST_SEEN:]])
