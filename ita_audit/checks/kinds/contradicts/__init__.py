"""``contradicts``: a row says one thing and shows another, such as "not carried out" beside money spent.

Which things never stand together is said pattern by pattern; a row that fits one is named with what it says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ita_audit.checks.breaking import NOTHING_OF_IT, Scene, Violation
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.kinds.contradicts.declared import Bound, Contradicts, Pattern
from ita_audit.checks.kinds.contradicts.row_patterns import questions
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import join


def breaks(scene: Scene) -> Iterator[Violation]:
    """The first row that can, made to fit each pattern."""
    check, here = scene.check, scene.pointer(scene.check.rows)
    for number, pattern in enumerate(check.never, 1):
        for index, row in enumerate(scene.rows(check.rows)):
            if pattern.beside_above and not _large_beside(scene, pattern, row):
                continue
            edits = list(_fitting(scene, pattern, join(here, index)))
            yield scene.broken(f"pattern {number}", *edits, place=edits[0].pointer)
            break


def _fitting(scene: Scene, pattern: Pattern, here: str) -> Iterator[Edit]:
    for one in pattern.where:
        cell = join(here, one.item)
        if one.given is not None:
            yield Edit("drop", cell) if not one.given else Edit("set", cell, NOTHING_OF_IT)
        else:
            words = scene.terms.listed(one.says or one.is_) or (NOTHING_OF_IT,)
            yield Edit("set", cell, words[0])
    for name, bound in pattern.above.items():
        yield Edit("set", join(here, name), _value(scene, bound) + 1)
    for name in pattern.zero:
        yield Edit("set", join(here, name), 0)


def _large_beside(scene: Scene, pattern: Pattern, row: Mapping[str, Any]) -> bool:
    check = scene.check
    partners = [one for one in scene.rows(check.beside) if one[check.name] == row[check.name]]
    return len(partners) == 1 and all(
        isinstance(partners[0][name], (int, float)) and partners[0][name] > _value(scene, bound)
        for name, bound in pattern.beside_above.items()
    )


def _value(scene: Scene, bound: Bound) -> int:
    return bound if isinstance(bound, int) else int(scene.terms.parameters[bound.parameter])


KIND = CheckKind(
    declared=Contradicts,
    said=Text("ไม่มีแถวที่ข้อมูลในแถวขัดกันเอง", "No row says one thing and shows another."),
    problems=("contradicts",),
    fields=("values",),
    members={
        "name": Text("คอลัมน์ที่เป็นชื่อของแถว", "The column that names a row, and joins it."),
        "never": Text("สิ่งที่ต้องไม่อยู่ในแถวเดียวกัน", "What never stands in one row together."),
        "beside": Text("อีกตารางหนึ่งที่มีแถวชื่อเดียวกัน", "Another table with a row of the same name."),
        "Pattern.where": Text("เงื่อนไขทุกข้อที่เป็นจริงพร้อมกัน", "Conditions that all hold."),
        "Pattern.above": Text("คอลัมน์ที่มากกว่านี้", "Columns that are strictly more."),
        "Pattern.zero": Text("คอลัมน์ที่เป็นศูนย์", "Columns that are 0."),
        "Pattern.beside_above": Text("คอลัมน์ของอีกตารางที่มากกว่านี้", "Columns of the other table that are more."),
    },
    questions=questions,
    breaks=breaks,
)
