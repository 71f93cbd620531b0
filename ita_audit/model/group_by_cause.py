"""Gaps grouped by their cause: one group for each thing to mend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ita_audit.model import Finding, GapReport, RequirementSummary, Verdict


@dataclass(frozen=True, slots=True)
class CauseGroup:
    """One thing to mend: its own finding, or the requirement whose evidence is absent, and what follows."""

    cause: str
    requirement: RequirementSummary
    root: Finding | None
    followers: tuple[Finding, ...]

    @property
    def worst(self) -> Finding:
        """The finding with the worst grade; the first of them."""
        findings = ([self.root] if self.root else []) + list(self.followers)
        return min(findings, key=lambda finding: finding.grade.rank if finding.grade else 9)


def cause_of(finding: Finding) -> str:
    """What to mend for a gap to close: its requirement, another finding or itself.

    Empty for what is no gap, and for a claim, which is mended by mending what refutes it.
    """
    if finding.verdict is not Verdict.GAP or finding.claim:
        return ""
    return finding.caused_by[0] if finding.caused_by else finding.id


def group_by_cause(report: GapReport) -> list[CauseGroup]:
    """The things to mend, in the report's order; claims are left out."""
    requirements = {requirement.id: requirement for requirement in report.requirements}
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if cause := cause_of(finding):
            groups.setdefault(cause, []).append(finding)
    return [_group(cause, findings, requirements) for cause, findings in groups.items()]


def _group(
    cause: str, findings: Sequence[Finding], requirements: dict[str, RequirementSummary]
) -> CauseGroup:
    root = next((finding for finding in findings if finding.id == cause), None)
    followers = tuple(finding for finding in findings if finding is not root)
    return CauseGroup(cause, requirements[findings[0].requirement], root, followers)
