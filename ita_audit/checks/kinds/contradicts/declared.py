"""How a check of kind ``contradicts`` is declared."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Literal

from ita_audit.checks.base import BaseCheck, RefName
from ita_audit.checks.naming import TABLE, ColumnOf, Refers, RowsOf
from ita_audit.types.sorts import AMOUNT, COUNT, NAMES
from ita_audit.types.spec import AtLeast, Condition, ContradictionError, Declared, Name, NumberParameter

Bound = int | NumberParameter


class Pattern(Declared):
    """What never stands in one row together: all of ``where`` hold, the columns of ``above`` are strictly more
    (baht, or a count), those of ``zero`` are 0, and in the row of ``beside`` those of ``beside_above`` are more.
    """

    where: list[Annotated[Condition, RowsOf("rows")]] = field(default_factory=list)
    above: dict[Annotated[Name, ColumnOf(("rows",), (AMOUNT, COUNT))], Bound] = field(default_factory=dict)
    zero: list[Annotated[Name, ColumnOf(("rows",), (AMOUNT, COUNT))]] = field(default_factory=list)
    beside_above: dict[Annotated[Name, ColumnOf(("beside",), (AMOUNT, COUNT))], Bound] = field(
        default_factory=dict
    )

    def __post_init__(self) -> None:
        if not (self.where or self.above or self.zero):
            raise ContradictionError(
                "รูปแบบที่ขัดกันต้องมี where, above หรือ zero", "a pattern has at least one of: where, above, zero"
            )


class Contradicts(BaseCheck):
    """``rows`` is the table, ``name`` the column that names a row and by which a row of ``beside`` joins it."""

    kind: Literal["contradicts"]
    rows: Annotated[RefName, Refers(TABLE)]
    name: Annotated[Name, ColumnOf(("rows", "beside"), NAMES)]
    never: Annotated[list[Pattern], AtLeast(1)]
    beside: Annotated[RefName | None, Refers(TABLE, apart="rows")] = None

    def __post_init__(self) -> None:
        if (self.beside is not None) != any(pattern.beside_above for pattern in self.never):
            raise ContradictionError(
                "beside กับ beside_above ต้องมีด้วยกัน", "beside and beside_above stand together"
            )
