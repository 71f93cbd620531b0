"""``period``: when something was or will be done.

``{"start": "2024-10-01", "end": "2025-09-30"}``, or words: ``{"text": "ต.ค.67-ก.ย.68"}``. Months,
quarters, "ตลอดปี" and durations ("30 วัน") answer; days are asked for only where the clause says
"วัน เดือน ปี" (2.3.3 and 7.2.4).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.dates import Unreadable
from ita_audit.thai.periods import Period, read_period
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, finds, ref
from ita_audit.types.answer_type import WRITTEN, AnswerType, Part, Sort
from ita_audit.types.cells import cell_days as day_cells
from ita_audit.types.cells.form_cell import CellContext, FormCell, ReadCell
from ita_audit.types.iso_days import read_day
from ita_audit.types.reading import (
    UNKNOWN,
    EditionTerms,
    Invalid,
    JudgingContext,
    Mark,
    Read,
    ValueProblem,
    refuse,
    text_trouble,
)
from ita_audit.types.spec import BaseItem, Precision


class PeriodItem(BaseItem):
    """``precision: day`` asks for full dates; ``end_optional`` for a start alone."""

    type: Literal["period"]
    precision: Precision = "any"
    end_optional: bool = False


def reader(item: PeriodItem, terms: EditionTerms) -> Read:
    """Reads the two forms; the value is a ``thai.periods.Period``."""
    placeholders, year, calendar = terms.placeholders, terms.year, terms.calendar

    def read(raw: Any, _context: JudgingContext) -> Any:
        if isinstance(raw, Mapping):
            if "text" in raw:
                return _named(_words(raw["text"]), "text")
            return _dates(raw)
        return _words(raw)

    def _words(raw: Any) -> Any:
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        try:
            period = read_period(raw, year, calendar)
        except Unreadable as unreadable:
            own = unreadable.name in ("reversed", "no_such_day")
            return refuse(unreadable.name if own else "unreadable", raw)
        if item.precision == "day" and period.precision != "day":
            return Invalid(period, ValueProblem((), "not_full_dates", raw))
        return period

    def _dates(raw: Mapping[str, Any]) -> Any:
        troubles: list[ValueProblem] = []
        days: list[Any] = []
        for name, missing in (("start", "no_start"), ("end", "no_end")):
            if raw.get(name) is None and name not in raw:
                if name == "end" and item.end_optional:
                    days.append(days[0])
                else:
                    troubles.append(ValueProblem((name,), missing, None))
                    days.append(UNKNOWN)
                continue
            trouble = text_trouble(raw[name], placeholders)
            if trouble is not None:
                troubles.extend(ValueProblem((name,), t.problem, t.found) for t in trouble.troubles)
                days.append(UNKNOWN)
                continue
            day, problem = read_day(raw[name])
            if problem is not None:
                troubles.append(ValueProblem((name,), problem, raw[name]))
            days.append(day)
        start, end = days
        if isinstance(start, Mark) or isinstance(end, Mark):
            return Invalid(UNKNOWN, *troubles)
        if start > end:
            return Invalid(UNKNOWN, *troubles, ValueProblem(("end",), "reversed", raw["end"]))
        period = Period(start, end, "day")
        return Invalid(period, *troubles) if troubles else period

    return read


def _named(read: Any, name: str) -> Any:
    if isinstance(read, Invalid):
        return Invalid(read.value, *(ValueProblem((name,), t.problem, t.found) for t in read.troubles))
    return read


def _defines(_terms: EditionTerms) -> dict[str, Schema]:
    return {"period": _period(end_optional=False), "period_open": _period(end_optional=True)}


def _period(*, end_optional: bool) -> Schema:
    needed = [finds("no_start", required=["start"])]
    if not end_optional:
        needed.append(finds("no_end", required=["end"]))
    return {
        "allOf": [ref("answered"), finds("wrong_type", type=["object", "string"])],
        "if": {"anyOf": [{"type": "string"}, {"type": "object", "required": ["text"]}]},
        "then": {"properties": {"text": ref("written")}},
        "else": {"properties": {"start": ref("date"), "end": ref("date")}, "allOf": needed},
    }


def _read_cell(item: PeriodItem, context: CellContext) -> ReadCell:
    open_ended = item.end_optional
    return lambda cell: day_cells.period(cell, context.first_day, context.terms, end_optional=open_ended)


def _demanded(item: PeriodItem, given: Mapping[str, Any]) -> list[str]:
    return [name for name in given if not (name == "end" and item.end_optional)]


PERIOD = AnswerType(
    declared=PeriodItem,
    sort=Sort.PERIOD,
    own_problems=(
        *WRITTEN,
        "no_such_day",
        "uncertain",
        "no_start",
        "no_end",
        "reversed",
        "not_full_dates",
        "unreadable",
    ),
    needs={
        "not_full_dates": lambda item, _: item.precision == "day",
        "no_end": lambda item, _: not item.end_optional,
    },
    remarked=("buddhist_year",),
    unsaid={
        "reversed": "comparison",
        "no_such_day": "calendar",
        "uncertain": "figures_in_words",
        **dict.fromkeys(("not_full_dates", "unreadable"), "periods_in_words"),
    },
    reader=reader,
    sentence=Text("ช่วงเวลา: วันเริ่มและวันสิ้นสุด หรือเป็นคำ", "A period: start and end, or in words."),
    keys={
        "precision": Text("day: ต้องมีวัน เดือน ปี", "day: full dates are asked for."),
        "end_optional": Text("มีวันเริ่มอย่างเดียวก็พอ", "A start alone will do."),
    },
    told=("end_optional",),
    schema=AnswerSchema(
        of=lambda item, _terms: ref("period_open" if item.end_optional else "period"), defines=_defines
    ),
    cell=FormCell(
        read=_read_cell,
        show=day_cells.show_period,
        width=24.0,
        hint=Text("ช่วงเวลา เช่น {months}", "a period, such as {months}"),
        explained=False,
    ),
    wrong=7,
    parts={"text": Part("text"), "start": Part("date"), "end": Part("date")},
    demanded=_demanded,
    empty={"start": None, "end": None},
)
