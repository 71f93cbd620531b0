"""The cross-checks of a round that is stored: made once for what was handed in, and kept beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import Engine

from ita_audit.errors import AuditError
from ita_audit.judging.rulesets import Rulesets
from ita_audit.judging.submissions import read, submission_of
from ita_audit.model.doubt import Doubt
from ita_audit.model.round import Entry, Round
from ita_audit.review.integrity import doubts
from ita_audit.review.integrity.evidence_facts import VERSION, EvidenceFacts, look_at
from ita_audit.review.one_file import as_its_fault
from ita_audit.store.doubts import keep_doubts, kept_doubts
from ita_audit.store.entries import content_of, facts_of, standing
from ita_audit.store.instruments import instrument_of
from ita_audit.thai.citizen_numbers import mask_citizen_numbers

Told = Callable[[int, int, str], None]
LOOKS = "3"
"""To be raised when something else is looked for, so that no round shows what an older program found."""


def cross_check(store: Engine, round_: Round, ruleset: str | None, told: Told | None = None) -> list[Doubt]:
    """Every doubt over the entries of ``round_`` that count, and last year's of the same agencies.

    What was found is kept, and read again as long as the same entries count. ``told`` hears of every
    entry before it is looked at.
    """
    entries = standing(store, round_.id)
    of_entries = _digest(entries)
    found = kept_doubts(store, round_.id, of_entries)
    if found is None:
        rulesets = Rulesets(ruleset)
        every: list[EvidenceFacts] = []
        last: dict[str, EvidenceFacts] = {}
        for number, entry in enumerate(entries, 1):
            if told is not None:
                told(number, len(entries), entry.path)
            facts = _facts(store, rulesets, entry, entry.sha256)
            before = _facts(store, rulesets, entry, entry.previous_sha256)
            if facts is not None:
                every.append(facts)
            if before is not None:
                last[entry.agency.code] = before
        found = [_masked(doubt) for doubt in doubts(every, last, instrument_of(store, round_.id))]
        keep_doubts(store, round_.id, of_entries, found)
    return found


def _masked(doubt: Doubt) -> Doubt:
    """What was compared is whole; what is kept and shown has nobody's citizen number."""
    shown = (
        replace(one, pointer=mask_citizen_numbers(one.pointer), shown=mask_citizen_numbers(one.shown))
        for one in doubt.seen
    )
    return replace(doubt, seen=tuple(shown))


def _digest(entries: Sequence[Entry]) -> str:
    """The cache key of a round's cross-checks: it changes with the entries that count and with what is looked for."""
    seen = [LOOKS, VERSION, *(f"{one.id} {one.sha256} {one.previous_sha256}" for one in entries)]
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()


def _facts(store: Engine, rulesets: Rulesets, entry: Entry, sha256: str) -> EvidenceFacts | None:
    """The facts as they were kept; from the bytes where another program kept them."""
    if not sha256:
        return None
    kept = facts_of(store, entry.agency.code, sha256)
    if kept is not None and kept.version == VERSION:
        return EvidenceFacts.of(entry.agency, kept.content)
    try:
        with as_its_fault(entry.path):
            ruleset = rulesets.load(entry.ruleset)
            submission = submission_of(read(entry.path, content_of(store, sha256)), ruleset)
            return look_at(submission.content, entry.agency, ruleset)
    except AuditError:
        return None  # judged once by rules or a program that are not here any more; the round says so
