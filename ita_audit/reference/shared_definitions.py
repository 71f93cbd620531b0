"""What one answer of each type may be, as JSON Schema: asked of the types themselves."""

from __future__ import annotations

from ita_audit.types import TYPES, type_of
from ita_audit.types.answer_schemas import parts
from ita_audit.types.answer_schemas.parts import Schema
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import BaseItem


def shared(terms: EditionTerms) -> dict[str, Schema]:
    """The ``$defs`` that answers refer to; ``terms`` holds the edition's placeholders and zero words."""
    found = parts.shared(terms)
    for one in TYPES.values():
        found.update(one.schema.defines(terms))
    return found


def answer(item: BaseItem, terms: EditionTerms) -> Schema:
    """What a value of ``item`` may be; of a table only as a whole, for its rows hold answers of their own."""
    return type_of(item).schema.of(item, terms)


def readable(item: BaseItem, terms: EditionTerms) -> Schema:
    """Valid where the engine has a value of ``item``, flawed or not."""
    schema = type_of(item).schema
    return (schema.readable or schema.of)(item, terms)
