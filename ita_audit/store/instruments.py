"""What the instrument of a round calls its things: the words that were put in with what was judged under it."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, Engine, select

from ita_audit.model import GapReport, Instrument
from ita_audit.store.insert_ignore import insert_once
from ita_audit.store.packing import as_kept, packed, unpacked_json
from ita_audit.store.tables import entries, instruments


def put_instrument(connection: Connection, report: GapReport) -> None:
    """Keep the words of the report's ruleset, once."""
    text = json.dumps(report.instrument.to_dict(), ensure_ascii=False)
    row = {
        "ruleset_sha256": report.provenance.ruleset_sha256,
        "content": packed(text.encode("utf-8", "replace")),
    }
    insert_once(connection, instruments, [row])


def instrument_of(store: Engine, round_id: int, default: Instrument | None = None) -> Instrument:
    """The words of the newest entry's ruleset; ``default`` where nothing was judged, or none were kept."""
    query = (
        select(instruments.c.content)
        .join(entries, entries.c.ruleset_sha256 == instruments.c.ruleset_sha256)
        .where(entries.c.round_id == round_id)
        .order_by(entries.c.id.desc())
        .limit(1)
    )
    with store.connect() as connection:
        content: Any = connection.execute(query).scalar_one_or_none()
    if content is None:
        return default or Instrument()
    kept = unpacked_json(content)
    with as_kept():
        return Instrument.of_dict(kept)
