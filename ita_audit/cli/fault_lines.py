"""Faults of files on the screen."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ita_audit.cli.streams import say, wants_color, width
from ita_audit.errors import Fault, Language
from ita_audit.formats.terminal.fault_block import put_faults
from ita_audit.formats.terminal.screen_page import Page


def say_faults(faults: Sequence[Fault], language: Language) -> None:
    """Write each fault to standard error: place, what was found and expected, what to do."""
    page = Page(width(), wants_color("auto", sys.stderr))
    put_faults(page, faults, language)
    say(page.render().rstrip("\n"))
