"""The tables as this version of the program reads and writes them; the migrations make them.

Texts compare by their code points in every database (PostgreSQL's collation ``C``), so that two
stores sort alike. SQLite keeps any value in any column: what is read is of the column's type, or the
store is damaged.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, MetaData, Table, UniqueConstraint

from ita_audit.store.column_types import BIG, BYTES, NUMBER, SHARE, SMALL, WORDS

COUNTED = ("met", "gap", "not_applicable", "needs_review", "undetermined", "mistakes")

metadata = MetaData()


def _words(*names: str) -> list[Column[str]]:
    return [Column(name, WORDS, nullable=False) for name in names]


rounds = Table(
    "rounds",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("name", WORDS, nullable=False, unique=True),
    *_words("as_of", "created_at", "created_by"),
)

submissions = Table(
    "submissions",
    metadata,
    Column("sha256", WORDS, primary_key=True),
    Column("size", BIG, nullable=False),
    Column("content", BYTES, nullable=False),  # zlib
)

entries = Table(
    "entries",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("round_id", ForeignKey("rounds.id"), nullable=False),
    *_words("agency_code", "agency_name", "district", "province", "path"),
    Column("sha256", ForeignKey("submissions.sha256"), nullable=False),
    Column("modified", BIG, nullable=False),
    *_words("ruleset", "ruleset_sha256", "stored_at", "stored_by"),
    Column("claimed", NUMBER, nullable=False),  # measures reported as completed over a gap
    *(Column(name, NUMBER, nullable=False) for name in COUNTED),
    Column("at_least", SHARE, nullable=False),
    Column("at_most", SHARE, nullable=False),
    Column("fiscal_year", NUMBER, nullable=False, server_default="0"),
    Column("previous_sha256", WORDS, nullable=False, server_default=""),  # last year's submission
    UniqueConstraint("round_id", "path", "sha256", "ruleset_sha256", name="one_judgement"),
)

reports = Table(
    "reports",
    metadata,
    Column("entry_id", ForeignKey("entries.id"), primary_key=True),
    Column("content", BYTES, nullable=False),  # zlib of ita-audit/report/1
)

facts = Table(
    "facts",
    metadata,
    Column("entry_id", ForeignKey("entries.id"), primary_key=True),
    *_words("version"),
    Column("content", BYTES, nullable=False),  # zlib of what the cross-checks look at, as JSON
)

measures = Table(
    "measures",
    metadata,
    Column("entry_id", ForeignKey("entries.id"), primary_key=True),
    Column("measure", WORDS, primary_key=True),
    *(Column(name, NUMBER, nullable=False) for name in COUNTED),
    Column("at_least", SHARE, nullable=False),
    Column("at_most", SHARE, nullable=False),
)

instruments = Table(
    "instruments",
    metadata,
    Column("ruleset_sha256", WORDS, primary_key=True),
    Column("content", BYTES, nullable=False),  # zlib of the words of the instrument, as JSON
)

questions = Table(
    "questions",
    metadata,
    Column("id", NUMBER, primary_key=True),
    *_words("ruleset_sha256", "finding", "requirement", "measure", "title_th", "title_en"),
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
    Column("fingerprint", WORDS, nullable=False, server_default=""),  # empty where nothing is to be decided
    sqlite_with_rowid=False,
)

refusals = Table(
    "refusals",
    metadata,
    Column("round_id", ForeignKey("rounds.id"), primary_key=True),
    Column("folder", WORDS, primary_key=True),
    Column("path", WORDS, primary_key=True),
    Column("number", SMALL, primary_key=True),
    Column("line", NUMBER),
    Column("place", NUMBER),
    *_words("sheet", "cell", "th", "en", "todo_th", "todo_en"),
)

expected = Table(
    "expected",
    metadata,
    Column("round_id", ForeignKey("rounds.id"), primary_key=True),
    Column("agency_code", WORDS, primary_key=True),
    *_words("agency_name", "district", "province"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("round_id", ForeignKey("rounds.id"), nullable=False),
    *_words("agency_code", "finding"),
    Column("kind", WORDS, nullable=False),  # the rest as in ita-audit/decisions/1; empty where not given
    *_words("verdict", "decided_by", "dated", "why", "approver", "until", "seen", "stored_at", "stored_by"),
)

crosschecks = Table(
    "crosschecks",
    metadata,
    Column("round_id", ForeignKey("rounds.id"), primary_key=True),
    Column("of_entries", WORDS, nullable=False),  # a digest of what was looked at
)

doubts = Table(
    "doubts",
    metadata,
    Column("round_id", ForeignKey("rounds.id"), primary_key=True),
    Column("number", NUMBER, primary_key=True),
    Column("kind", WORDS, nullable=False),
    Column("share", SHARE, nullable=False),
)

doubt_places = Table(
    "doubt_places",
    metadata,
    Column("round_id", ForeignKey("rounds.id"), primary_key=True),
    Column("number", NUMBER, primary_key=True),
    Column("place", NUMBER, primary_key=True),
    *_words("agency_code", "agency_name", "district", "province", "pointer", "shown"),
)

latest = Table(
    "latest",
    MetaData(),
    *(Column(column.name, column.type) for column in entries.columns),
    info={"of": "a view: the entry that counts for each agency of each round"},
)
