"""The questions of a ruleset and the clauses they answer, as its files declare them.

The engine compiles the same questions; a test holds the two against each other. This reads a
ruleset that could not be compiled as well, which is what trace and lint are for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ita_audit.rule_quality.declarations import Declaration, declared
from ita_audit.rule_quality.view import demanded
from ita_audit.ruleset import Requirement, Ruleset, natural


class DeclaredQuestion(NamedTuple):
    """One question: ``R/status`` for all measures, ``8.3/total``, ``4.2/roles.deputy``."""

    id: str
    declaration: Declaration
    clauses: tuple[str, ...]


def questions(ruleset: Ruleset) -> Iterator[DeclaredQuestion]:
    """Every question, in the order of the report; the report's own row first, once for all measures."""
    measures = ruleset.edition.measures
    ordered = sorted(ruleset.requirements, key=lambda requirement: natural(requirement.id))
    for requirement in ordered:
        if requirement.each:
            yield from _of(ruleset, requirement, tuple(measures))
    for measure in measures:
        for requirement in ordered:
            if requirement.measure == measure:
                yield from _of(ruleset, requirement, ())


def _of(ruleset: Ruleset, requirement: Requirement, measures: tuple[str, ...]) -> Iterator[DeclaredQuestion]:
    own = measures if requirement.each else (requirement.id,)
    for one in declared(requirement):
        name = f"{requirement.id}/{one.name}"
        options = demanded(ruleset, requirement, one.asked)
        if options is not None:
            for option in options:
                yield DeclaredQuestion(f"{name}.{option.value}", one, (option.cites,))
            continue
        cited: list[str] = []
        for clause in one.asked.clauses or own:
            cited.extend(measures if clause == "measure" else (clause,))
        yield DeclaredQuestion(name, one, tuple(cited))
