"""Damage to what is asked for: every item, cell and member of a submission that lacks nothing.

Of a table the first and the last row are damaged, and where a column is given in neither, the
first row that gives it; of a list and of documents the first and the last member.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ita_audit.engine import plan_of
from ita_audit.engine.compiled import RequirementPlan
from ita_audit.engine.items import ItemPlan
from ita_audit.model import Grade, Text
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import join
from ita_audit.rule_quality.damage.damage_outcome import Damage, How, Unreached
from ita_audit.ruleset import Ruleset
from ita_audit.types import TYPES, is_table, type_of
from ita_audit.types.spec import BaseItem

SPOILED: Mapping[How, Any] = {"null": None, "blank": "", "placeholder": "-"}
NO_OBJECT = 7
"""What stands where an object should: evidence, a row."""

ABSENT = Text("หลักฐานนี้ไม่มีในข้อมูลตั้งต้น", "The submission that lacks nothing does not hold this evidence.")
CONDITION = Text(
    "เงื่อนไขของรายการนี้ไม่เกิดในข้อมูลตั้งต้น",
    "The item's condition does not hold in the submission that lacks nothing.",
)
OPTIONAL = Text("ตัดทิ้งได้ เพราะไม่บังคับ", "It may be dropped: it is optional.")
MEMBER = Text("ตัดทิ้งได้ เพราะไม่มีข้อใดบังคับส่วนย่อยนี้", "It may be dropped: no clause asks for this member.")
OTHERS = Text("ตัดทิ้งได้ เพราะรายการที่เหลือยังตอบข้อนี้", "One may be dropped: the others still answer.")


def leaf_damages(ruleset: Ruleset, content: Mapping[str, Any]) -> Iterator[Damage | Unreached]:
    """Every damage to what ``content`` holds, and by name what is not damaged."""
    for plan in plan_of(ruleset).requirements:
        section, key = plan.place
        around = content.get(section)
        raw = around.get(key) if isinstance(around, Mapping) else None
        if isinstance(raw, Mapping):
            yield from _evidence(plan, join("", section, key), raw)
        else:
            yield Unreached(plan.id, ABSENT)


def _evidence(plan: RequirementPlan, here: str, raw: Mapping[str, Any]) -> Iterator[Damage | Unreached]:
    demanded = tuple(
        item.asking.id
        for item in plan.items
        if _demanded(item.item) and item.asking.voice.grade("missing") is not Grade.DOUBT
    )
    if demanded:
        yield Damage("dropped", demanded, here, (Edit("drop", here),))
        yield from _spoiled(demanded, here, NO_OBJECT)
    for item in plan.items:
        place = join(here, item.item.name)
        if item.item.name in raw:
            yield from _given(item.asking.id, item.item, place, raw[item.item.name], alone=len(raw) == 1)
            if item.columns and isinstance(raw[item.item.name], list):
                yield from _rows(item, place, raw[item.item.name])
        else:
            yield from _not_given(item.asking.id, item.item, place)


def _demanded(item: Any) -> bool:
    return not (item.optional or item.instead_of or item.applies_when)


def _not_given(question: str, item: Any, here: str) -> Iterator[Damage | Unreached]:
    if item.optional or item.instead_of:
        yield from _spoiled((question,), here, type_of(item).wrong)
    else:
        yield Unreached(question, CONDITION if item.applies_when else ABSENT)


def _given(
    question: str, item: Any, here: str, raw: Any, *, alone: bool = False
) -> Iterator[Damage | Unreached]:
    """``alone``: nothing else is in the evidence, so that without it the evidence itself is not there."""
    if item.optional or item.instead_of:
        yield Unreached(question, OPTIONAL)
    else:
        place = here.rpartition("/")[0] if alone else here
        yield Damage("dropped", (question,), place, (Edit("drop", here),))
    yield from _spoiled((question,), here, type_of(item).wrong)
    if type_of(item).wrong_member is not None:
        yield Damage("emptied", (question,), here, (Edit("set", here, []),))
    yield from _members(question, item, here, raw)


def _spoiled(questions: tuple[str, ...], here: str, wrong: Any) -> Iterator[Damage]:
    for how, value in SPOILED.items():
        yield Damage(how, questions, here, (Edit("set", here, value),))
    yield Damage("wrong_type", questions, here, (Edit("set", here, wrong),))


def _members(question: str, item: BaseItem, here: str, raw: Any) -> Iterator[Damage | Unreached]:
    """Damage inside a value: to the members of a list, to the parts of an object. Rows have columns instead."""
    wrong = type_of(item).wrong_member
    if isinstance(raw, Mapping):
        yield from _parts(question, item, here, raw)
    elif isinstance(raw, list) and wrong is not None and not is_table(item):
        for index in _ends(raw):
            yield from _spoiled((question,), join(here, index), wrong(item))
            if isinstance(raw[index], Mapping):
                yield from _parts(question, item, join(here, index), raw[index])
        yield Unreached(f"{question}[]", OTHERS)


def _parts(
    question: str, item: BaseItem, inside: str, given: Mapping[str, Any]
) -> Iterator[Damage | Unreached]:
    kind = type_of(item)
    demanded = kind.demanded(item, given)
    for name in (member for member in given if member in kind.parts):
        here = join(inside, name)
        if name in demanded:
            yield Damage("dropped", (question,), here, (Edit("drop", here),), inner=True)
        else:
            yield Unreached(f"{question}/{name}", MEMBER)
        yield from _spoiled((question,), here, TYPES[kind.parts[name].type].wrong)


def _rows(table: ItemPlan, here: str, rows: Sequence[Any]) -> Iterator[Damage | Unreached]:
    for index in _ends(rows):
        yield from _spoiled((table.asking.id,), join(here, index), NO_OBJECT)
    for column in table.columns:
        name = column.item.name
        holding = [index for index, row in enumerate(rows) if isinstance(row, Mapping) and name in row]
        given = [index for index in _ends(rows) if index in holding] or holding[:1]
        for index in given:
            yield from _given(column.asking.id, column.item, join(here, index, name), rows[index][name])
        if not given and rows and isinstance(rows[0], Mapping):
            yield from _not_given(column.asking.id, column.item, join(here, 0, name))


def _ends(values: Sequence[Any]) -> list[int]:
    return sorted({0, len(values) - 1}) if values else []
