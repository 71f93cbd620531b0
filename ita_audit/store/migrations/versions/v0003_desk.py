"""Decisions on stored findings, cross-checks with what they look at, and the year that an entry is of."""

import json
import zlib

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")

LATEST = """
CREATE VIEW latest AS
SELECT entries.* FROM entries JOIN (
    SELECT id, row_number() OVER (
        PARTITION BY round_id, agency_code ORDER BY modified DESC, path DESC, id DESC
    ) AS place FROM entries
) AS placed ON placed.id = entries.id
WHERE placed.place = 1
"""


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, WORDS, nullable=False) for name in names]


def _of_round(primary: bool) -> sa.Column[int]:
    return sa.Column("round_id", sa.Integer, sa.ForeignKey("rounds.id"), primary_key=primary, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, primary_key=True, autoincrement=False)


def upgrade() -> None:
    """Two columns of entries, one of findings, and five tables."""
    op.execute("DROP VIEW latest")
    op.add_column("entries", sa.Column("fiscal_year", sa.Integer, nullable=False, server_default="0"))
    op.add_column("entries", sa.Column("previous_sha256", WORDS, nullable=False, server_default=""))
    op.add_column("findings", sa.Column("fingerprint", WORDS, nullable=False, server_default=""))
    _tell()
    op.create_index("entries_by_year", "entries", ["agency_code", "fiscal_year"])
    op.execute(LATEST)
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer, primary_key=True),
        _of_round(primary=False),
        *_words("agency_code", "finding", "kind", "verdict", "decided_by", "dated", "why"),
        *_words("approver", "until", "seen", "stored_at", "stored_by"),
    )
    op.create_index("decisions_by_agency", "decisions", ["round_id", "agency_code"])
    op.create_table(
        "facts",
        sa.Column("entry_id", sa.Integer, sa.ForeignKey("entries.id"), primary_key=True),
        *_words("version"),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table("crosschecks", _of_round(primary=True), *_words("of_entries"))
    op.create_table(
        "doubts",
        _of_round(primary=True),
        _number("number"),
        *_words("kind"),
        sa.Column("share", sa.Float, nullable=False),
    )
    op.create_table(
        "doubt_places",
        _of_round(primary=True),
        _number("number"),
        _number("place"),
        *_words("agency_code", "agency_name", "district", "province", "pointer", "shown"),
    )
    op.create_index("doubts_by_agency", "doubt_places", ["round_id", "agency_code"])


TELL_FINGERPRINT = """
UPDATE findings SET fingerprint = :fingerprint WHERE entry_id = :entry AND question_id IN (
    SELECT questions.id FROM questions JOIN entries ON entries.ruleset_sha256 = questions.ruleset_sha256
    WHERE entries.id = :entry AND questions.finding = :finding
)
"""


def _tell() -> None:
    """The year of each entry and the fingerprints of its findings, as its report says."""
    connection = op.get_bind()
    entries = sa.table("entries", sa.column("id"), sa.column("fiscal_year"))
    for entry in connection.execute(sa.text("SELECT entry_id FROM reports")).scalars().all():
        packed = sa.text("SELECT content FROM reports WHERE entry_id = :entry")
        report = json.loads(zlib.decompress(connection.execute(packed, {"entry": entry}).scalar_one()))
        year = sa.update(entries).where(entries.c.id == entry).values(fiscal_year=report["fiscal_year"])
        connection.execute(year)
        prints = [
            {"entry": entry, "finding": finding["id"], "fingerprint": finding["fingerprint"]}
            for finding in report["findings"]
            if "fingerprint" in finding
        ]
        if prints:
            connection.execute(sa.text(TELL_FINGERPRINT), prints)
