"""What each instrument calls its things, by the ruleset."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """One table."""
    op.create_table(
        "instruments",
        sa.Column("ruleset_sha256", WORDS, primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
