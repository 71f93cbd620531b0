"""A round as one HTML file that opens without a network and without anything else beside it."""

from ita_audit.review.dashboard.board import Board, board
from ita_audit.review.dashboard.page import page

__all__ = ["Board", "board", "page"]
