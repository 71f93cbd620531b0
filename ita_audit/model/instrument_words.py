"""What an instrument calls its things: the words that reports, forms and desks put into their sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from ita_audit.errors import Language
from ita_audit.model.text import Text, filled

Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class Instrument:
    """The words of one instrument, each as it stands inside a sentence; those of the field by default.

    ``languages`` are those that it is kept in, the first before the others. ``group`` is one of the
    parts that a report sums up, ``numbered`` how one is named by its number ``{n}``, ``clause`` what stands in one;
    ``year`` is what a year is called, ``dated`` with its era; ``this_year``, ``day``, ``figures`` and ``months`` are
    the year under assessment, a day of it in words and in figures, and all of it as an officer writes it;
    ``kind_length``: how many characters of a code, from its beginning, tell of which kind one is.
    ``short`` is ``numbered`` at the head of a narrow column; ``buddhist`` whether Thai dates are of the Buddhist era;
    ``entity`` and ``entities`` are who is assessed; ``code`` says how its code looks, ``example`` is one.
    """

    languages: tuple[Language, ...] = ("th", "en")
    group: Text = Text("หมวด", "section")
    numbered: Text = Text("หมวด {n}", "Section {n}")
    clause: Text = Text("ข้อ", "clause")
    year: Text = Text("ปีงบประมาณ", "fiscal year")
    dated: Text = Text("ปีงบประมาณ พ.ศ.", "fiscal year (B.E.)")
    this_year: Text = Text("2568", "2568")
    day: Text = Text("31 มีนาคม 2568", "31 March 2025")
    figures: Text = Text("31/03/2568", "2025-03-31")
    months: Text = Text("ต.ค. 67 - ก.ย. 68", "October 2024 - September 2025")
    entity: Text = Text("หน่วยงาน", "agency")
    entities: Text = Text("หน่วยงาน", "agencies")
    code: Text = Text("7 หลัก", "7 digits")
    example: Text = Text("6360404", "6360404")
    district: Text = Text("อำเภอ", "district")
    province: Text = Text("จังหวัด", "province")
    currency: Text = Text("บาท", "Thai baht")
    short: Text = Text("{n}", "{n}")
    buddhist: bool = True
    kind_length: int = 0

    def language(self, wanted: Language) -> Language:
        """``wanted`` where the instrument is kept in it, else its first language."""
        return wanted if wanted in self.languages else self.languages[0]

    def fill(self, text: Text, language: Language, **more: Any) -> str:
        """``text`` with these words in the place of their names, "{group}" or, at its beginning, "{Group}", and ``more``.

        "{n:entity}" is what so many of those who are assessed are called. Other braces stay as they are.
        """

        def put(found: re.Match[str]) -> str:
            name, counted = found[1], found[0]
            if found[2] == "entity":
                counted = f"{{{name}:{self.entity.in_(language)}|{self.entities.in_(language)}}}"
            if name in more:
                return filled(counted, more)
            word = self._word(name, language) if name.lower() in _NAMES else counted
            return word.replace("{n}", str(more["n"])) if name.lower() in _NUMBERED and "n" in more else word

        return _NAMED.sub(put, text.in_(language))

    def to_dict(self) -> dict[str, Any]:
        """All words by their names, for ``of_dict``."""
        words = {name: getattr(self, name).to_dict() for name in sorted(_NAMES)}
        return {
            "languages": list(self.languages),
            "buddhist": self.buddhist,
            "kind_length": self.kind_length,
            **words,
        }

    @classmethod
    def of_dict(cls, content: Mapping[str, Any]) -> Instrument:
        """The words that were put into a dictionary; what it lacks is as by default. Raises ``KeyError``, ``TypeError``."""
        words = {name: Text(content[name]["th"], content[name]["en"]) for name in _NAMES if name in content}
        return cls(
            languages=tuple(content["languages"]),
            buddhist=bool(content["buddhist"]),
            kind_length=int(content.get("kind_length", 0)),
            **words,
        )

    def _word(self, name: str, language: Language) -> str:
        word: str = getattr(self, name.lower()).in_(language)
        return word if name.islower() else word[:1].upper() + word[1:]

    def only(self, value: Said) -> Said:
        """``value`` with every text in it said in the one language of the instrument; as it is where there are two."""
        return value if len(self.languages) > 1 else _in(self.languages[0], value)


_NAMES = frozenset(one.name for one in fields(Instrument) if one.type == "Text")
_NUMBERED = frozenset({"numbered", "short"})
_NAMED = re.compile(r"\{(\w+)(?::([^{}]*))?\}")


def _in(language: Language, value: Any) -> Any:
    if isinstance(value, Text):
        return Text(value.in_(language), value.in_(language))
    if isinstance(value, tuple) and type(value) is tuple:
        return tuple(_in(language, one) for one in value)
    if isinstance(value, Mapping):
        return {key: _in(language, one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{one.name: _in(language, getattr(value, one.name)) for one in fields(value) if one.init}
        )
    return value
