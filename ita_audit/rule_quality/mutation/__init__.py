"""Mutation: a rule said otherwise must bring down a case, or it is explained why nothing can tell."""

from ita_audit.rule_quality.mutation.bench import Bench
from ita_audit.rule_quality.mutation.explained import Explained, read_explained
from ita_audit.rule_quality.mutation.making import mutants
from ita_audit.rule_quality.mutation.mutant import Mutant
from ita_audit.rule_quality.mutation.run_mutants import Fate, MutationRun, mutate, sample

__all__ = [
    "Bench",
    "Explained",
    "Fate",
    "Mutant",
    "MutationRun",
    "mutants",
    "mutate",
    "read_explained",
    "sample",
]
