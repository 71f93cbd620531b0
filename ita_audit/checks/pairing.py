"""Names that are left on both sides, put together as they are most alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from ita_audit.checks.matching import Forms

NEAR = 85
"""Two names this alike (of 100) may be one name written twice (tried on headings)."""

SHORTEST = 8
"""A name of at least so many letters may be the other without a part of it."""

CANDIDATES = 5
"""So many names of the other side are tried for each."""

MOST_COMPARED = 400
"""Of longer lists only so many names are held against each other; the rest are paired in order."""


class Pair(NamedTuple):
    """The other side's name, and whether the two are so much alike that they may be one."""

    name: str
    near: bool


def pairs(asked: Sequence[str], others: Sequence[str], forms: Forms) -> dict[str, Pair]:
    """For each of ``asked`` its counterpart among ``others``, as long as there are any; no counterpart twice.

    Those most alike are put together first.
    """
    asked, free = list(dict.fromkeys(asked)), dict.fromkeys(others)
    found: dict[str, Pair] = {}
    for alike, name, other in sorted(_alike(asked, list(free), forms), key=lambda one: -one[0]):
        if name not in found and other in free:
            found[name] = Pair(other, alike >= NEAR)
            del free[other]
    left = (name for name in asked if name not in found)
    return found | {name: Pair(other, False) for name, other in zip(left, free, strict=False)}


def _alike(asked: list[str], others: list[str], forms: Forms) -> Iterator[tuple[float, str, str]]:
    keys = [forms(other).key for other in others[:MOST_COMPARED]]
    for name in asked[:MOST_COMPARED]:
        key = forms(name).key
        for _, alike, place in process.extract(key, keys, scorer=likeness, limit=CANDIDATES):
            yield alike, name, others[place]


def likeness(one: str, other: str, **_options: object) -> float:
    """How much alike two names are, of 100; one that holds the other whole is as good as near."""
    alike = fuzz.ratio(one, other)
    within = len(min(one, other, key=len)) >= SHORTEST and (one in other or other in one)
    return max(alike, NEAR) if within else alike
