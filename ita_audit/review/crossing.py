"""The cross-checks of a round that is stored: made once for what was handed in, and kept beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import Engine

from ita_audit.errors import AuditError
from ita_audit.model.doubt import Doubt
from ita_audit.model.round import Entry, Round
from ita_audit.review.integrity import VERSION, doubts
from ita_audit.review.integrity.facts import Facts, Looking
from ita_audit.review.judging import Judge
from ita_audit.ruleset import Ruleset
from ita_audit.store.doubts import keep_doubts, kept_doubts
from ita_audit.store.entries import attached, content_of, standing

Told = Callable[[int, int, str], None]


def cross_check(store: Engine, round_: Round, ruleset: str | None, told: Told | None = None) -> list[Doubt]:
    """Every doubt over the entries of ``round_`` that count, and last year's of the same LGUs.

    What was found is kept, and read again as long as the same entries count. ``told`` hears of every
    entry before it is looked at.
    """
    entries = standing(store, round_.id)
    of_entries = _digest(entries)
    found = kept_doubts(store, round_.id, of_entries)
    if found is None:
        facts = list(_Facts(store, round_, Judge(ruleset, round_.as_of))(entries, told))
        last = {one.agency.code: before for one, before in facts if before is not None}
        found = doubts([one for one, _ in facts], last)
        keep_doubts(store, round_.id, of_entries, found)
    return found


def _digest(entries: Sequence[Entry]) -> str:
    """A text that is another one when other entries count, or the program looks for other things."""
    seen = [VERSION, *(f"{one.id} {one.sha256} {one.previous_sha256}" for one in entries)]
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()


class _Facts:
    """Takes the facts out of the bytes that are kept, entry by entry, with those of the year before."""

    def __init__(self, store: Engine, round_: Round, judge: Judge):
        self._store, self._judge = store, judge
        self._beside = attached(store, round_.id)
        self._looking: dict[str, Looking] = {}

    def __call__(self, entries: Sequence[Entry], told: Told | None) -> Iterator[tuple[Facts, Facts | None]]:
        for number, entry in enumerate(entries, 1):
            if told is not None:
                told(number, len(entries), entry.path)
            try:
                submission, ruleset = self._judge.read(content_of(self._store, entry.sha256), entry.path)
            except AuditError:
                continue  # judged once by rules that are not here any more; the round says so
            look = self._look(ruleset)
            facts = look(entry.agency, submission.content)
            facts.files = self._beside.get(entry.id, ())
            yield facts, self._before(entry, look, ruleset)

    def _look(self, ruleset: Ruleset) -> Looking:
        if ruleset.sha256 not in self._looking:
            self._looking[ruleset.sha256] = Looking(ruleset)
        return self._looking[ruleset.sha256]

    def _before(self, entry: Entry, look: Looking, ruleset: Ruleset) -> Facts | None:
        if not entry.previous_sha256:
            return None
        content = content_of(self._store, entry.previous_sha256)
        previous = self._judge.last_year(content, entry.path, ruleset)
        return look(entry.agency, previous.content)
