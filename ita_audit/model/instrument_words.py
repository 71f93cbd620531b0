"""What an instrument calls its things: the words that reports, forms and desks put into their sentences."""

from __future__ import annotations

from dataclasses import dataclass

from ita_audit.errors import Language
from ita_audit.model.text import Text


@dataclass(frozen=True, slots=True)
class Instrument:
    """The words of one instrument, each as it stands inside a sentence.

    ``languages`` are those that it is kept in, the first before the others. ``group`` is one of the
    parts that a report sums up, ``numbered`` how one is named by its number ``{n}``; ``entity`` and
    ``entities`` are who is assessed; ``code`` says how its code looks.
    """

    languages: tuple[Language, ...]
    group: Text
    numbered: Text
    year: Text
    entity: Text
    entities: Text
    code: Text
    district: Text
    province: Text
    currency: Text

    def language(self, wanted: Language) -> Language:
        """``wanted`` where the instrument is kept in it, else its first language."""
        return wanted if wanted in self.languages else self.languages[0]

    def said(self, language: Language) -> dict[str, str]:
        """The words by the names that sentences call them by; with a capital where the name has one."""
        words = {
            name: getattr(self, name).in_(language)
            for name in (
                *("group", "year", "entity", "entities", "code", "district", "province", "currency"),
            )
        }
        return words | {name.capitalize(): word[:1].upper() + word[1:] for name, word in words.items()}
