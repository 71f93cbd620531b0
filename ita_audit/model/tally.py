"""Counting findings: by verdict, mistakes by cause, completeness by clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ita_audit.model.finding import Finding, Verdict
from ita_audit.model.review_lines import review_lines


@dataclass(frozen=True, slots=True)
class Completeness:
    """The share of clauses that are answered, 0.0 to 1.0, as far as it can be told.

    ``at_least``: all findings of the clause are met or not applicable. ``at_most``: none of them
    is a gap, or undetermined because of one. What lies between waits for a person. Questions that only a
    person can answer do not count beside others of their clause, claims never. Nothing is answered by evidence that is absent altogether.
    """

    at_least: float
    at_most: float

    def to_dict(self) -> dict[str, float]:
        """Rounded to four decimals, as it stands in a report."""
        return {"at_least": round(self.at_least, 4), "at_most": round(self.at_most, 4)}


@dataclass(frozen=True, slots=True)
class Tally:
    """Findings counted by verdict, and the mistakes behind the gaps.

    ``mistakes`` counts distinct causes: evidence that is absent altogether is one mistake,
    however many details it leaves open. ``reviews`` counts the requirements that wait for a person,
    however many questions there are about each.
    """

    verdicts: Mapping[Verdict, int]
    mistakes: int
    completeness: Completeness
    reviews: int = 0

    @property
    def total(self) -> int:
        """The number of questions: the sum over the five verdicts."""
        return sum(self.verdicts.values())

    def to_dict(self) -> dict[str, Any]:
        """The counts by verdict, their total, the mistakes and the completeness."""
        return {
            **{verdict.value: self.verdicts.get(verdict, 0) for verdict in Verdict},
            "total": self.total,
            "mistakes": self.mistakes,
            "reviews": self.reviews,
            "completeness": self.completeness.to_dict(),
        }


def tally(findings: Sequence[Finding]) -> Tally:
    """Findings counted by verdict, mistakes by cause, completeness by clause (claims left out)."""
    verdicts = Counter(finding.verdict for finding in findings)
    causes = {
        cause
        for finding in findings
        if finding.verdict is Verdict.GAP
        for cause in (finding.caused_by or (finding.id,))
    }
    return Tally(verdicts, len(causes), _completeness(findings), len(review_lines(findings)))


def _completeness(findings: Sequence[Finding]) -> Completeness:
    gaps = {finding.id for finding in findings if finding.verdict is Verdict.GAP}
    gaps |= {cause for finding in findings if finding.verdict is Verdict.GAP for cause in finding.caused_by}
    absent = {finding.requirement for finding in findings if finding.requirement in finding.caused_by}
    settled: dict[tuple[str, str], bool] = {}
    possible: dict[tuple[str, str], bool] = {}
    asked: set[tuple[str, str]] = set()
    for finding in findings:
        if finding.claim:
            continue
        if finding.for_a_person_alone:
            asked.update((finding.measure, clause) for clause in finding.clauses)
            continue
        lost = finding.verdict is Verdict.GAP or (
            finding.verdict is Verdict.UNDETERMINED and any(cause in gaps for cause in finding.caused_by)
        )
        lost = lost or (finding.verdict is Verdict.NOT_APPLICABLE and finding.requirement in absent)
        done = finding.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE) and not lost
        for clause in finding.clauses:
            key = (finding.measure, clause)
            settled[key] = settled.get(key, True) and done
            possible[key] = possible.get(key, True) and not lost
    for key in asked - settled.keys():
        settled[key], possible[key] = False, True
    if not settled:
        return Completeness(1.0, 1.0)
    return Completeness(sum(settled.values()) / len(settled), sum(possible.values()) / len(possible))
