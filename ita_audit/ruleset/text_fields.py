"""What stands in braces in the texts of a ruleset, filled in: what every text may name of the edition, and the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.model.text import filled
from ita_audit.types import fields_of
from ita_audit.types.spec import BaseItem, Wording

if TYPE_CHECKING:
    from ita_audit.ruleset.edition import Edition

EDITION_FIELDS = ("year_name", "this_year", "day_example", "group_name", "currency", "decimals")
"""What every text may name of the edition."""


def edition_fields(edition: Edition) -> dict[str, str | Text]:
    """The value of each of ``EDITION_FIELDS``."""
    words = edition.instrument
    values = (words.year, words.this_year, words.day, words.group, words.currency)
    return dict(zip(EDITION_FIELDS, (*values, str(edition.currency.decimals)), strict=True))


def expected_of(edition: Edition, item: BaseItem, title: Text, years: tuple[int, ...]) -> Text | None:
    """What an answer of the item should be; None where neither its rule nor its type says."""
    wording = item.expected or edition.texts.expected.get(item.type)
    return (
        filled_in(
            wording,
            {"title": title, **years_field(years), **edition_fields(edition), **fields_of(item)},
        )
        if wording
        else None
    )


def years_field(years: tuple[int, ...]) -> dict[str, str | Text]:
    """The years that a clause names, as texts may name them."""
    return {"years": Text(" หรือ ".join(map(str, years)), " or ".join(map(str, years)))}


def filled_in(wording: Wording, fields: Mapping[str, str | Text]) -> Text:
    """``wording`` with ``fields``, each in the language of the sentence; what is not among them stays empty."""
    return Text(_said(wording, fields, "th"), _said(wording, fields, "en"))


def _said(wording: Wording, fields: Mapping[str, str | Text], language: Language) -> str:
    return filled(wording.text.in_(language), _Known(fields, language))


class _Known(dict[str, str]):
    """Fields in one language, each looked up when the sentence names it.

    A field that this answer does not give stays empty: the loader refuses unknown ones.
    """

    def __init__(self, fields: Mapping[str, str | Text], language: Language):
        super().__init__()
        self._fields, self._language = fields, language

    def __missing__(self, name: str) -> str:
        value = self._fields.get(name, "")
        return value.in_(self._language) if isinstance(value, Text) else value
