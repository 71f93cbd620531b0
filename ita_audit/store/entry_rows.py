"""One judged submission as the rows it becomes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from ita_audit.model import GapReport, Tally, Verdict
from ita_audit.model.group_by_cause import cause_of
from ita_audit.model.round import Agency
from ita_audit.store.packing import packed


class EntryFacts(NamedTuple):
    """What the cross-checks look at in a submission: JSON, and the version of what wrote it."""

    version: str
    content: Any


@dataclass(frozen=True, slots=True)
class Judged:
    """A file as it was handed in, and its report.

    ``previous``: the hash of last year's submission, ``previous_content`` its bytes where the store
    may not have them yet. ``facts``: what the cross-checks look at in it.
    """

    agency: Agency
    path: str
    modified: int
    content: bytes
    report: GapReport
    at: str
    by: str
    previous: str = ""
    previous_content: bytes | None = None
    facts: EntryFacts | None = None


def submission_rows(judged: Judged) -> list[dict[str, Any]]:
    """The bytes as handed in, compressed; last year's too, where they are given."""
    contents = {judged.report.provenance.submission_sha256: judged.content}
    if judged.previous_content is not None:
        contents[judged.previous] = judged.previous_content
    return [
        {"sha256": sha256, "size": len(content), "content": packed(content)}
        for sha256, content in contents.items()
    ]


def report_row(entry: int, report: GapReport) -> dict[str, Any]:
    """The report as it was given, compressed."""
    text = json.dumps(report.to_dict(), ensure_ascii=False, separators=(",", ":"))
    return {"entry_id": entry, "content": packed(text.encode("utf-8", "backslashreplace"))}


def entry_row(round_id: int, judged: Judged) -> dict[str, Any]:
    """Who handed in what, under which rules, and the counts."""
    report, agency = judged.report, judged.agency
    return {
        "round_id": round_id,
        "agency_code": agency.code,
        "agency_name": agency.name,
        "district": agency.district,
        "province": agency.province,
        "path": judged.path,
        "sha256": report.provenance.submission_sha256,
        "modified": judged.modified,
        "ruleset": report.provenance.ruleset_id,
        "ruleset_sha256": report.provenance.ruleset_sha256,
        "stored_at": judged.at,
        "stored_by": judged.by,
        "claimed": sum(finding.claim and finding.verdict is Verdict.GAP for finding in report.findings),
        "fiscal_year": report.fiscal_year,
        "previous_sha256": judged.previous,
        **_counts(report.tally),
    }


def measure_rows(entry: int, report: GapReport) -> list[dict[str, Any]]:
    """The counts of each measure."""
    return [
        {"entry_id": entry, "measure": measure.id, **_counts(measure.tally)} for measure in report.measures
    ]


def facts_row(entry: int, facts: EntryFacts) -> dict[str, Any]:
    """What the cross-checks look at, compressed."""
    text = json.dumps(facts.content, separators=(",", ":"))
    return {"entry_id": entry, "version": facts.version, "content": packed(text.encode())}


def question_rows(report: GapReport) -> list[dict[str, Any]]:
    """Every question of the report's ruleset."""
    headings = {one.id: one.title for one in report.requirements}
    return [
        {
            "ruleset_sha256": report.provenance.ruleset_sha256,
            "finding": finding.id,
            "requirement": finding.requirement,
            "measure": finding.measure,
            "title_th": finding.title.th,
            "title_en": finding.title.en,
            "heading_th": headings[finding.requirement].th,
            "heading_en": headings[finding.requirement].en,
        }
        for finding in report.findings
    ]


def finding_rows(entry: int, report: GapReport, questions: dict[str, int]) -> list[dict[str, Any]]:
    """Every answer; ``questions`` gives the row of each question by its finding's id."""
    return [
        {
            "entry_id": entry,
            "question_id": questions[finding.id],
            "verdict": finding.verdict.value,
            "grade": finding.grade.value if finding.grade else "",
            "cause": cause_of(finding),
            "fingerprint": finding.fingerprint,
        }
        for finding in report.findings
    ]


def _counts(tally: Tally) -> dict[str, Any]:
    completeness = tally.completeness.to_dict()
    return {
        **{verdict.value: tally.verdicts.get(verdict, 0) for verdict in Verdict},
        "mistakes": tally.mistakes,
        "at_least": completeness["at_least"],
        "at_most": completeness["at_most"],
    }
