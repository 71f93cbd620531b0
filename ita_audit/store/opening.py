"""From an address to an open store whose tables are of this program's version."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, make_url, text
from sqlalchemy.exc import NoSuchModuleError

from ita_audit.extras import not_installed
from ita_audit.store import store_errors
from ita_audit.store.engines import engine_of, engine_of_file, log_ahead, writing
from ita_audit.store.failures import FAILURES, failure_of
from ita_audit.store.looking import version_in
from ita_audit.store.migrating import is_known, migrate, newest, version_of
from ita_audit.writing import beside, make_private, told

_URL = re.compile(r"[a-z0-9+]+://")
_LOCK = 7_849_2568


@contextmanager
def open_store(address: str, create: bool = False) -> Iterator[Engine]:
    """The store at ``address``, a path or an SQLAlchemy URL, until the end of the ``with`` block.

    A file is looked at before it is touched. An older store is brought up to date; a SQLite file is
    copied first, beside itself, as ``NAME.before-VERSION``. A file that cannot be written to is opened to be read.
    Raises ``StoreError``: absent (unless ``create``), newer, another program's, or unusable,
    also where it becomes so inside the block; ``ModuleNotFoundError`` where its driver is an extra's.
    """
    shown = store_errors.without_password(address)
    with ExitStack() as ending:
        try:
            file = _file_of(address)
            version = None if file is None else _look(file, shown, create)
            engine = engine_of(address) if file is None else engine_of_file(file, not _is_writable(file))
            ending.callback(engine.dispose)
            if file is None:
                with engine.connect() as connection:
                    version = version_of(connection)
            _make_current(engine, shown, file, version, create)
            yield engine
        except NoSuchModuleError as error:
            raise store_errors.no_such_database(shown) from error
        except ModuleNotFoundError as error:
            if not_installed(error):
                raise
            raise store_errors.no_such_database(shown) from error  # its driver is in no extra
        except FAILURES as error:
            raise failure_of(error, shown) from error


def _file_of(address: str) -> Path | None:
    """The SQLite file that ``address`` means; None for a server."""
    if not _URL.match(address):
        return Path(address)
    url = make_url(address)
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def _look(file: Path, shown: str, create: bool) -> str | None:
    """The version of the store in ``file``; made, empty and for its owner alone, where it is wanted and not there."""
    try:
        there = file.exists()
        if there and not file.is_file():
            raise store_errors.no_file(shown)
        if not there and create:
            make_private(file)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise store_errors.shut(shown, getattr(error, "strerror", None) or str(error)) from error
    return version_in(file, shown) if there else None


def _is_writable(file: Path) -> bool:
    return not file.exists() or (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))


def _make_current(engine: Engine, shown: str, file: Path | None, version: str | None, create: bool) -> None:
    if version is None and not create:
        raise store_errors.absent(shown)
    if version is not None and not is_known(version):
        raise store_errors.newer(shown, version)
    if file is not None and create:
        log_ahead(engine)
    if version == newest():
        return
    with writing(engine) as connection:
        _one_at_a_time(connection)
        version = version_of(connection)  # another program may have been quicker
        if version == newest():
            return
        if file is not None and version is not None:
            _copy(file, newest())
        migrate(connection)


def _one_at_a_time(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _copy(file: Path, version: str) -> None:
    """Copy a SQLite file while others may have it open."""
    place = file.with_name(f"{file.name}.before-{version}")
    with (
        told(place),
        beside(place, mode=0o600) as temporary,
        closing(sqlite3.connect(file)) as source,
        closing(sqlite3.connect(temporary)) as copy,
    ):
        source.backup(copy)
