"""What a question looked at, as a fingerprint: a decision of a person is bound to it.

A finding's fingerprint changes with its verdict, with its places and problems, and with anything its
question looked at, whole and not only as far as a report shows it. Citizen numbers are masked before:
a fingerprint of one must not give it away.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Any

from ita_audit.checks.base import MeasureFinding, Ref, SubmissionView, Table
from ita_audit.engine.evidence_values import EvidenceValues
from ita_audit.engine.finding_builder import FindingBuilder, Looked
from ita_audit.model import Verdict
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.types.reading import Mark

DIGITS = 16
"""Hexadecimal digits of a fingerprint."""

AGENCY: Looked = ("agency", "")
OUTCOMES = "outcomes"
LAST_YEAR = "last_year."
"""What the name of evidence begins with that was looked at in last year's submission."""

_OPEN = (Verdict.GAP, Verdict.NEEDS_REVIEW)


class RecordingView:
    """A world that notes in ``looked`` what a question asks it for, ``prefix`` before each name."""

    def __init__(self, world: SubmissionView, looked: dict[Looked, None] | None = None, prefix: str = ""):
        self._world, self._prefix = world, prefix
        self.looked: dict[Looked, None] = {} if looked is None else looked

    @property
    def agency(self) -> Mapping[str, str]:
        """As the world has it."""
        self.looked[AGENCY] = None
        return self._world.agency

    @property
    def as_of(self) -> date:
        """As the world has it; the day is nothing of the submission's and is not noted."""
        return self._world.as_of

    def value(self, ref: Ref) -> Any:
        """As the world has it."""
        self._note(ref)
        return self._world.value(ref)

    def table(self, ref: Ref) -> Table | Mark:
        """As the world has it."""
        self._note(ref)
        return self._world.table(ref)

    def pointer(self, ref: Ref, row: int | None = None) -> str:
        """As the world has it."""
        return self._world.pointer(ref, row)

    def raw(self, ref: Ref, row: int | None = None) -> Any:
        """As the world has it."""
        self._note(ref)
        return self._world.raw(ref, row)

    def outcomes(self, measure: str) -> Sequence[MeasureFinding]:
        """As the world has it."""
        self.looked[OUTCOMES, measure] = None
        return self._world.outcomes(measure)

    @property
    def last_year(self) -> RecordingView | None:
        """As the world has it, and what is asked of it is noted, too."""
        before = self._world.last_year
        return None if before is None else RecordingView(before, self.looked, LAST_YEAR)

    def _note(self, ref: Ref) -> None:
        self.looked[self._prefix + ref.instance, ref.table or ref.name] = None


class Fingerprints:
    """Makes the fingerprints of one report; each value is digested once, however many looked at it."""

    def __init__(
        self,
        sheets: Mapping[str, EvidenceValues],
        agency: Mapping[str, str],
        drafts: Sequence[FindingBuilder],
    ):
        self._sheets, self._agency, self._drafts = sheets, agency, drafts
        self._digests: dict[Looked, str] = {}

    def of(self, draft: FindingBuilder, instance: str) -> str:
        """The fingerprint of a draft of the sheet ``instance``; "" where there is nothing to decide."""
        verdict = draft.settled()
        if verdict not in _OPEN:
            return ""
        looked = draft.looked
        if looked is None:
            item = draft.asking.id.partition("/")[2].partition(".")[0]
            looked = ((instance, item),)
        parts = [draft.asking.id, verdict.value]
        for spot in draft.spots:
            parts += (spot.pointer, spot.problem)
        for one in looked:
            parts += (*one, self._digest(one))
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]

    def _digest(self, looked: Looked) -> str:
        if looked not in self._digests:
            self._digests[looked] = _digest(self._value(looked))
        return self._digests[looked]

    def _value(self, looked: Looked) -> Any:
        where, name = looked
        if looked == AGENCY:
            return dict(self._agency)
        if where == OUTCOMES:
            return [
                [draft.asking.id, draft.settled().value, draft.grade]
                for draft in self._drafts
                if draft.asking.measure == name and not draft.asking.claim
            ]
        return self._sheets[where].raw.get(name)


def _digest(value: Any) -> str:
    if value is None:
        return ""
    try:
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
        if "\\" in text:  # a line break inside a number is two letters by now
            text = json.dumps(_masked(value), ensure_ascii=False, sort_keys=True, default=str)
    except (ValueError, TypeError, RecursionError):  # no JSON: only a plain dict of a caller can hold such
        text = f"a {type(value).__name__} that cannot be written"
    return _masked_digest(text)


@lru_cache(maxsize=4096)
def _masked_digest(text: str) -> str:
    return sha256(mask_citizen_numbers(text).encode("utf-8", "surrogatepass")).hexdigest()


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return mask_citizen_numbers(value)
    if isinstance(value, Mapping):
        return {key: _masked(one) for key, one in value.items()}
    return [_masked(one) for one in value] if isinstance(value, (list, tuple)) else value
