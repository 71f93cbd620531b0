"""What an SQLite file is, before anything is written into it or beside it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import OperationalError

from ita_audit.store import store_errors
from ita_audit.store.engines import engine_of_file
from ita_audit.store.migrating import version_of

_OURS = {"alembic_version", "rounds", "submissions", "entries"}
"""Tables that every version of a store has."""
_IN_THE_MIDDLE = "SQLITE_READONLY_ROLLBACK"
"""What whoever may only read is told of a journal that a killed program left."""


def version_in(file: Path, place: str) -> str | None:
    """The version of the store in ``file``; None where there is nothing in it yet.

    A program that was killed may have left a transaction in the middle: as for whoever opens the file, it is
    rolled back. Raises ``StoreError`` where it is another program's, ``SQLAlchemyError`` where it cannot be read.
    """
    try:
        return _version_by(engine_of_file(file, read_only=True), place)
    except OperationalError as error:
        if getattr(error.orig, "sqlite_errorname", "") != _IN_THE_MIDDLE:
            raise
    return _version_by(engine_of_file(file), place)


def _version_by(engine: Engine, place: str) -> str | None:
    try:
        with engine.connect() as connection:
            return _version(connection, place)
    finally:
        engine.dispose()


def _version(connection: Connection, place: str) -> str | None:
    there = set(inspect(connection).get_table_names())
    if not there:
        return None
    if not there >= _OURS:
        raise store_errors.foreign(place, ", ".join(sorted(there)[:3]))
    return version_of(connection)
