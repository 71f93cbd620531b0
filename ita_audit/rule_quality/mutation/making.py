"""All mutants of a ruleset, in the order of its files."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.checks import KINDS
from ita_audit.rule_quality.declarations import declared
from ita_audit.rule_quality.mutation.check_variants import checks
from ita_audit.rule_quality.mutation.edition_variants import editions
from ita_audit.rule_quality.mutation.grade_variants import own_grades
from ita_audit.rule_quality.mutation.item_variants import items
from ita_audit.rule_quality.mutation.mutant import Mutant, replaced
from ita_audit.rule_quality.mutation.rule_variants import rules
from ita_audit.ruleset import Requirement, Ruleset

EDITION = "ruleset"
"""What the ids of mutants of ruleset.yaml begin with, where others have a requirement's id."""


def mutants(ruleset: Ruleset) -> list[Mutant]:
    """Every mutant: first those of ruleset.yaml, then rule by rule. No two have one id."""
    found = [Mutant(f"{EDITION}/{label}", None, edition, hint) for label, hint, edition in editions(ruleset)]
    for requirement in ruleset.requirements:
        found.extend(_of(ruleset, requirement))
    return found


def _of(ruleset: Ruleset, requirement: Requirement) -> Iterator[Mutant]:
    for variant in rules(requirement):
        yield Mutant(f"{requirement.id}/{variant.label}", requirement.id, variant.declared, "")
    for one in declared(requirement):
        variants = checks(ruleset, one) if one.kind in KINDS else items(one)
        for variant in (*variants, *own_grades(ruleset.edition, one)):
            yield Mutant(
                f"{requirement.id}/{one.name} {variant.label}",
                requirement.id,
                replaced(requirement, one, variant.declared),
                one.name,
            )
