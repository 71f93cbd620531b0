"""What a reader of files saw and a person should know, though no question of the ruleset asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ita_audit.model.finding import Location
from ita_audit.model.text import Text


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was seen: what, and where. It changes no verdict."""

    text: Text
    location: Location | None = None

    def to_dict(self) -> dict[str, Any]:
        """The remark as it stands under ``remarks``."""
        return {**self.text.to_dict(), "location": self.location.to_dict() if self.location else None}
