"""The types an item can have: a closed list, one small module each under ``kinds``.

``ITEM`` is how any item is declared; ``PROBLEMS`` the closed list of what can be wrong with a
value of each type; ``compile_reader`` turns a declaration into a function of the raw value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic import Field

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
from ita_audit.types.spec import BaseItem

ScalarItem = (
    text.TextItem
    | count.CountItem
    | baht.BahtItem
    | fee.FeeItem
    | date.DateItem
    | period.PeriodItem
    | fiscal_year.FiscalYearItem
    | url.UrlItem
    | email.EmailItem
    | phone.PhoneItem
    | choice.ChoiceItem
    | confirmed.ConfirmedItem
    | image.ImageItem
    | tax_id.TaxIdItem
    | list_.ListItem
)
Column = Annotated[ScalarItem, Field(discriminator="type")]


class TableItem(table.TableItem):
    """A table with its columns typed. A table stands in no table: a second one joins it by name."""

    columns: Annotated[list[Column], Field(min_length=1)]


Item = Annotated[ScalarItem | documents.DocumentsItem | TableItem, Field(discriminator="type")]

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


def compile_reader(item: BaseItem, terms: Terms) -> Read:
    """The function that reads a raw value of ``item`` under ``terms``."""
    kind: str = item.type  # type: ignore[attr-defined]
    if isinstance(item, list_.ListItem):
        member = _MODULES[item.of]
        return list_.reader(item, terms, member.reader(_plain(member, item), terms))
    read: Callable[[BaseItem, Terms], Read] = _MODULES[kind].reader
    return read(item, terms)


def _plain(module: Any, item: list_.ListItem) -> BaseItem:
    declared = next(
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, BaseItem) and value is not BaseItem
    )
    return declared.model_validate({"name": item.name, "type": item.of})
