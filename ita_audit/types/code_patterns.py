"""How a code is written: a small part of regular expressions, which cannot run away.

A pattern is alternatives of pieces: a letter or sign as it stands, ``\\.`` for a sign that means something else,
a class ``[A-HJ-N0-9]``, a flat choice ``(RD|U[0-9]{2})``, each with a count that has an end (``{3}``, ``{1,3}``, ``?``),
and ``{year}`` for the four digits of the year under assessment. The whole answer is compared. In how many ways a
pattern can be read is counted when the rules are read; past ``MOST_WAYS`` it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_audit.types.code_pieces import YEAR, CodePiece, CodePieces, regex_of, source_of, ways_of
from ita_audit.types.code_reading import Reading
from ita_audit.types.spec import ContradictionError

MOST_WAYS = 10_000
LONGEST = 100
"""Letters of an answer that a pattern takes at most."""


class CodePattern(NamedTuple):
    """A pattern taken apart: the alternatives, each a sequence of pieces."""

    alternatives: tuple[CodePieces, ...]

    @property
    def regex(self) -> re.Pattern[str]:
        """Matches a whole answer; what stands for the year are the groups."""
        return re.compile("|".join("".join(map(regex_of, pieces)) for pieces in self.alternatives))

    def widened(self) -> Iterator[str]:
        """The pattern with one count a step wider, and without each of its alternatives."""
        for number, pieces in enumerate(self.alternatives):
            others = [source_of(one) for index, one in enumerate(self.alternatives) if index != number]
            if others:
                yield "|".join(others)
            for index, piece in enumerate(pieces):
                for wider in _wider(piece):
                    changed = (*pieces[:index], wider, *pieces[index + 1 :])
                    whole = [*others[:number], source_of(changed), *others[number:]]
                    yield "|".join(whole)


def parse(pattern: str) -> CodePattern:
    """``pattern`` taken apart. Raises ``ContradictionError`` where it is none, saying what to write."""
    reading = Reading(pattern)
    found = CodePattern(tuple(reading.alternatives(inside=False)))
    longest = max(sum(piece.longest for piece in pieces) for pieces in found.alternatives)
    if ways_of(found.alternatives) > MOST_WAYS or longest > LONGEST:
        raise ContradictionError(
            f"pattern อ่านได้หลายทางหรือยาวเกินไป ให้ระบุจำนวนให้แคบลง: {pattern}",
            f"the pattern can be read in too many ways, or is too long; make the counts narrower: {pattern}",
        )
    return found


def _wider(piece: CodePiece) -> Iterator[CodePiece]:
    """A step fewer, and a step more, where there may be."""
    if piece.source == YEAR:
        return
    if piece.fewest:
        yield piece._replace(fewest=piece.fewest - 1)
    if not piece.source.startswith("("):
        yield piece._replace(most=piece.most + 1)
