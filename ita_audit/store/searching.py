"""Findings of a round by what a supervisor asks for, and the gaps that many have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Select, func, or_, select, tuple_

from ita_audit.model import Grade, Text, Verdict
from ita_audit.model.round import Agency, OpenQuestion, StoredFinding
from ita_audit.store.packing import DamagedError
from ita_audit.store.tables import decisions, findings, latest, questions

_VERDICTS, _GRADES = frozenset(Verdict), frozenset(("", *Grade))
_TOLD = ("verdict", "grade", "cause", "fingerprint")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings; what is empty is not asked for. ``requirement``: 8, 8.3 or 8.3/total.

    ``decided``: only those that somebody has decided about.
    """

    province: str = ""
    district: str = ""
    agency: str = ""
    requirement: str = ""
    verdict: str = ""
    grade: str = ""
    decided: bool = False


@dataclass(frozen=True, slots=True)
class CommonGap:
    """One thing to mend: how many agencies it would help, and how many answers of theirs wait for it."""

    cause: str
    measure: str
    title: Text
    lgus: int
    findings: int


def find(store: Engine, round_id: int, wanted: Wanted) -> Iterator[StoredFinding]:
    """The findings of the entries that count, by agency and in the ruleset's order."""
    query = (
        select(latest, questions, *(findings.c[name] for name in _TOLD))
        .join_from(findings, latest, latest.c.id == findings.c.entry_id)
        .join(questions, questions.c.id == findings.c.question_id)
        .where(latest.c.round_id == round_id)
        .order_by(latest.c.agency_code, findings.c.question_id)
    )
    with store.connect() as connection:
        for row in connection.execute(_narrowed(query, round_id, wanted)):
            if row.verdict not in _VERDICTS or row.grade not in _GRADES:
                raise DamagedError(f"{row.verdict}, {row.grade}")
            yield StoredFinding(
                row.id,
                Agency(row.agency_code, row.agency_name, row.district, row.province),
                _question(row),
                row.verdict,
                row.grade,
                row.cause,
                row.fingerprint,
            )


def _narrowed(query: Select[Any], round_id: int, wanted: Wanted) -> Select[Any]:
    exact = {
        latest.c.province: wanted.province,
        latest.c.district: wanted.district,
        latest.c.agency_code: wanted.agency,
        findings.c.verdict: wanted.verdict,
        findings.c.grade: wanted.grade,
    }
    for column, value in exact.items():
        if value:
            query = query.where(column == value)
    if wanted.decided:
        about = select(decisions.c.agency_code, decisions.c.finding).where(decisions.c.round_id == round_id)
        query = query.where(tuple_(latest.c.agency_code, questions.c.finding).in_(about))
    if "/" in wanted.requirement:
        return query.where(questions.c.finding == wanted.requirement)
    if wanted.requirement:
        either = (questions.c.requirement, questions.c.measure)
        return query.where(or_(*(column == wanted.requirement for column in either)))
    return query


def waiting_lines(store: Engine, round_id: int) -> dict[str, dict[str, int]]:
    """How many findings wait for a person in each line (a requirement), by the agency's code."""
    query = (
        select(latest.c.agency_code, questions.c.requirement, func.count().label("findings"))
        .join_from(findings, latest, latest.c.id == findings.c.entry_id)
        .join(questions, questions.c.id == findings.c.question_id)
        .where(latest.c.round_id == round_id, findings.c.verdict == Verdict.NEEDS_REVIEW.value)
        .group_by(latest.c.agency_code, questions.c.requirement)
    )
    found: dict[str, dict[str, int]] = {}
    with store.connect() as connection:
        for row in connection.execute(query):
            found.setdefault(row.agency_code, {})[row.requirement] = row.findings
    return found


def common_gaps(store: Engine, round_id: int) -> list[CommonGap]:
    """What to mend, with the number of agencies it would help; the most first, then in the rules' order."""
    query = (
        select(
            findings.c.cause,
            func.count(findings.c.entry_id.distinct()).label("lgus"),
            func.count().label("answers"),
            func.min(questions.c.measure).label("measure"),
            func.min(questions.c.id).label("first"),
        )
        .join_from(findings, latest, latest.c.id == findings.c.entry_id)
        .join(questions, questions.c.id == findings.c.question_id)
        .where(latest.c.round_id == round_id, findings.c.cause != "")
        .group_by(findings.c.cause)
        .order_by(func.count(findings.c.entry_id.distinct()).desc(), func.min(questions.c.id))
    )
    with store.connect() as connection:
        rows = connection.execute(query).all()
        asked = {row.id: row for row in connection.execute(select(questions))}
    named = {row.finding: Text(row.title_th, row.title_en) for row in asked.values()}
    headed = {row.requirement: Text(row.heading_th, row.heading_en) for row in asked.values()}
    return [
        CommonGap(
            row.cause,
            row.measure,
            headed.get(row.cause) or named.get(row.cause) or Text(row.cause, row.cause),
            row.lgus,
            row.answers,
        )
        for row in rows
    ]


def _question(row: Any) -> OpenQuestion:
    return OpenQuestion(
        row.finding,
        row.requirement,
        row.measure,
        Text(row.title_th, row.title_en),
        Text(row.heading_th, row.heading_en),
    )


def asked_by(store: Engine, ruleset_sha256: str) -> dict[str, str]:
    """The ids of all questions of a ruleset, by its hash, each with its measure."""
    query = select(questions.c.finding, questions.c.measure).where(
        questions.c.ruleset_sha256 == ruleset_sha256
    )
    with store.connect() as connection:
        return {row.finding: row.measure for row in connection.execute(query)}
