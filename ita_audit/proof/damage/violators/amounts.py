"""Figures that do not fit: sums, limits, thresholds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ita_audit.proof.damage.conditions import picked
from ita_audit.proof.damage.scene import Cell, Scene, Violation, is_amount, more, set_to
from ita_audit.thai.text import fold
from ita_audit.types.spec import Condition

NOTHING_OF_IT = "วิธีอื่นที่ไม่มีในรายการ"


def _amounts(scene: Scene, name: str, where: Condition | None = None) -> Iterator[Cell]:
    return (cell for cell in scene.cells(name, where) if is_amount(cell.value))


def adds_up(scene: Scene) -> Iterator[Violation]:
    """The total one more, and one less."""
    for cell in _amounts(scene, scene.check.total):
        yield scene.broken("total + 1", set_to(cell, cell.value + 1))
        if cell.value:
            yield scene.broken("total - 1", set_to(cell, cell.value - 1))


def at_most(scene: Scene) -> Iterator[Violation]:
    """One more than its limit: of its row, of the row it joins, of the item, or the day of judging."""
    check = scene.check
    limits = list(_amounts(scene, check.limit)) if check.limit else []
    for cell in _amounts(scene, check.item, check.where):
        if check.as_of:
            limit: Any = scene.as_of.isoformat()
        elif check.match:
            joined = [one for one in limits if fold(one.row[check.match]) == fold(cell.row[check.match])]
            limit = joined[0].value if len(joined) == 1 else None
        elif "." in check.limit:
            limit = cell.row.get(check.limit.rpartition(".")[2])
        else:
            limit = limits[0].value if limits else None
        if is_amount(limit):
            yield scene.broken("1 above its limit", set_to(cell, more(limit, 1)))
            return


def none_above(scene: Scene) -> Iterator[Violation]:
    """A satang above the threshold."""
    scene = picked(scene, scene.check.item)
    limit = scene.own.terms.parameters[scene.check.limit.parameter]
    for cell in list(scene.cells(scene.check.item, scene.check.where))[:1]:
        yield scene.broken("1 satang above the threshold", set_to(cell, more(limit, 0.01)))


def totals(scene: Scene) -> Iterator[Violation]:
    """Each total that is stated, one more."""
    for stated in scene.check.stated:
        for cell in _amounts(scene, stated.item):
            yield scene.broken(f"{stated.item} + 1", set_to(cell, more(cell.value, 1)))


def reconciles(scene: Scene) -> Iterator[Violation]:
    """A group counted one above all its rows, and not at all; its money one more; its name another."""
    check, summary = scene.check, scene.check.summary
    for cell in list(scene.cells(f"{summary}.{check.count}"))[:1]:
        names = [fold(row[check.by]) for row in scene.rows(check.rows)]
        yield scene.broken("counted 1 too many", set_to(cell, names.count(fold(cell.row[check.by])) + 1))
        yield scene.broken("counted as none", set_to(cell, 0))
    for column in check.sums:
        for cell in list(_amounts(scene, f"{summary}.{column}"))[:1]:
            yield scene.broken(f"{column} + 1", set_to(cell, more(cell.value, 1)))
    for cell in list(scene.cells(f"{summary}.{check.by}"))[:1]:
        yield scene.broken("another name", set_to(cell, NOTHING_OF_IT))


def same_amount(scene: Scene) -> Iterator[Violation]:
    """The first amount that both tables give, one more."""
    check = scene.check
    others = {fold(cell.row[check.other_name]) for cell in scene.cells(check.other)}
    for cell in _amounts(scene, check.item):
        if fold(cell.row[check.name]) in others:
            yield scene.broken("1 more", set_to(cell, more(cell.value, 1)))
            return
