"""Typed, pure, complete: one instrument in one edition."""

from ita_audit.ruleset.clauses import Clause, ClauseFile, natural
from ita_audit.ruleset.edition import Edition, Ruleset
from ita_audit.ruleset.mappings import OutsideList
from ita_audit.ruleset.requirement import Requirement

__all__ = ["Clause", "ClauseFile", "Edition", "OutsideList", "Requirement", "Ruleset", "natural"]
