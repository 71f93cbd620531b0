"""Honest offices are not failed for their wording; what says nothing, or contradicts itself, is noticed."""

import pytest

from tests.fairness.pieces import Piece, outcome, pieces

PIECES = list(pieces())


@pytest.mark.parametrize("piece", PIECES, ids=[f"{piece.kind}: {piece.name}" for piece in PIECES])
def test_it_is_judged_fairly(piece: Piece):
    came = outcome(piece)
    assert came.right, f"{piece.want}, and this was raised: {came.raised}"


def test_at_most_half_of_the_honest_pieces_ask_a_person_to_look():
    honest = [outcome(piece) for piece in PIECES if piece.want == "no_gap"]
    assert 2 * sum(came.doubted for came in honest) <= len(honest)
