"""Texts of officers that are the same, or nearly so: found by an index (MinHash), then measured.

Two texts are alike when they share most of their runs of ``RUN`` letters (Jaccard). The index finds
candidates; each is measured exactly before it is told (Broder 1997; the datasketch library).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from zlib import crc32

from ita_audit.model.doubt import Doubt, Seen
from ita_audit.model.round import Agency
from ita_audit.review.integrity.evidence_facts import EvidenceFacts

RUN = 5
PERMUTATIONS = 64
CANDIDATE, ALIKE = 0.6, 0.7
"""The index looks a little wider than what is told."""


def alike_texts(facts: Sequence[EvidenceFacts]) -> list[Doubt]:
    """One doubt for each group of agencies that wrote alike at one place."""
    by_place: dict[str, dict[str, list[Agency]]] = {}
    for one in facts:
        for pointer, text in one.texts:
            by_place.setdefault(pointer, {}).setdefault(text, []).append(one.agency)
    return [doubt for pointer, texts in by_place.items() for doubt in _alike(pointer, texts)]


def _alike(pointer: str, texts: dict[str, list[Agency]]) -> list[Doubt]:
    from datasketch import MinHash, MinHashLSH  # an extra: whoever only judges does without

    written = list(texts)
    index = MinHashLSH(num_perm=PERMUTATIONS, params=_bands_and_rows())
    group = list(range(len(written)))
    least = [1.0] * len(written)
    sketches = MinHash.generator(map(_runs, written), num_perm=PERMUTATIONS, seed=1, hashfunc=int)
    for number, sketch in enumerate(sketches):
        for other in sorted(index.query(sketch)):
            if _root(group, other) == _root(group, number):
                continue  # so that a text of thousands costs no more than thousands of texts
            share = _share(_runs(written[number]), _runs(written[other]))
            if share >= ALIKE:
                one, two = sorted((_root(group, number), _root(group, other)))
                group[two] = one
                least[one] = min(least[one], least[two], share)
        index.insert(number, sketch)
    found: dict[int, list[Seen]] = {}
    for number, text in enumerate(written):
        seen = [Seen(agency, pointer, text) for agency in texts[text]]
        found.setdefault(_root(group, number), []).extend(seen)
    return [
        Doubt("alike_text", tuple(seen), round(least[root], 2))
        for root, seen in found.items()
        if len(seen) > 1
    ]


@cache
def _bands_and_rows() -> tuple[int, int]:
    """What finds texts that share ``CANDIDATE`` best: the library tries out hundreds, so it is asked once."""
    from datasketch import MinHashLSH

    index = MinHashLSH(threshold=CANDIDATE, num_perm=PERMUTATIONS)
    return index.b, index.r


def _root(group: list[int], number: int) -> int:
    while group[number] != number:
        group[number] = group[group[number]]
        number = group[number]
    return number


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)


def _runs(text: str) -> frozenset[int]:
    """The checksums of the runs: quick to make, and as good as the runs where so few may agree by chance."""
    coded = text.encode("utf-32-le", "surrogatepass")
    ends = range(0, max(4, len(coded) - 4 * RUN + 4), 4)
    return frozenset(crc32(coded[at : at + 4 * RUN]) for at in ends)
