"""An Excel workbook: one sheet with a header that stays, filters, and nothing that is a formula."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import BinaryIO

import xlsxwriter

from ita_audit.review.exports.export_rows import ExportRow
from ita_audit.thai.text import neutralise

MADE_ON = datetime(2025, 1, 1, tzinfo=UTC)
"""Not the time of making, so that the same rows are the same bytes."""
MOST = 1_048_575
"""Rows that a sheet holds below its header."""
_WIDTHS = {"agency_name": 34, "title_th": 50, "title_en": 40, "path": 26}


def write(rows: list[ExportRow], stream: BinaryIO) -> None:
    """The columns' names, then one row for each. Raises ``OverflowError`` above ``MOST`` of them."""
    if len(rows) > MOST:
        raise OverflowError(len(rows))
    options = {
        "constant_memory": False,
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"created": MADE_ON})
        book.set_custom_property("schema", "ita-audit/report", "text")
        sheet = book.add_worksheet("findings")
        bold = book.add_format({"bold": True, "bottom": 1})
        for column, name in enumerate(ExportRow._fields):
            sheet.write_string(0, column, name, bold)
            sheet.set_column(column, column, _WIDTHS.get(name, 14))
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(number, column, neutralise(value))
                else:
                    sheet.write_number(number, column, value)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(len(rows), 1), len(ExportRow._fields) - 1)
