"""What breaks ``at_most`` and ``at_least``: a value one beyond its bound."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from ita_audit.checks.bounds.declared import BoundSide, threshold_in
from ita_audit.checks.breaking import Scene, Violation, amounts, column_of, is_amount, more, set_to
from ita_audit.thai.text import fold
from ita_audit.types.reading import ABSENT


def bound_broken(scene: Scene, side: BoundSide) -> Iterator[Violation]:
    """One beyond its bound: of its row, of the row it joins, of the item, the day of judging or the threshold."""
    check = scene.check
    limits = list(amounts(scene, check.limit)) if check.limit else []
    for cell in amounts(scene, check.item, check.where):
        if check.as_of:
            limit: Any = scene.as_of.isoformat()
        elif check.match:
            joined = [one for one in limits if fold(one.row[check.match]) == fold(cell.row[check.match])]
            limit = joined[0].value if len(joined) == 1 else None
        elif check.limit is None:
            threshold = threshold_in(check, scene.terms, _year_shown(scene))
            limit = float(threshold) if isinstance(threshold, Decimal) else threshold
        elif "." in check.limit:
            limit = cell.row.get(column_of(check.limit))
        else:
            limit = limits[0].value if limits else None
        if is_amount(limit):
            yield scene.broken("1 beyond its limit", set_to(cell, more(limit, side.step)))
            return


def _year_shown(scene: Scene) -> Any:
    """The year, or the first day, that stands where the check looks for it; ABSENT where nothing plain does."""
    given = scene.value(scene.check.of_year) if scene.check.of_year else None
    given = given.get("start") if isinstance(given, dict) else given
    if isinstance(given, str):
        return date.fromisoformat(given)
    return given if isinstance(given, int) else ABSENT
