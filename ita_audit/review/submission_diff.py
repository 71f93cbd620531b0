"""Two judgements of one agency held against each other: what it changed, and what the rules changed. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ita_audit.errors import AuditError
from ita_audit.judging.reports import judge
from ita_audit.model import GapReport, Submission, Text, Verdict
from ita_audit.model.round import Agency
from ita_audit.ruleset import Ruleset


@dataclass(frozen=True, slots=True)
class Side:
    """One judgement: whose, under which rules, how complete, and its gaps by finding.

    ``asked`` are the ids of all questions of its rules.
    """

    agency: Agency
    ruleset_sha256: str
    at_least: float
    gaps: Mapping[str, Text]
    asked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the gaps between two judgements.

    ``closed``, ``new`` and ``still_open`` are the agency's own doing, both times under the newer rules.
    ``eased`` are gaps that the newer rules no longer see in the older submission, ``raised`` those
    that only they see. ``attributed`` is False where the rules differ and the older submission could
    not be judged again: then only questions that both rules ask are told as its own doing.
    """

    before: Side
    after: Side
    closed: Mapping[str, Text]
    new: Mapping[str, Text]
    still_open: Mapping[str, Text]
    eased: Mapping[str, Text]
    raised: Mapping[str, Text]
    attributed: bool = True

    @property
    def arrow(self) -> str:
        """Whether it is more complete than before, or as complete with fewer gaps: ↑, ↓, or → for neither."""
        before, after = ((side.at_least, -len(side.gaps)) for side in (self.before, self.after))
        return "→" if after == before else "↑" if after > before else "↓"


def side_of_report(report: GapReport) -> Side:
    """The side that a report is."""
    agency = {name: report.agency.get(name, "") for name in ("code", "name", "district", "province")}
    return Side(
        Agency(**agency),
        report.provenance.ruleset_sha256,
        report.tally.completeness.to_dict()["at_least"],
        {finding.id: finding.title for finding in report.findings if finding.verdict is Verdict.GAP},
        frozenset(finding.id for finding in report.findings),
    )


def side_of_dict(report: Mapping[str, Any]) -> Side:
    """The side that a report in JSON (``ita-audit/report/1``) is. Raises ``KeyError`` where it is none."""
    agency = {name: str(report["agency"].get(name, "")) for name in ("code", "name", "district", "province")}
    return Side(
        Agency(**agency),
        report["ruleset"]["sha256"],
        report["summary"]["completeness"]["at_least"],
        {
            finding["id"]: Text(finding["title"]["th"], finding["title"]["en"])
            for finding in report["findings"]
            if finding["verdict"] == "gap"
        },
        frozenset(finding["id"] for finding in report["findings"]),
    )


def compare(before: Side, after: Side, again: Side | None = None) -> Change:
    """``after`` held against ``before``; ``again``: the older submission judged under the newer rules."""
    if before.ruleset_sha256 == after.ruleset_sha256:
        again = before
    if again is None:
        both = before.asked & after.asked
        old, now = _only(before.gaps, both), _only(after.gaps, both)
        eased, raised = _but(before.gaps, both), _but(after.gaps, both)
        return Change(before, after, *_moved(old, now), eased, raised, attributed=False)
    eased, raised = _but(before.gaps, again.gaps), _but(again.gaps, before.gaps)
    return Change(before, after, *_moved(again.gaps, after.gaps), eased, raised)


def _moved(
    old: Mapping[str, Text], now: Mapping[str, Text]
) -> tuple[Mapping[str, Text], Mapping[str, Text], Mapping[str, Text]]:
    return _but(old, now), _but(now, old), _only(now, old)


def _only(gaps: Mapping[str, Text], ids: Iterable[str]) -> dict[str, Text]:
    kept = set(ids)
    return {finding: title for finding, title in gaps.items() if finding in kept}


def _but(gaps: Mapping[str, Text], ids: Iterable[str]) -> dict[str, Text]:
    gone = set(ids)
    return {finding: title for finding, title in gaps.items() if finding not in gone}


def judge_again(submission: Submission, ruleset: Ruleset, as_of: date) -> Side | None:
    """``submission`` under other rules than its own; None where they cannot judge it (another year)."""
    moved = replace(submission, content={**submission.content, "ruleset": ruleset.id})
    try:
        return side_of_report(judge(ruleset, moved, as_of))
    except AuditError:
        return None
