"""``covers_rows``: everything listed in one place is answered in another, found by its name.

A name that is nearly the same, or that contains the other, is a question for a person; more rows
than asked is no fault. A row that answers one name exactly is not taken for a misspelling of another:
roads of two villages have nearly one name.
"""

from __future__ import annotations

from typing import Literal

from rapidfuzz import fuzz, process

from ita_audit.checks.asking import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    RefName,
    Scope,
    World,
    each,
    finish,
    listed,
    table_of,
)
from ita_audit.thai.text import fold
from ita_audit.types.reading import Mark
from ita_audit.types.spec import Condition

PROBLEMS = ("not_covered", "near")
FIELDS = ("values",)

NEAR = 85
"""Two folded names this alike (of 100) may be one name written twice (tried on headings)."""

SHORTEST = 8
"""A folded name of at least so many letters may be the other without its "โครงการ" or "หมู่ที่ 7"."""


class CoversRows(BaseCheck):
    """``of`` lists the names (a column), ``column`` must answer each of them."""

    kind: Literal["covers_rows"]
    of: RefName
    column: RefName
    where: Condition | None = None


def questions(check: CoversRows, scope: Scope) -> list[Question]:
    """One question, name by name."""
    of, column = scope.ref(check.of), scope.ref(check.column)
    where = scope.holds(check.where) if check.where else None

    def ask(world: World) -> Answer:
        answer = Answer()
        table = world.table(column)
        if isinstance(table, Mark) or table.empty:
            return finish(answer) if table is Mark.ABSENT else Answer(unknown=[column])
        values = [row.values[column.name] for row in table.rows]
        given = [fold(value) for value in values if isinstance(value, str)]
        unread = Mark.UNKNOWN in values
        unsure = not table.whole or unread
        names: list[object] = []
        asked = [(index, name, fold(name)) for index, (name,) in each(world, [of], answer, where)]
        spare = sorted(set(given).difference(key for _, _, key in asked))
        for index, name, key in asked:
            if key not in given and unsure:
                answer.unknown.append(column if unread else table_of(column))
                continue
            answer.applied += 1
            if key in given:
                continue
            answer.failures.append(Failure("near" if _near(key, spare) else "not_covered", (At(of, index),)))
            names.append(name)
        answer.fields = {"values": listed(names)}
        return finish(answer)

    return [Question(ask)]


def _near(key: str, spare: list[str]) -> bool:
    if process.extractOne(key, spare, scorer=fuzz.ratio, score_cutoff=NEAR):
        return True
    return any(len(min(key, name, key=len)) >= SHORTEST and (key in name or name in key) for name in spare)
