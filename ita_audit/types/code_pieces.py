"""The pieces that the form of a code is made of."""

from __future__ import annotations

from math import prod
from typing import NamedTuple

YEAR = "{year}"


class CodePiece(NamedTuple):
    """What stands for a letter, or a choice, as the pattern and as a regular expression say it, and how often it may stand."""

    source: str
    regex: str
    fewest: int
    most: int
    ways: int
    longest: int


CodePieces = tuple[CodePiece, ...]


def ways_of(alternatives: tuple[CodePieces, ...]) -> int:
    """In how many ways an answer can be read by them."""
    return sum(prod(piece.ways for piece in pieces) for pieces in alternatives)


def _counted(piece: CodePiece) -> str:
    if (piece.fewest, piece.most) == (1, 1):
        return ""
    return f"{{{piece.fewest},{piece.most}}}"


def regex_of(piece: CodePiece) -> str:
    """The piece with its count, as a regular expression."""
    return piece.regex + _counted(piece)


def source_of(pieces: CodePieces) -> str:
    """The pieces as a rule file writes them."""
    return "".join(piece.source + _counted(piece) for piece in pieces)
