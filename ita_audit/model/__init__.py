"""Plain values: what is handed in, and what is found. They know nothing but each other."""

from ita_audit.model.finding import Finding, Grade, Location, Place, Verdict
from ita_audit.model.instrument_words import Instrument
from ita_audit.model.report import (
    GapReport,
    MeasureSummary,
    Provenance,
    RequirementSummary,
    Source,
    UnknownKey,
)
from ita_audit.model.submission import Submission
from ita_audit.model.tally import Completeness, Tally
from ita_audit.model.text import Text

__all__ = [
    "Completeness",
    "Finding",
    "GapReport",
    "Grade",
    "Instrument",
    "Location",
    "MeasureSummary",
    "Place",
    "Provenance",
    "RequirementSummary",
    "Source",
    "Submission",
    "Tally",
    "Text",
    "UnknownKey",
    "Verdict",
]
