"""Parquet, as DuckDB, pandas and R read it; texts that repeat are stored once."""

from __future__ import annotations

from typing import BinaryIO

import pyarrow
import pyarrow.parquet

from ita_audit.review.exports.export_rows import ExportRow

_SHARES = ("at_least", "at_most")
SCHEMA = pyarrow.schema(
    [(name, pyarrow.float64() if name in _SHARES else pyarrow.string()) for name in ExportRow._fields]
)


def write(rows: list[ExportRow], stream: BinaryIO) -> None:
    """One table with the columns of ``ExportRow``."""
    columns = list(zip(*rows, strict=True)) or [()] * len(ExportRow._fields)
    table = pyarrow.table(
        [pyarrow.array(list(values), field.type) for values, field in zip(columns, SCHEMA, strict=True)],
        SCHEMA,
    )
    pyarrow.parquet.write_table(table, stream, compression="zstd")
