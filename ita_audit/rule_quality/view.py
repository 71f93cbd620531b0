"""A ruleset seen from one of its requirements: what the names in its checks mean, without any submission."""

from __future__ import annotations

from typing import Any

from ita_audit.checks import kind_of
from ita_audit.checks.base import BaseCheck
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types.spec import Asked, ParameterName


class RulesetView:
    """A ruleset as one of its requirements names it; what ``checks.kind.Rulebook`` asks for."""

    def __init__(self, ruleset: Ruleset, requirement: Requirement):
        self._ruleset, self._requirement = ruleset, requirement

    def item(self, name: str) -> Any:
        """The item or column called ``name``; None where nothing is called so."""
        key, _, own = name.rpartition("/")
        rules = self._ruleset.requirements
        owner = next((one for one in rules if one.key == key), None) if key else self._requirement
        return owner.item(own) if owner else None

    def words(self, given: Any) -> list[Any]:
        """The words of a literal list or of a parameter; none for None."""
        if isinstance(given, ParameterName):
            found: list[Any] = self._ruleset.plain_parameters.get(given.parameter, [])
            return found
        return given or []


def demanded(ruleset: Ruleset, requirement: Requirement, asked: Asked) -> list[Any] | None:
    """The options that a check demands, each a question of its own: those that cite a clause. None for whatever else is asked."""
    choice = kind_of(asked).per_option if isinstance(asked, BaseCheck) else ""
    if not choice:
        return None
    column = RulesetView(ruleset, requirement).item(getattr(asked, choice))
    return [option for option in getattr(column, "options", ()) if option.cites]
