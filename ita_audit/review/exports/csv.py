"""CSV in UTF-8 with a byte order mark, as Excel opens it."""

from __future__ import annotations

import io
from itertools import chain
from typing import BinaryIO

from ita_audit.presentation.csv_rows import write_rows
from ita_audit.review.exports.export_rows import ExportRow


def write(rows: list[ExportRow], stream: BinaryIO) -> None:
    """The columns' names, then one line for each row."""
    text = io.TextIOWrapper(stream, "utf-8-sig", "backslashreplace", newline="", write_through=True)
    write_rows(text, chain([ExportRow._fields], rows))
    text.detach()
