"""Sheets of a workbook: a table each, with a filter, heights that show every line, and a printed page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

FONT = {"font_name": "TH Sarabun New", "font_size": 14}
LINE = 22.0
"""Points of one line; LibreOffice cuts wrapped Thai where the height is left to it."""
HIGHEST = 409.0
LONGEST = 32_000
"""Characters of a cell: Excel holds 32,767."""

_NO_XML = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column by its heading, and its width in digits of the default font."""

    heading: str
    width: int


class Book:
    """A workbook that sheets are added to."""

    def __init__(self, workbook: Any):
        self._workbook = workbook
        cell = {**FONT, "text_wrap": True, "border": 1, "border_color": "#C8CDD1"}
        self._body = workbook.add_format({**cell, "valign": "top"})
        self._head = workbook.add_format({**cell, "bold": True, "valign": "vcenter", "bg_color": "#EEF1F3"})
        self._line = workbook.add_format({**FONT, "bold": True, "valign": "top"})
        self._tables = 0

    def table(
        self,
        name: str,
        columns: Sequence[SheetColumn],
        rows: Sequence[Sequence[str | int]],
        before: Sequence[str] = (),
    ) -> None:
        """A sheet called ``name``: the lines ``before``, and under ``columns`` the rows as a table."""
        sheet = self._workbook.add_worksheet(name)
        self._tables += 1
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
        for number, line in enumerate(before):
            sheet.write_string(number, 0, _cell(line), self._line)
            sheet.set_row(number, LINE)
        top = len(before) + 1 if before else 0
        headers = [{"header": column.heading, "header_format": self._head} for column in columns]
        options = {"columns": headers, "style": "Table Style Light 15", "name": f"report_{self._tables}"}
        sheet.add_table(top, 0, top + max(1, len(rows)), len(columns) - 1, options)
        sheet.set_row(top, LINE * max(_lines(column.heading, column.width - 3) for column in columns))
        for number, row in enumerate(rows, top + 1):
            self._row(sheet, number, columns, row)
        sheet.freeze_panes(top + 1, 0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(top)
        sheet.set_footer("&R&P / &N")

    def _row(self, sheet: Any, number: int, columns: Sequence[SheetColumn], row: Sequence[str | int]) -> None:
        lines = 1
        for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
            if isinstance(cell, int):
                sheet.write_number(number, place, cell, self._body)
            else:
                text = _cell(cell)
                sheet.write_string(number, place, text, self._body)
                lines = max(lines, _lines(text, column.width))
        sheet.set_row(number, min(HIGHEST, LINE * lines + LINE / 3))


def _cell(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)[:LONGEST]


def _lines(text: str, width: int) -> int:
    """How many lines ``text`` takes in a column, with some room to spare."""
    room = max(4, int(width * 0.6))
    letters = (
        sum(not unicodedata.category(letter).startswith("M") for letter in part) for part in text.split("\n")
    )
    return sum(max(1, -(-number // room)) for number in letters)
