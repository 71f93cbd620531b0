"""What one run of the program hands to a format: reports, the files that gave none, how to look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ita_audit.errors import Fault, Language
from ita_audit.model.instrument_words import Instrument
from ita_audit.model.report import GapReport

SCHEMA = "ita-audit/reports/1"


@dataclass(frozen=True, slots=True)
class Batch:
    """The reports of the inputs in order, and the faults of those that could not be judged.

    ``several``: more than one input was asked for, so that even one report is one of several.
    """

    reports: tuple[GapReport, ...]
    faults: tuple[Fault, ...] = ()
    several: bool = False

    @property
    def instrument(self) -> Instrument:
        """The words of the instrument that the first report is about."""
        return self.reports[0].instrument if self.reports else Instrument()

    def to_dict(self) -> dict[str, Any]:
        """One report alone, or ``ita-audit/reports/1``: reports and errors."""
        if len(self.reports) == 1 and not self.several and not self.faults:
            return self.reports[0].to_dict()
        return {
            "schema": SCHEMA,
            "reports": [report.to_dict() for report in self.reports],
            "errors": [fault.to_dict() for fault in self.faults],
        }


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How a person wants to see it. ``width`` is in terminal cells; ``everything`` shows met too."""

    language: Language = "th"
    width: int = 80
    color: bool = False
    everything: bool = False
