"""Sentences and days as one instrument says them, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ita_audit.errors import Language
from ita_audit.model import Instrument, Text
from ita_audit.thai.dates import show_date


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says sentences with the words of ``instrument``, in ``language``: ``say(SENTENCE, n=3)``."""

    instrument: Instrument
    language: Language

    @classmethod
    def of(cls, instrument: Instrument, wanted: Language) -> Speaker:
        """In the language that is ``wanted``, where the instrument is kept in it."""
        return cls(instrument, instrument.language(wanted))

    def __call__(self, sentence: Text, **more: Any) -> str:
        """``sentence`` filled in, as ``Instrument.fill`` does."""
        return self.instrument.fill(sentence, self.language, **more)

    def day(self, day: date) -> str:
        """A day as the instrument writes it."""
        return show_date(day, self.language, buddhist=self.instrument.buddhist)
