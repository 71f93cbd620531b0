"""Decisions of a round laid over its stored findings, as of the round's day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from ita_audit.model.decision import Kind, Ruling, Standing
from ita_audit.model.overlay import ruled, settles
from ita_audit.model.round import Round, StoredFinding
from ita_audit.store.decisions import recorded
from ita_audit.store.searching import Wanted, find

OPEN = ("gap", "needs_review")
"""The verdicts that wait for an answer, of whoever mends it or of a person."""


@dataclass(frozen=True, slots=True)
class StoredRuling:
    """A decision with its standing, when it was stored and by whom."""

    ruling: Ruling
    stored_at: str
    stored_by: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What decisions come to: those that count, those of them that settle what waited for a person, and
    last words that do not count."""

    effective: int = 0
    attested: int = 0
    idle: int = 0


Rulings = Mapping[str, Sequence[StoredRuling]]
"""Every decision of a round, by the LGU's code, in the order they were stored."""


def rulings_of(store: Engine, round_: Round, agency: str = "") -> Rulings:
    """The decisions of a round, or of one LGU in it, held against the entries that count."""
    logs = recorded(store, round_.id, agency)
    if not logs:
        return {}
    seen: dict[str, dict[str, StoredFinding]] = {}
    for finding in find(store, round_.id, Wanted(agency=agency, decided=True)):
        seen.setdefault(finding.agency.code, {})[finding.id] = finding
    found = {}
    for code, log in logs.items():
        rulings = ruled([one.decision for one in log], seen.get(code, {}), round_.as_of)
        found[code] = [
            StoredRuling(ruling, one.stored_at, one.stored_by)
            for ruling, one in zip(rulings, log, strict=True)
        ]
    return found


def last_words(rulings: Rulings) -> dict[tuple[str, str], Ruling]:
    """The ruling that stands last about each finding, by code and finding."""
    return {
        (code, one.ruling.decision.finding): one.ruling
        for code, log in rulings.items()
        for one in log
        if one.ruling.standing is not Standing.REPLACED
    }


def is_open(finding: StoredFinding, ruling: Ruling | None) -> bool:
    """Whether the finding still waits: it is a gap or for a person, and no decision settles it."""
    return finding.verdict in OPEN and not (ruling and settles(ruling))


def counted(log: Iterable[StoredRuling]) -> Decided:
    """The decisions about one LGU, counted."""
    last = [one.ruling for one in log if one.ruling.standing is not Standing.REPLACED]
    effective = [ruling for ruling in last if ruling.standing is Standing.EFFECTIVE]
    attested = sum(ruling.decision.kind is Kind.ATTESTED for ruling in effective)
    return Decided(len(effective), attested, len(last) - len(effective))
