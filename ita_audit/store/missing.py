"""Who was expected in a round, and the files that could not be judged."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Engine, insert, select

from ita_audit.errors import Fault
from ita_audit.model.round import Agency, Refusal
from ita_audit.model.storable import storable
from ita_audit.store.rounds import writing_in
from ita_audit.store.tables import expected, latest, refusals


def expect(store: Engine, round_id: int, agencies: Sequence[Agency]) -> None:
    """These agencies, and no others, are expected in the round."""
    with writing_in(store, round_id) as connection:
        connection.execute(expected.delete().where(expected.c.round_id == round_id))
        rows = [
            {
                "round_id": round_id,
                "agency_code": agency.code,
                "agency_name": agency.name,
                "district": agency.district,
                "province": agency.province,
            }
            for agency in agencies
        ]
        if rows:
            connection.execute(insert(expected), rows)


def expected_in(store: Engine, round_id: int) -> list[Agency]:
    """All agencies that are expected in the round, by code."""
    query = select(expected).where(expected.c.round_id == round_id).order_by(expected.c.agency_code)
    with store.connect() as connection:
        return [
            Agency(row.agency_code, row.agency_name, row.district, row.province)
            for row in connection.execute(query)
        ]


def not_handed_in(store: Engine, round_id: int) -> list[Agency]:
    """Those who were expected and of whom no file could be judged, by code."""
    with store.connect() as connection:
        there = select(latest.c.agency_code).where(latest.c.round_id == round_id)
        codes = set(connection.execute(there).scalars())
    return [agency for agency in expected_in(store, round_id) if agency.code not in codes]


def refuse(store: Engine, round_id: int, folder: str, refusal: Refusal) -> None:
    """Keep what is wrong with a file, in place of what was wrong with it before."""
    of_file = (
        (refusals.c.round_id == round_id) & (refusals.c.folder == folder) & (refusals.c.path == refusal.path)
    )
    with writing_in(store, round_id) as connection:
        connection.execute(refusals.delete().where(of_file))
        connection.execute(
            insert(refusals),
            [
                {
                    "round_id": round_id,
                    "folder": folder,
                    "path": refusal.path,
                    "number": number,
                    "line": fault.line,
                    "place": fault.column,
                    "sheet": fault.sheet,
                    "cell": fault.cell,
                    "th": storable(fault.th),
                    "en": storable(fault.en),
                    "todo_th": storable(fault.todo_th),
                    "todo_en": storable(fault.todo_en),
                }
                for number, fault in enumerate(refusal.faults)
            ],
        )


def forget_refusals(store: Engine, round_id: int, folder: str, but: Collection[str]) -> None:
    """Forget the files of ``folder`` that were refused once, except the paths in ``but``."""
    kept = set(but)
    with writing_in(store, round_id) as connection:
        of_folder = (refusals.c.round_id == round_id) & (refusals.c.folder == folder)
        for path in set(connection.execute(select(refusals.c.path).where(of_folder)).scalars()) - kept:
            connection.execute(refusals.delete().where(of_folder & (refusals.c.path == path)))


def refused_in(store: Engine, round_id: int) -> list[Refusal]:
    """The files of the round that could not be judged, by path."""
    query = (
        select(refusals)
        .where(refusals.c.round_id == round_id)
        .order_by(refusals.c.path, refusals.c.folder, refusals.c.number)
    )
    found: dict[tuple[str, str], list[Fault]] = {}
    with store.connect() as connection:
        for row in connection.execute(query):
            fault = Fault(
                row.path,
                row.th,
                row.en,
                row.todo_th,
                row.todo_en,
                row.line,
                row.place,
                sheet=row.sheet,
                cell=row.cell,
            )
            found.setdefault((row.path, row.folder), []).append(fault)
    return [Refusal(path, tuple(faults)) for (path, _), faults in found.items()]
