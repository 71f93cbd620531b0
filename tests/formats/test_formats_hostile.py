"""No text of a report does anything in any format: it is shown, or made harmless in sight."""

import csv
import io
import re
from html.parser import HTMLParser

import openpyxl
import pytest
from hostile_texts import TEXTS, hostile
from markdown_it import MarkdownIt
from reading_back import READERS, read_back

from ita_audit import Fault
from ita_audit.formats import FORMATS, is_binary, render
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.thai.text import neutralise

STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
texts = pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text)[:30])


def batch(text):
    fault = Fault(f"{text}.json", text, text, text, text)
    return Batch((hostile(text),), (fault,), several=True)


def written(form, text):
    return render(form, batch(text), RenderOptions("th", everything=True))


@texts
@pytest.mark.parametrize("form", [form for form in FORMATS if not is_binary(form)])
def test_nothing_in_a_text_steers_a_terminal(form, text):
    assert not STEERING.search(written(form, text).decode("utf-8"))


@texts
@pytest.mark.parametrize("form", sorted(READERS.keys() - {"pdf"}))
def test_findings_verdicts_and_decisions_are_read_back_all_the_same(form, text):
    one = Batch((hostile(text),))
    expected = read_back("json", render("json", one, RenderOptions()), "th")
    assert read_back(form, render(form, one, RenderOptions("th")), "th") == expected


@texts
def test_a_spreadsheet_takes_no_cell_of_the_csv_for_a_formula(text):
    rows = list(csv.reader(io.StringIO(written("csv", text).decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.strip()[:1] in tuple("=+-@＝＋－＠%|")]
    shown = neutralise(text)
    assert shown in cells or f"'{shown}" in cells


@texts
def test_every_cell_of_the_workbook_is_a_text_or_a_count(text):
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", text)))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n"), (sheet.title, cell.coordinate, cell.value)
                assert cell.hyperlink is None
                assert cell.data_type == "s" or cell.value is None or isinstance(cell.value, int)


TAGS = {"html", "head", "meta", "title", "style", "body", "main", "article", "header", "h1", "h2", "h3", "h4", "p", "b", "i",
        "span", "div", "section", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "svg", "rect", "dl", "dt",
        "dd", "code", "footer", "strong"}  # fmt: skip


class _Seen(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.comments = [], [], []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attributes]

    def handle_comment(self, text):
        self.comments.append(text)


@texts
def test_the_page_has_no_element_or_attribute_that_a_text_brought_in(text):
    seen, plain = _Seen(), _Seen()
    seen.feed(written("html", text).decode("utf-8"))
    plain.feed(written("html", "ก").decode("utf-8"))
    assert set(seen.tags) <= TAGS and not seen.comments
    assert seen.tags == plain.tags
    assert [(tag, name) for tag, name, _ in seen.attributes] == [
        (tag, name) for tag, name, _ in plain.attributes
    ]
    assert all(value.startswith("#r1-") for _, name, value in seen.attributes if name == "href")


MARKUP = {"link_open", "image", "html_inline", "html_block", "em_open", "s_open", "fence", "blockquote_open", "hr",
          "ordered_list_open", "hardbreak"}  # fmt: skip


def tokens(text):
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    found = parser.parse(written("markdown", text).decode("utf-8"))
    return [one for token in found for one in (token, *(token.children or ()))]


@texts
def test_markdown_shows_a_text_and_makes_nothing_of_it(text):
    found, plain = tokens(text), tokens("ก")
    kinds = [token.type for token in found if token.type not in ("text", "text_special")]
    assert kinds == [token.type for token in plain if token.type not in ("text", "text_special")]
    assert not (set(kinds) - {"hardbreak"}) & MARKUP


@texts
def test_markdown_has_no_bare_address_that_would_become_a_link(text):
    assert not re.search(r"(?i)(https?|ftp):|(?<!\\)www\.", written("markdown", text).decode("utf-8"))
