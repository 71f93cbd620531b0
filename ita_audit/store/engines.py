"""Connections to a store: one SQLite file, or a PostgreSQL server.

In SQLite a writing transaction takes the lock at its beginning (``BEGIN IMMEDIATE``), so that two
programs wait for each other instead of failing halfway (SQLAlchemy, "Serializable isolation /
Savepoints / Transactional DDL" of the pysqlite dialect).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

WAIT = 120
"""Seconds to wait for whoever else is writing."""


def engine_of(address: str) -> Engine:
    """The engine for an SQLAlchemy URL; nothing is opened yet."""
    if not address.startswith("sqlite"):
        return create_engine(address)
    engine = create_engine(address, connect_args={"timeout": WAIT})
    event.listen(engine, "connect", _plain)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it, or nothing."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def _plain(raw: Any, _record: Any) -> None:
    raw.isolation_level = None  # SQLAlchemy says BEGIN, not the driver
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
