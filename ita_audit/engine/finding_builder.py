"""A finding in the making, and how it is settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ita_audit.engine.messages import PERSON_DECIDES, UNKNOWN_BECAUSE, Messages, did_you_mean, together
from ita_audit.engine.redact import quoted, shown, spoken
from ita_audit.model import Finding, Grade, Location, Place, Text, Verdict
from ita_audit.model.pointer import join, split
from ita_audit.model.remark import Remark
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.types import remarks
from ita_audit.types.reading import ValueProblem

Looked = tuple[str, str]
"""Something a question looked at: an instance of evidence, and the item or table in it."""


class PendingPlace(NamedTuple):
    """A place in the making. ``found`` is the raw value, ``meant`` what it was most likely meant for."""

    pointer: str
    problem: str
    found: Any = None
    meant: Text | None = None


@dataclass(frozen=True, slots=True)
class QuestionSpec:
    """One question of the plan: what its finding is called, cites and says."""

    id: str
    requirement: str
    measure: str
    clauses: tuple[str, ...]
    citation: Text
    voice: Messages
    claim: bool = False


@dataclass(slots=True)
class FindingBuilder:
    """The answer to one question while it is still being put together.

    ``looked`` is what a check looked at; None for an item, which is looked at itself. ``remarked`` are places
    whose value was read for certain, though it is written otherwise.
    """

    asking: QuestionSpec
    spots: list[PendingPlace] = field(default_factory=list)
    remarked: list[PendingPlace] = field(default_factory=list)
    applied: int = 0
    at_fault: int = 0
    caused_by: tuple[str, ...] = ()
    reason: Text | None = None
    verdict: Verdict | None = None
    fields: dict[str, str | Text] = field(default_factory=dict)
    looked: tuple[Looked, ...] | None = None

    def take(self, here: str, troubles: Iterable[ValueProblem]) -> bool:
        """Keep what is wrong with the value at ``here``, remarks apart; return whether anything is."""
        before = len(self.spots)
        for trouble in troubles:
            kept = self.remarked if trouble.problem in remarks() else self.spots
            kept.append(
                PendingPlace(join(here, *trouble.path), trouble.problem, trouble.found, trouble.meant)
            )
        return len(self.spots) > before

    def remarks(self, locations: Mapping[str, Location]) -> Iterator[Remark]:
        """What was read though written otherwise: a sentence for each sort, with the first place it stands at."""
        for problem in dict.fromkeys(spot.problem for spot in self.remarked):
            spots = [spot for spot in self.remarked if spot.problem == problem]
            text = self.asking.voice.message(problem, self._fields(spots))
            yield Remark(text, locations.get(spots[0].pointer))

    @property
    def grade(self) -> Grade | None:
        """The worst grade of its places."""
        if not self.spots:
            return None
        return min(
            (self.asking.voice.grade(spot.problem) for spot in self.spots), key=lambda grade: grade.rank
        )

    def settled(self) -> Verdict:
        """The verdict: as decided, or as its places say."""
        if self.verdict is not None:
            return self.verdict
        grade = self.grade
        if grade is None:
            return Verdict.MET
        return Verdict.NEEDS_REVIEW if grade is Grade.DOUBT else Verdict.GAP

    def not_applicable(self, reason: Text) -> FindingBuilder:
        """Settle it: not asked, for this reason."""
        self.verdict, self.reason = Verdict.NOT_APPLICABLE, reason
        return self

    def undetermined(self, caused_by: tuple[str, ...], reason: Text = UNKNOWN_BECAUSE) -> FindingBuilder:
        """Settle it: it could not be told, because of these findings."""
        self.verdict, self.reason, self.caused_by = Verdict.UNDETERMINED, reason, caused_by
        return self

    def lacks(self, spot: PendingPlace, caused_by: tuple[str, ...]) -> FindingBuilder:
        """Settle it: the evidence it belongs to is not there, so that this is lacking too.

        It is as bad as if it were missing: a dash for all the evidence is no dash in a money cell. Where that
        is only a doubt, nothing is there that a person could look at: it cannot be told.
        """
        voice = self.asking.voice
        if voice.grade("missing") is Grade.DOUBT:
            return self.undetermined(caused_by)
        if voice.grade(spot.problem) is not voice.grade("missing"):
            spot = spot._replace(problem="missing")
        self.applied = self.at_fault = 1
        self.spots.append(spot)
        self.caused_by = caused_by
        return self

    def roots(self) -> tuple[str, ...]:
        """What whoever depends on this is caused by: its own cause, or itself."""
        return self.caused_by or (self.asking.id,)

    def finding(self, locations: dict[str, Location], fingerprint: str) -> Finding:
        """The finished value; texts are only made where there is something to say."""
        asking, verdict, reason = self.asking, self.settled(), self.reason
        if verdict is Verdict.NEEDS_REVIEW and reason is None:
            reason = PERSON_DECIDES
        said = self._said(locations) if self.spots else {}
        return Finding(
            id=asking.id,
            requirement=asking.requirement,
            measure=asking.measure,
            clauses=asking.clauses,
            citation=asking.citation,
            verdict=verdict,
            title=asking.voice.title,
            applied=self.applied,
            passed=max(0, self.applied - self.at_fault),
            caused_by=self.caused_by,
            reason=reason,
            claim=asking.claim,
            fingerprint=fingerprint,
            **said,
        )

    def _said(self, locations: dict[str, Location]) -> dict[str, Any]:
        voice = self.asking.voice
        grades = {spot.problem: voice.grade(spot.problem) for spot in self.spots}
        problems = sorted(grades, key=lambda problem: grades[problem].rank)
        told = [
            (problem, self._fields([spot for spot in self.spots if spot.problem == problem]))
            for problem in problems
        ]
        return {
            "grade": grades[problems[0]],
            "places": tuple(
                Place(
                    mask_citizen_numbers(spot.pointer),
                    spot.problem,
                    grades[spot.problem],
                    shown(spot.found),
                    locations.get(spot.pointer),
                )
                for spot in self.spots
            ),
            "expected": voice.expected,
            "message": together(voice.message(problem, fields) for problem, fields in told),
            "remedy": together(voice.remedy(problem, fields) for problem, fields in told),
        }

    def _fields(self, spots: Sequence[PendingPlace]) -> dict[str, str | Text]:
        rows = [row for spot in spots if (row := row_number(spot.pointer)) is not None]
        numbers = list(dict.fromkeys(rows))
        most = ", ".join(str(row) for row in numbers[:8]) + (
            f" (+{len(numbers) - 8})" if len(numbers) > 8 else ""
        )
        first = next((spot.found for spot in spots if spot.found is not None), None)
        meant = next((spot.meant for spot in spots if spot.meant is not None), None)
        return {
            "found": spoken(first, self.asking.voice.calendar),
            "meant": did_you_mean(meant) if meant is not None else "",
            "rows": str(len(numbers) or len(spots)),
            "of": str(self.applied),
            "places": Text(f"แถวที่ {most}", f"row {most}") if numbers else "",
            **{name: quoted(value) for name, value in self.fields.items()},
        }


def row_number(pointer: str) -> int | None:
    """The row a pointer goes through, counted from 1; None where it goes through no list."""
    for token in split(pointer)[2:]:
        if token.isdecimal():
            return int(token) + 1
    return None
