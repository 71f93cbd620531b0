"""Making the damages one by one, and seeing what the engine says of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ita_audit.engine import check, plan_of
from ita_audit.model import Finding
from ita_audit.rule_quality.asked import questions
from ita_audit.rule_quality.case_runner import said
from ita_audit.rule_quality.cases import Located
from ita_audit.rule_quality.damage.check_damages import check_damages
from ita_audit.rule_quality.damage.damage_outcome import (
    Collateral,
    Damage,
    DamageOutcome,
    DamageRun,
    Reason,
    Unreached,
)
from ita_audit.rule_quality.damage.leaves import leaf_damages
from ita_audit.rule_quality.dependence import Leaf, leaf_at, readings
from ita_audit.rule_quality.edits import edited
from ita_audit.rule_quality.proved import FAILING, question
from ita_audit.rule_quality.scope import claims_of
from ita_audit.ruleset import Ruleset


def damage(
    ruleset: Ruleset,
    content: Mapping[str, Any],
    as_of: date,
    cases: Sequence[Located] = (),
    previous: Mapping[str, Any] | None = None,
) -> DamageRun:
    """Damage ``content``, which lacks nothing, in every place and way, one at a time.

    ``cases`` stand for the checks that no machine can break; ``previous`` is what the same agency handed
    in the year before, which is left whole. Nothing is raised for a rule that
    overlooks its damage: the run lists it.
    """
    made, unreached = damages(ruleset, content, as_of, cases, previous)
    return DamageRun(ruleset.id, outcomes(ruleset, content, as_of, made, previous), unreached)


def damages(
    ruleset: Ruleset,
    content: Mapping[str, Any],
    as_of: date,
    cases: Sequence[Located] = (),
    previous: Mapping[str, Any] | None = None,
) -> tuple[tuple[Damage, ...], tuple[Unreached, ...]]:
    """Every damage that can be made to ``content``, and by name what is not damaged, and why."""
    made: list[Damage] = []
    unreached: dict[Unreached, None] = {}
    broken = check_damages(ruleset, content, as_of, cases, previous)
    for one in (*leaf_damages(ruleset, content), *broken):
        if isinstance(one, Damage):
            made.append(one)
        else:
            unreached[one._replace(name=question(one.name, ruleset.row))] = None
    return tuple(made), tuple(unreached)


def outcomes(
    ruleset: Ruleset,
    content: Mapping[str, Any],
    as_of: date,
    made: Iterable[Damage],
    previous: Mapping[str, Any] | None = None,
) -> tuple[DamageOutcome, ...]:
    """What the engine says of each of the damages."""
    witness = _Witness(ruleset, content, as_of, previous)
    return tuple(witness.outcome(one) for one in made)


class _Witness:
    def __init__(
        self,
        ruleset: Ruleset,
        content: Mapping[str, Any],
        as_of: date,
        previous: Mapping[str, Any] | None,
    ):
        self._ruleset, self._content, self._as_of, self._previous = ruleset, content, as_of, previous
        self._start = self._judged(content)
        self._said = {name: said(finding) for name, finding in self._start.items()}
        self._reads = readings(ruleset)
        self._leaves = frozenset[Leaf]().union(*self._reads.values())
        self._clauses = {one.id: frozenset(one.clauses) for one in questions(ruleset)}
        plans = plan_of(ruleset).requirements
        self._claims = claims_of(ruleset)
        self._items = {
            a.id for p in plans for i in p.items for a in (i.asking, *(c.asking for c in i.columns))
        }

    def _judged(self, content: Mapping[str, Any]) -> dict[str, Finding]:
        report = check(self._ruleset, content, self._as_of, self._previous)
        return {one.id: one for one in report.findings}

    def outcome(self, damage: Damage) -> DamageOutcome:
        submission = edited(self._content, damage.edits)
        now = self._judged(submission)
        named = [now[name] for name in damage.questions]
        changed = {name for name, finding in now.items() if said(finding) != self._said[name]}
        others = sorted(changed.difference(damage.questions))
        return DamageOutcome(
            damage,
            found=all(one.id in changed and one.verdict.value in FAILING for one in named),
            placed=all(_at_place(one, damage) for one in named),
            cited=all(
                self._clauses[question(one.id, self._ruleset.row)].issuperset(one.clauses) and one.clauses
                for one in named
            ),
            collateral=tuple(self._collateral(others, changed, damage, now)),
        )

    def _collateral(
        self, others: Sequence[str], changed: set[str], damage: Damage, now: Mapping[str, Finding]
    ) -> Iterator[Collateral]:
        touched = {self._known(leaf_at(edit.pointer)) for edit in damage.edits}
        own = {now[name].requirement for name in damage.questions}
        measures = {now[name].measure for name in changed if name not in self._claims}
        measures |= {
            leaf.instance.rpartition(".")[2] for leaf in touched if leaf.instance.startswith("measures.")
        }
        for name in others:
            if name in self._claims:
                reason: Reason | None = "claim" if self._claims[name] in measures else None
            else:
                reason = self._reason(name, touched, elsewhere=now[name].requirement not in own)
            yield Collateral(name, reason)

    def _known(self, leaf: Leaf) -> Leaf:
        """The leaf, or, of a member inside a value, the item that holds it."""
        return leaf if leaf in self._leaves else leaf._replace(name=leaf.name.partition(".")[0])

    def _reason(self, name: str, touched: set[Leaf], *, elsewhere: bool) -> Reason | None:
        read = self._reads[name]
        if not any(leaf.holds(one) for leaf in touched for one in read):
            return None
        if name not in self._items:
            return "check_elsewhere" if elsewhere else "check"
        item = name.partition("/")[2]
        about = [one for one in read if one.name == item]
        return "part" if any(leaf.holds(one) for leaf in touched for one in about) else "condition"


def _at_place(finding: Finding, damage: Damage) -> bool:
    """Whether it is named there and nowhere else; a violation may show other places beside its own."""
    here = damage.pointer
    fits = [_within(place.pointer, here, damage) for place in finding.places]
    return bool(fits) and (any(fits) if damage.how == "violated" else all(fits))


def _within(pointer: str, here: str, damage: Damage) -> bool:
    if pointer == here or pointer.startswith(f"{here}/"):
        return True
    if damage.how == "violated":
        return here.startswith(f"{pointer}/")
    around = here.rpartition("/")[0]
    return (
        damage.inner and damage.how == "dropped" and (pointer == around or pointer.startswith(f"{around}/"))
    )
