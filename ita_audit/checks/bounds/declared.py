"""How ``at_most`` and ``at_least`` are declared: one value, its bound, and from which side it is looked at."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from ita_audit.checks.base import BaseCheck, RefName
from ita_audit.checks.naming import EITHER, VALUE, ColumnOf, Demands, Kept, Refers, RowsOf
from ita_audit.checks.spans import year_of
from ita_audit.model import Text
from ita_audit.types.reading import ABSENT, EditionTerms
from ita_audit.types.sorts import DAY, NAMES, PERIOD, SUMMED, YEAR
from ita_audit.types.spec import (
    AtLeast,
    Condition,
    ContradictionError,
    Declared,
    Figure,
    Name,
    NumberParameter,
    ParameterName,
)

MEASURED = (*SUMMED, DAY)
Threshold = Figure | NumberParameter


class FromYear(Declared):
    """A threshold that holds from a year on, until the next."""

    from_: int
    is_: Threshold


class Bounded(BaseCheck):
    """``item``: baht, count, number or date. Its bound is exactly one of:

    ``limit``: another item or column; with ``match`` a column of another table whose row has the
    same name in the column called so. ``as_of: true``: the day of judging. ``threshold``: a number, or ``thresholds``,
    numbers that hold from a year on; the year is that of ``of_year`` where it is given, else the one asked about.
    ``name``: the column that names the row in a sentence; with ``match`` that one.
    """

    item: Annotated[RefName, Refers(EITHER, MEASURED)]
    limit: Annotated[
        RefName | None,
        Refers(EITHER, MEASURED, alike="item", beside="item", or_value=True, joined_by="match"),
    ] = None
    match: Annotated[Name | None, ColumnOf(("item", "limit"), NAMES), Kept()] = None
    as_of: Annotated[bool, Demands("item", (DAY,))] = False
    threshold: Annotated[Threshold | None, Demands("item", SUMMED)] = None
    thresholds: Annotated[list[FromYear] | None, Demands("item", SUMMED), AtLeast(1)] = None
    of_year: Annotated[RefName | None, Refers(VALUE, (YEAR, DAY, PERIOD))] = None
    where: Annotated[Condition | None, RowsOf("item")] = None
    name: Annotated[Name | None, ColumnOf(("item",), NAMES), Kept()] = None

    def __post_init__(self) -> None:
        given = (self.limit, self.as_of or None, self.threshold, self.thresholds)
        if sum(one is not None for one in given) != 1:
            raise ContradictionError(
                f"{self.kind} ต้องมีอย่างใดอย่างหนึ่งเท่านั้น: limit, as_of, threshold, thresholds",
                f"{self.kind} has exactly one of: limit, as_of, threshold, thresholds",
            )
        if self.match is not None and self.limit is None:
            raise ContradictionError(
                "match ใช้จับคู่กับแถวของ limit จึงต้องมี limit",
                "match joins rows with those of limit; it stands with limit only",
            )
        years = [one.from_ for one in self.thresholds or ()]
        if years != sorted(set(years)):
            raise ContradictionError(
                "thresholds ต้องเรียงจากปีแรกไปปีหลัง ปีละครั้ง",
                "thresholds stand in the order of their years, each once",
            )
        if self.of_year is not None and self.thresholds is None:
            raise ContradictionError("of_year ใช้กับ thresholds เท่านั้น", "of_year stands with thresholds only")


class BoundSide(NamedTuple):
    """From which side: the problem, the sign between value and bound, when a value is at fault, and the step that makes it so."""

    problem: str
    sign: str
    wrong: Callable[[Any, Any], bool]
    step: int


ABOVE = BoundSide("over", ">", operator.gt, 1)
BELOW = BoundSide("under", "<", operator.lt, -1)


def threshold_in(check: Bounded, terms: EditionTerms, stated: Any) -> int | Decimal | None:
    """The threshold of the year that ``stated`` says or lies in, ABSENT for the one asked about; None before the first."""
    year = terms.year if stated is ABSENT else year_of(stated, terms)
    if year is None:
        return None
    by_year = [one.is_ for one in check.thresholds or () if one.from_ <= year]
    given = by_year if check.threshold is None else [check.threshold]
    last = given[-1] if given else None
    return None if last is None else number_of(last, terms)


def number_of(given: Threshold, terms: EditionTerms) -> int | Decimal:
    """A number as a rule says it: whole, a decimal, or the parameter that is one."""
    if isinstance(given, ParameterName):
        return int(terms.parameters[given.parameter])
    return given if isinstance(given, int) else Decimal(given)


MEMBERS = {
    "name": Text("คอลัมน์ที่เป็นชื่อของแถว", "The column that names a row."),
    "limit": Text("ค่าที่ใช้เทียบ", "What it is held against."),
    "as_of": Text("เทียบกับวันที่ตรวจ", "Held against the day of judging."),
    "match": Text("คอลัมน์ที่ใช้จับคู่แถวของสองตาราง", "The column by which rows of two tables join."),
    "threshold": Text("เกณฑ์เป็นจำนวน หรือชื่อพารามิเตอร์", "A number, or the parameter that is one."),
    "thresholds": Text("เกณฑ์ที่ใช้ตั้งแต่ปีหนึ่งเป็นต้นไป", "Numbers that hold from a year on."),
    "of_year": Text("ปี วัน หรือช่วงเวลาที่บอกว่าใช้เกณฑ์ของปีใด", "The year, day or period that says whose threshold counts."),
    "FromYear.from": Text("ตั้งแต่ปีนี้", "From this year on."),
    "FromYear.is": Text("เกณฑ์เป็นจำนวน หรือชื่อพารามิเตอร์", "A number, or the parameter that is one."),
}  # fmt: skip
"""What the members of both kinds are for."""
