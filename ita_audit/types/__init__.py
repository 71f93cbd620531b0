"""The types an item can have: a closed list, one small module each under ``kinds``.

``DECLARED`` is how an item of each type is declared; ``PROBLEMS`` the closed list of what can be wrong with a
value of each type; ``compile_reader`` turns a declaration into a function of the raw value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ita_audit.types.kinds import (
    baht,
    choice,
    confirmed,
    count,
    date,
    documents,
    email,
    fee,
    fiscal_year,
    image,
    period,
    phone,
    table,
    tax_id,
    text,
    url,
)
from ita_audit.types.kinds import list as list_
from ita_audit.types.reading import Read, Terms
from ita_audit.types.spec import BaseItem, declared_in

TableItem = table.TableItem

_MODULES: Mapping[str, Any] = {
    "text": text,
    "count": count,
    "baht": baht,
    "fee": fee,
    "date": date,
    "period": period,
    "fiscal_year": fiscal_year,
    "url": url,
    "email": email,
    "phone": phone,
    "choice": choice,
    "confirmed": confirmed,
    "image": image,
    "tax_id": tax_id,
    "documents": documents,
    "table": table,
    "list": list_,
}

PROBLEMS: Mapping[str, tuple[str, ...]] = {name: module.PROBLEMS for name, module in _MODULES.items()}
"""Type -> the problems a value of it can have."""

DECLARED: Mapping[str, type[BaseItem]] = {
    name: declared_in(module, BaseItem) for name, module in _MODULES.items()
}
"""Type -> the class of its declarations."""

COLUMNS: Mapping[str, type[BaseItem]] = {
    name: declared for name, declared in DECLARED.items() if name not in ("documents", "table")
}
"""Type -> the class of a column's declarations. A table stands in no table: a second one joins it by name."""


def compile_reader(item: BaseItem, terms: Terms) -> Read:
    """The function that reads a raw value of ``item`` under ``terms``."""
    if isinstance(item, list_.ListItem):
        member = _MODULES[item.of].reader(DECLARED[item.of](name=item.name, type=item.of), terms)
        return list_.reader(item, terms, member)
    read: Callable[[BaseItem, Terms], Read] = _MODULES[item.type].reader
    return read(item, terms)
