"""A round as one HTML file that opens without a network and without anything else beside it."""

from ita_audit.review.dashboard.board import Board, Moved, board
from ita_audit.review.dashboard.dashboard_page import page

__all__ = ["Board", "Moved", "board", "page"]
