"""What stands below the table: the gaps that many have, who is missing, what could not be judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ita_audit.model.round import Agency
from ita_audit.review.dashboard.areas import Places
from ita_audit.review.dashboard.board import Board
from ita_audit.store.searching import CommonGap

MOST_GAPS = 30
FOLDED = 30
"""Missing agencies from which on each province is folded."""


@dataclass(frozen=True, slots=True)
class Absent:
    """The agencies of one province that handed nothing in."""

    province: int
    name: str
    agencies: Sequence[Agency]


def common(board: Board) -> Sequence[CommonGap]:
    """The gaps that most agencies have."""
    return board.gaps[:MOST_GAPS]


def missing(board: Board, where: Places) -> list[Absent]:
    """By province, and in it by district and code."""
    found = []
    for place, name in enumerate(where.provinces):
        absent = [agency for agency in board.missing if agency.province == name]
        if absent:
            ordered = sorted(absent, key=lambda agency: (where.of(agency), agency.code))
            found.append(Absent(place, name, ordered))
    return found
