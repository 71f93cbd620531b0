"""What waits for a person, folded into one line for each requirement: one answer to the line answers all in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from ita_audit.model.finding import Verdict


class Reviewable(Protocol):
    """A finding of a report, or one that is stored."""

    @property
    def requirement(self) -> str:
        """The requirement it is of."""

    @property
    def verdict(self) -> str:
        """One of the five."""


ReviewableT = TypeVar("ReviewableT", bound=Reviewable)


def review_line(finding: Reviewable) -> str:
    """The requirement in whose line ``finding`` waits, which is what a person answers; empty where it waits for nobody."""
    return finding.requirement if finding.verdict == Verdict.NEEDS_REVIEW else ""


def review_lines(findings: Iterable[ReviewableT]) -> dict[str, list[ReviewableT]]:
    """All that waits for a person, by its line, in the order of ``findings`` (of one report, or of one agency)."""
    lines: dict[str, list[ReviewableT]] = {}
    for finding in findings:
        if line := review_line(finding):
            lines.setdefault(line, []).append(finding)
    return lines
