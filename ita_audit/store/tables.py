"""The tables as this version of the program reads and writes them; the migrations make them.

Texts compare by their code points in every database (PostgreSQL's collation ``C``), so that two
stores sort alike.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import TEXT

WORDS = Text().with_variant(TEXT(collation="C"), "postgresql")
COUNTED = ("met", "gap", "not_applicable", "needs_review", "undetermined", "mistakes")

metadata = MetaData()

rounds = Table(
    "rounds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", WORDS, nullable=False, unique=True),
    Column("as_of", WORDS, nullable=False),
    Column("created_at", WORDS, nullable=False),
    Column("created_by", WORDS, nullable=False),
)

submissions = Table(
    "submissions",
    metadata,
    Column("sha256", WORDS, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("content", LargeBinary, nullable=False),  # zlib
)

entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("round_id", ForeignKey("rounds.id"), nullable=False),
    Column("agency_code", WORDS, nullable=False),
    Column("agency_name", WORDS, nullable=False),
    Column("district", WORDS, nullable=False),
    Column("province", WORDS, nullable=False),
    Column("path", WORDS, nullable=False),
    Column("sha256", ForeignKey("submissions.sha256"), nullable=False),
    Column("modified", BigInteger, nullable=False),
    Column("ruleset", WORDS, nullable=False),
    Column("ruleset_sha256", WORDS, nullable=False),
    Column("stored_at", WORDS, nullable=False),
    Column("stored_by", WORDS, nullable=False),
    Column("claimed", Integer, nullable=False),  # measures reported as completed over a gap
    *(Column(name, Integer, nullable=False) for name in COUNTED),
    Column("at_least", Float, nullable=False),
    Column("at_most", Float, nullable=False),
    UniqueConstraint("round_id", "path", "sha256", "ruleset_sha256", name="one_judgement"),
)

reports = Table(
    "reports",
    metadata,
    Column("entry_id", ForeignKey("entries.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),  # zlib of ita-audit/report/1
)

measures = Table(
    "measures",
    metadata,
    Column("entry_id", ForeignKey("entries.id"), primary_key=True),
    Column("measure", WORDS, primary_key=True),
    *(Column(name, Integer, nullable=False) for name in COUNTED),
    Column("at_least", Float, nullable=False),
    Column("at_most", Float, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ruleset_sha256", WORDS, nullable=False),
    Column("finding", WORDS, nullable=False),
    Column("requirement", WORDS, nullable=False),
    Column("measure", WORDS, nullable=False),
    Column("title_th", WORDS, nullable=False),
    Column("title_en", WORDS, nullable=False),
    Column("heading_th", WORDS, nullable=False),  # the title of the requirement
    Column("heading_en", WORDS, nullable=False),
    UniqueConstraint("ruleset_sha256", "finding", name="one_question"),
)

findings = Table(
    "findings",
    metadata,
    Column("entry_id", ForeignKey("entries.id"), primary_key=True),
    Column("question_id", ForeignKey("questions.id"), primary_key=True),
    Column("verdict", WORDS, nullable=False),
    Column("grade", WORDS, nullable=False),  # empty where there is none
    Column("cause", WORDS, nullable=False),  # what to mend; empty where there is nothing
    sqlite_with_rowid=False,
)

refusals = Table(
    "refusals",
    metadata,
    Column("round_id", ForeignKey("rounds.id"), primary_key=True),
    Column("folder", WORDS, primary_key=True),
    Column("path", WORDS, primary_key=True),
    Column("number", SmallInteger, primary_key=True),
    Column("line", Integer),
    Column("place", Integer),
    Column("sheet", WORDS, nullable=False),
    Column("cell", WORDS, nullable=False),
    Column("th", WORDS, nullable=False),
    Column("en", WORDS, nullable=False),
    Column("todo_th", WORDS, nullable=False),
    Column("todo_en", WORDS, nullable=False),
)

expected = Table(
    "expected",
    metadata,
    Column("round_id", ForeignKey("rounds.id"), primary_key=True),
    Column("agency_code", WORDS, primary_key=True),
    Column("agency_name", WORDS, nullable=False),
    Column("district", WORDS, nullable=False),
    Column("province", WORDS, nullable=False),
)

latest = Table(
    "latest",
    MetaData(),
    *(Column(column.name, column.type) for column in entries.columns),
    info={"of": "a view: the entry that counts for each LGU of each round"},
)
