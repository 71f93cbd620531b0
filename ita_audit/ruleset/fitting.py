"""Whether a condition can be asked of an item."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.model import Text
from ita_audit.ruleset.text_consistency import Inconsistency, Path
from ita_audit.types import type_of
from ita_audit.types.spec import BaseItem, Condition

_TODO = Text("ใช้เงื่อนไขอื่นกับรายการนี้ หรือถามรายการอื่น", "put another test to this item, or ask about another item")


def askable(where: str, path: Path, condition: Condition, item: BaseItem | None) -> Iterator[Inconsistency]:
    """Whether the condition's test can be put to an item of this type."""
    test = condition.test
    if item is not None and test != "given" and test not in type_of(item).tests:
        yield Inconsistency(
            where,
            (*path, "item"),
            f"{condition.item} เป็น {item.type} ใช้เงื่อนไข {test} ไม่ได้",
            f"{condition.item} is {item.type}; {test} cannot be asked of it",
            "unfit-item",
            todo=_TODO,
        )
