"""Two rounds held against each other, agency by agency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from ita_audit.errors import AuditError
from ita_audit.judging.rulesets import Rulesets
from ita_audit.model import Text
from ita_audit.model.round import Agency, Entry, Round
from ita_audit.review.handed_in import handed_in
from ita_audit.review.submission_diff import Change, Side, compare, judge_again
from ita_audit.store.entries import content_of, standing
from ita_audit.store.searching import Wanted, asked_by, find


@dataclass(frozen=True, slots=True)
class RoundDiff:
    """The changes of those that are in both rounds, by code, and those that are in one only."""

    changes: tuple[Change, ...]
    gone: tuple[Agency, ...]
    come: tuple[Agency, ...]


def between(store: Engine, older: Round, newer: Round, ruleset: str | None = None) -> RoundDiff:
    """What changed from one round to the other.

    Where an agency was judged under other rules then, its older submission is judged again under the
    newer ones, as of the older round's day, from the bytes that are kept.
    """
    before, after = _sides(store, older), _sides(store, newer)
    rulesets = Rulesets(ruleset)
    changes = []
    for code in sorted(before.keys() & after.keys()):
        (entry, old), (_, new) = before[code], after[code]
        again = None
        if old.ruleset_sha256 != new.ruleset_sha256:
            content = content_of(store, entry.sha256)
            again = _again(rulesets, content, entry, new.ruleset_sha256, older.as_of)
        changes.append(compare(old, new, again))
    return RoundDiff(
        tuple(changes),
        tuple(before[code][1].agency for code in sorted(before.keys() - after.keys())),
        tuple(after[code][1].agency for code in sorted(after.keys() - before.keys())),
    )


def _again(rulesets: Rulesets, content: bytes, entry: Entry, rules: str, as_of: date) -> Side | None:
    try:
        submission, ruleset = handed_in(rulesets, entry.path, content)
    except AuditError:
        return None
    return judge_again(submission, ruleset, as_of) if ruleset.sha256 == rules else None


def _sides(store: Engine, round_: Round) -> Mapping[str, tuple[Entry, Side]]:
    gaps: dict[int, dict[str, Text]] = {}
    for found in find(store, round_.id, Wanted(verdict="gap")):
        gaps.setdefault(found.entry, {})[found.question.finding] = found.question.title
    asked: dict[str, frozenset[str]] = {}
    sides = {}
    for entry in standing(store, round_.id):
        if entry.ruleset_sha256 not in asked:
            asked[entry.ruleset_sha256] = frozenset(asked_by(store, entry.ruleset_sha256))
        side = Side(
            entry.agency,
            entry.ruleset_sha256,
            entry.counts.at_least,
            gaps.get(entry.id, {}),
            asked[entry.ruleset_sha256],
        )
        sides[entry.agency.code] = (entry, side)
    return sides
