"""Two fictional rounds and the later one's page, made once; and a real browser that opens it."""

import json

import nation
import pytest

from ita_audit.cli import main

EVIL = '<img src=x onerror="document.title=1">"\'</script><script>document.title=1</script>'
COPIED = f"{EVIL} ราษฎรหมู่ที่ 4 ขอให้ย้ายถังน้ำไปไว้หน้าวัด สภาเห็นชอบแล้วตั้งงบ 40,000 บาท " * 6


@pytest.fixture(scope="session")
def two_rounds(tmp_path_factory):
    """A folder with a store of two rounds, and the later one's page as ``board.html``.

    1 and 6 are of one province, 6 copied from 1, 1 mended something since the round before, 2 got worse.
    """
    folder = tmp_path_factory.mktemp("desk")
    store = folder / "desk.sqlite"

    def review(name, contents, *more):
        nation.write(folder / name, contents)
        arguments = ["review", folder / name, "--round", name, "--as-of", "2025-12-31", "--store", store]
        return main([str(one) for one in (*arguments, *more)])

    assert review("2567-2", [nation.lgu(n, failings=["news", "contact"]) for n in (1, 2)]) == 0
    lacking = {1: ["news"], 2: ["news", "contact", "hr_report"], 3: [], 6: ["news"]}
    contents = [nation.lgu(n, failings=failings) for n, failings in lacking.items()]
    contents[0] = called(contents[0], EVIL)
    for copier in (contents[0], contents[3]):
        copier["measures"]["8"]["outcome"] = COPIED
    (folder / "2568-1").mkdir()
    (folder / "2568-1" / "bad.json").write_text("{", "utf-8")
    expected = folder / "lgus.csv"
    expected.write_text("code,name,district,province\n6109999,อบต.หนองหาย,ก,ข\n", "utf-8")
    assert review("2568-1", contents, "--expected", expected) == 2
    arguments = ["dashboard", "--round", "2568-1", "--against", "2567-2", "--store", store]
    assert main([str(one) for one in (*arguments, "-o", folder / "board.html")]) == 0
    return folder


def called(content, name):
    """``content`` of an LGU that goes by ``name``, in its documents, too."""
    was, shall = (json.dumps(one, ensure_ascii=False)[1:-1] for one in (content["agency"]["name"], name))
    return json.loads(json.dumps(content, ensure_ascii=False).replace(was, shall))


@pytest.fixture(scope="session")
def plain_page(browser, board):
    """One page of the browser for all visits that want nothing else: each new one starts a process."""
    page = watched(browser.new_page(), board)
    yield page
    page.close()


@pytest.fixture(scope="session")
def board(two_rounds):
    """The address of the page."""
    return (two_rounds / "board.html").as_uri()


def watched(page, address):
    """``page.complaints`` is all that it asks for, but for the address, or complains of."""
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda asked: asked.url == address or page.complaints.append(asked.url))
    return page


@pytest.fixture
def visit(browser, board, plain_page):
    """Opens the page at a hash."""
    own = []

    def go(place="", width=1280, **more):
        page = plain_page
        if more:
            page = watched(browser.new_page(**more), board)
            own.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.goto("about:blank")
        page.emulate_media(media="null")
        page.complaints.clear()
        page.goto(board + place)
        return page

    yield go
    for page in own:
        page.close()


@pytest.fixture
def opened(visit):
    """The page as it opens."""
    return visit()


def codes(page):
    """The codes of the LGUs that the table shows, in its order, once it is laid out."""
    page.locator(".resting").wait_for(state="detached")
    texts = page.locator("#league .block > .row:visible .name small").all_inner_texts()
    return [text.split()[0] for text in texts]


def detail(page):
    """The open detail of an LGU."""
    return page.locator("#detail:visible")
