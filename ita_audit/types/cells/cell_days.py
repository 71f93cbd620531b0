"""Days, periods and years: as text, as Excel's dates, and as the serial numbers behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.model.unread import Unread
from ita_audit.model.workbook import Cell, CellKind
from ita_audit.thai.dates import Unreadable, read_date, show_date
from ita_audit.thai.fiscal import BUDDHIST_ERA
from ita_audit.thai.periods import read_period
from ita_audit.thai.written_numbers import read_year
from ita_audit.types.cells.answer import CellAnswer, filled, unread
from ita_audit.types.cells.form_cell import Shown, as_it_stands
from ita_audit.types.iso_days import BUDDHIST, read_day
from ita_audit.types.reading import EditionTerms, bare

SERIALS = (range(40_000, 55_001), range(238_000, 253_001))
"""Serial numbers of 2009 to 2050, and of the Buddhist years 2551 to 2592 taken for common ones."""
DOUBTFUL = range(1930, 2000)
"""What Excel makes of a Buddhist year typed with two digits: 68 becomes 1968."""

SERIAL = Text(
    "ช่องนี้มีเพียงเลขลำดับวันของ Excel ({found}) อ่านว่าเป็นวันที่ {day} โปรดตรวจว่าถูกต้อง",
    "The cell holds only Excel's number of a day ({found}), read as {day}: please see whether that is right.",
)
TWO_DIGITS = Text(
    "Excel เก็บวันที่ในช่องนี้เป็น ค.ศ. {found} ซึ่งน่าจะมาจากปี พ.ศ. สองหลัก ให้พิมพ์ปีเป็นสี่หลัก",
    "Excel keeps this date in the year {found}, most likely from a Buddhist year of two digits: type all four.",
)
_SINCE = re.compile(r"^\s*(?:เริ่ม|ตั้งแต่|\s)+")


def day(cell: Cell, first_day: date) -> CellAnswer:
    """A day in ISO 8601; what is not certainly one stays as it stands."""
    if cell.kind is CellKind.DATE:
        return _dated(cell.value)
    if cell.kind is CellKind.NUMBER and any(cell.value in serials for serials in SERIALS):
        read = _dated(first_day + timedelta(days=int(cell.value)))
        if isinstance(read.value, Unread):
            return read
        seen = date.fromisoformat(read.value)
        remark = filled(SERIAL, cell.value)
        th, en = remark.th.replace("{day}", show_date(seen, "th")), remark.en.replace("{day}", read.value)
        return CellAnswer(read.value, Text(th, en))
    if cell.kind is not CellKind.TEXT:
        return unread(cell)
    try:
        return CellAnswer(read_date(cell.value).isoformat())
    except Unreadable as reason:
        said = bool(bare(cell.value)) and any(letter.isdecimal() for letter in cell.value)
        return CellAnswer(cell.value, Text(reason.th, reason.en) if said else None)


def _dated(seen: date) -> CellAnswer:
    if seen.year in DOUBTFUL:
        return CellAnswer(Unread(seen.isoformat()), filled(TWO_DIGITS, seen.year))
    if seen.year < BUDDHIST:
        return CellAnswer(seen.isoformat())
    try:
        return CellAnswer(seen.replace(year=seen.year - BUDDHIST_ERA).isoformat())
    except ValueError:  # 29 February of a year that has none
        return CellAnswer(Unread(seen.isoformat()))


def period(cell: Cell, first_day: date, terms: EditionTerms, *, end_optional: bool) -> CellAnswer:
    """Two days as ``start`` and ``end``, anything else in words: the engine reads those itself."""
    if cell.kind is CellKind.DATE:
        read = day(cell, first_day)
        if isinstance(read.value, Unread):
            return read
        alone = {"start": read.value}
        return CellAnswer(alone if end_optional else {**alone, "end": read.value})
    if cell.kind is CellKind.NUMBER:
        return CellAnswer({"text": str(cell.value)})
    if cell.kind is not CellKind.TEXT:
        return unread(cell)
    try:
        read_as = read_period(cell.value, terms.year, terms.calendar)
    except Unreadable as reason:
        return CellAnswer(_start(cell.value) if reason.name == "no_end" else {"text": cell.value})
    if read_as.precision != "day" or read_as.start is None or read_as.end is None:
        return CellAnswer({"text": cell.value})
    if end_optional and read_as.start == read_as.end:
        return CellAnswer({"start": read_as.start.isoformat()})
    return CellAnswer({"start": read_as.start.isoformat(), "end": read_as.end.isoformat()})


def _start(text: str) -> dict[str, str]:
    """A day since when, of which the end is not said; in words where it is no day."""
    try:
        return {"start": read_date(_SINCE.sub("", text)).isoformat()}
    except Unreadable:
        return {"text": text}


def fiscal_year(cell: Cell) -> CellAnswer:
    """A fiscal year in Buddhist era; two digits, and anything else, stay as they stand."""
    if cell.kind is CellKind.NUMBER:
        return CellAnswer(int(cell.value) if float(cell.value).is_integer() else cell.value)
    if cell.kind is not CellKind.TEXT:
        return unread(cell)
    year = read_year(cell.value)
    return CellAnswer(cell.value if year is None else year)


def show_day(_item: Any, value: Any, language: Language) -> Shown:
    """A day in ISO 8601 as ``31 มีนาคม 2568``, ``31 March 2025``; anything else, and a Buddhist year, as it stands."""
    return _spoken(value, language) if isinstance(value, str) else as_it_stands(_item, value, language)


def show_period(item: Any, value: Any, language: Language) -> Shown:
    """A period as ``1 ตุลาคม 2567 - 30 กันยายน 2568``, or in its own words; None where it is no period."""
    if not isinstance(value, Mapping):
        return as_it_stands(item, value, language)
    text, start, end = value.get("text"), value.get("start"), value.get("end")
    if isinstance(text, str) and len(value) == 1:
        return text
    if not isinstance(start, str) or not (end is None or isinstance(end, str)) or text is not None:
        return None
    if end is None:
        since = "ตั้งแต่ " if language == "th" else "from "
        return f"{'' if item.end_optional else since}{_spoken(start, language)}"
    return f"{_spoken(start, language)} - {_spoken(end, language)}"


def _spoken(text: str, language: Language) -> str:
    read, problem = read_day(text)
    return show_date(read, language) if isinstance(read, date) and problem is None else text
