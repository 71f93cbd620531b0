"""One damage to a submission that lacks nothing, what came of it, and a whole run of them: plain values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ita_audit.model import Text
from ita_audit.model.edit import Edit

How = Literal["dropped", "null", "blank", "placeholder", "wrong_type", "emptied", "violated"]
Reason = Literal["part", "condition", "check", "check_elsewhere", "claim"]
"""Why another finding may change: it is about a part of what was damaged, is asked for by it, reads it
(in the same requirement, or in another one), or is the claim over it."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One damage. ``questions`` are the findings that must name it, at ``pointer``.

    ``inner``: what was dropped is a member inside a value (the title of a document), so that the
    place named may be the value that lacks it. ``note`` says what a violation did.
    """

    how: How
    questions: tuple[str, ...]
    pointer: str
    edits: tuple[Edit, ...]
    inner: bool = False
    note: str = ""


class Unreached(NamedTuple):
    """What no damage was made to, by name, and why."""

    name: str
    reason: Text


class Collateral(NamedTuple):
    """Another finding that changed, and why it may; None where nothing explains it."""

    finding: str
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class DamageOutcome:
    """What came of one damage.

    ``found``: every question it is put to became a gap, or the doubt that the rule says.
    ``placed``: at that place, and nowhere else. ``cited``: under a clause of that very item or check.
    """

    damage: Damage
    found: bool
    placed: bool
    cited: bool
    collateral: tuple[Collateral, ...]

    @property
    def unexplained(self) -> tuple[str, ...]:
        """The findings that changed and had no reason to."""
        return tuple(other.finding for other in self.collateral if other.reason is None)

    @property
    def holds(self) -> bool:
        """Whether the damage was found as it should be, and disturbed nothing else."""
        return self.found and self.placed and self.cited and not self.unexplained


@dataclass(frozen=True, slots=True)
class DamageRun:
    """All damages of a run with what came of them, and what could not be reached."""

    ruleset: str
    outcomes: tuple[DamageOutcome, ...]
    unreached: tuple[Unreached, ...]

    @property
    def failed(self) -> tuple[DamageOutcome, ...]:
        """The damages that were not found as they should be."""
        return tuple(outcome for outcome in self.outcomes if not outcome.holds)

    @property
    def passed(self) -> bool:
        """Whether every damage was found at its place and nothing else changed without a reason."""
        return bool(self.outcomes) and not self.failed

    @property
    def collateral(self) -> Counter[Reason | None]:
        """How many other findings changed, by reason."""
        return Counter(other.reason for outcome in self.outcomes for other in outcome.collateral)

    def by_how(self) -> dict[How, tuple[int, int, int]]:
        """Per sort of damage: tried, found, found at the place."""
        counts: dict[How, tuple[int, int, int]] = {}
        for outcome in self.outcomes:
            tried, found, placed = counts.get(outcome.damage.how, (0, 0, 0))
            at_place = outcome.found and outcome.placed and outcome.cited
            counts[outcome.damage.how] = (tried + 1, found + outcome.found, placed + at_place)
        return counts
