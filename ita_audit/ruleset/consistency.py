"""Whether the parts of a ruleset fit: names that resolve, clauses that exist, texts that can be filled.

Each remark names the place by the path of keys inside its file, so that whoever read the file can
point to line and column.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ita_audit.checks import PROBLEMS as KIND_PROBLEMS
from ita_audit.ruleset.fitting import TYPES, columns_named
from ita_audit.ruleset.parameters import parameter_remarks
from ita_audit.ruleset.requirement import Requirement
from ita_audit.ruleset.ruleset import Ruleset
from ita_audit.ruleset.wording import Remark, asked_remarks, edition_remarks, no_clause
from ita_audit.types import columns_of, options_of, type_of
from ita_audit.types.spec import BaseItem, Condition


def remarks(ruleset: Ruleset) -> list[Remark]:
    """Every mistake of the ruleset that its shape alone does not show, in the order of the files."""
    found: list[Remark] = []
    keys = {requirement.key: requirement for requirement in ruleset.requirements}
    for requirement in ruleset.requirements:
        found.extend(_requirement(ruleset, requirement, keys))
    found.extend(edition_remarks(ruleset))
    return found


def _requirement(
    ruleset: Ruleset, requirement: Requirement, keys: dict[str, Requirement]
) -> Iterator[Remark]:
    here = requirement.id
    if requirement.each is not None and requirement.title is None:
        th, en = "ข้อที่ถามทุกมาตรการต้องมี title", "what is asked per measure needs a title"
        yield Remark(here, ("each",), th, en, "missing-text")
    if requirement.each is None and not ruleset.has_clause(here):
        yield no_clause(ruleset, requirement, ("id",), here)
    names: set[str] = set()
    for index, item in enumerate(requirement.items):
        path: tuple[str | int, ...] = ("items", index)
        if item.name in names:
            yield _twice(here, (*path, "name"), item.name)
        yield from _item(ruleset, requirement, item, path, names)
        names.add(item.name)
        columns: set[str] = set()
        for number, column in enumerate(columns_of(item)):
            place = (*path, "columns", number)
            if column.name in columns:
                yield _twice(here, (*place, "name"), column.name)
            yield from _item(ruleset, requirement, column, place, columns, f"{item.name}.")
            columns.add(column.name)
    for name in requirement.none.stands_for if requirement.none else ():
        if name not in names:
            yield _no_item(here, ("none", "stands_for"), name, tuple(names))
    ids: set[str] = set()
    for index, check in enumerate(requirement.checks):
        path = ("checks", index)
        if check.id in ids or check.id in names:
            yield _twice(here, (*path, "id"), check.id)
        ids.add(check.id)
        yield from asked_remarks(ruleset, requirement, check, path, check.kind, KIND_PROBLEMS[check.kind])
        yield from _references(requirement, check, path, keys)
        yield from _columns(requirement, check, path, keys)
        if check.applies_when:
            yield from _condition(requirement, check.applies_when, (*path, "applies_when"), names)
        yield from parameter_remarks(ruleset, requirement, check, path)


def _item(
    ruleset: Ruleset,
    requirement: Requirement,
    item: BaseItem,
    path: tuple[str | int, ...],
    earlier: set[str],
    table: str = "",
) -> Iterator[Remark]:
    yield from asked_remarks(ruleset, requirement, item, path, item.type, type_of(item).problems)
    if item.applies_when:
        yield from _condition(requirement, item.applies_when, (*path, "applies_when"), earlier, table)
    if item.instead_of and item.instead_of not in earlier:
        yield Remark(
            requirement.id,
            (*path, "instead_of"),
            f"{item.instead_of} ต้องเป็นรายการที่อยู่ก่อนหน้า",
            f"{item.instead_of} must be an earlier item",
            wrote=item.instead_of,
            known=tuple(earlier),
        )
    for index, option in enumerate(options_of(item)):
        if option.cites and not ruleset.has_clause(option.cites):
            yield no_clause(ruleset, requirement, (*path, "options", index, "cites"), option.cites)
        if option.excused_by and option.excused_by not in {one.name for one in requirement.items}:
            names = tuple(one.name for one in requirement.items)
            place = (*path, "options", index, "excused_by")
            yield _no_item(requirement.id, place, option.excused_by, names)
    yield from parameter_remarks(ruleset, requirement, item, path)


def _references(
    requirement: Requirement, check: Any, path: tuple[str | int, ...], keys: dict[str, Requirement]
) -> Iterator[Remark]:
    for member, name in references(check):
        key, _, rest = name.rpartition("/")
        owner = keys.get(key) if key else requirement
        if owner is None:
            th, en = f"ไม่มีหลักฐานชื่อ {key}", f"there is no evidence called {key}"
            yield Remark(
                requirement.id, (*path, member), th, en, wrote=key, known=tuple(keys), elsewhere=True
            )
        elif (item := owner.item(rest)) is not None:
            yield from _fits(requirement.id, (*path, member), check.kind, member, name, item)
        else:
            known = tuple((f"{key}/" if key else "") + leaf for leaf, _ in owner.leaves())
            yield _no_item(requirement.id, (*path, member), name, known)


def _fits(
    where: str, path: tuple[str | int, ...], kind: str, member: str, name: str, item: Any
) -> Iterator[Remark]:
    wanted = TYPES.get((kind, member))
    if wanted is not None and item.type not in wanted:
        listed = ", ".join(sorted(wanted))
        yield Remark(
            where,
            path,
            f"{name} เป็น {item.type} แต่ {kind} ต้องใช้ {listed}",
            f"{name} is {item.type}, but {kind} needs {listed}",
            "unfit-item",
        )


def _columns(
    requirement: Requirement, check: Any, path: tuple[str | int, ...], keys: dict[str, Requirement]
) -> Iterator[Remark]:
    for member, table, column in columns_named(check):
        key, _, name = table.rpartition("/")
        owner = keys.get(key) if key else requirement
        if owner is None or owner.item(name) is None:
            continue
        found = owner.item(f"{name}.{column}")
        if member == "where":
            yield from _askable(requirement.id, (*path, member), check.where, found)
        if found is None:
            yield Remark(
                requirement.id,
                (*path, member),
                f"ตาราง {table} ไม่มีคอลัมน์ {column}",
                f"the table {table} has no column {column}",
                wrote=column,
                known=tuple(one.name for one in columns_of(owner.item(name))),
            )


_REFERENCES = (
    "item",
    "total",
    "parts",
    "first",
    "then",
    "limit",
    "columns",
    "column",
    "of",
    "rows",
    "summary",
    "other",
    "status",
    "table",
    "because",
    "empty",
    "partial",
)


def references(check: Any) -> Iterator[tuple[str, str]]:
    """The members of a check that name items or columns, each with the name it gives."""
    for member in _REFERENCES:
        given = getattr(check, member, None)
        for name in given if isinstance(given, list) else [given]:
            if isinstance(name, str):
                yield member, name
    for stated in getattr(check, "stated", ()):
        yield "stated", stated.item


def _condition(
    requirement: Requirement,
    condition: Condition,
    path: tuple[str | int, ...],
    earlier: set[str],
    table: str = "",
) -> Iterator[Remark]:
    yield from _askable(requirement.id, path, condition, requirement.item(table + condition.item))
    if condition.item not in earlier:
        yield Remark(
            requirement.id,
            (*path, "item"),
            f"เงื่อนไขอ้างถึง {condition.item} ซึ่งไม่ใช่รายการที่อยู่ก่อนหน้า",
            f"the condition asks about {condition.item}, which is no earlier item",
            wrote=condition.item,
            known=tuple(earlier),
        )


def _askable(where: str, path: tuple[str | int, ...], condition: Condition, item: Any) -> Iterator[Remark]:
    """Whether the condition's test can be put to an item of this type."""
    test = condition.test
    if item is not None and test != "given" and test not in type_of(item).tests:
        yield Remark(
            where,
            (*path, "item"),
            f"{condition.item} เป็น {item.type} ใช้เงื่อนไข {test} ไม่ได้",
            f"{condition.item} is {item.type}; {test} cannot be asked of it",
            "unfit-item",
        )


def _twice(where: str, path: tuple[str | int, ...], name: str) -> Remark:
    return Remark(where, path, f"ชื่อซ้ำ: {name}", f"the name {name} stands twice", "name-twice")


def _no_item(where: str, path: tuple[str | int, ...], name: str, known: tuple[str, ...]) -> Remark:
    th, en = f"ไม่มีรายการ {name}", f"{name} is no item or column"
    return Remark(where, path, th, en, wrote=name, known=known)
