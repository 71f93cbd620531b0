"""The one "did you mean": which of the names there are somebody most likely meant."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA


def nearest(wrote: str, known: Iterable[str]) -> str | None:
    """The name of ``known`` that ``wrote`` is most likely a misspelling of, None where none is near.

    One slip (a letter wrong, missing, doubled or swapped) in a short name, two in a long one;
    blanks, dashes and capitals are no difference. ``none`` is a word of its own, never a slip.
    """
    if wrote == "none":
        return None
    plain = wrote.strip().lower().replace("-", "_").replace(" ", "_")
    best = min(known, key=lambda name: (OSA.distance(plain, name), name), default=None)
    if best is None:
        return None
    allowed = 0 if max(len(plain), len(best)) < 4 else 1 if len(best) < 8 else 2
    return best if OSA.distance(plain, best) <= allowed else None
