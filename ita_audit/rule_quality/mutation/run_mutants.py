"""Trying mutants: which the cases kill, which are explained, and which nobody can explain."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ita_audit.rule_quality.mutation.bench import Bench
from ita_audit.rule_quality.mutation.mutant import Mutant

SEED = 2568
"""Where a sample begins, so that the same ruleset gives the same sample."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one mutant: the case that killed it, or why none can, or neither."""

    mutant: str
    killed_by: str | None = None
    reason: str | None = None

    @property
    def unexplained(self) -> bool:
        """Whether it survived and nobody says why it is equivalent."""
        return self.killed_by is None and self.reason is None

    @property
    def contradicted(self) -> bool:
        """Whether it is said to be equivalent, and a case tells it apart."""
        return self.killed_by is not None and self.reason is not None


@dataclass(frozen=True, slots=True)
class MutationRun:
    """A run: ``made`` mutants there are, ``fates`` of those tried, explanations of mutants that are not made."""

    ruleset: str
    made: int
    fates: tuple[Fate, ...]
    gone: tuple[str, ...]

    @property
    def unexplained(self) -> tuple[str, ...]:
        """Mutants that survive without an explanation."""
        return tuple(fate.mutant for fate in self.fates if fate.unexplained)

    @property
    def contradicted(self) -> tuple[Fate, ...]:
        """Mutants said to be equivalent that a case kills."""
        return tuple(fate for fate in self.fates if fate.contradicted)

    @property
    def killed(self) -> int:
        """How many a case kills."""
        return sum(fate.killed_by is not None for fate in self.fates)

    @property
    def explained(self) -> int:
        """How many survive for a reason."""
        return sum(fate.killed_by is None and fate.reason is not None for fate in self.fates)

    @property
    def passed(self) -> bool:
        """Whether something was tried, and every survivor is explained, and every explanation true."""
        return bool(self.fates) and not (self.unexplained or self.contradicted or self.gone)


def mutate(
    ruleset: str,
    every: Sequence[Mutant],
    tried: Iterable[Mutant],
    bench: Bench,
    reasons: Mapping[str, str],
    told: Callable[[Fate], None] = lambda _: None,
) -> MutationRun:
    """Try ``tried`` of ``every`` mutant on the bench; ``reasons`` explain equivalents. ``told`` hears each fate."""
    fates = []
    for mutant in tried:
        fate = Fate(mutant.id, bench.killer(mutant), reasons.get(mutant.id))
        told(fate)
        fates.append(fate)
    ids = {mutant.id for mutant in every}
    return MutationRun(ruleset, len(every), tuple(fates), tuple(one for one in reasons if one not in ids))


def sample(every: Sequence[Mutant], size: int) -> list[Mutant]:
    """So many of the mutants, the same ones each time, in their order."""
    if size >= len(every):
        return list(every)
    chosen = sorted(random.Random(SEED).sample(range(len(every)), size))
    return [every[index] for index in chosen]
