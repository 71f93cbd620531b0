"""The cross-checks of a round that is stored, with last year's where there is a round of it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine

from ita_audit.errors import AuditError
from ita_audit.model.round import Round
from ita_audit.review.integrity import Doubt, doubts
from ita_audit.review.integrity.facts import Facts, Looking
from ita_audit.review.judging import Judge
from ita_audit.store.entries import contents


def cross_check(store: Engine, round_: Round, before: Round | None, ruleset: str | None) -> list[Doubt]:
    """Every doubt over the entries of ``round_`` that count; ``before``: the round to compare figures with."""
    last = {one.agency.code: one for one in _facts(store, before, ruleset)} if before else {}
    return doubts(list(_facts(store, round_, ruleset)), last)


def _facts(store: Engine, round_: Round, name: str | None) -> Iterator[Facts]:
    judge = Judge(name, round_.as_of)
    looking: dict[str, Looking] = {}
    for entry, content in contents(store, round_.id):
        try:
            submission, ruleset = judge.read(content, entry.path)
        except AuditError:
            continue  # judged once by rules that are not here any more; the round says so
        if ruleset.sha256 not in looking:
            looking[ruleset.sha256] = Looking(ruleset)
        yield looking[ruleset.sha256](entry.agency, submission.content)
