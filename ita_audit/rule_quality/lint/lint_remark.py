"""What a rule of lint is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from ita_audit.checks.naming import names, table_named
from ita_audit.rule_quality.view import RulesetView
from ita_audit.rulebook.load import RulesetFiles
from ita_audit.rulebook.loaded import Loaded, Path
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types import columns_of
from ita_audit.types.spec import Asked, Condition

EDITION, CLAUSES = "ruleset.yaml", "clauses.yaml"


class LintRemark(NamedTuple):
    """One remark: where (a requirement's id or a file's name, and the path of keys), what, what to do."""

    place: str
    path: Path
    th: str
    en: str
    todo_th: str
    todo_en: str


@dataclass(frozen=True, slots=True)
class LintContext:
    """The part of a ruleset that can be looked at; ``whole`` says whether that is all of it."""

    ruleset: Ruleset
    whole: bool
    files: RulesetFiles

    def seen_from(self, requirement: Requirement) -> RulesetView:
        """The ruleset as the checks of a requirement name it."""
        return RulesetView(self.ruleset, requirement)

    @property
    def parameters(self) -> dict[str, Any]:
        """The edition's parameters as plain values."""
        return dict(self.ruleset.plain_parameters)

    def file(self, place: str) -> Loaded:
        """The file that a remark's ``place`` means."""
        named = (loaded for loaded in self.files.files if loaded.file.partition("/")[2] == place)
        own = next(named, self.files.edition)
        return self.files.rules.get(place, own)


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
