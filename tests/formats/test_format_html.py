"""The page in a real Chromium: on screen, on a phone, on A4; nobody kept out, nothing let in."""

import re

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from canonical import canonical
from hostile_texts import TEXTS, hostile
from reading_back import read_back

from ita_audit.formats import render
from ita_audit.model.batch import Batch, RenderOptions

REPORTS = ("ban_pao", "complete", "mae_sai", "canonical")
SHAPES = {"screen": (1280, 900), "phone": (360, 780)}


@pytest.fixture(scope="module")
def page(browser):
    """One page for all, for each new one starts a process; ``page.asked`` are the addresses that it asked for."""
    page = browser.new_page()
    page.asked, page.said = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.said.append(message.text))
    page.on("dialog", lambda dialog: (page.said.append(dialog.message), dialog.dismiss()))
    yield page
    page.close()


@pytest.fixture
def opened(page, judged, tmp_path):
    """Opens a report in the page."""

    def open_page(report, language="th", shape="screen"):
        report = (
            (canonical()[0] if report == "canonical" else judged(report))
            if isinstance(report, str)
            else report
        )
        width, height = SHAPES[shape]
        page.set_viewport_size({"width": width, "height": height})
        page.goto("about:blank")
        page.asked.clear()
        page.said.clear()
        file = tmp_path / "report.html"
        file.write_bytes(render("html", Batch((report,)), RenderOptions(language)))
        page.goto(file.as_uri())
        return page

    return open_page


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("name", REPORTS)
def test_axe_finds_nothing(opened, name, language):
    page = opened(name, language)
    found = Axe().run(page).response
    assert found["passes"]
    assert [f"{one['id']}: {one['nodes'][0]['html']}" for one in found["violations"]] == []


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_wider_than_the_screen_and_nothing_is_cut(opened, name, shape):
    page = opened(name, shape=shape)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    cut = page.evaluate("""[...document.querySelectorAll('main *')].filter(one =>
        one.clientWidth && one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML.slice(0, 120))""")
    assert cut == []


@pytest.mark.parametrize("name", REPORTS)
def test_it_asks_for_nothing_and_breaks_none_of_its_own_rules(opened, name):
    page = opened(name)
    assert len(page.asked) == 1 and page.asked[0].startswith("file:")
    assert page.said == []
    assert page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse") == "collapse"


def test_verdicts_are_words_and_the_parts_of_a_bar_are_told(opened):
    page = opened("canonical")
    words = page.evaluate(
        "[...document.querySelectorAll('.every tr span.verdict')].map(one => one.textContent)"
    )
    assert len(words) == 20 and all(words)
    bars = page.evaluate(
        "[...document.querySelectorAll('svg.bar')].map(one => one.getAttribute('aria-label'))"
    )
    assert len(bars) == 3 and all("ต้องแก้ไข" in told for told in bars)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["ban_pao", "complete", "mae_sai"])
def test_a_bar_is_as_long_as_its_counts(opened, judged, name, shape):
    page = opened(name, shape=shape)
    drawn = page.evaluate("""[...document.querySelectorAll('svg.bar')].map(bar => ['done', 'open', 'gap'].map(part =>
        (bar.querySelector('rect.' + part)?.getBoundingClientRect().width ?? 0) / bar.getBoundingClientRect().width))""")
    measures = [measure for measure in judged(name).measures if measure.tally.total]
    assert len(drawn) == len(measures) == 8
    for measure, shares in zip(measures, drawn, strict=True):
        counts = {verdict.value: count for verdict, count in measure.tally.verdicts.items()}
        done = counts.get("met", 0) + counts.get("not_applicable", 0)
        expected = [done, measure.tally.total - done - counts.get("gap", 0), counts.get("gap", 0)]
        assert shares == pytest.approx([count / measure.tally.total for count in expected], abs=0.03)


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_order_is_to_do_measures_findings_questions_decisions_totals_signatures(opened, language):
    page = opened("canonical", language)
    assert page.evaluate("document.documentElement.lang") == language
    ids = page.evaluate("[...document.querySelectorAll('h2')].map(one => one.id)")
    order = [
        "claims",
        "todo",
        "measures",
        "full",
        "look",
        "broken",
        "decisions",
        "unknown",
        "result",
        "sign",
        "every",
    ]
    assert ids == [f"r1-{name}" for name in order]


def printed(page):
    """The pages of the print on A4: their sizes, and their texts without blanks."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    sizes = [tuple(round(side) for side in sheet.get_size()) for sheet in document]
    return sizes, [re.sub(r"\s+", "", sheet.get_textpage().get_text_range()) for sheet in document]


@pytest.mark.parametrize("name", REPORTS)
def test_it_prints_on_a4_with_numbers_repeated_heads_and_a_signature_block_that_stays_whole(
    opened, judged, name
):
    page = opened(name, "en")
    sizes, texts = printed(page)
    assert {(595, 842)} == {(width, height) for width, height in sizes}
    for number, text in enumerate(texts, 1):
        assert f"Page{number}/{len(texts)}" in text
    (signed,) = [text for text in texts if "Preparedby" in text]
    assert "Signatures" in signed and "Approvedby" in signed and signed.count("Position") == 3
    every = next(number for number, text in enumerate(texts) if "Everyquestionanditsanswer" in text)
    assert every > texts.index(signed)
    assert all("IdAnswerQuestion" in text for text in texts[every:-1])
    report = canonical()[0] if name == "canonical" else judged(name)
    whole = "".join(texts).replace("\x02", "-").replace("\ufffe", "-")
    assert [one.id for one in report.findings if one.id not in whole] == []


def test_no_hostile_text_runs_loads_or_renames_anything(opened):
    for text in TEXTS:
        page = opened(hostile(text))
        assert page.title() != "hurt" and page.title().startswith("รายงานผลการตรวจ")
        assert page.said == [] and len(page.asked) == 1, text
        assert page.evaluate("document.scripts.length + document.images.length + frames.length") == 0
        assert not page.evaluate("[...document.querySelectorAll('a')].some(one => !one.hash)")


def test_what_is_shown_of_a_hostile_text_is_the_text(opened):
    page = opened(hostile("<b>\"&amp;'</b>"))
    assert "<b>\"&amp;'</b>" in page.locator(".every td").all_inner_texts()


def test_the_policy_names_the_style_sheet_and_nothing_else(opened):
    content = render("html", Batch((canonical()[0],)), RenderOptions()).decode("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', content)[1]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'", policy
    )
    assert read_back("html", content.encode(), "th")[0]
