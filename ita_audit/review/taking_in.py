"""What files of decisions hold, into a round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Engine

from ita_audit.errors import DecisionError, Fault
from ita_audit.model.decision import Decision, Decisions
from ita_audit.model.round import Entry, Round
from ita_audit.review.deciding import absent, unwritable
from ita_audit.store.decisions import Log, Written, record
from ita_audit.store.entries import standing


def take_in(
    store: Engine, round_: Round, files: Sequence[tuple[str, Decisions]], *, at: str, by: str
) -> Mapping[str, Written]:
    """Record what files of decisions hold, each a name and its content; what is there already stays.

    Raises ``DecisionError``, with nothing written: a file about an LGU that is not in the round, or about
    another year or ruleset than it was judged for; a text that no store can hold.
    """
    entries = {entry.agency.code: entry for entry in standing(store, round_.id)}
    logs: dict[str, list[Decision]] = {}
    faults: list[Fault] = []
    for name, given in files:
        faults += _about(name, given, entries.get(given.agency), round_)
        for one in given.entries:
            faults += unwritable(f"{one.by}{one.why}{one.approver or ''}", name)
        logs.setdefault(given.agency, []).extend(given.entries)
    if faults:
        raise DecisionError(faults)
    return record(store, round_.id, logs, unsaid, at, by)


def unsaid(stored: Log, said: Log) -> Log:
    """What follows, in a file, the part of it that was stored in the same order already."""
    place = 0
    for decision in stored:
        place += place < len(said) and decision == said[place]
    return said[place:]


def _about(name: str, given: Decisions, entry: Entry | None, round_: Round) -> list[Fault]:
    if entry is None:
        return [absent(given.agency, name)]
    if (given.ruleset, given.fiscal_year) == (entry.ruleset, entry.fiscal_year):
        return []
    about, judged = f"{given.ruleset} {given.fiscal_year}", f"{entry.ruleset} {entry.fiscal_year}"
    return [
        Fault(
            name,
            f"เป็นการตัดสินของ {about} แต่รอบ {round_.name} ตรวจ {given.agency} ตาม {judged}",
            f"these decisions are about {about}; the round {round_.name} judged {given.agency} for {judged}",
            "ใช้ไฟล์การตัดสินของปีและเกณฑ์เดียวกัน",
            "use decisions of the same year and ruleset",
        )
    ]
