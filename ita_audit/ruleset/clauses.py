"""The clauses of the instrument's document, and how one is cited.

An id is MEASURE.PROCEDURE, then the number of a detail: 2.1.3. Where one procedure holds several
lists they are told apart by a letter (8.6.b.2). R.1 to R.6 are the columns of the report itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Any, Literal

from ita_audit.model import Text
from ita_audit.types.spec import Declared, Filled, InRange, Matching, Wording

ClauseId = Annotated[str, Matching(r"^(R\.[1-9]|[1-9](\.[1-9][0-9]*)?(\.([a-z]\.)?[1-9][0-9]*)?)$")]


class CutOff(Declared):
    """A day that figures are counted to; ``year`` is relative to the year under assessment."""

    month: Annotated[int, InRange(1, 12)]
    day: Annotated[int, InRange(1, 31)]
    year: Literal[0, -1]


class Clause(Declared):
    """One clause: its label in both languages, and where the document is unclear, a note.

    ``year``: the fiscal year the clause names, relative to the one under assessment. ``list`` is
    what the document calls the list a lettered clause stands in. ``unnumbered``: the document
    prints no number there, so none may be cited.
    """

    id: ClauseId
    th: Filled
    en: Filled
    year: Literal[0, -1] | None = None
    as_of: CutOff | None = None
    list: Wording | None = None
    unnumbered: bool = False
    note: Any = None

    @property
    def label(self) -> Text:
        """What the clause asks for, as a heading."""
        return Text(self.th, self.en)

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """Orders clauses as the document does, 8.10 after 8.9."""
        return natural(self.id)


class ClauseFile(Declared):
    """The file ``clauses.yaml``: the document, and its clauses in its order."""

    source: Any
    clauses: list[Clause]


def natural(identifier: str) -> tuple[tuple[int, int, str], ...]:
    """A key that orders ids by their numbers: 8.9 before 8.10, digits before letters."""
    parts = re.split(r"\.", identifier)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)


def citation(clause: Clause, measure: str) -> Text:
    """The clause as a person says it: "มาตรการที่ 8 ข้อ 3 (2)".

    ``measure`` is the id of the measure that a report column is cited for.
    """
    parts = clause.id.split(".")
    if parts[0] == "R":
        return Text(f"มาตรการที่ {measure} ช่อง “{clause.th}”", f"Measure {measure}, column “{clause.en}”")
    th, en = f"มาตรการที่ {parts[0]}", f"Measure {parts[0]}"
    if len(parts) == 1:
        return Text(th, en)
    th, en = f"{th} ข้อ {parts[1]}", f"{en}, procedure {parts[1]}"
    if len(parts) == 2:
        return Text(th, en)
    if clause.list is not None:
        th, en = f"{th} {clause.list.th}", f"{en}, {clause.list.en}"
    if clause.unnumbered:
        return Text(th, en)
    return Text(f"{th} ({parts[-1]})", f"{en} ({parts[-1]})")


def by_id(clauses: Sequence[Clause]) -> dict[str, Clause]:
    """The clauses by their ids."""
    return {clause.id: clause for clause in clauses}
