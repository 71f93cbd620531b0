"""How a check of kind ``reconciles`` is declared."""

from __future__ import annotations

from typing import Annotated, Literal

from ita_audit.checks.base import BaseCheck, RefName
from ita_audit.checks.naming import TABLE, ColumnOf, Refers, RowsOf
from ita_audit.types.sorts import AMOUNT, COUNT, NAMES
from ita_audit.types.spec import AtLeast, Condition, GroupsParameter, Name

PROBLEMS = ("more_rows", "fewer_rows", "other_sum", "other_name")


class Reconciles(BaseCheck):
    """``summary`` and ``rows`` are tables that share the column ``by``.

    ``count``: the summary's column with the number of rows. ``sums``: a summary column of baht ->
    the columns of ``rows`` any of whose sums it may equal. ``where``: rows that surely count;
    those it excludes (cancelled) may be counted or not. ``one_by``: a column of ``rows``; rows
    alike in it (contracts of one project) may have been counted as one. Several rows of the
    summary with one name are added up. ``words``: groups of words; a name in which a word of one
    group stands is the same as any other in which one does.
    """

    kind: Literal["reconciles"]
    summary: Annotated[RefName, Refers(TABLE)]
    rows: Annotated[RefName, Refers(TABLE, apart="summary")]
    by: Annotated[Name, ColumnOf(("summary", "rows"), NAMES)]
    count: Annotated[Name, ColumnOf(("summary",), (COUNT,))]
    sums: dict[
        Annotated[Name, ColumnOf(("summary",), (AMOUNT,))],
        Annotated[list[Annotated[Name, ColumnOf(("rows",), (AMOUNT,))]], AtLeast(1)],
    ]
    where: Annotated[Condition | None, RowsOf("rows")] = None
    words: GroupsParameter | None = None
    one_by: Annotated[Name | None, ColumnOf(("rows",), NAMES)] = None
