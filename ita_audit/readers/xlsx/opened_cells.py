"""Cells as openpyxl opens them, turned into plain values."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from defusedxml.ElementTree import fromstring

from ita_audit.model.storable import storable
from ita_audit.model.workbook import Cell, CellKind, CellRange, Sheet
from ita_audit.readers.xlsx.workbook_refusals import refuse

if TYPE_CHECKING:
    from openpyxl import Workbook as Opened
    from openpyxl.worksheet.worksheet import Worksheet

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def opened(content: bytes, file: str) -> Opened:
    """The workbook, results of formulas in the place of formulas. Raises SubmissionError."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl will not keep; nothing is saved here
            return openpyxl.load_workbook(BytesIO(content), data_only=True)
    except Exception:  # noqa: BLE001  a damaged part shows in as many ways as there are parts
        raise refuse(file, "broken") from None


def sheet_of(page: Worksheet, uncalculated: Mapping[str, str], past_days: Mapping[str, float]) -> Sheet:
    """The filled cells of ``page``, by cell: ``uncalculated`` are its formulas without a result, ``past_days`` its
    numbers that no day has, of which openpyxl makes an error where the cell's format is a day's."""
    from openpyxl.utils.cell import coordinate_to_tuple

    cells: dict[tuple[int, int], Cell] = {}
    for (row, column), one in page._cells.items():
        if one.value is not None:
            cell = cell_of(one)
            if cell is not None:
                cells[row, column] = cell
    for place, number in past_days.items():
        at = coordinate_to_tuple(place)
        if at in cells and cells[at].kind is CellKind.ERROR:
            cells[at] = Cell(CellKind.NUMBER, number, cells[at].shown_as)
    for place, formula in uncalculated.items():
        cells[coordinate_to_tuple(place)] = Cell(CellKind.FORMULA, formula)
    merged = tuple(CellRange(m.min_row, m.min_col, m.max_row, m.max_col) for m in page.merged_cells.ranges)
    return Sheet(page.title, cells, merged)


def cell_of(one: Any) -> Cell | None:
    """One cell of openpyxl's; None where it only holds blanks."""
    from openpyxl.styles.numbers import is_datetime

    value, shown_as = one.value, str(one.number_format or "General")
    link = one.hyperlink.target if one.hyperlink is not None else None
    if isinstance(value, bool):
        return Cell(CellKind.BOOL, value, shown_as, link)
    if isinstance(value, (int, float)):
        return Cell(CellKind.NUMBER, value, shown_as, link)
    if isinstance(value, (time, timedelta)) or (
        isinstance(value, datetime) and is_datetime(shown_as) == "time"
    ):
        return Cell(CellKind.TIME, _clock(value), shown_as, link)
    if isinstance(value, datetime):
        return Cell(CellKind.DATE, value.date(), shown_as, link)
    if isinstance(value, date):
        return Cell(CellKind.DATE, value, shown_as, link)
    if one.data_type == "e":
        return Cell(CellKind.ERROR, str(value), shown_as, link)
    text = _plain(str(value))
    return Cell(CellKind.TEXT, text, shown_as, link) if text.strip() else None


def _clock(value: datetime | time | timedelta) -> str:
    """Hours, minutes, and seconds where there are any, as Excel shows them: ``0:30``, ``26:00:05``."""
    if not isinstance(value, timedelta):
        value = timedelta(
            hours=value.hour, minutes=value.minute, seconds=value.second + (value.microsecond >= 500_000)
        )
    minutes, seconds = divmod(abs(round(value.total_seconds())), 60)
    sign = "-" if value < timedelta() else ""
    return f"{sign}{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def _plain(text: str) -> str:
    """Line ends as ``\\n``, and what Excel writes as ``_x000D_`` as the character it is, where it is one."""
    if "_x" in text:
        text = storable(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parts_by_sheet(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The name of every sheet -> the part that holds it."""
    try:
        book = fromstring(parts["xl/workbook.xml"])
        relations = fromstring(parts["xl/_rels/workbook.xml.rels"])
    except (LookupError, ValueError, SyntaxError):  # no such part, no such encoding, no XML
        return {}
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    found: dict[str, str] = {}
    for element in book.iter():
        if element.tag.endswith("}sheet"):
            target = targets.get(element.get(_RELATION), "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            found[str(element.get("name"))] = part
    return found
