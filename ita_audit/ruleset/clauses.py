"""The clauses of the instrument's document, and how one is cited.

An id is the document's own number: 2.1.3, A.5.1, B19.2. A clause stands in the one whose number its own
begins with. Where one holds several lists they are told apart by a letter (8.6.b.2). The columns of the
report's own row begin with the row's id: R.1.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from ita_audit.model import Text
from ita_audit.ruleset.instrument import Id
from ita_audit.types.spec import Declared, Filled, InRange, Wording


class CutOff(Declared):
    """A day that figures are counted to; ``year`` is relative to the year under assessment."""

    month: Annotated[int, InRange(1, 12)]
    day: Annotated[int, InRange(1, 31)]
    year: Literal[0, -1]


class Clause(Declared):
    """One clause: its label in both languages, and where the document is unclear, a note.

    ``year``: the fiscal year the clause names, relative to the one under assessment. ``list`` is
    what the document calls the list a lettered clause stands in. ``unnumbered``: the document
    prints no number there, so none may be cited. ``in``: the clause it stands in, where their numbers
    do not say so.
    """

    id: Id
    th: Filled
    en: Filled
    year: Literal[0, -1] | None = None
    as_of: CutOff | None = None
    list: Wording | None = None
    in_: Id | None = None
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

    SPARED = ()

    source: Any
    clauses: list[Clause]


def natural(identifier: str) -> tuple[tuple[int, int, str], ...]:
    """A key that orders ids by their numbers: 8.9 before 8.10, B2 before B19, digits before letters."""
    return tuple(
        (0, int(run), "") if run.isdecimal() else (1, 0, run)
        for run in re.findall(r"[0-9]+|[^0-9.]+", identifier)
    )
