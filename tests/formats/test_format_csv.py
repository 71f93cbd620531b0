"""What a spreadsheet would take for something else has an apostrophe before it; all else is as it is."""

import csv
import io

import pytest
from hostile_texts import TEXTS, hostile

from ita_audit.formats import render
from ita_audit.formats.csv import as_written
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.presentation.csv_rows import write_rows

FORMULAS = ["=1", " =1", "+1", "-1", "-", "@a", "＝1", "|x", "%0A"]
SHOWN_OTHERWISE = [
    "8.10",
    "007",
    "1/2",
    "2025-01-01",
    "1e5",
    "12:30",
    "1,000",
    ".5",
    "0107536000315",
    "1234567890123456",
]
AS_IT_IS = [
    "",
    "0",
    "7",
    "2568",
    "6360404",
    "8.3/pending",
    "2.1/e",
    "ข้อ 8.10",
    "ก-ข",
    "มาตรการที่ 1",
    "1 ม.ค. 68",
    "a=1",
]


def line(*cells):
    out = io.StringIO()
    write_rows(out, [cells])
    return out.getvalue()


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_is_marked_as_text(cell):
    assert line(cell) == f'"\'{cell}"\r\n'


@pytest.mark.parametrize("cell", SHOWN_OTHERWISE)
def test_a_number_that_would_be_shown_otherwise_is_marked_as_text(cell):
    assert as_written(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", AS_IT_IS)
def test_it_is_left_alone(cell):
    assert line(as_written(cell)) == f'"{cell}"\r\n'


SEPARATED = [
    "ก;=1+1;",
    'ก";=1+1;"',
    'ก;"=1+1"',
    "ก\t=1+1",
    "ก|=1+1",
    "ก,=1+1",
    'ก"\r\n;=1',
    "ก\n=1",
    "ก; +1",
    "ก;@a",
]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_no_cell_begins_like_a_formula_whatever_a_spreadsheet_parts_cells_by(separator):
    reports = tuple(map(hostile, [*TEXTS[:8], *SEPARATED]))
    text = render("csv", Batch(reports, several=True), RenderOptions("th")).decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    found = [cell.lstrip(' \t\r\n"') for row in rows for cell in row]
    assert len(found) > 500
    assert not [cell for cell in found if cell[:1] in ("=", "+", "-", "@")]
