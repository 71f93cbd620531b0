"""A text in the two languages everything is said in."""

from __future__ import annotations

from dataclasses import dataclass

from ita_audit.errors import Language


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in Thai and in English. Thai comes first wherever both are shown."""

    th: str
    en: str

    def in_(self, language: Language) -> str:
        """The sentence in ``language``."""
        return self.th if language == "th" else self.en

    def to_dict(self) -> dict[str, str]:
        """``{"th": ..., "en": ...}``, as it stands in a report."""
        return {"th": self.th, "en": self.en}
