"""The closed list of types, asked when something is judged, so that a type added to it is seen everywhere."""

from __future__ import annotations

from collections.abc import Mapping

from ita_audit.model import Text
from ita_audit.types.answer_type import AnswerType, Part, Sort
from ita_audit.types.reading import EditionTerms, Read
from ita_audit.types.spec import BaseItem

TYPES: dict[str, AnswerType] = {}
"""Name -> type, in the order in which they are listed."""


def register(*added: AnswerType) -> None:
    """Add types to the list. Raises ``ValueError`` where one of that name is there already."""
    for one in added:
        if one.name in TYPES:
            raise ValueError(f"there is a type {one.name} already")
        TYPES[one.name] = one


def type_of(item: BaseItem) -> AnswerType:
    """The type of an item or column."""
    return TYPES[item.type]


def fields_of(declared: object) -> Mapping[str, Text]:
    """What the texts of an item may name because of its type; nothing for what is no item."""
    fields = type_of(declared).fields if isinstance(declared, BaseItem) else {}
    return {name: say(declared) for name, say in fields.items()}


def problems() -> dict[str, tuple[str, ...]]:
    """Type -> the closed list of what can be wrong with a value of it."""
    return {name: one.problems for name, one in TYPES.items()}


def remarks() -> frozenset[str]:
    """What values may have that is only told as a remark: they are read all the same."""
    return frozenset(name for one in TYPES.values() for name in one.remarked)


def listed() -> tuple[str, ...]:
    """The types that a list may be of, by sort."""
    order = list(Sort)
    found = sorted((one for one in TYPES.values() if one.listed), key=lambda one: order.index(one.sort))
    return tuple(one.name for one in found)


def document_parts() -> Mapping[str, Part]:
    """The members of a published document, as the types that hold documents declare them."""
    return {
        name: part for one in TYPES.values() if one.sort is Sort.DOCUMENTS for name, part in one.parts.items()
    }


def is_year(kind: str) -> bool:
    """Whether ``kind`` is a type whose values are fiscal years."""
    return kind in TYPES and TYPES[kind].sort is Sort.YEAR


def year_parts() -> frozenset[str]:
    """The members that hold a fiscal year in objects inside a value, as in a document."""
    return frozenset(name for one in TYPES.values() for name, part in one.parts.items() if is_year(part.type))


def compile_reader(item: BaseItem, terms: EditionTerms) -> Read:
    """The function that reads a raw value of ``item`` under ``terms``."""
    return type_of(item).reader(item, terms)
