"""Running the cases: which hold, which do not, and what no case proves."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ita_audit.engine import check, plan_of
from ita_audit.errors import Fault, RulesetError
from ita_audit.model import Finding
from ita_audit.proof.cases import Base, Located, changed, load_cases
from ita_audit.ruleset import Ruleset


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A finding that a case expected and did not get, or got and did not expect."""

    finding: str
    expected: str | None
    found: str


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One case: the findings that came out otherwise than its author wrote; none where it holds."""

    located: Located
    mismatches: tuple[Mismatch, ...]
    error: str | None = None

    @property
    def holds(self) -> bool:
        """Whether all came out as written."""
        return not self.mismatches and self.error is None


@dataclass(frozen=True, slots=True)
class Unproved:
    """A question of the ruleset that no case shows met, or none shows failing."""

    finding: str
    lacks: str


@dataclass(frozen=True, slots=True)
class TestRun:
    """All cases of a ruleset, and the questions they leave unproved."""

    __test__ = False

    results: tuple[CaseResult, ...]
    unproved: tuple[Unproved, ...]

    @property
    def passed(self) -> bool:
        """Whether every case holds and every question has both its cases."""
        return not self.unproved and all(result.holds for result in self.results)


def run_cases(ruleset: Ruleset, folder: Path) -> TestRun:
    """Run the cases in ``folder`` against ``ruleset``.

    Raises ``RulesetError`` where the case files are wrong, or the base has a gap of its own.
    """
    base, cases = load_cases(folder)
    content = _content(folder, base)
    as_of = date.fromisoformat(base.as_of)
    start = {finding.id: finding for finding in check(ruleset, content, as_of).findings}
    claims = {
        plan.asking.id
        for requirement in plan_of(ruleset).requirements
        for plan in requirement.checks
        if plan.asking.claim
    }
    results = tuple(_run(ruleset, content, as_of, start, claims, located) for located in cases)
    return TestRun(results, tuple(_unproved(ruleset, start, results)))


def _run(
    ruleset: Ruleset,
    content: dict[str, Any],
    as_of: date,
    start: dict[str, Finding],
    claims: set[str],
    located: Located,
) -> CaseResult:
    case = located.case
    try:
        submission = changed(content, case)
    except (LookupError, TypeError, ValueError) as error:
        return CaseResult(located, (), f"a pointer leads nowhere: {error}")
    day = date.fromisoformat(case.as_of) if case.as_of else as_of
    findings = {finding.id: finding for finding in check(ruleset, submission, day).findings}
    mismatches = []
    for finding_id, expected in case.expect.items():
        finding = findings.get(finding_id)
        if finding is None:
            mismatches.append(Mismatch(finding_id, expected, "no such finding"))
        elif not fits(finding, expected):
            mismatches.append(Mismatch(finding_id, expected, said(finding)))
    for finding_id, finding in findings.items():
        expected_here = finding_id in case.expect or finding_id in claims
        if not expected_here and said(finding) != said(start[finding_id]):
            mismatches.append(Mismatch(finding_id, None, said(finding)))
    return CaseResult(located, tuple(mismatches))


def said(finding: Finding) -> str:
    """A finding as a case writes it: verdict, grade where there is one, its problems."""
    grade = [finding.grade.value] if finding.grade and finding.verdict.value == "gap" else []
    problems = sorted({place.problem for place in finding.places})
    return " ".join([finding.verdict.value, *grade, *problems])


def fits(finding: Finding, expected: str) -> bool:
    """Whether ``finding`` is what a case wrote: every word of it is said, the verdict first."""
    words = expected.split()
    return finding.verdict.value == words[0] and set(words[1:]) <= set(said(finding).split()[1:])


def _unproved(ruleset: Ruleset, start: dict[str, Finding], results: tuple[CaseResult, ...]) -> list[Unproved]:
    verdicts: dict[str, set[str]] = {}
    for result in results:
        for finding_id, expected in result.located.case.expect.items():
            verdicts.setdefault(_question(finding_id), set()).add(expected.split()[0])
    missing = []
    for finding_id in dict.fromkeys(_question(finding_id) for finding_id in start):
        got = verdicts.get(finding_id, set())
        if not got & {"met"} and not _judged_by_person(ruleset, finding_id):
            missing.append(Unproved(finding_id, "met"))
        if not got & {"gap", "needs_review"}:
            missing.append(Unproved(finding_id, "gap or needs_review"))
    return missing


def _question(finding_id: str) -> str:
    """One question for all measures: ``8.R/status`` and ``1.R/status`` are ``R/status``."""
    requirement, _, name = finding_id.partition("/")
    return f"R/{name}" if requirement.endswith(".R") else finding_id


def _judged_by_person(ruleset: Ruleset, finding_id: str) -> bool:
    requirement_id, _, name = finding_id.partition("/")
    checks = ruleset.requirement(requirement_id).checks
    return any(one.id == name and one.kind == "judgement" for one in checks)


def _content(folder: Path, base: Base) -> dict[str, Any]:
    file = folder / base.submission
    try:
        content = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise RulesetError(
            Fault(
                f"{folder.name}/base.yaml",
                f"อ่านข้อมูลตั้งต้น {base.submission} ไม่ได้ ({error})",
                f"the base {base.submission} cannot be read ({error})",
                "แก้ที่อยู่ไฟล์ใน base.yaml",
                "correct the path in base.yaml",
            )
        ) from error
    if not isinstance(content, dict):
        raise RulesetError(
            Fault(
                f"{folder.name}/base.yaml",
                "ข้อมูลตั้งต้นไม่ใช่ชุดข้อมูล",
                "the base is no object",
                "แก้ไฟล์",
                "mend the file",
            )
        )
    return content
