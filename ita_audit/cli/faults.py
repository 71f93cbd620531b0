"""Faults of files as lines a person can act on."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ita_audit.cli.streams import say, wants_color, width
from ita_audit.errors import Fault, Language
from ita_audit.formats.terminal.page import Page

MOST = 50


def say_faults(faults: Sequence[Fault], language: Language) -> None:
    """Write each fault to standard error: place, what was found and expected, what to do."""
    page = Page(width(), wants_color("auto", sys.stderr))
    todo = "วิธีแก้ไข" if language == "th" else "What to do"
    for fault in faults[:MOST]:
        page.put(f"{fault.place(language)}: {fault.sentence(language)}", lead="✗ ", indent=2, style="red")
        page.put(fault.todo(language), lead=f"  {todo}: ", indent=4)
    if len(faults) > MOST:
        more = len(faults) - MOST
        page.put(f"และอีก {more} จุด" if language == "th" else f"and {more} more")
    say(page.render().rstrip("\n"))
