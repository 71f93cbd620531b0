"""What each kind of check needs of the items it names: which types, and which columns beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_AMOUNTS = frozenset({"count", "baht"})
_DAYS = frozenset({"date", "period"})
_TABLE = frozenset({"table"})

TYPES: Mapping[tuple[str, str], frozenset[str]] = {
    ("adds_up", "parts"): _AMOUNTS,
    ("adds_up", "total"): _AMOUNTS,
    ("at_most", "item"): _AMOUNTS | {"date"},
    ("at_most", "limit"): _AMOUNTS | {"date"},
    ("claim", "status"): frozenset({"choice"}),
    ("covers", "column"): frozenset({"choice"}),
    ("covers_months", "column"): _DAYS,
    ("covers_rows", "of"): frozenset({"text"}),
    ("covers_rows", "column"): frozenset({"text"}),
    ("differs", "item"): frozenset({"url"}),
    ("differs", "other"): frozenset({"url"}),
    ("equals", "item"): frozenset({"date"}),
    ("has_rows", "table"): _TABLE,
    ("mentions", "item"): frozenset({"text", "list"}),
    ("mentions", "of"): frozenset({"text", "url"}),
    ("none_above", "item"): frozenset({"baht"}),
    ("none_beside", "table"): _TABLE,
    ("none_beside", "column"): frozenset({"text"}),
    ("ordered", "first"): frozenset({"date"}),
    ("ordered", "then"): frozenset({"date"}),
    ("reconciles", "summary"): _TABLE,
    ("reconciles", "rows"): _TABLE,
    ("same_amount", "item"): frozenset({"baht"}),
    ("same_amount", "other"): frozenset({"baht"}),
    ("same_domain", "item"): frozenset({"url"}),
    ("some_within", "item"): _DAYS,
    ("totals", "rows"): _TABLE,
    ("totals", "stated"): _AMOUNTS,
    ("varied", "column"): frozenset({"text"}),
    ("within", "item"): _DAYS,
}
"""(kind, member) -> the types an item named there may have. A member not listed takes any."""


def columns_named(check: Any) -> Iterator[tuple[str, str, str]]:
    """The columns a check names without their table: (member, the table's reference, column)."""
    kind = check.kind
    if kind == "at_most" and check.match:
        yield "match", _table(check.item), check.match
        yield "match", _table(check.limit), check.match
    elif kind == "same_amount":
        yield "name", _table(check.item), check.name
        yield "other_name", _table(check.other), check.other_name
    elif kind == "reconciles":
        for table in (check.summary, check.rows):
            yield "by", table, check.by
        yield "count", check.summary, check.count
        for column, sums in check.sums.items():
            yield "sums", check.summary, column
            for one in sums:
                yield "sums", check.rows, one
        if check.one_by:
            yield "one_by", check.rows, check.one_by
    elif kind == "totals":
        for stated in check.stated:
            if stated.sum:
                yield "stated", check.rows, stated.sum
            if stated.where:
                yield "stated", check.rows, stated.where.item
    where = getattr(check, "where", None)
    if where is not None:
        yield "where", check.rows if kind == "reconciles" else _table(_first(check)), where.item


def _first(check: Any) -> str:
    name: str = getattr(check, "of", None) or check.item
    return name


def _table(name: str) -> str:
    return name.rpartition(".")[0] or name
