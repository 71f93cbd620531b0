"""What a command shows a person: one page on standard output."""

from __future__ import annotations

import sys

from ita_audit.cli.streams import wants_color, width, write_out
from ita_audit.formats.terminal.screen_page import Page


def new_page(color: str = "auto") -> Page:
    """An empty page, as wide as the terminal and coloured as ``color`` says: auto, always or never."""
    return Page(width(), wants_color(color, sys.stdout))


def show(page: Page) -> None:
    """Write the page to standard output. Raises ``UsageError`` where it cannot be written."""
    write_out(page.render().encode("utf-8", "replace"))
