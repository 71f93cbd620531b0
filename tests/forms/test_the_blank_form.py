"""What the form looks like: names that Excel takes, headers that differ, nothing that could run."""

import io
import zipfile

import openpyxl
import pytest

from ita_audit.forms import lay_out
from ita_audit.forms.excel import write
from ita_audit.forms.form import CellRole
from ita_audit.forms.in_memory import as_workbook
from ita_audit.ruleset.narrowing import only
from ita_audit.types import is_table

LANGUAGES = pytest.mark.parametrize("language", ["th", "en"])
LEADING = "=+-@"


@pytest.fixture(scope="module")
def opened(made):
    return openpyxl.load_workbook(io.BytesIO(made()))


@LANGUAGES
def test_sheet_names_are_short_different_and_free_of_what_excel_forbids(ruleset, language):
    names = [sheet.name for sheet in lay_out(ruleset, language).sheets]
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)
    assert len({name.casefold() for name in names}) == len(names)


@LANGUAGES
def test_headers_of_a_table_differ_and_names_of_tables_too(ruleset, language):
    tables = [sheet for sheet in lay_out(ruleset, language).sheets if sheet.table]
    assert len({sheet.table[0] for sheet in tables}) == len(tables)
    for sheet in tables:
        headers = [one.value.casefold() for one in sheet.cells.values() if one.look is CellRole.HEADER]
        assert len(set(headers)) == len(headers) and all(headers)


def test_every_item_and_column_is_asked_exactly_once(ruleset):
    form = lay_out(ruleset)
    marks = [cell.value for sheet in as_workbook(form).sheets for cell in sheet.cells.values()]
    for requirement in ruleset.requirements:
        for item in requirement.items:
            if requirement.each or item.type == "documents":
                continue
            word = "table" if is_table(item) else "fact"
            assert marks.count(f"ita:{word} evidence/{requirement.key}/{item.name}") == 1


def test_every_answer_says_what_belongs_there(ruleset):
    for language in ("th", "en"):
        answers = [c.asked for s in lay_out(ruleset, language).sheets for c in s.cells.values() if c.asked]
        assert all(one.title or one.type == "fiscal_year" or one.message for one in answers)


def test_only_answers_may_be_written_in_and_there_is_no_password(opened):
    for page in opened.worksheets:
        if page.sheet_state == "visible":
            assert page.protection.sheet and not page.protection.password
            assert not any(c.protection.locked is False for c in page["A"] if c.value)


def test_choices_come_from_a_named_list_and_what_is_needed_is_coloured(opened):
    page = opened["มาตรการ 8"]
    assert any(
        rule.type == "list" and rule.formula1 == "ita_yes_no" for rule in page.data_validations.dataValidation
    )
    assert page.conditional_formatting
    assert "ita_yes_no" in opened.defined_names


def test_headings_stay_in_sight_on_the_screen_and_on_paper(opened):
    for name in ("เอกสาร", "มาตรการ 8"):
        page = opened[name]
        assert page.freeze_panes and page.print_title_rows
        assert page.row_dimensions[1].hidden and page.column_dimensions["A"].hidden
    assert all(opened["มาตรการ 8"].row_dimensions[row].height for row in range(7, 30))


def test_the_form_of_one_measure_has_no_other(ruleset):
    names = [sheet.name for sheet in lay_out(only(ruleset, "8")).sheets]
    assert "มาตรการ 8" in names and not any(name.startswith("มาตรการ 7") for name in names)


def test_the_same_form_is_the_same_bytes(made, complete):
    assert made(complete) == made(complete)


@pytest.mark.parametrize("start", LEADING)
def test_a_text_that_looks_like_a_formula_stays_text_in_every_field(made, filled, complete, start):
    def spoilt(value):
        if isinstance(value, dict):
            return {key: spoilt(one) for key, one in value.items()}
        if isinstance(value, list):
            return [spoilt(one) for one in value]
        return f"{start}1+1" if isinstance(value, str) else value

    content = made(
        {**complete, "evidence": spoilt(complete["evidence"]), "measures": spoilt(complete["measures"])}
    )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [name for name in archive.namelist() if "worksheets/sheet" in name]
        assert not any(b"<f>" in archive.read(name) for name in sheets)
    evidence = filled(content).content["evidence"]
    assert evidence["complaint_manual"]["steps"] == f"{start}1+1"
    assert evidence["anti_corruption_plan"]["projects"][0]["project"] == f"{start}1+1"


def test_what_has_no_place_in_the_form_is_named(ruleset, complete):
    complete["evidence"]["complaint_statistics"]["extra"] = 5
    complete["evidence"]["contact"]["phone"] = {"office": "1"}
    assert lay_out(ruleset, "th", complete).left_out == (
        "/evidence/contact/phone",
        "/evidence/complaint_statistics/extra",
    )


def test_bytes_are_made_without_a_clock(ruleset):
    assert write(lay_out(only(ruleset, "5"), "en")) == write(lay_out(only(ruleset, "5"), "en"))
