"""Who was expected, which files were refused, and which entry counts for each agency."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0002"
down_revision = "0001"
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


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, WORDS, primary_key=True)


def _of_round() -> sa.Column[int]:
    return sa.Column("round_id", sa.Integer, sa.ForeignKey("rounds.id"), primary_key=True)


def upgrade() -> None:
    """Make two tables and a view."""
    op.create_table(
        "refusals",
        _of_round(),
        _key("folder"),
        _key("path"),
        sa.Column("number", sa.SmallInteger, primary_key=True),
        sa.Column("line", sa.Integer),
        sa.Column("place", sa.Integer),
        *_words("sheet", "cell", "th", "en", "todo_th", "todo_en"),
    )
    op.create_table(
        "expected", _of_round(), _key("agency_code"), *_words("agency_name", "district", "province")
    )
    op.execute(LATEST)
