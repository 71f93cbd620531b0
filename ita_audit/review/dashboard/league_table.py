"""The table of agencies: one row each, the most complete first, in blocks that are laid out together.

Blocks have ``content-visibility: auto``, so that thousands of rows open at once and are still there for the
browser's own search, for printing and for a screen reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ita_audit.model.round import Agency
from ita_audit.presentation.percent import percent
from ita_audit.review.dashboard.board import Board, Moved
from ita_audit.review.dashboard.share_cells import ShareCell, Trend, cell, change
from ita_audit.review.ranking import ranks

BLOCK = 25
"""Rows that are laid out together: few, since of a filtered table many blocks may be in sight at once."""


@dataclass(frozen=True, slots=True)
class LeagueRow:
    """One agency."""

    rank: int
    agency: Agency
    complete: str
    change: Trend | None
    mistakes: int
    cells: Sequence[ShareCell]


def blocks(board: Board, measures: Sequence[str]) -> list[list[LeagueRow]]:
    """The rows, block by block."""
    rows = [
        LeagueRow(
            rank,
            entry.agency,
            percent(entry.counts.at_least),
            _change(board.moved.get(entry.agency.code), entry.counts.at_least),
            entry.counts.mistakes,
            [cell(entry.measures[one].at_least if one in entry.measures else None) for one in measures],
        )
        for rank, entry in zip(ranks(board.entries), board.entries, strict=True)
    ]
    return [rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK)]


def _change(moved: Moved | None, now: float) -> Trend | None:
    return change(moved.before, now, moved.arrow) if moved else None
