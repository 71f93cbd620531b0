"""What reading one workbook needs everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ita_audit.forms.accumulator import Accumulator
from ita_audit.forms.cell_readers import reader_of
from ita_audit.model.workbook import Sheet
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types import TYPES
from ita_audit.types.cells.form_cell import ReadCell
from ita_audit.types.spec import BaseItem


@dataclass(frozen=True)
class ReadContext:
    """The ruleset, the day of Excel's serial number 0, and what has been gathered so far."""

    ruleset: Ruleset
    first_day: date
    gathered: Accumulator

    def requirement(self, key: str) -> Requirement | None:
        """The requirement whose evidence has this key."""
        return next((one for one in self.ruleset.requirements if one.key == key and not one.each), None)

    def reader(self, requirement: Requirement, item: BaseItem) -> ReadCell:
        """How a cell is read that answers ``item``."""
        years = requirement.years(self.ruleset.fiscal_year)
        return reader_of(item, self.ruleset, self.first_day, years)

    def part_reader(self, kind: str) -> ReadCell:
        """How a cell is read that answers a part of an item: one of type ``kind`` without parameters."""
        return reader_of(TYPES[kind].bare(), self.ruleset, self.first_day)


def merged_remarks(sheet: Sheet, context: ReadContext, top: int, columns: set[int]) -> None:
    """Say which cells of a table were merged: only the first of them holds what is written there."""
    from ita_audit.forms.accumulator import location_of
    from ita_audit.model import Text
    from ita_audit.model.workbook import address

    for area in sheet.merged:
        several_rows = area.bottom > area.top and area.top > top
        if several_rows and any(area.left <= column <= area.right for column in columns):
            name = f"{address(area.top, area.left)}:{address(area.bottom, area.right)}"
            context.gathered.remark(
                Text(
                    f"ช่อง {name} ถูกผสานเข้าด้วยกัน จึงอ่านค่าไว้ที่แถวแรกเท่านั้น ให้ยกเลิกการผสานแล้วกรอกทุกแถว",
                    f"{name} is merged, so what it says counts for its first row alone: unmerge it and fill in every row.",
                ),
                location_of(sheet, area.top, area.left),
            )
