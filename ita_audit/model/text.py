"""A text in the two languages everything is said in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from ita_audit.errors import Language


class _Counting(Formatter):
    """As ``str.format``; ``{n:thing|things}`` is the first word where ``n`` is 1, else the second."""

    def format_field(self, value: Any, format_spec: str) -> Any:
        one, counted, many = format_spec.partition("|")
        if counted:
            return one if str(value) == "1" else many
        return super().format_field(value, format_spec)


_COUNTING = _Counting()


def filled(sentence: str, fields: Mapping[str, Any]) -> str:
    """``sentence`` with what stands in braces filled in: "{n} {n:thing|things}" counts."""
    if "{" not in sentence and "}" not in sentence:
        return sentence
    return _COUNTING.vformat(sentence, (), fields)


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in Thai and in English. Thai comes first wherever both are shown."""

    th: str
    en: str

    def in_(self, language: Language) -> str:
        """The sentence in ``language``."""
        return self.th if language == "th" else self.en

    def fill(self, language: Language, **fields: Any) -> str:
        """The sentence in ``language`` with its fields filled in, as ``filled`` does."""
        return filled(self.in_(language), fields)

    def to_dict(self) -> dict[str, str]:
        """``{"th": ..., "en": ...}``, as it stands in a report."""
        return {"th": self.th, "en": self.en}
