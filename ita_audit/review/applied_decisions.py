"""The decisions of a round applied to its stored findings, as of the round's day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Engine

from ita_audit.model.apply_decisions import settles, with_status
from ita_audit.model.decision import AppliedDecision, DecisionKind, DecisionStatus
from ita_audit.model.round import Round, StoredFinding
from ita_audit.store.decision_log import recorded
from ita_audit.store.searching import Wanted, find, waiting_lines

OPEN = ("gap", "needs_review")
"""The verdicts that wait for an answer, of whoever mends it or of a person."""


@dataclass(frozen=True, slots=True)
class LoggedDecision:
    """A decision of a round's log with its status, when it was stored and by whom."""

    applied: AppliedDecision
    stored_at: str
    stored_by: str


@dataclass(frozen=True, slots=True)
class DecisionCounts:
    """What decisions come to: those that count, those of them that settle what waited for a person (by
    requirement), and last words that do not count."""

    effective: int = 0
    attested: Mapping[str, int] = field(default_factory=dict)
    idle: int = 0


DecisionLogs = Mapping[str, Sequence[LoggedDecision]]
"""Every decision of a round, by the agency's code, in the order they were stored."""


def applied_decisions(store: Engine, round_: Round, agency: str = "") -> DecisionLogs:
    """The decisions of a round, or of one agency in it, held against the entries that count."""
    logs = recorded(store, round_.id, agency)
    if not logs:
        return {}
    seen: dict[str, dict[str, StoredFinding]] = {}
    for finding in find(store, round_.id, Wanted(agency=agency, decided=True)):
        seen.setdefault(finding.agency.code, {})[finding.id] = finding
    found = {}
    for code, log in logs.items():
        applied = with_status([one.decision for one in log], seen.get(code, {}), round_.as_of)
        found[code] = [
            LoggedDecision(decision, one.stored_at, one.stored_by)
            for decision, one in zip(applied, log, strict=True)
        ]
    return found


def last_decisions(logs: DecisionLogs) -> dict[tuple[str, str], AppliedDecision]:
    """The decision that stands last about each finding, by code and finding."""
    return {(code, one.decision.finding): one for code, log in logs.items() for one in _last(log)}


def is_open(finding: StoredFinding, applied: AppliedDecision | None) -> bool:
    """Whether the finding still waits: it is a gap or for a person, and no decision settles it."""
    return finding.verdict in OPEN and not (applied and settles(applied))


def count_decisions(log: Iterable[LoggedDecision]) -> DecisionCounts:
    """The decisions about one agency, counted."""
    last = _last(log)
    effective = [one for one in last if one.status is DecisionStatus.EFFECTIVE]
    attested = Counter(
        one.decision.finding.partition("/")[0]
        for one in effective
        if one.decision.kind is DecisionKind.ATTESTED
    )
    return DecisionCounts(len(effective), attested, len(last) - len(effective))


def lines_left(store: Engine, round_: Round, decided: Mapping[str, DecisionCounts]) -> dict[str, int]:
    """How many lines (requirements) of each agency hold something that nobody has settled, by its code.

    A decision of a person settles it, a dispute does not.
    """
    return {
        code: sum(
            number > decided.get(code, DecisionCounts()).attested.get(line, 0)
            for line, number in lines.items()
        )
        for code, lines in waiting_lines(store, round_.id).items()
    }


def _last(log: Iterable[LoggedDecision]) -> list[AppliedDecision]:
    return [one.applied for one in log if one.applied.status is not DecisionStatus.REPLACED]
