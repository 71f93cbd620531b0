"""What a person decided about a finding, and whether that counts for a report. Plain values."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from ita_audit.model.finding import Verdict
from ita_audit.model.tally import Tally


class DecisionKind(StrEnum):
    """What a person can say of a finding.

    ATTESTED: looked at what waits for a person, and it is met, or a gap. WAIVED: the gap is there and
    is excused until a day. DISPUTED: the finding is said to be wrong; it stands until somebody mends it.
    """

    ATTESTED = "attested"
    WAIVED = "waived"
    DISPUTED = "disputed"


class DecisionStatus(StrEnum):
    """Whether a decision counts. Only EFFECTIVE ones do; the others are shown and have no effect.

    EXPIRED: its last day is past. STALE: what was seen has changed since, or is no question any more.
    UNKNOWN: the report has no such finding. UNFIT: the finding is not of the verdict that this kind
    answers. REPLACED: a later entry is about the same finding.
    """

    EFFECTIVE = "effective"
    EXPIRED = "expired"
    STALE = "stale"
    UNKNOWN = "unknown"
    UNFIT = "unfit"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Decision:
    """One recorded answer: by whom, on which day, why, and what was seen (a finding's fingerprint).

    ``verdict`` is MET or GAP for what is attested. What is waived has an ``approver`` and a last day
    ``until``, that day included; ``why`` is its justification.
    """

    finding: str
    kind: DecisionKind
    by: str
    dated: date
    why: str
    seen: str
    verdict: Verdict | None = None
    approver: str | None = None
    until: date | None = None

    def to_dict(self) -> dict[str, Any]:
        """The decision as it stands in a report of version 1."""
        return {
            "finding": self.finding,
            "kind": self.kind.value,
            "verdict": self.verdict.value if self.verdict else None,
            "by": self.by,
            "dated": self.dated.isoformat(),
            "why": self.why,
            "approver": self.approver,
            "until": self.until.isoformat() if self.until else None,
            "seen": self.seen,
        }


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions about one agency's submission for one year under one ruleset, in their order.

    ``file`` is the name of the file that they were read from, for what is said about them.
    """

    ruleset: str
    agency: str
    fiscal_year: int
    entries: tuple[Decision, ...]
    file: str = field(default="", compare=False)

    @property
    def scope(self) -> tuple[str, str, int]:
        """What they are about: the ruleset, the agency's code and the fiscal year."""
        return self.ruleset, self.agency, self.fiscal_year


@dataclass(frozen=True, slots=True)
class AppliedDecision:
    """A decision, and whether it counts for the report it is applied to."""

    decision: Decision
    status: DecisionStatus

    @property
    def answer(self) -> Hashable:
        """What is the same in all that one answer to a requirement decided, and in nothing else."""
        requirement = self.decision.finding.partition("/")[0]
        return requirement, replace(self.decision, finding="", seen=""), self.status

    def to_dict(self) -> dict[str, Any]:
        """The decision with its status, as it stands in a report of version 1."""
        return {**self.decision.to_dict(), "standing": self.status.value}


@dataclass(frozen=True, slots=True)
class AppliedDecisions:
    """Every decision that was applied to a report, with its status, and what they come to.

    ``tally`` counts with what was attested; waivers and disputes change nothing in it. ``excused``
    are the gaps that a waiver takes out of the exit code.
    """

    decisions: tuple[AppliedDecision, ...]
    tally: Tally
    excused: frozenset[str]

    @property
    def effective(self) -> Mapping[str, Decision]:
        """The decision that counts, by finding."""
        return {
            one.decision.finding: one.decision
            for one in self.decisions
            if one.status is DecisionStatus.EFFECTIVE
        }

    def to_dict(self) -> dict[str, Any]:
        """What was applied, as it stands under ``decided`` of a report of version 1."""
        return {
            "summary": self.tally.to_dict(),
            "excused": sorted(self.excused),
            "decisions": [one.to_dict() for one in self.decisions],
        }
