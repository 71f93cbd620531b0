"""Reasons why a check's own parameters answer it already, as several kinds have them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ita_audit.checks.kind import Rulebook
from ita_audit.model import Text

SAME = Text("เทียบรายการกับตัวเอง", "it compares an item with itself")
NO_WORDS = Text("ไม่มีคำให้มองหา", "there is no word to look for")
ALWAYS_THERE = Text(
    "รายการนี้บังคับกรอกอยู่แล้ว ถ้าขาด รายการเองก็เป็นจุดที่ต้องแก้ไข",
    "the item is demanded anyway; where it is missing, that is its own finding",
)


def same(first: str, second: str) -> Callable[[Any, Rulebook], Text | None]:
    """A test: the two members name the same."""
    return lambda check, _rulebook: SAME if getattr(check, first) == getattr(check, second) else None


def demanded(item: Any) -> bool:
    """Whether an item must be there whatever else is answered."""
    return not item.optional and item.applies_when is None and item.instead_of is None
