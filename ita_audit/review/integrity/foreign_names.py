"""Documents whose title names another agency of the round."""

from __future__ import annotations

from collections.abc import Sequence

from ita_audit.model.doubt import Doubt, Seen
from ita_audit.model.round import Agency
from ita_audit.review.integrity.evidence_facts import EvidenceFacts
from ita_audit.thai.agencies import core_name, other_agencies
from ita_audit.thai.text import fold

LEAST = 4
"""Letters of a proper name that are told from a word; shorter ones are not looked for."""


def borrowed_names(facts: Sequence[EvidenceFacts]) -> list[Doubt]:
    """One doubt for each agency and each other name it hands in documents under."""
    called: dict[str, list[Agency]] = {}
    for one in facts:
        called.setdefault(fold(core_name(one.agency.name)), []).append(one.agency)
    found = []
    for one in facts:
        told: set[str] = set()
        for pointer, title in one.titles:
            for name in other_agencies(title, one.agency.name):
                owner = _owner(fold(core_name(name)), called)
                if owner and owner.code != one.agency.code and owner.code not in told:
                    told.add(owner.code)
                    seen = Seen(one.agency, pointer, title)
                    found.append(Doubt("borrowed_name", (seen, Seen(owner, "/agency/name", owner.name))))
    return found


def _owner(name: str, called: dict[str, list[Agency]]) -> Agency | None:
    """Whose name ``name`` begins with; where it ends is not known."""
    for end in range(len(name), LEAST - 1, -1):
        if name[:end] in called:
            return called[name[:end]][0]
    return None
