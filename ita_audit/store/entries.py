"""Entries of a round: put in once each, and read again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import Connection, Engine, Row, insert, select, update

from ita_audit.model import GapReport
from ita_audit.model.round import Agency, Counts, Entry
from ita_audit.store.engines import writing
from ita_audit.store.entry_rows import (
    EntryFacts,
    Judged,
    entry_row,
    facts_row,
    finding_rows,
    measure_rows,
    question_rows,
    report_row,
    submission_rows,
)
from ita_audit.store.insert_ignore import insert_once
from ita_audit.store.instruments import put_instrument
from ita_audit.store.packing import unpacked, unpacked_json
from ita_audit.store.rounds import writing_in
from ita_audit.store.tables import (
    COUNTED,
    entries,
    facts,
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

    Judged now with last year's submission, or with another, it takes the place of what it was without.
    One transaction: a program that is killed leaves all of it, or nothing.
    """
    with writing_in(store, round_id) as connection:
        insert_once(connection, submissions, submission_rows(judged))
        row = entry_row(round_id, judged)
        same = _same(connection, round_id, row["path"], row["sha256"], row["ruleset_sha256"])
        if same is not None:
            if judged.previous in ("", same.previous_sha256):
                return False
            _forget(connection, same.id)
            connection.execute(entries.delete().where(entries.c.id == same.id))
        put_instrument(connection, judged.report)
        known = _questions(connection, judged.report)
        entry = cast(int, connection.execute(insert(entries).returning(entries.c.id), row).scalar_one())
        _forget(connection, entry)
        connection.execute(insert(reports), report_row(entry, judged.report))
        connection.execute(insert(measures), measure_rows(entry, judged.report))
        connection.execute(insert(findings), finding_rows(entry, judged.report, known))
        if judged.facts is not None:
            connection.execute(insert(facts), facts_row(entry, judged.facts))
        of_file = (refusals.c.round_id == round_id) & (refusals.c.path == judged.path)
        connection.execute(refusals.delete().where(of_file))
    return True


def is_known(
    store: Engine, round_id: int, path: str, sha256: str, ruleset: str, modified: int, previous: str = ""
) -> bool:
    """Whether this file was judged under these rules already, with this submission of the year before.

    One that is not at hand now (empty) takes nothing back. A later time of the file is noted.
    """
    with store.connect() as connection:
        entry = _same(connection, round_id, path, sha256, ruleset)
    if entry is None or previous not in ("", entry.previous_sha256):
        return False
    if modified > entry.modified:
        with writing(store) as connection:
            same = (entries.c.round_id == round_id) & (entries.c.path == path) & (entries.c.sha256 == sha256)
            connection.execute(update(entries).where(same).values(modified=modified))
    return True


def standing(store: Engine, round_id: int) -> list[Entry]:
    """The entry that counts for each agency, with its measures, by code."""
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
        content = connection.execute(
            select(submissions.c.content).where(submissions.c.sha256 == sha256)
        ).scalar_one()
    return unpacked(content)


def contents(store: Engine, round_id: int) -> Iterator[tuple[Entry, bytes]]:
    """Each agency's entry that counts with its bytes, one at a time, by code."""
    for entry in standing(store, round_id):
        yield entry, content_of(store, entry.sha256)


def last_year(store: Engine, agency: str, fiscal_year: int) -> tuple[str, str]:
    """The hash and path of what the agency handed in for the year before, in the newest round; else empty."""
    query = (
        select(entries.c.sha256, entries.c.path)
        .where(entries.c.agency_code == agency, entries.c.fiscal_year == fiscal_year - 1)
        .order_by(*(entries.c[name].desc() for name in ("round_id", "modified", "path", "id")))
        .limit(1)  # not from the view: this is asked for every file
    )
    with store.connect() as connection:
        row = connection.execute(query).first()
    return (row.sha256, row.path) if row else ("", "")


def facts_of(store: Engine, agency: str, sha256: str) -> EntryFacts | None:
    """What the cross-checks look at in a submission of ``agency``; None where it was not kept."""
    query = (
        select(facts.c.version, facts.c.content)
        .join(entries, entries.c.id == facts.c.entry_id)
        .where(entries.c.agency_code == agency, entries.c.sha256 == sha256)
        .order_by(entries.c.id.desc())
        .limit(1)
    )
    with store.connect() as connection:
        row = connection.execute(query).first()
    return EntryFacts(row.version, unpacked_json(row.content)) if row else None


def report_of(store: Engine, entry_id: int) -> dict[str, Any]:
    """The report as it was given (``ita-audit/report/1``)."""
    with store.connect() as connection:
        content = connection.execute(
            select(reports.c.content).where(reports.c.entry_id == entry_id)
        ).scalar_one()
    return cast(dict[str, Any], unpacked_json(content))


def _same(connection: Connection, round_id: int, path: str, sha256: str, ruleset: str) -> Any:
    found: Any = connection.execute(
        select(entries.c.id, entries.c.modified, entries.c.previous_sha256).where(
            entries.c.round_id == round_id,
            entries.c.path == path,
            entries.c.sha256 == sha256,
            entries.c.ruleset_sha256 == ruleset,
        )
    ).first()
    return found


def _forget(connection: Connection, entry: int) -> None:
    """Take out what is kept of an entry: of one that is new, what a damaged store has left over from another."""
    for table in (facts, findings, measures, reports):
        connection.execute(table.delete().where(table.c.entry_id == entry))


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
        of_measures,
        row.fiscal_year,
        row.previous_sha256,
    )


def _counts(row: Row[Any]) -> Counts:
    return Counts(**{name: getattr(row, name) for name in (*COUNTED, "at_least", "at_most")})
