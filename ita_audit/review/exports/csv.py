"""CSV in UTF-8 with a byte order mark, as Excel opens it.

A text that Excel would take for a formula gets an apostrophe before it (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import io
from typing import Any, BinaryIO

from ita_audit.review.exports.rows import Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(rows: list[Row], stream: BinaryIO) -> None:
    """The columns' names, then one line for each row."""
    text = io.TextIOWrapper(stream, "utf-8-sig", "backslashreplace", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(Row._fields)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    text.detach()


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
