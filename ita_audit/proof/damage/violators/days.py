"""Days and periods that do not fit: outside the year, in the wrong order, months left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ita_audit.proof.damage.scene import Scene, Violation, as_written, more, set_to
from ita_audit.proof.edits import Edit
from ita_audit.thai.fiscal import calendar_year


def equals(scene: Scene) -> Iterator[Violation]:
    """The day before, and the day after."""
    for cell in scene.cells(scene.check.item):
        yield scene.broken("a day earlier", set_to(cell, more(cell.value, -1)))
        yield scene.broken("a day later", set_to(cell, more(cell.value, 1)))


def within(scene: Scene) -> Iterator[Violation]:
    """The last day before the year and the first after it; for whole periods, one that runs over."""
    kind, check = scene.declared(scene.check.item).type, scene.check
    start, end = min(span.start for span in scene.spans()), max(span.end for span in scene.spans())
    day = timedelta(1)
    for cell in list(scene.cells(check.item, check.where))[:1]:
        yield scene.broken(
            "ends the day before", set_to(cell, as_written(kind, start - 9 * day, start - day))
        )
        yield scene.broken("starts the day after", set_to(cell, as_written(kind, end + day)))
        if check.all and kind == "period":
            yield scene.broken("runs a day over", set_to(cell, as_written(kind, end, end + day)))
        if check.or_calendar_year:
            beyond = calendar_year(scene.own.terms.fiscal_year).end + day
            yield scene.broken("after the calendar year", set_to(cell, as_written(kind, beyond)))


def some_within(scene: Scene) -> Iterator[Violation]:
    """Every day moved to the last one before the year."""
    kind, day = (
        scene.declared(scene.check.item).type,
        min(span.start for span in scene.spans()) - timedelta(1),
    )
    cells = list(scene.cells(scene.check.item, scene.check.where))
    if cells:
        moved = [set_to(cell, as_written(kind, day)) for cell in cells]
        yield scene.broken("all before the year", *moved)


def ordered(scene: Scene) -> Iterator[Violation]:
    """The first date a day after the second."""
    then = scene.check.then.rpartition(".")[2]
    for cell in scene.cells(scene.check.first):
        later = cell.row.get(then) if cell.row else scene.value(scene.check.then)
        if isinstance(later, str):
            yield scene.broken("a day after the other", set_to(cell, more(later, 1)))
            return


def covers_months(scene: Scene) -> Iterator[Violation]:
    """The first row alone, and no word on the other months."""
    table = scene.pointer(scene.check.column)
    edits = [Edit("set", table, scene.rows(scene.check.column)[:1])]
    if scene.check.empty and scene.value(scene.check.empty) is not None:
        edits.insert(0, Edit("drop", scene.pointer(scene.check.empty)))
    yield scene.broken("one month alone", *edits)
