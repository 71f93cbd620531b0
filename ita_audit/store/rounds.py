"""Rounds: made when first named, and listed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select

from ita_audit.model.round import Round
from ita_audit.store.engines import writing
from ita_audit.store.insert_ignore import insert_once
from ita_audit.store.packing import as_kept
from ita_audit.store.tables import latest, rounds


def open_round(store: Engine, name: str, as_of: date, at: str, by: str) -> Round:
    """The round called ``name``; made, and judged as of ``as_of``, where there is none yet."""
    with writing(store) as connection:
        row = {"name": name, "as_of": as_of.isoformat(), "created_at": at, "created_by": by}
        insert_once(connection, rounds, [row])
        return _round(connection.execute(select(rounds).where(rounds.c.name == name)).one())


def find_round(store: Engine, name: str) -> Round | None:
    """The round called ``name``; None where there is none."""
    with store.connect() as connection:
        row = connection.execute(select(rounds).where(rounds.c.name == name)).first()
    return _round(row) if row else None


def all_rounds(store: Engine) -> list[tuple[Round, int]]:
    """Every round with the number of agencies in it, oldest first."""
    counted = select(latest.c.round_id, func.count().label("lgus")).group_by(latest.c.round_id).subquery()
    query = (
        select(rounds, func.coalesce(counted.c.lgus, 0).label("lgus"))
        .outerjoin(counted, counted.c.round_id == rounds.c.id)
        .order_by(rounds.c.id)
    )
    with store.connect() as connection:
        return [(_round(row), row.lgus) for row in connection.execute(query)]


@contextmanager
def writing_in(store: Engine, round_id: int) -> Iterator[Connection]:
    """One transaction that writes in a round: all of it, or nothing; of two programs the later waits.

    It sees what the earlier wrote. Without, both may find that something is not there, and write it.
    """
    with writing(store) as connection:
        connection.execute(select(rounds.c.id).where(rounds.c.id == round_id).with_for_update())
        yield connection


def _round(row: Row[*tuple[Any, ...]]) -> Round:
    with as_kept():
        return Round(row.id, row.name, date.fromisoformat(row.as_of), row.created_at, row.created_by)
