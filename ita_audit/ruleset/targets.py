"""What the names in checks lead to: items and columns of the requirement's own evidence, or of other evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ita_audit.checks.naming import Shape
from ita_audit.ruleset.requirement import Requirement
from ita_audit.types import is_table
from ita_audit.types.sorts import measured_in, sort_of, type_written
from ita_audit.types.spec import BaseItem


class Target(NamedTuple):
    """An item or column, as a check calls it: ``table`` is the column's, or the item's own name where it is a table."""

    name: str
    owner: Requirement
    item: BaseItem
    table: str

    @property
    def shape(self) -> Shape:
        """Whether it is one value, a value in each row, or rows."""
        return "table" if is_table(self.item) else "column" if self.table else "value"

    @property
    def sort(self) -> str:
        """The sort of its answer."""
        return sort_of(self.item)

    @property
    def measure(self) -> tuple[str, str]:
        """What it can be compared with: the sort of its answer, and the unit where it has one."""
        return self.sort, measured_in(self.item)

    @property
    def type(self) -> str:
        """Its type, as a rule file writes it."""
        return type_written(self.item)

    def is_(self, other: Target) -> bool:
        """Whether both names lead to the same."""
        return self.owner.key == other.owner.key and self.item is other.item

    def in_table_of(self, other: Target) -> bool:
        """Whether both are, or are columns of, one table."""
        return bool(self.table) and (self.owner.key, self.table) == (other.owner.key, other.table)


class Names:
    """Everything that the checks of one requirement can name."""

    def __init__(self, requirement: Requirement, keys: Mapping[str, Requirement]):
        self._requirement, self._keys = requirement, keys

    def owner(self, name: str) -> Requirement | None:
        """The requirement whose evidence ``name`` is of; None where there is no such evidence."""
        key = name.rpartition("/")[0]
        return self._keys.get(key) if key else self._requirement

    def keys(self) -> tuple[str, ...]:
        """The keys of all evidence."""
        return tuple(self._keys)

    def target(self, name: str) -> Target | None:
        """What ``name`` leads to; None where it leads nowhere."""
        owner, rest = self.owner(name), name.rpartition("/")[2]
        item = owner.item(rest) if owner else None
        return _target(name, owner, rest, item) if owner and item else None

    def beside(self, name: str) -> Iterator[Target]:
        """All that the evidence of ``name`` holds, each called as a check would call it here."""
        key, owner = name.rpartition("/")[0], self.owner(name)
        if owner is not None:
            for rest, item in owner.leaves():
                yield _target(f"{key}/{rest}" if key else rest, owner, rest, item)


def _target(name: str, owner: Requirement, rest: str, item: BaseItem) -> Target:
    table, _, column = rest.partition(".")
    return Target(name, owner, item, table if column or is_table(item) else "")
