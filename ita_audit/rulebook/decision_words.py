"""Whether words that sign or reason a decision say anything: by the ruleset's own words of nothing."""

from __future__ import annotations

from functools import cache

from ita_audit.rulebook.find import available
from ita_audit.rulebook.load import DEFAULT, load_ruleset
from ita_audit.types.saying import Sayings, sayings


def says_nothing(text: str, ruleset: str = DEFAULT) -> bool:
    """Whether ``text`` is no name and no reason: "-", "ไม่มี", "กกกก".

    The words are those of the ruleset with this id; of one that does not come with the program, the default's.
    """
    return text in _words(ruleset if ruleset in available() else DEFAULT)


@cache
def _words(ruleset: str) -> Sayings:
    return sayings(load_ruleset(ruleset).edition.plain_parameters)
