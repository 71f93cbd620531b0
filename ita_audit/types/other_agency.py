"""Whether a text tells of another local government where the agency itself is asked, as copied texts do."""

from __future__ import annotations

import re

from ita_audit.thai.agencies import agencies_in, core_name, of_a_province
from ita_audit.thai.text import fold
from ita_audit.types.reading import EditionTerms

LISTS = ("place_beginnings", "beside_agency_words", "before_agency_words")
REACH = "agency_words_within"


class OtherAgency:
    """Knows by the edition's words when another agency is a neighbour that is told of, not the one that tells.

    Silent where the edition has no ``place_beginnings``, or the agency's own name is not given.
    """

    def __init__(self, terms: EditionTerms):
        places, beside, before = (terms.words_called(name) for name in LISTS)
        self._places, self._before = tuple(places), tuple(before)
        self._beside = re.compile("|".join(map(re.escape, sorted(beside))) or "(?!)")
        self._reach = int(terms.parameters.get(REACH, 0))

    def told_of(self, text: str, own_name: str) -> bool:
        """Whether ``text`` names another agency of the own tier, not the own one, and no word near it says what for."""
        own = fold(core_name(own_name))
        if not self._places or not own or own in fold(text):
            return False
        tier = of_a_province(own_name)
        return any(
            of_a_province(kind) is tier
            and fold(name).startswith(self._places)
            and not fold(before).endswith(self._before)
            and not self._beside.search(fold(before)[-self._reach :] + "\n" + fold(behind)[: self._reach])
            for before, kind, name, behind in agencies_in(text)
        )
