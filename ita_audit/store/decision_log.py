"""Decisions on stored findings: a log for each agency of a round, only ever added to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, select

from ita_audit.model import Verdict
from ita_audit.model.decision import Decision, DecisionKind
from ita_audit.store.packing import as_kept
from ita_audit.store.rounds import writing_in
from ita_audit.store.tables import decisions

Log = Sequence[Decision]
Adding = Callable[[Log, Log], Log]
"""What of the second has to be added, both about one finding: what is stored, and what is said now."""


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """A decision in the store: when it was stored, and by whom; who decided it stands in it."""

    decision: Decision
    stored_at: str
    stored_by: str


@dataclass(frozen=True, slots=True)
class AddedDecisions:
    """How many decisions were added to the log of one agency, how many of them replace an earlier one, and how many
    were there already and are not written twice."""

    added: int = 0
    replacing: int = 0
    there: int = 0


def recorded(store: Engine, round_id: int, agency: str = "") -> dict[str, list[StoredDecision]]:
    """The decisions of a round, or of one agency in it, by code, in the order they were stored."""
    with store.connect() as connection:
        return _recorded(connection, round_id, agency)


def record(
    store: Engine, round_id: int, said: Mapping[str, Log], adding: Adding, at: str, by: str
) -> dict[str, AddedDecisions]:
    """Add what is ``said`` of each agency, by code, as far as ``adding`` finds it missing; nothing is changed.

    One transaction, one at a time: of two who decide at once the later follows the earlier.
    """
    rows: list[dict[str, Any]] = []
    done: dict[str, AddedDecisions] = {}
    with writing_in(store, round_id) as connection:
        alone = next(iter(said)) if len(said) == 1 else ""
        stored = _recorded(connection, round_id, alone)
        for code, log in said.items():
            before = _by_finding([one.decision for one in stored.get(code, [])])
            added = replacing = 0
            for finding, more in _by_finding(log).items():
                missing = adding(before.get(finding, []), more)
                rows.extend(_row(round_id, code, decision, at, by) for decision in missing)
                added += len(missing)
                replacing += bool(missing) and finding in before
            done[code] = AddedDecisions(added, replacing, len(log) - added)
        if rows:
            connection.execute(insert(decisions), rows)
    return done


def _recorded(connection: Connection, round_id: int, agency: str) -> dict[str, list[StoredDecision]]:
    query = select(decisions).where(decisions.c.round_id == round_id)
    if agency:
        query = query.where(decisions.c.agency_code == agency)
    found: dict[str, list[StoredDecision]] = {}
    for row in connection.execute(query.order_by(decisions.c.agency_code, decisions.c.id)):
        found.setdefault(row.agency_code, []).append(
            StoredDecision(_decision(row), row.stored_at, row.stored_by)
        )
    return found


def _by_finding(log: Log) -> dict[str, list[Decision]]:
    found: dict[str, list[Decision]] = {}
    for decision in log:
        found.setdefault(decision.finding, []).append(decision)
    return found


def _row(round_id: int, code: str, decision: Decision, at: str, by: str) -> dict[str, Any]:
    given = {name: value or "" for name, value in decision.to_dict().items()}
    given["decided_by"] = given.pop("by")
    return {"round_id": round_id, "agency_code": code, **given, "stored_at": at, "stored_by": by}


def _decision(row: Row[Any]) -> Decision:
    with as_kept():
        return Decision(
            row.finding,
            DecisionKind(row.kind),
            row.decided_by,
            date.fromisoformat(row.dated),
            row.why,
            row.seen,
            Verdict(row.verdict) if row.verdict else None,
            row.approver or None,
            date.fromisoformat(row.until) if row.until else None,
        )
