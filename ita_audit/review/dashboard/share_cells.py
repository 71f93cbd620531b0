"""Shares as they are shown. What is not whole is never shown as 100."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

STEPS = (0, 25, 50, 75, 90, 100)
"""Where each colour of a cell begins, in percent; the last is for what lacks nothing."""
_EVEN = 1e-6
"""Below what the store keeps of a share: 0.57 * 100 is a little less than 57."""


@dataclass(frozen=True, slots=True)
class ShareCell:
    """A share as a number of two or three digits, and its colour; ``step`` is None where there is none."""

    text: str
    step: int | None


@dataclass(frozen=True, slots=True)
class Trend:
    """Percentage points gained or lost, with their sign, and the arrow that says so too."""

    arrow: str
    points: str


def cell(share: float | None) -> ShareCell:
    """The cell of a heatmap."""
    if share is None:
        return ShareCell("-", None)
    whole = int(share * 100 + _EVEN)
    return ShareCell(str(whole), bisect_right(STEPS, whole) - 1)


def change(before: float, now: float, arrow: str = "") -> Trend:
    """From one share to another; with the ``arrow`` of an agency, which knows its gaps too."""
    points = round((now - before) * 100, 1)
    if not points:
        return Trend(arrow or "→", "0.0")
    return Trend(arrow or ("↑" if points > 0 else "↓"), f"{points:+.1f}")


def steps() -> list[tuple[int, str]]:
    """Each colour with the numbers that it stands for."""
    ranges = [f"{start}–{end - 1}" for start, end in pairwise(STEPS)]
    return list(enumerate([*ranges, str(STEPS[-1])]))
