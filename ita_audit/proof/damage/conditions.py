"""Making a check be asked that a submission lacking nothing does not make one ask."""

from __future__ import annotations

from typing import Any

from ita_audit.model.pointer import join
from ita_audit.proof.damage.scene import Scene, picks
from ita_audit.proof.edits import Edit


def asked(scene: Scene) -> Scene:
    """The scene changed so that the check's condition holds, by the example of the item it asks about."""
    condition = scene.check.applies_when
    if condition is None:
        return scene
    item, here = scene.declared(condition.item), scene.pointer(condition.item)
    value = scene.value(condition.item)
    if condition.given is False:
        return scene.changed(Edit("drop", here)) if value is not None else scene
    if condition.given or condition.spans_years:
        told = value is not None and not condition.spans_years
        return scene if told else scene.changed(Edit("set", here, item.example))
    if condition.above is not None and not (isinstance(value, int) and value > condition.above):
        return scene.changed(Edit("set", here, condition.above + 1))
    if isinstance(condition.is_, list) and value not in condition.is_:
        return scene.changed(Edit("set", here, condition.is_[0]))
    return scene


def picked(scene: Scene, column: str) -> Scene:
    """The scene with a row that the check's ``where`` picks, where its table has none."""
    where: Any = getattr(scene.check, "where", None)
    rows = scene.rows(column)
    if where is None or not rows or any(picks(where, row) for row in rows):
        return scene
    table = column.rpartition(".")[0]
    here = join(scene.pointer(column), 0, where.item)
    if where.given is False:
        return scene.changed(Edit("drop", here))
    example = scene.declared(f"{table}.{where.item}").example
    return scene.changed(Edit("set", here, where.is_[0] if isinstance(where.is_, list) else example))
