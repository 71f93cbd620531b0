"""The provinces and districts of a board, in the order of a Thai dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ita_audit.model.round import Agency
from ita_audit.review.dashboard.board import Board

_WRITTEN_BEFORE, _NUMBER = re.compile("([เแโใไ])([ก-ฮ])"), re.compile("[0-9]+")


@dataclass(frozen=True, slots=True)
class Places:
    """``districts``: those of each province, by its place in ``provinces``."""

    provinces: tuple[str, ...]
    districts: tuple[tuple[str, ...], ...]

    def of(self, agency: Agency) -> tuple[int, int]:
        """The places of its province, and of its district within it."""
        province = self.provinces.index(agency.province)
        return province, self.districts[province].index(agency.district)


def places(board: Board) -> Places:
    """Where those are that handed in, and those that did not."""
    inside: dict[str, set[str]] = {}
    for agency in (*(entry.agency for entry in board.entries), *board.missing):
        inside.setdefault(agency.province, set()).add(agency.district)
    provinces = in_order(inside)
    return Places(provinces, tuple(in_order(inside[one]) for one in provinces))


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """``names`` as a Thai dictionary has them: by the consonant, not by the vowel written before it; 2 before 10."""
    return tuple(sorted(names, key=_key))


def _key(name: str) -> str:
    return _NUMBER.sub(lambda found: found[0].zfill(4), _WRITTEN_BEFORE.sub(r"\2\1", name))
