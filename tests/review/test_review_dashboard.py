"""The dashboard in a real browser: it opens alone, is filtered, sorted and printed, for everybody."""

import nation
import pypdfium2
import pytest
from boards import EVIL, codes

ALL = ["6100003", "6100006", "6100001", "6100002"]
"""The most complete first."""


def band(page, name):
    return page.locator("#heatmap .row", has=page.get_by_role("button", name=name, exact=True))


def numbers(row):
    return [int(text) for text in row.locator("[class^=c]").all_inner_texts() if text.isdigit()]


def violations(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [(one["id"], [node["html"][:80] for node in one["nodes"]][:3]) for one in found]


def pages_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            (tuple(round(side) for side in page.get_size()), page.get_textpage().get_text_bounded())
            for page in document
        ]


def test_the_page_says_how_each_lgu_stands_and_runs_nothing_of_theirs(opened):
    assert opened.complaints == []
    assert opened.title() == "ภาพรวมรอบการตรวจ 2568-1"
    assert codes(opened) == ALL
    assert EVIL in opened.locator("[id='6100001'] .name").inner_text()
    moved = opened.locator("#league .block > .row .moved").all_inner_texts()
    assert [text[:3] for text in moved] == ["-", "-", "↑ +", "↓ -"]
    text = opened.locator("main").inner_text()
    for said in ("ช่วยได้ 3 แห่ง", "อบต.หนองหาย", "bad.json บรรทัด 1", "ยังไม่ส่ง 1 แห่ง"):
        assert said in text


def test_without_its_script_everything_is_still_there_to_read(visit):
    assert codes(visit(java_script_enabled=False)) == ALL


def test_a_row_of_the_heatmap_is_the_mean_of_its_lgus_and_a_number_stands_in_every_cell(opened):
    both = [numbers(opened.locator(f"[id='610000{n}']")) for n in (1, 6)]
    mean = numbers(band(opened, nation.PROVINCES[1]))
    assert len(mean) == 8
    assert all(min(two) <= one <= max(two) for one, *two in zip(mean, *both, strict=True))
    assert mean != both[0]
    lone = opened.locator("[id='6100003']")
    assert numbers(band(opened, nation.PROVINCES[3])) == numbers(lone)
    assert opened.locator("[class^=c]:empty").count() == 0
    assert "0\n1\n-" in band(opened, "ข").inner_text()


def test_a_province_of_the_heatmap_and_then_its_district_filter_the_table(opened):
    province = opened.get_by_role("button", name=nation.PROVINCES[1], exact=True)
    assert band(opened, "อำเภอที่ 6").is_hidden()
    province.click()
    assert codes(opened) == ["6100006", "6100001"]
    assert province.get_attribute("aria-pressed") == "true"
    assert opened.locator("#missing ~ .absent").is_hidden()
    opened.get_by_role("button", name="อำเภอที่ 6", exact=True).click()
    assert codes(opened) == ["6100006"]
    assert opened.inner_text("#count") == f"แสดง 1 จาก 4 แห่ง · {nation.PROVINCES[1]} · อำเภอที่ 6"
    province.click()
    assert codes(opened) == ["6100006", "6100001"]
    province.click()
    assert codes(opened) == ALL
    assert opened.complaints == []


def test_filters_combine_and_are_taken_back_together(opened):
    opened.fill("#search", "๖๑๐๐๐๐๖")
    assert codes(opened) == ["6100006"]
    opened.fill("#search", "")
    opened.select_option("#province", label=nation.PROVINCES[1])
    opened.select_option("#district", label="อำเภอที่ 1")
    assert codes(opened) == ["6100001"]
    opened.select_option("#gap", value="m7")
    assert opened.inner_text("#count").startswith("แสดง 0 จาก 4 แห่ง")
    opened.click("#reset")
    assert codes(opened) == ALL and opened.inner_text("#count") == "แสดง 4 จาก 4 แห่ง"


def test_a_common_gap_shows_those_that_have_it(opened):
    news = opened.locator("[data-gap]", has_text="4.5")
    news.click()
    assert codes(opened) == ["6100006", "6100001", "6100002"]
    assert news.get_attribute("aria-pressed") == "true"
    assert "4.5" in opened.inner_text("#count")
    assert opened.evaluate("document.activeElement.id") == "count"
    opened.locator("[data-gap]", has_text="4.4").click()
    assert codes(opened) == ["6100002"]
    opened.select_option("#gap", label=opened.locator("#gap option[value^=r]", has_text="7.2 ").inner_text())
    assert codes(opened) == ["6100002"]


def test_the_table_is_sorted_both_ways(opened):
    mistakes = opened.locator("#league [data-key=mistakes]")
    mistakes.click()
    assert codes(opened) == ALL
    mistakes.click()
    assert codes(opened) == ["6100002", "6100006", "6100001", "6100003"]
    assert opened.locator("#league [aria-sort=descending]").inner_text().startswith("ต้องแก้")
    opened.locator("#heatmap [data-key=m4]").click()
    assert opened.locator("#heatmap .area .name").all_inner_texts()[0] == "ข"
    assert opened.complaints == []


def test_it_prints_whole_on_a4_with_heads_on_every_page(opened):
    opened.evaluate(
        "() => { const block = document.querySelector('.block'); const own = [...block.children];"
        "for (let n = 0; n < 20; n += 1) block.append(...own.map((row) => row.cloneNode(true))); }"
    )
    pages = pages_of(opened.pdf(prefer_css_page_size=True))
    assert {size for size, _ in pages} == {(842, 595)}
    with_rows = [text for _, text in pages if "6100002" in text and "92." in text]
    assert len(with_rows) > 2 and all("ม.8" in text for text in with_rows)
    whole = "".join(text for _, text in pages)
    assert whole.count("6100002") > 20 and "bad.json" in whole and "/measures/8/outcome" in whole
    assert opened.locator("main details:not(.absent)[open]").count() == 0
    opened.emulate_media(media="print")
    assert opened.locator("form").is_hidden() and opened.locator(".legend").is_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("place", ["", "#6100001"])
def test_a_screen_reader_finds_its_way(visit, width, place):
    page = visit(place, width)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
