"""How far a round is, and how long it may still take, on standard error."""

from __future__ import annotations

import sys
import time

from ita_audit.cli.desk import screen_words
from ita_audit.cli.streams import note, say
from ita_audit.errors import Language
from ita_audit.thai.text import neutralise

EVERY = 100
"""Files between two lines where standard error is no terminal."""


class Progress:
    """Hears of each file before it is read."""

    def __init__(self, language: Language):
        self._language = language
        self._began = time.monotonic()

    def __call__(self, number: int, total: int, path: str) -> None:
        """Say where the run is: one line that is written over, or a line now and then."""
        line = f"[{number}/{total}]{self._left(number - 1, total)} {neutralise(path)}"
        if sys.stderr.isatty():
            note(f"\r\x1b[K{line}")
        elif number % EVERY == 0:
            say(line)

    def done(self) -> None:
        """Take the last line away."""
        if sys.stderr.isatty():
            note("\r\x1b[K")

    def _left(self, done: int, total: int) -> str:
        if done < 3:
            return ""
        seconds = (time.monotonic() - self._began) / done * (total - done)
        unit, n = (
            (screen_words.MINUTES, round(seconds / 60))
            if seconds >= 90
            else (screen_words.SECONDS, round(seconds))
        )
        return " " + screen_words.LEFT.fill(self._language, time=unit.fill(self._language, n=n))
