"""The officer's own workbook again: coloured, commented, with a to-do list, and otherwise as it was."""

import datetime
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from functools import lru_cache

import openpyxl
import pytest

from ita_audit.engine import check
from ita_audit.forms import lay_out
from ita_audit.forms.annotated import annotate
from ita_audit.forms.excel import write
from ita_audit.forms.filling import fill
from ita_audit.model import Verdict
from ita_audit.readers.xlsx import read
from ita_audit.ruleset.narrowing import only, without_others

TODO = "สิ่งที่ต้องแก้ไข"


@lru_cache(maxsize=3)
def opened(content):
    """The workbook, to be read only."""
    return openpyxl.load_workbook(io.BytesIO(content))


def places(report):
    return {
        (place.location.sheet, place.location.cell)
        for finding in report.findings
        if finding.verdict in (Verdict.GAP, Verdict.NEEDS_REVIEW)
        for place in finding.places
        if place.location
    }


def commented(book):
    return {
        (p.title, c.coordinate) for p in book.worksheets for row in p.iter_rows() for c in row if c.comment
    }


@pytest.fixture(scope="module")
def judged_alone(ruleset):
    """The report of the bytes of the form of measure 3."""
    rules = only(ruleset, "3")
    return lambda given: check(rules, fill(read(given, "form.xlsx"), ruleset), datetime.date(2025, 12, 31))


@pytest.fixture(scope="module")
def handed_back(ruleset, judged_alone, top):
    """The form of what Mae Sai published of measure 3, its report, and the annotated copy."""
    published = json.loads((top / "fixtures" / "mae-sai-2568" / "submission.json").read_text("utf-8"))
    rules = only(ruleset, "3")
    content = write(lay_out(rules, "th", without_others(published, ruleset, rules)))
    report = judged_alone(content)
    return content, report, annotate(content, report, "th")


def test_the_annotated_cells_are_the_places_of_the_report(handed_back):
    _, report, copy = handed_back
    assert commented(opened(copy.content)) == places(report)


def test_every_annotated_cell_is_coloured_and_says_what_which_clause_and_what_to_do(handed_back):
    _, report, copy = handed_back
    book = opened(copy.content)
    for sheet, cell in places(report):
        one = book[sheet][cell]
        assert one.fill.fill_type == "solid"
        assert "ตามข้อ" in one.comment.text or "วิธีแก้" in one.comment.text
    total = next(f for f in report.findings if f.id == "3.3/walk_in").places[0].location
    assert "ใส่จำนวน" in book[total.sheet][total.cell].comment.text


def test_the_first_sheet_lists_every_cell_as_a_link(handed_back):
    _, report, copy = handed_back
    page = opened(copy.content).worksheets[0]
    assert page.title == TODO
    links = [cell.hyperlink.location for row in page.iter_rows() for cell in row if cell.hyperlink]
    linked = {tuple(re.fullmatch("'(.+)'!([A-Z]+[0-9]+)", link).groups()) for link in links}
    assert linked == places(report)


def test_the_list_is_by_responsible_position(made, judged, complete):
    del complete["evidence"]["complaint_statistics"]["total"]
    del complete["evidence"]["contact"]["phone"]
    content = made(complete)
    page = opened(annotate(content, judged(content), "th").content).worksheets[0]
    heads = [row[0].value for row in page.iter_rows(min_row=6) if str(row[0].value).startswith("ผู้รับผิดชอบ")]
    for measure in ("4", "8"):
        (position,) = complete["measures"][measure]["responsible"][:1]
        assert any(position in head for head in heads)


def test_the_doubts_of_one_requirement_have_one_box_to_tick(made, judged, complete):
    del complete["evidence"]["no_gift_declaration"]["declared_on"]
    complete["evidence"]["no_gift_declaration"]["signed_by"] = "ตามเอกสารแนบ"
    content = made(complete)
    doubts = [one for one in judged(content).findings if one.requirement == "8.4" and one.places]
    assert len(doubts) > 1 and {one.verdict.value for one in doubts} == {"needs_review"}
    page = opened(annotate(content, judged(content), "th").content).worksheets[0]
    boxes = [row[0].value or "" for row in page.iter_rows(min_row=6) if row[2].value == "8.4"]
    assert boxes == ["☐", *[""] * (len(boxes) - 1)] and len(boxes) >= len(doubts)


def test_the_copy_names_the_hash_of_the_original_which_stays_as_it_is(handed_back):
    content, report, copy = handed_back
    told = [cell.value for row in opened(copy.content).worksheets[0].iter_rows(max_row=5) for cell in row]
    assert any(report.provenance.submission_sha256 in str(text) for text in told)
    assert copy.lost == ()
    assert copy.content != content


def test_only_the_list_is_selected_so_that_nothing_is_typed_into_two_sheets(handed_back):
    book = opened(handed_back[2].content)
    assert [page.title for page in book.worksheets if page.sheet_view.tabSelected] == [TODO]


def test_everything_else_is_as_it_was(handed_back):
    content, _, copy = handed_back
    before, after = opened(content), opened(copy.content)
    assert after.sheetnames[1:] == before.sheetnames
    for page in before.worksheets:
        kept = after[page.title]
        assert {c.coordinate: c.value for r in page.iter_rows() for c in r if c.value is not None} == {
            c.coordinate: c.value for r in kept.iter_rows() for c in r if c.value is not None
        }
        assert len(kept.data_validations.dataValidation) == len(page.data_validations.dataValidation)
        assert kept.tables.keys() == page.tables.keys()
        assert kept.protection.sheet == page.protection.sheet


