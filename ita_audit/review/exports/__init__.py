"""A round as a table for other programs: CSV, Excel or Parquet, all with the same columns."""

from __future__ import annotations

from importlib import import_module
from typing import BinaryIO, Protocol, cast

from ita_audit.review.exports.export_rows import ExportRow

WRITERS = {".csv": "csv", ".xlsx": "xlsx", ".parquet": "parquet"}
"""The module in this folder that writes each suffix. It is imported when it is needed."""


class Writer(Protocol):
    """What a module named in ``WRITERS`` holds."""

    def write(self, rows: list[ExportRow], stream: BinaryIO) -> None:
        """Write all of ``rows``."""


def write(suffix: str, rows: list[ExportRow], stream: BinaryIO) -> None:
    """Write ``rows`` in the format of ``suffix``.

    Raises ``KeyError`` where there is no such format, ``ModuleNotFoundError`` where its library is
    not installed, ``OverflowError`` where it cannot hold so many.
    """
    cast(Writer, import_module(f"{__name__}.{WRITERS[suffix]}")).write(rows, stream)
