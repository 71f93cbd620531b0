"""The supervisor's page: every query in it runs, every column and command is there."""

import re

import duckdb
import nation
import pytest
import typer
from sqlalchemy import text

from ita_audit.cli.app import app
from ita_audit.review.exports.export_rows import COLUMNS


@pytest.fixture(scope="session")
def guides(top):
    return {say: (top / "docs" / say / "review.md").read_text("utf-8") for say in ("th", "en")}


@pytest.fixture(scope="session")
def guide(guides):
    """The Thai page; that the English one has the same queries is shown with all pages in pairs."""
    return guides["th"]


@pytest.fixture
def analysed(desk):
    contents = [nation.lgu(n, failings=["news"]) for n in (1, 2)]
    desk.hand_in(*contents)
    desk.review()
    answer = ["--answer", "met", "--by", "ก", "--why", "ข"]
    desk.command("rounds", "decide", "2568-1", "8.2/tried-by-a-person", "--lgu", "6100001", *answer)
    return desk


def queries(guide, where):
    found = re.findall(rf"```sql {where}\n(.*?)```", guide, re.S)
    assert found
    return found


def test_every_query_on_the_parquet_file_answers(guide, analysed, tmp_path, monkeypatch):
    analysed.command("rounds", "export", "2568-1", "-o", tmp_path / "findings.parquet")
    monkeypatch.chdir(tmp_path)
    with duckdb.connect() as database:
        answers = [database.execute(query).fetchall() for query in queries(guide, "duckdb")]
    assert all(answers)
    assert answers[0] == [("4.5", 2)]


def test_every_query_on_the_store_answers_alike_in_every_database(guide, analysed, kept):
    store, _ = kept()
    with store.connect() as connection:
        answers = [
            [tuple(row) for row in connection.execute(text(query.replace(":", "\\:")))]
            for query in queries(guide, "store")
        ]
    names = {n: nation.lgu(n)["agency"]["name"] for n in (1, 2)}
    assert [row[:3] for row in answers[0]] == [(f"610000{n}", names[n], 1) for n in (1, 2)]
    assert answers[1] == [("4.R", 2)]
    assert answers[2] == [("2568-1", "6100001", 1), ("2568-1", "6100002", 1)]
    assert [code for code, _ in answers[3]] == ["6100002", "6100001"] and answers[3][0][1] - answers[3][1][
        1
    ] == 1
    assert answers[4] == [("ก", "8.2/tried-by-a-person", "attested", 1)]


def test_every_column_stands_with_its_meaning(guides):
    for say, page in guides.items():
        block = re.search(r"<!-- columns -->\n(.*?)<!-- /columns -->", page, re.S)[1]
        rows = "".join(f"| `{name}` | {meaning.in_(say)} |\n" for name, meaning in COLUMNS.items())
        assert block.partition("|---|---|\n")[2] == rows


def test_every_command_of_the_desk_is_named(guide):
    group = typer.main.get_command(app)
    names = [
        "review",
        "compare",
        "dashboard",
        "verify",
        *(f"rounds {name}" for name in group.commands["rounds"].commands),
    ]
    for name in names:
        assert re.search(rf"`(ita-audit )?{name}\b", guide), name
