"""How a fault of a JSON file is worded: four sentences with fields, and what may be quoted in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template
from typing import NamedTuple

from ita_audit.errors import Fault
from ita_audit.thai.citizen_numbers import mask_citizen_numbers

_QUOTED = 40  # characters of the file that a sentence quotes at most
_LONG_NUMBER = re.compile(r"\d(?:[ -]?\d){12,}")


@dataclass(frozen=True, slots=True)
class FaultWording:
    """What was found and expected, and what to do, in both languages; ``$name`` is a field."""

    th: str
    en: str
    todo_th: str
    todo_en: str

    def fault(
        self, file: str, place: tuple[int, int] | None = None, fields: Mapping[str, str] | None = None
    ) -> Fault:
        """The fault in ``file`` at ``place`` (line, column); raises KeyError for a field not given."""
        line, column = place or (None, None)
        th, en, todo_th, todo_en = (Template(text).substitute(fields or {}) for text in self.texts())
        return Fault(file, th, en, todo_th, todo_en, line, column)

    def texts(self) -> tuple[str, str, str, str]:
        """The four templates, in the order of ``Fault``."""
        return self.th, self.en, self.todo_th, self.todo_en


class Breach(NamedTuple):
    """A place in the text (an offset) where the dialect is broken, and how to word it."""

    at: int
    wording: FaultWording
    fields: Mapping[str, str] = {}


def shown(text: str) -> str:
    """``text`` fit to be quoted: short, one line, nothing invisible, no citizen number."""
    text = mask_citizen_numbers(_LONG_NUMBER.sub("…", text[: 4 * _QUOTED]))
    if len(text) > _QUOTED:
        text = text[: _QUOTED - 1] + "…"
    return "".join(letter if letter.isprintable() else code_point(letter) for letter in text)


def code_point(letter: str) -> str:
    """``letter`` by number: ``U+200B``."""
    return f"U+{ord(letter):04X}"
