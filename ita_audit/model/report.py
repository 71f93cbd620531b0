"""All answers of one submission under one ruleset at one date: a finished value.

A report is complete in itself. Whoever formats, stores or compares it never looks at a rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ita_audit.model.decision import AppliedDecisions
from ita_audit.model.finding import Finding
from ita_audit.model.instrument_words import Instrument
from ita_audit.model.remark import Remark
from ita_audit.model.tally import Tally
from ita_audit.model.text import Text

SCHEMA = "ita-audit/report/1"


@dataclass(frozen=True, slots=True)
class MeasureSummary:
    """One measure of the report: its counts, what was claimed, who is responsible.

    ``claim`` is the value of the measure's ``status`` as submitted (None where nothing valid is
    stated); ``responsible`` are the positions the submission names.
    """

    id: str
    title: Text
    claim: str | None
    responsible: tuple[str, ...]
    tally: Tally

    def to_dict(self) -> dict[str, Any]:
        """The measure as it stands under ``summary.measures``."""
        return {
            "id": self.id,
            "title": self.title.to_dict(),
            "claim": self.claim,
            "responsible": list(self.responsible),
            **self.tally.to_dict(),
        }


@dataclass(frozen=True, slots=True)
class RequirementSummary:
    """One requirement of the report, so that a format can head its findings without the rules.

    ``citation`` is its clause as a person says it.
    """

    id: str
    key: str
    measure: str
    title: Text
    citation: Text = Text("", "")

    def to_dict(self) -> dict[str, Any]:
        """The requirement as it stands under ``requirements``."""
        return {"id": self.id, "key": self.key, "measure": self.measure, "title": self.title.to_dict()}


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """A key of the submission that the ruleset does not know, and the nearest one that it does.

    In a table the same unknown column is named once, at its first row; ``count`` says how often.
    """

    pointer: str
    nearest: str | None
    count: int = 1

    def to_dict(self) -> dict[str, Any]:
        """The key as it stands under ``unknown_keys``."""
        return {"pointer": self.pointer, "nearest": self.nearest, "count": self.count}


@dataclass(frozen=True, slots=True)
class Source:
    """A submission's file: its name without its folder, and the hexadecimal digest of its bytes."""

    name: str
    sha256: str

    def to_dict(self) -> dict[str, Any]:
        """The file as it stands under ``previous``."""
        return {"name": self.name, "sha256": self.sha256}


@dataclass(frozen=True, slots=True)
class Provenance:
    """What was judged, by what: program, ruleset and submission, each with what identifies it.

    ``measure`` is the one that was asked for, "" where all of the ruleset's were. ``previous`` is last
    year's submission, where one was given to compare with. ``basis`` is what the ruleset rests on, where
    that is not the instrument of its year.
    """

    tool_version: str
    ruleset_id: str
    ruleset_version: str
    ruleset_sha256: str
    submission_name: str
    submission_sha256: str
    measure: str = ""
    previous: Source | None = None
    basis: Text | None = None


@dataclass(frozen=True, slots=True)
class GapReport:
    """Every question of the ruleset with exactly one finding, in the ruleset's order.

    ``decided`` is what reviewers decided, where decisions were applied to it; ``instrument`` are the words
    of the instrument, for whoever shows it.
    """

    provenance: Provenance
    agency: Mapping[str, str]
    fiscal_year: int
    as_of: date
    tally: Tally
    measures: tuple[MeasureSummary, ...]
    requirements: tuple[RequirementSummary, ...]
    findings: tuple[Finding, ...]
    unknown_keys: tuple[UnknownKey, ...]
    remarks: tuple[Remark, ...] = ()
    decided: AppliedDecisions | None = None
    instrument: Instrument = field(default_factory=Instrument)

    def to_dict(self) -> dict[str, Any]:
        """The report of version 1, as ``report-1.schema.json`` describes it.

        The same submissions, ruleset and ``as_of`` give an equal dictionary, in the same order.
        """
        source = self.provenance
        narrowed = {"measure": source.measure} if source.measure else {}
        basis = {"basis": source.basis.to_dict()} if source.basis else {}
        previous = {"previous": source.previous.to_dict()} if source.previous else {}
        remarks = {"remarks": [one.to_dict() for one in self.remarks]} if self.remarks else {}
        decided = {"decided": self.decided.to_dict()} if self.decided else {}
        return {
            "schema": SCHEMA,
            "tool": {"name": "ita-audit", "version": source.tool_version},
            "ruleset": {
                "id": source.ruleset_id,
                "version": source.ruleset_version,
                "sha256": source.ruleset_sha256,
                **narrowed,
                **basis,
            },
            "submission": {"name": source.submission_name, "sha256": source.submission_sha256},
            **previous,
            "agency": dict(self.agency),
            "fiscal_year": self.fiscal_year,
            "as_of": self.as_of.isoformat(),
            "summary": {
                **self.tally.to_dict(),
                "measures": [measure.to_dict() for measure in self.measures],
            },
            "requirements": [requirement.to_dict() for requirement in self.requirements],
            "findings": [finding.to_dict() for finding in self.findings],
            "unknown_keys": [key.to_dict() for key in self.unknown_keys],
            **remarks,
            **decided,
        }
