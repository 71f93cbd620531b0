"""What every part of the layout needs: the ruleset, the language, what is known, the sheets' names."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, field

from ita_audit.errors import Language
from ita_audit.forms import field_labels, form_words
from ita_audit.forms.form import CellRole, FormSheet
from ita_audit.forms.layout.known import Known
from ita_audit.model import Text
from ita_audit.model.workbook import CellRange
from ita_audit.ruleset import Requirement, Ruleset, natural
from ita_audit.thai.text import cluster_ends
from ita_audit.types.spec import BaseItem

LONGEST_NAME = 31
LINE = 16.5
"""Points that a line of Thai needs at 10 points, tone marks and lower vowels included."""
TALLEST = 400.0

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


@dataclass
class LayoutContext:
    """The context of laying out one form. ``measures`` are those it asks for."""

    ruleset: Ruleset
    language: Language
    measures: tuple[str, ...]
    known: Known
    names: dict[str, str] = field(default_factory=dict)

    def say(self, text: Text, **fields: object) -> str:
        """``text`` in the form's language."""
        return self.ruleset.edition.instrument.fill(text, self.language, **fields)

    def requirements(self, measure: str) -> list[Requirement]:
        """The requirements of a measure, in the document's order."""
        own = [one for one in self.ruleset.requirements if one.measure == measure]
        return sorted(own, key=lambda one: natural(one.id))

    def row(self) -> Requirement | None:
        """The report's own row, which each measure has."""
        return next((one for one in self.ruleset.requirements if one.each), None)

    def label(self, requirement: Requirement, item: BaseItem) -> str:
        """What the item is called."""
        return self.say(field_labels.label(self.ruleset, requirement, item))

    def table_sheet(self, requirement: Requirement, table: BaseItem) -> str:
        """The name of the sheet that holds a table."""
        key = f"{requirement.key}/{table.name}"
        return self.name(key, f"{requirement.id} {self.label(requirement, table)}")

    def name(self, key: str, wanted: str) -> str:
        """A sheet's name: at most 31 characters, none of those that Excel forbids, used once."""
        if key in self.names:
            return self.names[key]
        taken = {name.casefold() for name in self.names.values()}
        plain, number = " ".join(_FORBIDDEN.sub(" ", wanted).split()), 1
        name = _cut(plain, LONGEST_NAME)
        while name.casefold() in taken:
            number += 1
            name = f"{_cut(plain, LONGEST_NAME - 3)} {number}"
        self.names[key] = name
        return name


def document_label(plan: LayoutContext, requirement: Requirement, item: BaseItem) -> str:
    """How the documents of an item are named in the drop-down list: "8.3 รายงานสถิติ..."."""
    return f"{requirement.id} {plan.label(requirement, item)}"


def heading(plan: LayoutContext, sheet: FormSheet, title: str, note: str) -> None:
    """The title of a sheet in row 3, with the way back; what it is for in row 4."""
    sheet.put(3, 2, title, CellRole.TITLE)
    sheet.heights[3] = 24.0
    sheet.put(4, 2, note, CellRole.NOTE)
    sheet.link(5, 2, plan.say(form_words.BACK), plan.names["start"])
    sheet.heights[5] = LINE


def note_across(sheet: FormSheet, last: int) -> None:
    """Let the note in row 4 run on to the column ``last``."""
    sheet.spans.append(CellRange(4, 2, 4, max(3, last)))
    across = sum(sheet.widths.get(column, 9.0) for column in range(2, max(3, last) + 1))
    sheet.heights[4] = height((str(sheet.cells[4, 2].value), across))


def height(*cells: tuple[str, float]) -> float:
    """The height of a row in points: ``cells`` are its texts with the widths of their columns."""
    most = max((_lines(text, width) for text, width in cells), default=1)
    return min(TALLEST, most * LINE + 3)


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(_wide(line) / max(1.0, width - 1))) for line in text.split("\n"))


def _wide(line: str) -> float:
    return sum(1.05 for letter in line if unicodedata.category(letter) not in ("Mn", "Cf"))


def _cut(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[: max((end for end in cluster_ends(text) if end <= length), default=0)].rstrip()
