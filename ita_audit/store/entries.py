"""Entries of a round: put in once each, and read again."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import Connection, Engine, Row, insert, select, update

from ita_audit.model import GapReport
from ita_audit.model.round import Agency, Attachment, Counts, Entry
from ita_audit.store.engines import writing
from ita_audit.store.judged import (
    Judged,
    attachment_rows,
    entry_row,
    finding_rows,
    measure_rows,
    question_rows,
    report_row,
    submission_row,
)
from ita_audit.store.once import insert_once
from ita_audit.store.tables import (
    COUNTED,
    attachments,
    entries,
    findings,
    latest,
    measures,
    questions,
    refusals,
    reports,
    submissions,
)


def put(store: Engine, round_id: int, judged: Judged) -> bool:
    """Store one judged file whole; False where the very same judgement is there already.

    One transaction: a program that is killed leaves all of it, or nothing.
    """
    with writing(store) as connection:
        insert_once(connection, submissions, [submission_row(judged)])
        row = entry_row(round_id, judged)
        if _same(connection, round_id, row["path"], row["sha256"], row["ruleset_sha256"]) is not None:
            return False
        known = _questions(connection, judged.report)
        entry = cast(int, connection.execute(insert(entries).returning(entries.c.id), row).scalar_one())
        connection.execute(insert(reports), report_row(entry, judged.report))
        connection.execute(insert(measures), measure_rows(entry, judged.report))
        connection.execute(insert(findings), finding_rows(entry, judged.report, known))
        if judged.attachments:
            connection.execute(insert(attachments), attachment_rows(entry, judged.attachments))
        of_file = (refusals.c.round_id == round_id) & (refusals.c.path == judged.path)
        connection.execute(refusals.delete().where(of_file))
    return True


def is_known(store: Engine, round_id: int, path: str, sha256: str, ruleset: str, modified: int) -> bool:
    """Whether this file was judged under these rules already. A later time of the file is noted."""
    with store.connect() as connection:
        entry = _same(connection, round_id, path, sha256, ruleset)
    if entry is None:
        return False
    if modified > entry.modified:
        with writing(store) as connection:
            same = (entries.c.round_id == round_id) & (entries.c.path == path) & (entries.c.sha256 == sha256)
            connection.execute(update(entries).where(same).values(modified=modified))
    return True


def standing(store: Engine, round_id: int) -> list[Entry]:
    """The entry that counts for each LGU, with its measures, by code."""
    query = select(latest).where(latest.c.round_id == round_id).order_by(latest.c.agency_code)
    per_measure = (
        select(measures).join(latest, latest.c.id == measures.c.entry_id).where(latest.c.round_id == round_id)
    )
    of_entry: dict[int, dict[str, Counts]] = {}
    with store.connect() as connection:
        for row in connection.execute(per_measure):
            of_entry.setdefault(row.entry_id, {})[row.measure] = _counts(row)
        return [_entry(row, of_entry.get(row.id, {})) for row in connection.execute(query)]


def history(store: Engine, round_id: int) -> list[Entry]:
    """Every entry of the round, also those a later one has replaced, in the order they were stored."""
    query = select(entries).where(entries.c.round_id == round_id).order_by(entries.c.id)
    with store.connect() as connection:
        return [_entry(row, {}) for row in connection.execute(query)]


def content_of(store: Engine, sha256: str) -> bytes:
    """The bytes as they were handed in."""
    with store.connect() as connection:
        packed = connection.execute(
            select(submissions.c.content).where(submissions.c.sha256 == sha256)
        ).scalar_one()
    return zlib.decompress(packed)


def contents(store: Engine, round_id: int) -> Iterator[tuple[Entry, bytes]]:
    """Each LGU's entry that counts with its bytes, one at a time, by code."""
    for entry in standing(store, round_id):
        yield entry, content_of(store, entry.sha256)


def attached(store: Engine, round_id: int) -> dict[int, list[Attachment]]:
    """The files that were handed in beside the submissions that count, by entry."""
    query = (
        select(attachments)
        .join(latest, latest.c.id == attachments.c.entry_id)
        .where(latest.c.round_id == round_id)
        .order_by(attachments.c.entry_id, attachments.c.pointer)
    )
    found: dict[int, list[Attachment]] = {}
    with store.connect() as connection:
        for row in connection.execute(query):
            found.setdefault(row.entry_id, []).append(Attachment(row.pointer, row.name, row.sha256))
    return found


def report_of(store: Engine, entry_id: int) -> dict[str, Any]:
    """The report as it was given (``ita-audit/report/1``)."""
    with store.connect() as connection:
        packed = connection.execute(
            select(reports.c.content).where(reports.c.entry_id == entry_id)
        ).scalar_one()
    return cast(dict[str, Any], json.loads(zlib.decompress(packed)))


def _same(connection: Connection, round_id: int, path: str, sha256: str, ruleset: str) -> Any:
    found: Any = connection.execute(
        select(entries.c.id, entries.c.modified).where(
            entries.c.round_id == round_id,
            entries.c.path == path,
            entries.c.sha256 == sha256,
            entries.c.ruleset_sha256 == ruleset,
        )
    ).first()
    return found


def _questions(connection: Connection, report: GapReport) -> dict[str, int]:
    asked = select(questions.c.finding, questions.c.id).where(
        questions.c.ruleset_sha256 == report.provenance.ruleset_sha256
    )
    known = {row.finding: row.id for row in connection.execute(asked)}
    if len(known) < len(report.findings):
        insert_once(connection, questions, question_rows(report))
        known = {row.finding: row.id for row in connection.execute(asked)}
    return known


def _entry(row: Row[Any], of_measures: dict[str, Counts]) -> Entry:
    return Entry(
        row.id,
        Agency(row.agency_code, row.agency_name, row.district, row.province),
        row.path,
        row.sha256,
        row.modified,
        row.ruleset,
        row.ruleset_sha256,
        row.stored_at,
        row.stored_by,
        _counts(row),
        row.claimed,
        row.fiscal_year,
        row.previous_sha256,
        of_measures,
    )


def _counts(row: Row[Any]) -> Counts:
    return Counts(**{name: getattr(row, name) for name in (*COUNTED, "at_least", "at_most")})
