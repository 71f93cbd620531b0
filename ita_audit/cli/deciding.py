"""Decisions laid over the reports of a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ita_audit.errors import DecisionError, Fault
from ita_audit.model import GapReport
from ita_audit.model.decision import Decisions
from ita_audit.model.overlay import concerns, decided

Given = Sequence[tuple[Path, Decisions]]


def read_all(paths: Sequence[Path]) -> Given:
    """The decisions of every file. Raises ``DecisionError`` with the mistakes of all of them."""
    from ita_audit.rulebook.decisions import read_decisions

    read: list[tuple[Path, Decisions]] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            read.append((path, read_decisions(path)))
        except DecisionError as error:
            faults.extend(error.faults)
    if faults:
        raise DecisionError(faults)
    return read


def lay_over(report: GapReport, given: Given) -> GapReport:
    """``report`` with the decisions that are about it; as it is where none are."""
    about = [decisions for _, decisions in given if concerns(decisions, report)]
    if not about:
        return report
    alone = report.provenance.measure
    entries = [
        entry
        for decisions in about
        for entry in decisions.entries
        if not alone or entry.finding.startswith(f"{alone}.")
    ]
    return decided(report, entries)


def unused(given: Given, reports: Sequence[GapReport]) -> list[Fault]:
    """A fault for each file that is about none of the reports: most likely the wrong file."""
    faults = []
    for path, decisions in given:
        if reports and not any(concerns(decisions, report) for report in reports):
            about = f"{decisions.ruleset} {decisions.agency} {decisions.fiscal_year}"
            seen = {
                f"{one.provenance.ruleset_id} {one.agency.get('code', '-')} {one.fiscal_year}"
                for one in reports
            }
            found = ", ".join(sorted(seen)[:3])
            faults.append(
                Fault(
                    str(path),
                    f"เป็นการตัดสินของ {about} แต่ไฟล์ที่ตรวจเป็นของ {found}",
                    f"these decisions are about {about}, and what was checked is {found}",
                    "ใช้ไฟล์การตัดสินของหน่วยงาน ปี และเกณฑ์เดียวกัน",
                    "use the decisions of the same agency, year and ruleset",
                )
            )
    return faults
