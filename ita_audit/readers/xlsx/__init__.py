"""Reads an Excel workbook into plain cells. What they mean, ``forms`` knows."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from ita_audit import limits
from ita_audit.errors import Fault, SubmissionError
from ita_audit.model.workbook import Workbook

LIMIT = limits.WORKBOOK_FILE
"""The largest file that is read, in bytes."""


def read(content: bytes, file: str) -> Workbook:
    """The workbook in ``content``, the bytes of ``file`` (its name as the user gave it).

    Raises SubmissionError: no workbook, protected, with macros or links to other files, damaged, or
    larger inside than any form.
    """
    from ita_audit.readers.xlsx.guard import parts_of
    from ita_audit.readers.xlsx.opened_cells import opened, parts_by_sheet, sheet_of
    from ita_audit.readers.xlsx.scan import scan

    parts = parts_of(content, file)
    by_sheet = parts_by_sheet(parts)
    try:
        scanned = scan(parts, file)
    except SubmissionError as error:
        raise SubmissionError(_of_sheet(fault, by_sheet) for fault in error.faults) from None
    del parts
    book: Any = opened(content, file)  # its stubs lack the custom properties
    return Workbook(
        sheets=tuple(
            sheet_of(page, scanned.uncalculated.get(part, {}), scanned.past_days.get(part, {}))
            for page in book.worksheets
            for part in [by_sheet.get(page.title, "")]
        ),
        properties={str(one.name): str(one.value) for one in book.custom_doc_props.props},
        name=PurePath(file).name,
        file=file,
        sha256=sha256(content).hexdigest(),
        first_day=date(1904, 1, 1) if book.epoch.year == 1904 else date(1899, 12, 30),
    )


def _of_sheet(fault: Fault, by_sheet: dict[str, str]) -> Fault:
    """The fault with its sheet by name, where it named the part that holds it."""
    from dataclasses import replace

    names = {part: name for name, part in by_sheet.items()}
    return replace(fault, sheet=names.get(fault.sheet, fault.sheet)) if fault.sheet else fault
