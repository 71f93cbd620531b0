"""What an item is made of, asked plainly: a table has columns, a choice options."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.types.answer_type import Setting, Sort
from ita_audit.types.registry import type_of
from ita_audit.types.spec import BaseItem, Option


def is_table(item: BaseItem) -> bool:
    """Whether it holds rows of columns, each of which is asked about on its own."""
    return type_of(item).sort is Sort.TABLE


def holds_documents(item: BaseItem) -> bool:
    """Whether it holds published documents."""
    return type_of(item).sort is Sort.DOCUMENTS


def holds_words(item: BaseItem) -> bool:
    """Whether it is answered in words, which may be the same as those of other answers."""
    kind = type_of(item)
    return "same_text" in kind.problems and kind.can_occur("same_text", item, Setting())


def columns_of(item: BaseItem | None) -> list[BaseItem]:
    """The columns of a table; none of anything else."""
    return _listed(item, "columns")


def options_of(item: BaseItem | None) -> list[Option]:
    """The options of a choice, in the order they are shown; none of anything else."""
    return _listed(item, "options")


def none_of(item: BaseItem) -> Literal["allowed", "doubt"] | None:
    """Whether words may stand for a table, or put a doubt; None where they may not, and for anything else."""
    said: Literal["allowed", "doubt"] | None = getattr(item, "none", None)
    return said


def _listed(item: BaseItem | None, member: str) -> list[Any]:
    members: list[Any] = getattr(item, member, [])
    return members
