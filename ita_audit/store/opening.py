"""From an address to an open store whose tables are of this program's version."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import NoSuchModuleError, SQLAlchemyError

from ita_audit.extras import not_installed
from ita_audit.store import refused
from ita_audit.store.engines import engine_of, writing
from ita_audit.store.migrating import is_known, migrate, newest, version_of
from ita_audit.writing import beside, told

_URL = re.compile(r"[a-z0-9+]+://")
_PASSWORD = re.compile(r"(://[^:/@]*):[^@]*@")
_LOCK = 7_849_2568


@contextmanager
def open_store(address: str, create: bool = False) -> Iterator[Engine]:
    """The store at ``address``, a path or an SQLAlchemy URL, until the end of the ``with`` block.

    An older store is brought up to date; a SQLite file is copied first, beside itself, as
    ``NAME.before-VERSION``. Raises ``StoreError``: absent (unless ``create``), newer, or unusable,
    also where it becomes so inside the block; ``ModuleNotFoundError`` where its driver is an extra's.
    """
    shown = _PASSWORD.sub(r"\1:…@", address)
    file = None if _URL.match(address) else Path(address)
    if file is not None and not create and not file.is_file():
        raise refused.absent(shown)
    with ExitStack() as ending:
        try:
            engine = engine_of(address if file is None else f"sqlite:///{file}")
            ending.callback(engine.dispose)
            _make_current(engine, shown, file, create)
            yield engine
        except NoSuchModuleError as error:
            raise refused.no_such_database(shown) from error
        except ModuleNotFoundError as error:
            if not_installed(error):
                raise
            raise refused.no_such_database(shown) from error  # its driver is in no extra
        except (SQLAlchemyError, sqlite3.Error) as error:
            reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
            raise refused.unusable(shown, _PASSWORD.sub(r"\1:…@", reason)) from error


def _make_current(engine: Engine, shown: str, file: Path | None, create: bool) -> None:
    with engine.connect() as connection:
        version = version_of(connection)
    if version is None and not create:
        raise refused.absent(shown)
    if version is not None and not is_known(version):
        raise refused.newer(shown, version)
    if version == newest():
        return
    if file is not None and version is not None:
        _copy(file, newest())
    with writing(engine) as connection:
        _one_at_a_time(connection)
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
