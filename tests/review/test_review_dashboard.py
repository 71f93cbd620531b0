"""The dashboard in a real browser: it opens alone, is searched, sorted, opened and printed, by keyboard too."""

import shutil
from functools import partial

import nation
import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
EVIL = '<img src=x onerror="document.title=1">"\'</script><script>document.title=1</script>'


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def address(tmp_path):
    """SQLite alone: what stands on the page is the same whatever the database."""
    return str(tmp_path / "desk.sqlite")


@pytest.fixture
def opened(desk, browser, tmp_path):
    """Two rounds; the later one's page in the browser, with all that it asked for or complained of."""
    desk.hand_in(*(nation.lgu(n, failings=["news", "contact"]) for n in (1, 2)))
    desk.review("2567-2")
    for path in desk.folder.iterdir():
        path.unlink()
    contents = [nation.lgu(1, failings=["news"]), nation.lgu(2, failings=["news", "contact", "hr_report"])]
    contents.append(nation.lgu(3, failings=[]))
    contents[0]["agency"]["name"] = EVIL
    desk.hand_in(*contents)
    (desk.folder / "bad.json").write_text("{", "utf-8")
    lgus = tmp_path / "lgus.csv"
    lgus.write_text("code,name,district,province\n6109999,อบต.หนองหาย,ก,ข\n", "utf-8")
    desk.review("2568-1", "--expected", lgus)
    file = tmp_path / "board.html"
    ended = desk.command("dashboard", "--round", "2568-1", "--against", "2567-2", "-o", file)
    assert ended.code == 0, ended.err
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on(
        "request", lambda asked: page.complaints.append(asked.url) if asked.url != file.as_uri() else None
    )
    page.goto(file.as_uri())
    yield page
    page.close()


def codes(page):
    texts = page.locator(".row[data-n]:visible .name").all_inner_texts()
    return [next(word for word in text.split() if word.startswith("61000")) for text in texts]


def test_the_page_says_how_each_lgu_stands_and_runs_nothing_of_theirs(opened):
    assert opened.complaints == []
    assert opened.title() == "ภาพรวมรอบการตรวจ 2568-1"
    assert codes(opened) == ["6100003", "6100001", "6100002"]
    assert "<img src=x" in opened.locator(".row[data-n='1'] .name").inner_text()
    marks = opened.locator(".arrow").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert marks == ["ดีขึ้น", "ลดลง"]
    text = opened.locator("main").inner_text()
    for said in ("ช่วยได้ 2 แห่ง", "อบต.หนองหาย", "bad.json บรรทัด 1"):
        assert said in text


def test_it_is_searched_filtered_and_sorted(opened):
    opened.fill("#search", "6100002")
    assert codes(opened) == ["6100002"] and opened.inner_text("#count") == "1"
    opened.fill("#search", "")
    opened.select_option("#province", nation.PROVINCES[3])
    assert codes(opened) == ["6100003"]
    opened.select_option("#province", "")
    mistakes = opened.locator("[data-key=mistakes]")
    mistakes.click()
    assert codes(opened) == ["6100003", "6100001", "6100002"]
    mistakes.click()
    assert codes(opened) == ["6100002", "6100001", "6100003"]
    assert opened.locator("[aria-sort=descending]").inner_text() == "ต้องแก้"
    assert opened.complaints == []


def test_every_finding_is_reached_by_keyboard_and_left_again(opened, questions):
    opened.locator(".row[data-n='2'] button").focus()
    opened.keyboard.press("Enter")
    detail = opened.locator("#detail")
    assert detail.locator("li").count() == questions
    assert detail.locator("li.g").first.inner_text().startswith("4.R/claim")
    opened.keyboard.press("Escape")
    assert detail.is_hidden()
    assert opened.evaluate("document.activeElement.closest('.row').dataset.n") == "2"
    assert opened.complaints == []


def test_it_prints_every_lgu_on_a4(opened):
    printed = opened.pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF") and b"/MediaBox" in printed
    opened.emulate_media(media="print")
    assert len(codes(opened)) == 3 and opened.locator("form").is_hidden()


def test_a_screen_reader_finds_its_way(opened):
    from axe_playwright_python.sync_playwright import Axe

    look = partial(Axe().run, opened)
    opened.locator(".row[data-n='1'] button").click()
    found = look().response["violations"]
    assert [(one["id"], [node["html"][:80] for node in one["nodes"]][:3]) for one in found] == []
