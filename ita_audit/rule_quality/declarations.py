"""What the files of a ruleset declare: every item, column and check, and the conditions in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ita_audit.checks.naming import names, table_named
from ita_audit.rulebook.loaded import Path
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types import columns_of
from ita_audit.types.spec import Asked, Condition


class Declaration(NamedTuple):
    """An item, column or check where it is declared. ``name`` is as a finding has it: ``table.column``."""

    requirement: Requirement
    path: Path
    asked: Asked
    kind: str
    name: str


def declarations(ruleset: Ruleset) -> Iterator[Declaration]:
    """Every item, column and check of a ruleset."""
    for requirement in ruleset.requirements:
        yield from declared(requirement)


def declared(requirement: Requirement) -> Iterator[Declaration]:
    """Every item, column and check of a requirement, in the order of its file."""
    for index, item in enumerate(requirement.items):
        yield Declaration(requirement, ("items", index), item, item.type, item.name)
        for number, column in enumerate(columns_of(item)):
            path: Path = ("items", index, "columns", number)
            yield Declaration(requirement, path, column, column.type, f"{item.name}.{column.name}")
    for index, check in enumerate(requirement.checks):
        yield Declaration(requirement, ("checks", index), check, check.kind, check.id)


def conditions(one: Declaration) -> Iterator[tuple[Path, Condition, str]]:
    """The conditions of a declaration: path, condition, and the table its item is a column of ("" for none)."""
    if one.asked.applies_when is not None:
        yield (*one.path, "applies_when"), one.asked.applies_when, one.name.rpartition(".")[0]
    for named in names(one.asked):
        if named.condition is not None:
            yield (*one.path, *named.path), named.condition, table_named(named.tables[0][1])
