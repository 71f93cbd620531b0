"""Why a store cannot be used: from what the database reports to the sentence for that cause."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping

from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from ita_audit.errors import StoreError
from ita_audit.store import store_errors
from ita_audit.store.packing import DamagedError

FAILURES = (SQLAlchemyError, sqlite3.Error, DamagedError)
"""What goes wrong in a database."""

Refusal = Callable[[str, str], StoreError]

_SQLITE: Mapping[str, Refusal] = {  # by the beginning of its error's name; anything else is damage
    "SQLITE_BUSY": store_errors.held,
    "SQLITE_LOCKED": store_errors.held,
    "SQLITE_PROTOCOL": store_errors.held,
    "SQLITE_FULL": store_errors.full,
    "SQLITE_IOERR": store_errors.failing_disk,
    "SQLITE_READONLY": store_errors.read_only,
    "SQLITE_CANTOPEN": store_errors.shut,
    "SQLITE_PERM": store_errors.shut,
    "SQLITE_NOTADB": store_errors.foreign,
}
_POSTGRESQL: Mapping[str, Refusal] = {  # by the beginning of SQLSTATE; anything else is the server's
    "40P01": store_errors.held,
    "55P03": store_errors.held,
    "53100": store_errors.full,
    "58030": store_errors.failing_disk,
    "25006": store_errors.read_only,
    "42501": store_errors.not_allowed,
    "XX00": store_errors.damaged,
}
_TOO_LARGE = "54"
"""How SQLSTATE begins where a row is more than the server holds, as with a text too long for an index."""


def is_of_the_store(error: Exception) -> bool:
    """Whether ``error`` concerns the whole store, and not alone the rows that were to be written."""
    return isinstance(error, FAILURES) and not (
        isinstance(error, (DataError, IntegrityError)) or _state(error).startswith(_TOO_LARGE)
    )


def _state(error: Exception) -> str:
    """PostgreSQL's SQLSTATE; empty where it says none."""
    return getattr(getattr(error, "orig", error), "sqlstate", None) or ""


def failure_of(error: Exception, place: str) -> StoreError:
    """What is said of ``error``; ``place`` is the store as it may be shown."""
    cause = getattr(error, "orig", None) or error
    said = next(iter(str(cause).strip().splitlines()), type(cause).__name__)
    reason = store_errors.without_password(said).partition(" with text")[
        0
    ]  # which quotes what is in the store
    if isinstance(cause, (sqlite3.Error, DamagedError)):
        return _by(_SQLITE, getattr(cause, "sqlite_errorname", ""), store_errors.damaged)(place, reason)
    return _by(_POSTGRESQL, _state(error), store_errors.unusable)(place, reason)


def _by(table: Mapping[str, Refusal], code: str, otherwise: Refusal) -> Refusal:
    return next((said for start, said in table.items() if code.startswith(start)), otherwise)
