"""Values that are more than one: the rows of a table, the documents of an item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ita_audit.types.links import same_address
from ita_audit.types.reading import Mark


@dataclass(frozen=True, slots=True)
class Rows:
    """A table as found: its rows (an object each, None where it is none), or how it says nothing.

    ``stated_none``: words say that there is nothing to list. ``empty``: a list without rows. ``passed_over``: the
    rows that are totals of the others or headings of groups.
    """

    raw: tuple[Mapping[str, Any] | None, ...] = ()
    stated_none: bool = False
    empty: bool = False
    passed_over: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read, ``index`` in its list. ``years`` are Buddhist-era fiscal years, both inclusive, or None."""

    index: int
    title: str
    address: str | None
    years: tuple[int, int] | None

    @property
    def key(self) -> str | None:
        """The same for two documents that are one: by address, or by file name."""
        return same_address(self.address) if self.address else None


def documents_in(value: object) -> tuple[Document, ...]:
    """The documents of a value as read; none where it is unknown or absent."""
    return () if isinstance(value, Mark) or not isinstance(value, tuple) else value
