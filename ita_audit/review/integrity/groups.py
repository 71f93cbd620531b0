"""What several agencies have in common, by an index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from ita_audit.model.doubt import Doubt, Seen
from ita_audit.model.round import Agency

Key = TypeVar("Key")


def shared(kind: str, places: Iterable[tuple[Key, Agency, str, str]]) -> list[Doubt]:
    """A doubt for every key that several agencies have: each of them with the first place it has it at.

    ``places`` are key, agency, pointer and what to show.
    """
    index: dict[Key, dict[str, Seen]] = {}
    for key, agency, pointer, shown in places:
        index.setdefault(key, {}).setdefault(agency.code, Seen(agency, pointer, shown))
    return [Doubt(kind, tuple(seen.values())) for seen in index.values() if len(seen) > 1]
