"""Honest offices are not failed for their wording; what says nothing, or contradicts itself, is noticed."""

import pytest

from tests.fairness.pieces import FIXTURES, Piece, outcome, pieces
from tests.fairness.replaced import LISTED, UNLISTED, replaced, table

PIECES = list(pieces())


@pytest.mark.parametrize("piece", PIECES, ids=[f"{piece.kind}: {piece.name}" for piece in PIECES])
def test_it_is_judged_fairly(piece: Piece):
    came = outcome(piece)
    assert came.right is not piece.not_yet, f"{piece.want}, and this was raised: {came.raised}"


def test_at_most_half_of_the_honest_pieces_ask_a_person_to_look():
    honest = [outcome(piece) for piece in PIECES if piece.want == "no_gap"]
    assert 2 * sum(came.doubted for came in honest) <= len(honest)


@pytest.mark.parametrize("by", [*LISTED, *UNLISTED])
def test_one_text_in_place_of_all_answers_is_no_answer_but_where_the_rule_offers_it(by: str):
    came = replaced(by)
    assert came.texts > 400
    assert came.taken - came.offered == set()


def test_the_page_says_what_comes_of_such_replacements():
    page = (FIXTURES.parent / "docs" / "proof.md").read_text("utf-8")
    assert [line for line in table() if line not in page] == []
