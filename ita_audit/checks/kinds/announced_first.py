"""``announced_first``: what was done of a thing was not done before the first notice that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    RefName,
    Scope,
    SubmissionView,
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, more, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, ColumnOf, Refers, RowsOf
from ita_audit.checks.shown_values import named, together
from ita_audit.model import Text
from ita_audit.thai.dates import show_date
from ita_audit.thai.names import NameForm
from ita_audit.types.sorts import DAY, NAMES
from ita_audit.types.spec import Condition, Name


class AnnouncedFirst(BaseCheck):
    """``item``: the days, by the names in ``name``. ``notice``: the days of the notices, whose ``heading`` holds the name.

    ``notices``: which of them announce.
    """

    kind: Literal["announced_first"]
    item: Annotated[RefName, Refers(COLUMN, (DAY,))]
    name: Annotated[Name, ColumnOf(("item",), NAMES)]
    notice: Annotated[RefName, Refers(COLUMN, (DAY,), apart="item")]
    heading: Annotated[Name, ColumnOf(("notice",), NAMES, alike="name")]
    notices: Annotated[Condition | None, RowsOf("notice")] = None


def questions(check: AnnouncedFirst, scope: Scope) -> list[Question]:
    """One question, row by row: a name that stands in several rows, or that no notice holds, is passed over."""
    ref, notice, forms = scope.ref(check.item), scope.ref(check.notice), scope.terms.names
    announces = scope.holds(check.notices) if check.notices else None

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        headings = [
            (day, index or 0, forms(heading))
            for index, (day, heading) in each(
                world, [notice, notice._replace(name=check.heading)], answer, announces
            )
        ]
        rows = list(each(world, [ref, ref._replace(name=check.name)], answer)) if headings else []
        called = [forms(name) for _, (_, name) in rows]
        shown: list[tuple[str, date, date]] = []
        for (index, (day, name)), form in zip(rows, called, strict=True):
            first = min((one for one in headings if _names(one[2], form)), default=None)
            if first is None or called.count(form) > 1:
                continue
            answer.applied += 1
            if day < first[0]:
                answer.failures.append(Failure("before", (At(ref, index), At(notice, first[1]))))
                shown.append((name, day, first[0]))
        answer.fields = {
            "values": Text(
                together(
                    [named(name, f"{show_date(a, 'th')} < {show_date(b, 'th')}") for name, a, b in shown]
                ),
                together(
                    [named(name, f"{show_date(a, 'en')} < {show_date(b, 'en')}") for name, a, b in shown]
                ),
            )
        }
        return finish(answer)

    return [Question(ask)]


def _names(heading: NameForm, name: NameForm) -> bool:
    """Whether ``heading`` holds ``name``, not as the beginning of a longer number; two years part them."""
    if heading.year and name.year and heading.year != name.year:
        return False
    return re.search(rf"{re.escape(name.key)}(?!\d)", heading.key) is not None


def breaks(scene: Scene) -> Iterator[Violation]:
    """The day before that of a notice, of whatever is named in one."""
    check, forms = scene.check, scene.terms.names
    notices = [
        (cell.value, forms(heading))
        for cell in scene.cells(check.notice, check.notices)
        if isinstance(heading := cell.row.get(check.heading), str)
    ]
    for cell in scene.cells(check.item):
        name = cell.row.get(check.name)
        days = [day for day, heading in notices if isinstance(name, str) and _names(heading, forms(name))]
        if days:
            yield scene.broken("a day before its notice", set_to(cell, more(min(days), -1)))
            return


KIND = CheckKind(
    declared=AnnouncedFirst,
    said=Text("ไม่ได้ทำก่อนที่จะประกาศ", "Nothing is done before it is announced."),
    problems=("before",),
    fields=("values",),
    members={
        "name": Text("คอลัมน์ที่มีชื่อ", "The column with the names."),
        "notice": Text("คอลัมน์วันที่ของประกาศ", "The column with the days of the notices."),
        "heading": Text("คอลัมน์ชื่อประกาศ", "The column with the notices' headings."),
        "notices": Text("ประกาศใดที่นับ", "Which notices announce."),
    },
    questions=questions,
    breaks=breaks,
)
