"""The cross-checks of a round as they were last made, with what they were made of."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Engine, insert, select

from ita_audit.model.doubt import Doubt, Seen
from ita_audit.model.round import Agency
from ita_audit.model.storable import storable
from ita_audit.store.engines import is_read_only
from ita_audit.store.packing import as_kept
from ita_audit.store.rounds import writing_in
from ita_audit.store.tables import crosschecks, doubt_places, doubts


def kept_doubts(store: Engine, round_id: int, of_entries: str) -> list[Doubt] | None:
    """The doubts that were found in ``of_entries`` (a digest); None where others were looked at, or none."""
    asked = select(crosschecks.c.of_entries).where(crosschecks.c.round_id == round_id)
    heads = select(doubts).where(doubts.c.round_id == round_id).order_by(doubts.c.number)
    places = (
        select(doubt_places)
        .where(doubt_places.c.round_id == round_id)
        .order_by(doubt_places.c.number, doubt_places.c.place)
    )
    seen: dict[int, list[Seen]] = {}
    with store.connect() as connection:
        if connection.execute(asked).scalar() != of_entries:
            return None
        for row in connection.execute(places):
            agency = Agency(row.agency_code, row.agency_name, row.district, row.province)
            seen.setdefault(row.number, []).append(Seen(agency, row.pointer, row.shown))
        with as_kept():
            return [Doubt(row.kind, tuple(seen[row.number]), row.share) for row in connection.execute(heads)]


def keep_doubts(store: Engine, round_id: int, of_entries: str, found: Sequence[Doubt]) -> None:
    """Keep ``found`` in place of what was kept for the round before; nothing where the store can only be read."""
    if is_read_only(store):
        return
    heads = [
        {"round_id": round_id, "number": number, "kind": doubt.kind, "share": doubt.share}
        for number, doubt in enumerate(found)
    ]
    places = [
        {
            "round_id": round_id,
            "number": number,
            "place": place,
            "agency_code": one.agency.code,
            "agency_name": one.agency.name,
            "district": one.agency.district,
            "province": one.agency.province,
            "pointer": storable(one.pointer),  # as older programs let them in
            "shown": storable(one.shown),
        }
        for number, doubt in enumerate(found)
        for place, one in enumerate(doubt.seen)
    ]
    with writing_in(store, round_id) as connection:
        for table, rows in ((doubt_places, places), (doubts, heads)):
            connection.execute(table.delete().where(table.c.round_id == round_id))
            if rows:
                connection.execute(insert(table), rows)
        connection.execute(crosschecks.delete().where(crosschecks.c.round_id == round_id))
        connection.execute(insert(crosschecks), {"round_id": round_id, "of_entries": of_entries})
