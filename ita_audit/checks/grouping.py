"""The rows of a table in groups, with the number or the sum of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ita_audit.checks.base import Ref, SubmissionView, table_of
from ita_audit.checks.matching import Forms
from ita_audit.thai.names import NameForm
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark


@dataclass(slots=True)
class RowGroup:
    """``rows`` of one group, by their index, and the ``values`` that are added up: 1 each where rows are counted.

    ``unread``: a value of it is UNKNOWN.
    """

    rows: list[int] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    unread: bool = False

    @property
    def total(self) -> Any:
        """The number or sum; 0 where there is no row."""
        return sum(self.values)

    @property
    def not_given(self) -> bool:
        """Whether there are rows, of which none gives a value."""
        return bool(self.rows) and not self.values


@dataclass(slots=True)
class RowGroups:
    """The groups by their key. ``names``: how the first row of each writes it. ``unsure``: where a row may be of any group."""

    found: dict[NameForm, RowGroup] = field(default_factory=dict)
    names: dict[NameForm, str] = field(default_factory=dict)
    unsure: Ref | None = None

    def of(self, key: NameForm) -> RowGroup:
        """The group with this key; one without rows where there is none."""
        return self.found.get(key) or RowGroup()


def grouped(
    world: SubmissionView,
    by: Ref,
    column: str | None,
    where: Predicate | None,
    key_of: Forms,
) -> RowGroups | None:
    """The rows that ``where`` picks, by the key of ``by``; a row that names no group is in none.

    None where the table cannot be read or is still to be filled in; one that is not asked for has no rows.
    """
    table = world.table(by)
    if isinstance(table, Mark) or table.empty:
        return RowGroups() if table is ABSENT else None
    groups = RowGroups(unsure=None if table.whole else table_of(by))
    for row in table.rows:
        held, name = True if where is None else where(row.values), row.values[by.name]
        if held is False or name is ABSENT:
            continue
        if held is None or name is UNKNOWN:
            groups.unsure = by._replace(name=where.item) if held is None and where else by
            continue
        key = key_of(str(name))
        group = groups.found.setdefault(key, RowGroup())
        groups.names.setdefault(key, str(name))
        group.rows.append(row.index)
        value = 1 if column is None else row.values[column]
        group.unread = group.unread or value is UNKNOWN
        group.values += [] if isinstance(value, Mark) else [value]
    return groups


def how_apart(due: Any, total: Any, values: list[Any]) -> str | None:
    """The problem by which a group's figure and its rows differ; decimals that were rounded make no difference, whole numbers that may have been are a question."""
    if due == total:
        return None
    if not isinstance(total, Decimal) or not values:
        return "differs"
    decimals = max(max(-int(value.as_tuple().exponent), 0) for value in values)
    if abs(due - total) > Decimal(len(values)) / 2 / 10**decimals:
        return "differs"
    return None if decimals else "rounding"
