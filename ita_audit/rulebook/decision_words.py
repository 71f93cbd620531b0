"""Whether words that sign or reason a decision say anything: by the ruleset's own words of nothing."""

from __future__ import annotations

from functools import cache

from ita_audit.rulebook.find import available
from ita_audit.rulebook.load import DEFAULT, load_ruleset
from ita_audit.ruleset import Ruleset
from ita_audit.types.saying import Sayings, sayings


def words_of_nothing(ruleset: Ruleset) -> Sayings:
    """What ``ruleset`` takes for no name and no reason: "-", "ไม่มี", "กกกก"."""
    return sayings(ruleset.plain_parameters)


@cache
def words_by_id(ruleset: str) -> Sayings:
    """Those of the ruleset of the program with this id; of one that is not the program's, the default's."""
    return words_of_nothing(load_ruleset(ruleset if ruleset in available() else DEFAULT))
