"""Workbook and CSV opened in a real LibreOffice: what is written is what is there, and nothing is worked out."""

import io

import openpyxl
import pytest
from canonical import canonical
from hostile_texts import TEXTS, hostile
from reading_back import read_back

from ita_audit.formats import render
from ita_audit.model.batch import Batch, RenderOptions

UTF8 = "--infilter=CSV:44,34,76,1,,0,false,true,false,false"
BY = [UTF8.replace("CSV:44", f"CSV:{separators}") for separators in ("44", "44/59/9")]


def everything_hostile(form):
    return render(form, Batch(tuple(hostile(text) for text in TEXTS), several=True), RenderOptions("th"))


@pytest.mark.parametrize(("form", "options"), [("xlsx", []), *(("csv", [one]) for one in BY)])
def test_no_cell_is_a_formula_a_link_or_the_result_of_one(converted, tmp_path, form, options):
    file = tmp_path / f"hostile.{form}"
    file.write_bytes(everything_hostile(form))
    book = openpyxl.load_workbook(converted(file, "xlsx", *options))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 1000 * len(book.sheetnames)
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert not [cell for cell in cells if cell.data_type == "n" and not isinstance(cell.value, int)]


def test_the_workbook_says_the_same_after_libreoffice_has_saved_it(converted, tmp_path):
    batch = Batch((canonical()[0],))
    file = tmp_path / "report.xlsx"
    file.write_bytes(render("xlsx", batch, RenderOptions("th")))
    saved = converted(file, "xlsx").read_bytes()
    expected = read_back("json", render("json", batch, RenderOptions()), "th")
    assert read_back("xlsx", saved, "th") == expected
    sheet = openpyxl.load_workbook(io.BytesIO(saved))["ผลตรวจ"]
    assert (sheet.freeze_panes == "A2" and sheet.auto_filter.ref) or sheet.tables


def test_the_csv_opens_with_its_thai_letters_and_its_columns(converted, tmp_path):
    batch = Batch((canonical()[0],))
    file = tmp_path / "report.csv"
    file.write_bytes(render("csv", batch, RenderOptions("th")))
    sheet = openpyxl.load_workbook(converted(file, "xlsx", UTF8)).active
    head = [cell.value for cell in sheet[1]]
    assert head[0] == "ชนิดแถว" and len(head) == 19
    assert sheet.max_row == 1 + 20 + 10
