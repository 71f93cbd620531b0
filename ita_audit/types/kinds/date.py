"""``date``: a day, written as ISO 8601 in the Common Era (2025-03-31) or as Thai offices write it.

A year of 2400 or more is Buddhist era: the day is certain, the writing is remarked on. Where it reports what was
done (``past``), it cannot lie after the day of judging: the day is read all the same.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.types.answer_schemas.answer_schema import defined, written
from ita_audit.types.answer_schemas.spelling import DIGIT
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_days
from ita_audit.types.cells.form_cell import FormCell
from ita_audit.types.iso_days import read_day
from ita_audit.types.reading import EditionTerms, Invalid, JudgingContext, Read, ValueProblem, text_trouble
from ita_audit.types.spec import BaseItem

PATTERN = f"[{DIGIT}]"
"""2025-03-31, 31 มีนาคม 2568. Whether that is certainly a day it cannot tell."""


class DateItem(BaseItem):
    """A day of the calendar. ``past: true``: the day of something that is reported as done."""

    type: Literal["date"]
    past: bool = False


def reader(item: DateItem, terms: EditionTerms) -> Read:
    """Reads ``YYYY-MM-DD`` or a Thai date; the value is a ``datetime.date``."""
    placeholders = terms.placeholders

    def read(raw: Any, context: JudgingContext) -> Any:
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        day, problem = read_day(raw)
        troubles = [] if problem is None else [ValueProblem((), problem, raw)]
        if item.past and isinstance(day, date) and day > context.as_of:
            troubles.append(ValueProblem((), "after_as_of", day))
        return Invalid(day, *troubles) if troubles else day

    return read


DATE = AnswerType(
    declared=DateItem,
    sort=Sort.DAY,
    own_problems=(*WRITTEN, "no_such_day", "uncertain", "after_as_of"),
    remarked=("buddhist_year",),
    needs={"after_as_of": lambda item, _: item.past},
    unsaid={"no_such_day": "calendar", "uncertain": "figures_in_words", "after_as_of": "years"},
    reader=reader,
    sentence=Text("วันที่ เช่น 2025-03-31 หรือ 31 มีนาคม 2568", "A day, such as 2025-03-31 or 31 มีนาคม 2568."),
    keys={
        "past": Text(
            "วันที่ของสิ่งที่ทำแล้ว ต้องไม่อยู่หลังวันที่ตรวจ",
            "The day of something that was done: not after the day of checking.",
        )
    },
    told=("past",),
    schema=defined("date", lambda _terms: written(PATTERN)),
    cell=FormCell(
        read=lambda _item, context: lambda cell: cell_days.day(cell, context.first_day),
        show=cell_days.show_day,
        width=19.0,
        hint=Text("วัน เดือน ปี เช่น {day}", "day, month, year, such as {day}"),
        explained=False,
    ),
    wrong="สิ้นเดือนมีนาคม",
    listed=True,
)
