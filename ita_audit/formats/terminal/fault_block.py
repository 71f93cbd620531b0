"""Faults of files as lines a person can act on: place, what was found and expected, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ita_audit.errors import Fault, Language
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.presentation import report_words as words
from ita_audit.presentation.fault_views import masked
from ita_audit.thai.text import cluster_ends

MOST = 50
LONGEST_PLACE = 250
"""Clusters of a path with a place in it."""
LONGEST = 500
"""Clusters of a sentence, which may quote what somebody wrote into a file."""


def put_faults(page: Page, faults: Sequence[Fault], language: Language, most: int = MOST) -> None:
    """Put the first ``most`` faults, and how many more there are."""
    todo = words.TODO_WITH_FILE.in_(language)
    for fault in map(masked, faults[:most]):
        told = f"{_short(fault.place(language), LONGEST_PLACE)}: {_short(fault.sentence(language))}"
        page.put(told, lead="✗ ", indent=2, style="red")
        page.put(_short(fault.todo(language)), lead=f"  {todo}: ", indent=4)
    if len(faults) > most:
        page.put(words.MORE_FAULTS.fill(language, n=len(faults) - most))


def _short(text: str, longest: int = LONGEST) -> str:
    ends = list(islice(cluster_ends(text), longest + 1))
    return text if len(ends) <= longest else text[: ends[longest - 1]] + "…"
