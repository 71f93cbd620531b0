"""What a supervisor asks of a round that is stored: lists, filters, tables for other programs."""

import csv
import io

import duckdb
import nation
import openpyxl
import pytest

from ita_audit.review.exports.export_rows import COLUMNS, ExportRow


@pytest.fixture
def stored(desk):
    """A round of three LGUs, of which one lacks its news."""
    desk.hand_in(nation.lgu(0, failings=[]), nation.lgu(1, failings=["news"]), nation.lgu(2, failings=[]))
    desk.review()
    return desk


def test_the_rounds_are_listed_with_their_day_and_their_lgus(stored):
    stored.review("2568-2")
    ended = stored.command("rounds", "list")
    assert ended.shows("รอบการตรวจ 2568-1 · ตรวจ ณ วันที่ 31 ธันวาคม 2568 · 3 แห่ง")
    assert ended.shows("รอบการตรวจ 2568-2")


def test_a_round_is_shown_as_the_review_printed_it(stored):
    assert stored.command("rounds", "show", "2568-1").out == stored.review().out


def test_a_round_that_is_not_there_is_refused_with_those_that_are(stored):
    ended = stored.command("rounds", "show", "2568-9")
    assert ended.code == 2 and ended.says("ไม่มีรอบชื่อ 2568-9 ในคลังนี้ มี: 2568-1")


@pytest.mark.parametrize(
    ("asked", "shown", "hidden"),
    [
        (["--requirement", "4.5"], "(6100001)", "(6100000)"),
        (["--requirement", "4.5/items.url", "--verdict", "met"], "(6100002)", "(6100001)"),
        (["--lgu", "6100001", "--grade", "major"], "4.5/items.url", "4.4/address"),
        (["--province", nation.PROVINCES[1]], "(6100001)", "(6100002)"),
        (["--district", "อำเภอที่ 2"], "พบ 0 รายการ", "(6100001)"),
    ],
)
def test_findings_are_searched(stored, asked, shown, hidden):
    ended = stored.command("rounds", "findings", "2568-1", *asked)
    assert ended.code == 0 and ended.shows(shown) and not ended.shows(hidden)


@pytest.mark.parametrize("asked", [["--verdict", "bad"], ["--grade", "worst"]])
def test_what_is_no_verdict_and_no_grade_is_refused(stored, asked):
    ended = stored.command("rounds", "findings", "2568-1", *asked)
    assert ended.code == 2 and ended.says("เลือกจาก")


def test_every_way_of_export_holds_the_same_rows(stored, tmp_path, questions):
    for suffix in ("csv", "xlsx", "parquet"):
        ended = stored.command("rounds", "export", "2568-1", "-o", tmp_path / f"r.{suffix}")
        assert ended.code == 0 and ended.says(f"พบ {3 * questions:,} รายการ")
    text = (tmp_path / "r.csv").read_bytes().decode("utf-8-sig")
    lines = [tuple(line) for line in csv.reader(io.StringIO(text, newline=""))]
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["findings"]
    cells = [tuple("" if v is None else v for v in row) for row in sheet.iter_rows(values_only=True)]
    with duckdb.connect() as database:
        rows = database.execute(f"SELECT * FROM '{tmp_path / 'r.parquet'}'").fetchall()
    assert lines[0] == cells[0] == ExportRow._fields == tuple(COLUMNS)
    assert [tuple(map(str, row)) for row in rows] == lines[1:]
    assert [
        tuple(str(float(v)) if i in (13, 14) else v for i, v in enumerate(row)) for row in cells[1:]
    ] == lines[1:]


def test_a_name_that_excel_would_run_is_only_a_text(desk, tmp_path):
    content = nation.lgu(1)
    content["agency"]["name"] = '=HYPERLINK("http://x.example","คลิก")'
    desk.hand_in(content)
    desk.review()
    for suffix in ("csv", "xlsx"):
        desk.command("rounds", "export", "2568-1", "-o", tmp_path / f"r.{suffix}")
    text = (tmp_path / "r.csv").read_bytes().decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline="")))[1][2].startswith("'=")
    assert openpyxl.load_workbook(tmp_path / "r.xlsx")["findings"]["C2"].data_type == "s"


def test_a_table_of_another_kind_is_refused(stored, tmp_path):
    ended = stored.command("rounds", "export", "2568-1", "-o", tmp_path / "r.pdf")
    assert ended.code == 2 and ended.says(".csv .xlsx .parquet")
