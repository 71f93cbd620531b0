"""Whether the parts of a ruleset fit: names that resolve, clauses that exist, texts that can be filled.

Each remark names the place by the path of keys inside its file, so that whoever read the file can
point to line and column.
"""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.checks import kind_of
from ita_audit.model import Text
from ita_audit.ruleset.edition import Ruleset
from ita_audit.ruleset.fitting import askable
from ita_audit.ruleset.parameters import parameter_remarks
from ita_audit.ruleset.references import reference_remarks
from ita_audit.ruleset.requirement import Requirement
from ita_audit.ruleset.text_consistency import (
    Inconsistency,
    asked_remarks,
    edition_remarks,
    no_clause,
    no_item,
)
from ita_audit.types import columns_of, is_table, options_of, type_of
from ita_audit.types.sorts import AMOUNT, COUNT, sort_of
from ita_audit.types.spec import BaseItem, Condition


def remarks(ruleset: Ruleset) -> list[Inconsistency]:
    """Every mistake of the ruleset that its shape alone does not show, in the order of the files."""
    found: list[Inconsistency] = []
    keys = {requirement.key: requirement for requirement in ruleset.requirements}
    for requirement in ruleset.requirements:
        found.extend(_requirement(ruleset, requirement, keys))
    found.extend(edition_remarks(ruleset))
    found.extend(_unlisted(ruleset))
    return found


def _unlisted(ruleset: Ruleset) -> Iterator[Inconsistency]:
    """A measure with rules that ``measures`` does not list: none of them would be asked."""
    asked = [one for one in ruleset.requirements if one.measure and ruleset.has_clause(one.id)]
    for measure in dict.fromkeys(one.measure for one in asked):
        if measure not in ruleset.edition.measures:
            count = sum(one.measure == measure for one in asked)
            yield Inconsistency(
                "",
                ("measures",),
                f"measures ไม่มี {measure} กฎ {count} ข้อของ {measure} จึงไม่ถูกถาม",
                f"measures lacks {measure}, so that its rules ({count}) are never asked",
                "unlisted-measure",
                todo=Text(
                    f'เพิ่ม "{measure}" ใน measures หรือย้ายไฟล์กฎของ {measure} ออก',
                    f'add "{measure}" to measures, or move the rules of {measure} out',
                ),
            )


def _requirement(
    ruleset: Ruleset, requirement: Requirement, keys: dict[str, Requirement]
) -> Iterator[Inconsistency]:
    here = requirement.id
    if requirement.each is not None and requirement.title is None:
        th, en = "ข้อที่ถามทุกหมวดต้องมี title", "what is asked per measure needs a title"
        yield Inconsistency(here, ("each",), th, en, "missing-text")
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
    yield from _stands_for(requirement)
    ids: set[str] = set()
    for index, check in enumerate(requirement.checks):
        path = ("checks", index)
        if check.id in ids or check.id in names:
            yield _twice(here, (*path, "id"), check.id)
        ids.add(check.id)
        yield from asked_remarks(ruleset, requirement, check, path, check.kind, kind_of(check).problems)
        yield from reference_remarks(requirement, check, path, keys)
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
) -> Iterator[Inconsistency]:
    yield from asked_remarks(ruleset, requirement, item, path, item.type, type_of(item).problems)
    if item.applies_when:
        yield from _condition(requirement, item.applies_when, (*path, "applies_when"), earlier, table)
    if item.instead_of and item.instead_of not in earlier:
        yield Inconsistency(
            requirement.id,
            (*path, "instead_of"),
            f"{item.instead_of} ต้องเป็นรายการที่อยู่ก่อนหน้า",
            f"{item.instead_of} must be an earlier item",
            wrote=item.instead_of,
            known=tuple(earlier),
        )
    for index, option in enumerate(options_of(item)):
        place = (*path, "options", index)
        if option.cites and not ruleset.has_clause(option.cites):
            yield no_clause(ruleset, requirement, (*place, "cites"), option.cites)
        if option.excused_by:
            yield from _excuse(requirement, (*place, "excused_by"), option.excused_by)
    yield from parameter_remarks(ruleset, requirement, item, path)


def _excuse(requirement: Requirement, path: tuple[str | int, ...], name: str) -> Iterator[Inconsistency]:
    """Whether what excuses an option is there, and can be given."""
    item = requirement.item(name)
    if item is None:
        yield no_item(requirement.id, path, name, tuple(one.name for one in requirement.items))
    elif is_table(item):
        th, en = f"{name} เป็นตาราง ใช้บอกเหตุผลไม่ได้", f"{name} is a table; it says no reason"
        yield Inconsistency(requirement.id, path, th, en, "unfit-item", todo=_OTHER)


def _stands_for(requirement: Requirement) -> Iterator[Inconsistency]:
    """Whether the words that there is nothing stand for numbers, and for which."""
    none, path = requirement.none, ("none", "stands_for")
    for name in none.stands_for if none else ():
        item = requirement.item(name)
        if item is None:
            yield no_item(requirement.id, path, name, tuple(one.name for one in requirement.items))
        elif sort_of(item) not in (COUNT, AMOUNT):
            th = f"{name} เป็น {item.type} คำว่าไม่มีใช้แทนได้เฉพาะ count และ baht"
            en = f"{name} is {item.type}; words can stand for count and baht only"
            yield Inconsistency(requirement.id, path, th, en, "unfit-item", todo=_OTHER)


_OTHER = Text("ใช้รายการอื่น", "name another item")


def _condition(
    requirement: Requirement,
    condition: Condition,
    path: tuple[str | int, ...],
    earlier: set[str],
    table: str = "",
) -> Iterator[Inconsistency]:
    yield from askable(requirement.id, path, condition, requirement.item(table + condition.item))
    if condition.item not in earlier:
        yield Inconsistency(
            requirement.id,
            (*path, "item"),
            f"เงื่อนไขอ้างถึง {condition.item} ซึ่งไม่ใช่รายการที่อยู่ก่อนหน้า",
            f"the condition asks about {condition.item}, which is no earlier item",
            wrote=condition.item,
            known=tuple(earlier),
        )


def _twice(where: str, path: tuple[str | int, ...], name: str) -> Inconsistency:
    return Inconsistency(where, path, f"ชื่อซ้ำ: {name}", f"the name {name} stands twice", "name-twice")
