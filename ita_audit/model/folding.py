"""Gaps folded by cause: one entry for each thing to mend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ita_audit.model import Finding, GapReport, RequirementSummary, Verdict


@dataclass(frozen=True, slots=True)
class Entry:
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


def is_claim(finding: Finding) -> bool:
    """Whether the finding holds a claim against evidence."""
    return finding.claim


def entries(report: GapReport) -> list[Entry]:
    """The things to mend, in the report's order; claims are left out."""
    requirements = {requirement.id: requirement for requirement in report.requirements}
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.verdict is Verdict.GAP and not is_claim(finding):
            cause = finding.caused_by[0] if finding.caused_by else finding.id
            groups.setdefault(cause, []).append(finding)
    return [_entry(cause, findings, requirements) for cause, findings in groups.items()]


def _entry(cause: str, findings: Sequence[Finding], requirements: dict[str, RequirementSummary]) -> Entry:
    root = next((finding for finding in findings if finding.id == cause), None)
    followers = tuple(finding for finding in findings if finding is not root)
    return Entry(cause, requirements[findings[0].requirement], root, followers)
