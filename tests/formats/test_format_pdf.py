"""The PDF: to sign and file, tagged, its Thai readable by machines, and a sentence where it cannot be made."""

import re
import shutil
import subprocess
import sys

import pypdfium2
import pytest
from canonical import canonical
from hostile_texts import TEXTS, hostile
from rapidfuzz.fuzz import partial_ratio
from reading_back import pdf_text

from ita_audit.errors import UsageError
from ita_audit.extras import how_to_install
from ita_audit.formats import pdf, render
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.presentation.report_view import report_view

MEASURED = ("TH Sarabun New", "Sarabun", "Laksaman", "Loma", "Garuda")
"""Fonts whose letters are known to come back."""


def made(report, language="th"):
    return render("pdf", Batch((report,)), RenderOptions(language))


MADE = {}
"""The files of fixtures' reports, each made once however many look at it."""


@pytest.fixture
def file_of(judged):
    """Gives the file of the report called by a name."""

    def file(name, language="th"):
        if (name, language) not in MADE:
            MADE[name, language] = made(judged(name), language)
        return MADE[name, language]

    return file


def bare(text):
    return re.sub(r"\s+", "", text)


@pytest.fixture
def measured():
    """The font that is used here, where it is one of those that were measured."""
    import typst

    font = pdf.choose(frozenset(typst.Fonts().families()))
    if font not in MEASURED:
        pytest.skip(
            f"no font that gives Thai back is installed, only {font}: apt-get install fonts-thai-tlwg"
        )
    return font


def sentences(report, say):
    """Every text that a person must find, longest first."""
    view = report_view(report, say)
    texts = {view.result.complete, view.result.questions, *(claim.title for claim in view.claims)}
    for group in view.groups:
        for task in group.tasks:
            texts |= {task.head, task.what, task.remedy, *(line.text for line in task.lines)}
    texts |= {part.asked for question in view.questions for part in question.parts}
    texts |= {row.title for row in view.rows}
    return sorted(texts, key=len, reverse=True)


@pytest.mark.parametrize("name", ["ban_pao", "complete", "mae_sai"])
def test_pdfium_gives_back_every_sentence(judged, file_of, measured, name):
    report = judged(name)
    text = pdf_text(file_of(name))
    wanted = sentences(report, "th")
    lost = [bare(one) for one in wanted if bare(one) not in text]
    assert len(lost) <= len(wanted) / 100
    for (
        one
    ) in lost:  # pdfium says a cluster twice where a bold line ends in it, and takes a dash for a hyphen
        assert partial_ratio(one, text) > 97, one


def test_poppler_gives_back_the_thai_too(judged, file_of, measured, tmp_path):
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("there is no pdftotext here: apt-get install poppler-utils")
    file = tmp_path / "report.pdf"
    file.write_bytes(file_of("ban_pao"))
    ended = subprocess.run([program, file, "-"], capture_output=True, encoding="utf-8", check=True)
    text = bare(ended.stdout)
    titles = {bare(measure.title.th)[:30] for measure in judged("ban_pao").measures}
    assert {title for title in titles if title not in text} == set()


def test_it_is_tagged_titled_and_a4_with_a_number_on_every_page():
    content = made(canonical()[0])
    assert (b"/MarkInfo" in content and b"pdfuaid" in content) or b"/StructTreeRoot" in content
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_value("Title").startswith("รายงานผลการตรวจ")
    for number, page in enumerate(document, 1):
        assert tuple(round(side) for side in page.get_size()) == (595, 842)
        assert f"หน้า{number}/{len(document)}" in bare(page.get_textpage().get_text_range())


def test_a_report_of_plain_letters_is_accessible_as_far_as_the_compiler_checks(file_of):
    assert b"pdfuaid:part" in file_of("ban_pao")


def test_the_signature_block_is_whole_and_before_the_list_of_all(file_of):
    for name in ("ban_pao", "complete", "mae_sai"):
        pages = [
            bare(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(file_of(name, "en"))
        ]
        (signed,) = [number for number, text in enumerate(pages) if "Preparedby" in text]
        assert "Approvedby" in pages[signed] and pages[signed].count("Position") == 3
        assert "Everyquestionanditsanswer" in pages[signed + 1]


def test_the_day_in_it_is_the_day_of_judging(file_of):
    document = pypdfium2.PdfDocument(file_of("ban_pao"))
    assert document.get_metadata_value("CreationDate").startswith("D:20251231")


def test_no_hostile_text_is_source_and_each_is_printed(measured):
    content = render("pdf", Batch(tuple(hostile(text) for text in TEXTS), several=True), RenderOptions("th"))
    text = pdf_text(content)
    for printed in ('#import"x"', '#read("/etc/passwd")', '#{panic("x")}', "<script>", "=1+1"):
        assert printed in text
    assert "root:" not in text
    document = pypdfium2.PdfDocument(content)
    assert not pypdfium2.raw.FPDFDoc_GetJavaScriptActionCount(document)
    assert not pypdfium2.raw.FPDFDoc_GetAttachmentCount(document)
    assert not sum(pypdfium2.raw.FPDFPage_GetAnnotCount(page) for page in document)


def test_without_a_font_for_thai_a_sentence_says_which_to_install():
    with pytest.raises(UsageError) as refused:
        pdf.choose(frozenset({"DejaVu Sans", "Noto Sans"}))
    (fault,) = refused.value.faults
    assert "TH Sarabun New" in fault.todo_th and "TH Sarabun New" in fault.todo_en
    assert pdf.choose(frozenset({"Noto Sans Thai", "Sarabun", "Tahoma"})) == "Sarabun"


def test_without_typst_a_sentence_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError) as refused:
        made(canonical()[0])
    (fault,) = refused.value.faults
    assert how_to_install("pdf") in fault.todo_th and "-f html" in fault.todo_th
