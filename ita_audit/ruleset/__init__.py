"""Typed, pure, complete: one instrument in one edition."""

from ita_audit.ruleset.clauses import Clause, ClauseFile, natural
from ita_audit.ruleset.requirement import Requirement
from ita_audit.ruleset.ruleset import Edition, Oit, Ruleset

__all__ = ["Clause", "ClauseFile", "Edition", "Oit", "Requirement", "Ruleset", "natural"]
