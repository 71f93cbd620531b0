"""A workbook of openpyxl to bytes: in memory alone, and the same bytes whenever it is done.

openpyxl itself writes each sheet to the folder for temporary files, where a run that is killed would leave
what an officer handed in, and puts the time of the day into the file.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = "docProps/core.xml"
_CREATED = re.compile(rb"<(?:[\w.-]+:)?created[ />]")


def keep_times(book: Workbook, content: bytes, day: date) -> None:
    """Say that ``book``, read from ``content``, was changed on ``day``; the day it was made stays, if it says one."""
    midnight = datetime.combine(day, time.min)
    book.properties.modified = midnight
    with ZipFile(BytesIO(content)) as archive:
        said = archive.read(_PROPERTIES) if _PROPERTIES in archive.namelist() else b""
    if not _CREATED.search(said):
        book.properties.created = midnight


def saved(book: Workbook) -> bytes:
    """The bytes of ``book``. Equal books give equal bytes."""
    stream = BytesIO()
    with _Timeless(stream, "w", ZIP_DEFLATED) as archive:
        _InMemory(book, archive).write_data()
    return stream.getvalue()


class _InMemory(ExcelWriter):
    _archive: ZipFile

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        writer: Any = WorksheetWriter(ws, BytesIO())
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], writer.read())
        self.manifest.append(ws)


class _Timeless(ZipFile):
    """An archive whose parts bear no time and are alike on every system. All of them are named by texts."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_more: Any) -> None:
        part = ZipInfo(str(zinfo_or_arcname), _NO_TIME)
        part.compress_type, part.create_system = ZIP_DEFLATED, 0
        super().writestr(part, data)
