"""Rows of CSV in which nothing is a formula, whichever separator the spreadsheet takes for its own."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from typing import TextIO

_BEGINS = re.compile(r"\s*[=+\-@＝＋－＠|%]")
_INSIDE = re.compile(r"""(?<=[,;|\t\r\n])[\s"']*(?=[=+\-@＝＋－＠])""")


def write_rows(stream: TextIO, rows: Iterable[Sequence[str | float]]) -> None:
    """Each of ``rows`` on a line that ends as RFC 4180 has it, every cell in quotes.

    Excel and LibreOffice part cells by the separator of their own settings, often a semicolon. Within quotes
    none of them parts any, as long as the comma is a separator, too; where it is not, quotes do not help.
    So an apostrophe stands before whatever would be a formula, at the beginning and behind any separator.
    """
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)


def _harmless(cell: str | float) -> str | float:
    if not isinstance(cell, str):
        return cell
    start = "'" if _BEGINS.match(cell) else ""
    return start + _INSIDE.sub(r"\g<0>'", cell)
