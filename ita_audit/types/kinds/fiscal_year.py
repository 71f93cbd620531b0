"""``fiscal_year``: a year of the instrument's calendar, a whole number (2568)."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.types.answer_schemas.answer_schema import defined
from ita_audit.types.answer_schemas.parts import a_year, ref
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_days
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.iso_days import year_in
from ita_audit.types.reading import (
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    refuse,
    text_trouble,
)
from ita_audit.types.spec import BaseItem


class FiscalYearItem(BaseItem):
    """``about: true``: the year must be one that the requirement's clause names."""

    type: Literal["fiscal_year"]
    about: bool = False


def reader(item: FiscalYearItem, terms: EditionTerms) -> Read:
    """Reads a year of the calendar, in digits or as a text; the value is that int."""
    placeholders = terms.placeholders
    asked = terms.about if item.about else ()

    def read(raw: Any, _context: JudgingContext) -> Any:
        year, problem = year_in(raw, terms.calendar)
        if year is not None:
            if not terms.calendar.is_plausible(year):
                return refuse("out_of_range", raw)
            if asked and year not in asked:
                return Invalid(year, ValueProblem((), "other_year", raw))
            return year
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else refuse(problem or "wrong_type", raw)

    return read


FISCAL_YEAR = AnswerType(
    declared=FiscalYearItem,
    sort=Sort.YEAR,
    own_problems=(*WRITTEN, "out_of_range", "uncertain", "other_year"),
    needs={"other_year": lambda item, setting: item.about and setting.about},
    unsaid={"other_year": "years", "uncertain": "figures_in_words"},
    reader=reader,
    sentence=Text("ปีตาม calendar", "A year of the calendar."),
    keys={"about": Text("ต้องเป็นปีที่ข้อกำหนดระบุ", "The year must be one that the clause names.")},
    schema=defined("fiscal_year", lambda terms: {"allOf": [ref("answered"), *a_year(terms)]}),
    cell=FormCell(
        read=always(cell_days.fiscal_year),
        format="0",
        hint=Text("{dated} เช่น {this_year}", "{dated}, such as {this_year}"),
        explained=False,
    ),
    wrong="ปีนี้",
    idle=lambda _, setting: () if setting.about else ("about",),
    listed=True,
)
