"""Rounds, what was handed in, and how it was judged."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, WORDS, nullable=False) for name in names]


def _counts() -> list[sa.Column[int] | sa.Column[float]]:
    counted = ("met", "gap", "not_applicable", "needs_review", "undetermined", "mistakes")
    return [
        *(sa.Column(name, sa.Integer, nullable=False) for name in counted),
        *(sa.Column(name, sa.Float, nullable=False) for name in ("at_least", "at_most")),
    ]


def _of_entry() -> sa.Column[int]:
    return sa.Column("entry_id", sa.Integer, sa.ForeignKey("entries.id"), primary_key=True)


def _of_round(primary: bool) -> sa.Column[int]:
    return sa.Column("round_id", sa.Integer, sa.ForeignKey("rounds.id"), primary_key=primary, nullable=False)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "rounds",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", WORDS, nullable=False, unique=True),
        *_words("as_of", "created_at", "created_by"),
    )
    op.create_table(
        "submissions",
        sa.Column("sha256", WORDS, primary_key=True),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer, primary_key=True),
        _of_round(primary=False),
        *_words("agency_code", "agency_name", "district", "province", "path"),
        sa.Column("sha256", WORDS, sa.ForeignKey("submissions.sha256"), nullable=False),
        sa.Column("modified", sa.BigInteger, nullable=False),
        *_words("ruleset", "ruleset_sha256", "stored_at", "stored_by"),
        sa.Column("claimed", sa.Integer, nullable=False),
        *_counts(),
        sa.UniqueConstraint("round_id", "path", "sha256", "ruleset_sha256", name="one_judgement"),
    )
    op.create_index("entries_by_agency", "entries", ["round_id", "agency_code"])
    op.create_table("reports", _of_entry(), sa.Column("content", sa.LargeBinary, nullable=False))
    op.create_table("measures", _of_entry(), sa.Column("measure", WORDS, primary_key=True), *_counts())
    op.create_table(
        "questions",
        sa.Column("id", sa.Integer, primary_key=True),
        *_words("ruleset_sha256", "finding", "requirement", "measure"),
        *_words("title_th", "title_en", "heading_th", "heading_en"),
        sa.UniqueConstraint("ruleset_sha256", "finding", name="one_question"),
    )
    op.create_table(
        "findings",
        _of_entry(),
        sa.Column("question_id", sa.Integer, sa.ForeignKey("questions.id"), primary_key=True),
        *_words("verdict", "grade", "cause"),
        sqlite_with_rowid=False,
    )