def test_the_copy_is_a_form_again_and_gives_the_same_report(handed_back, judged_alone):
    _, report, copy = handed_back
    again = judged_alone(copy.content)
    assert [f.to_dict() for f in again.findings] == [f.to_dict() for f in report.findings]
    assert not again.remarks


def test_a_copy_that_was_mended_and_annotated_again_bears_the_new_marks_alone(
    handed_back, judged_alone, changed
):
    _, _, copy = handed_back
    place = next(f for f in judged_alone(copy.content).findings if f.id == "3.3/walk_in").places[0].location

    def mend(book):
        book[place.sheet][place.cell] = 120

    mended = changed(copy.content, mend)
    report = judged_alone(mended)
    again = opened(annotate(mended, report, "th").content)
    assert commented(again) == places(report)
    assert (place.sheet, place.cell) not in places(report)
    assert again[place.sheet][place.cell].fill.fill_type is None
    assert again.sheetnames.count(TODO) == 1


def test_a_comment_of_the_officers_own_is_kept(handed_back, judged_alone, changed):
    from openpyxl.comments import Comment

    content, report, _ = handed_back
    place = next(f for f in report.findings if f.id == "3.3/walk_in").places[0].location

    def note(book):
        book[place.sheet][place.cell].comment = Comment("ถามกองคลัง", "สมหญิง")

    content = changed(content, note)
    copy = annotate(content, judged_alone(content), "th")
    assert opened(copy.content)[place.sheet][place.cell].comment.text.startswith("ถามกองคลัง")


def test_shapes_and_pictures_that_the_copy_lacks_are_named(handed_back, judged_alone):
    content = with_a_drawing(handed_back[0])
    copy = annotate(content, judged_alone(content), "th")
    assert [text.en for text in copy.lost] == [
        "Not in the copy: shapes or text boxes (1); the original has them.",
        "Not in the copy: pictures (1); the original has them.",
    ]
    page = opened(copy.content).worksheets[0]
    assert any("รูปร่างหรือกล่องข้อความ" in str(cell.value) for row in page.iter_rows() for cell in row)


def with_a_drawing(content):
    """The workbook with a shape and a picture on its first sheet, as Excel writes them."""
    drawing = (
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">'
        "<xdr:sp ></xdr:sp><xdr:pic ></xdr:pic></xdr:wsDr>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("xl/drawings/drawing99.xml", drawing)
    return out.getvalue()


def test_a_text_that_looks_like_a_formula_is_text_in_the_list(made, judged, complete):
    complete["measures"]["8"]["responsible"] = ['=HYPERLINK("http://x")']
    complete["evidence"]["complaint_statistics"]["total"] = "=1+1"
    content = made(complete)
    copy = annotate(content, judged(content), "th").content
    page = opened(copy).worksheets[0]
    assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)


def test_a_report_without_gaps_says_so(judged, complete_form):
    report = judged(complete_form)
    assert not any(finding.verdict is Verdict.GAP for finding in report.findings)
    book = opened(annotate(complete_form, report, "en").content)
    assert book.worksheets[0].title == "What to mend"
    assert commented(book) == places(report)


ELSEWHERE = [("0", "UTC"), ("2568", "Asia/Bangkok")]
"""The seed of Python's hashes, and the time zone."""


def test_a_copy_is_the_same_bytes_wherever_and_whenever_it_is_made(ita, tmp_path, top):
    form = tmp_path / "form.xlsx"
    source = top / "fixtures" / "ban-pao-2568" / "submission.json"
    assert ita("template", "-o", form, "--measure", "8", "--from", source).code == 0
    seen = set()
    for seed, zone in ELSEWHERE:
        place = tmp_path / seed
        place.mkdir()
        command = ["check", str(form), "--measure", "8", "--as-of", "2025-12-31", "--annotate", "back.xlsx"]
        subprocess.run(
            [sys.executable, "-m", "ita_audit", *command],
            cwd=place,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=False,
        )
        seen.add(hashlib.sha256((place / "back.xlsx").read_bytes()).hexdigest())
    assert len(seen) == 1


def test_the_copy_is_of_the_day_of_the_report_and_keeps_when_the_original_was_made(handed_back):
    content, report, copy = handed_back
    before, after = opened(content).properties, opened(copy.content).properties
    assert after.modified == datetime.datetime.combine(report.as_of, datetime.time())
    assert after.created == before.created != after.modified
    with zipfile.ZipFile(io.BytesIO(copy.content)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_original_that_does_not_say_when_it_was_made_is_of_that_day_too(handed_back):
    content, report, _ = handed_back
    silent = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(silent, "w") as new:
        for name in old.namelist():
            created = rb"<dcterms:created.*?</dcterms:created>" if name == "docProps/core.xml" else rb"$^"
            new.writestr(name, re.sub(created, b"", old.read(name)))
    copy = annotate(silent.getvalue(), report, "th").content
    assert opened(copy).properties.created == datetime.datetime.combine(report.as_of, datetime.time())
