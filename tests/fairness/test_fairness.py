"""Honest offices are not failed for their wording; what says nothing, or contradicts itself, is noticed."""

import functools

import pytest

from tests.fairness.pieces import FIXTURES, Outcome, outcome, pieces
from tests.fairness.replaced import LISTED, UNLISTED, replaced, table

PIECES = list(pieces())


@functools.cache
def came_of(index: int) -> Outcome:
    """What came of one piece, judged once."""
    return outcome(PIECES[index])


@pytest.mark.parametrize("index", range(len(PIECES)), ids=[f"{piece.kind}: {piece.name}" for piece in PIECES])
def test_it_is_judged_fairly(index: int):
    piece, came = PIECES[index], came_of(index)
    assert came.right, f"{piece.want}, and this was raised: {came.raised}"


def test_at_most_half_of_the_honest_pieces_ask_a_person_to_look():
    honest = [came_of(index) for index, piece in enumerate(PIECES) if piece.want == "no_gap"]
    assert 2 * sum(came.doubted for came in honest) <= len(honest)


@pytest.mark.parametrize("by", [*LISTED, *UNLISTED])
def test_one_text_in_place_of_all_answers_is_no_answer_but_where_the_rule_offers_it(by: str):
    came = replaced(by)
    assert came.texts > 400
    assert came.taken - came.offered == set()


def test_the_page_says_what_comes_of_such_replacements():
    page = (FIXTURES.parent / "docs" / "proof.md").read_text("utf-8")
    assert [line for line in table() if line not in page] == []
