"""Connections to a store: one SQLite file, or a PostgreSQL server.

In SQLite a writing transaction takes the lock at its beginning (``BEGIN IMMEDIATE``), so that two
programs wait for each other instead of failing halfway (SQLAlchemy, "Serializable isolation /
Savepoints / Transactional DDL" of the pysqlite dialect).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext

from ita_audit.store.packing import DamagedError

WAIT = 3
"""Seconds to wait for whoever else is writing. Of this program's own transactions only a migration may last longer."""


def engine_of(address: str) -> Engine:
    """The engine for the SQLAlchemy URL of a server; nothing is opened yet."""
    return create_engine(address)


def engine_of_file(file: Path, read_only: bool = False) -> Engine:
    """The engine for an SQLite file; nothing is opened yet.

    ``read_only``: nothing is written, into the file or beside it, unless a log beside it has to be read.
    """
    url = URL.create("sqlite", database=str(file))
    if read_only:
        how = (
            {"uri": "true", "mode": "ro"}
            if _has_log(file)
            else {"uri": "true", "mode": "ro", "immutable": "1"}
        )
        url = URL.create("sqlite", database=file.absolute().as_uri(), query=how)
    engine = create_engine(url, connect_args={"timeout": WAIT})
    event.listen(engine, "connect", _plain)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _unreadable)
    return engine


def is_read_only(engine: Engine) -> bool:
    """Whether nothing can be written through ``engine``."""
    return engine.url.query.get("mode") == "ro"


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it, or nothing."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def log_ahead(engine: Engine) -> None:
    """Have an SQLite file written through a log beside it (WAL), now and by whoever opens it later."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def _has_log(file: Path) -> bool:
    """Whether somebody writes to ``file`` now, or ended in the middle of it."""
    return any(file.with_name(file.name + end).exists() for end in ("-wal", "-journal"))


def _plain(raw: Any, _record: Any) -> None:
    raw.isolation_level = None  # SQLAlchemy says BEGIN, not the driver
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _unreadable(context: ExceptionContext) -> None:
    """The driver itself stumbles over a message that quotes damaged text."""
    if isinstance(context.original_exception, UnicodeDecodeError):
        raise DamagedError(str(context.original_exception)) from context.original_exception
