"""One LGU on the dashboard: reached by address and by keyboard, with its findings, doubts and what it mended."""

import re

from boards import COPIED, EVIL, codes, detail


def active(page):
    return page.evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.id")


def tab_to(page, wanted, most=150):
    for _ in range(most):
        page.keyboard.press("Tab")
        if active(page) == wanted:
            return
    raise AssertionError(f"{wanted} is not reached")


def finding_of(page, text="4.5/"):
    """The id of a finding of the open detail that is there."""
    ids = (
        detail(page).locator("li[data-finding]").evaluate_all("all => all.map((one) => one.dataset.finding)")
    )
    return next(one for one in ids if one.startswith(text))


def test_every_question_stands_there_once_and_what_is_to_mend_first(visit, questions):
    page = visit("#6100002")
    ids = (
        detail(page).locator("li[data-finding]").evaluate_all("all => all.map((one) => one.dataset.finding)")
    )
    assert len(ids) == len(set(ids)) == questions
    assert detail(page).locator("li.gap:visible").first.inner_text().startswith("4.R/claim")
    section = detail(page).locator("section", has=page.locator("h4", has_text="4.5 ")).last
    assert section.locator("details.gap summary").inner_text().startswith("หลักฐานของข้อนี้ทั้งข้อ")
    fine = detail(page).locator("details:not(.gap) li[data-finding]")
    assert fine.count() > 200 and fine.locator(".pill", has_text="สำคัญ").count() == 0
    assert fine.first.is_hidden()


def test_what_waits_in_one_requirement_is_one_line_and_counted_so(visit):
    page = visit("#6100003")
    lines = detail(page).locator("details.wait")
    assert detail(page).get_by_text(f"รอผู้ตรวจ {lines.count()} เรื่อง").count() == 1 and lines.count() > 40
    waiting = detail(page).locator("li.wait[data-finding]", has_text="รอผู้ตรวจพิจารณา")
    assert waiting.count() == lines.locator("li[data-finding]").count() >= lines.count()
    assert waiting.first.is_hidden() and lines.first.is_visible()


def test_a_finding_is_reached_by_keyboard_alone_and_left_again(opened):
    tab_to(opened, "#6100002")
    opened.keyboard.press("Enter")
    assert active(opened) == "detail"
    wanted = f"#6100002/{finding_of(opened, '4.R/claim')}"
    tab_to(opened, wanted)
    opened.keyboard.press("Enter")
    assert opened.evaluate("document.activeElement.getAttribute('aria-current')") == "true"
    assert opened.url.endswith(wanted)
    opened.keyboard.press("Escape")
    opened.wait_for_function("document.getElementById('detail').hidden")
    assert active(opened) == "#6100002" and "#" not in opened.url
    assert opened.complaints == []


def test_the_address_of_a_finding_opens_it_wherever_it_is_folded(visit):
    finding = finding_of(visit("#6100001"))
    page = visit(f"#6100001/{finding}")
    marked = detail(page).locator(".marked")
    assert marked.get_attribute("data-finding") == finding
    assert marked.is_visible() and marked.evaluate(
        "one => { const { top, bottom } = one.getBoundingClientRect(); return top > 0 && bottom < innerHeight; }"
    )


def test_an_address_that_names_nobody_opens_nothing(visit):
    for place in ("#1234567", "#common", "#%E0%A4%A", "#" + EVIL):
        page = visit(place)
        assert detail(page).count() == 0 and codes(page) and page.complaints == []


def test_the_back_button_closes_it_and_forward_opens_it_again(opened):
    opened.click("a[href='#6100003']")
    assert detail(opened).count() == 1
    opened.go_back()
    opened.wait_for_function("document.getElementById('detail').hidden")
    opened.go_forward()
    opened.wait_for_function("!document.getElementById('detail').hidden")
    assert "6100003" in detail(opened).locator("h2").inner_text()


def test_closing_leaves_all_that_was_opened_one_from_another(opened):
    opened.locator("#league a[href='#6100001']").click()
    detail(opened).locator(".named a[href='#6100006']").click()
    assert "6100006" in detail(opened).locator("h2").inner_text()
    opened.click("#close")
    opened.wait_for_function("document.getElementById('detail').hidden")
    assert "#" not in opened.url


def test_what_was_mended_since_the_other_round_stands_with_its_counts(visit):
    page = visit("#6100002")
    told = detail(page).get_by_text("เทียบกับรอบก่อน").inner_text()
    closed, new, still = (int(one) for one in re.findall(r"(\d+)(?= ·|$)", told))
    assert (closed == 0, new > 0, still > 0) == (True, True, True)
    assert detail(page).locator(".fresh").count() == new
    page = visit("#6100001")
    closed = int(re.search(r"แก้แล้ว (\d+)", detail(page).get_by_text("เทียบกับรอบก่อน").inner_text())[1])
    fold = detail(page).locator("details", has=page.get_by_text(f"แก้แล้ว {closed} รายการ", exact=True))
    assert closed > 0 and fold.locator("li").count() == closed
    assert detail(visit("#6100003")).get_by_text("เทียบกับรอบก่อน").count() == 0


def test_doubts_are_listed_as_questions_cut_and_linked_to_their_whole(opened):
    section = opened.locator("section[aria-labelledby=doubts]")
    assert "ไม่ใช่คำตัดสิน" in section.inner_text()
    alike = section.locator(".seen", has_text="/measures/8/outcome").first
    quoted = alike.locator("q").all_inner_texts()
    assert len(quoted) == 2 and all(text.rstrip("”").endswith("…") and len(text) < 300 for text in quoted)
    alike.locator("a[href='#6100006']").click()
    named = detail(opened).locator(".named")
    whole = named.locator("q").first.inner_text()
    assert len(whole) > 1.5 * len(quoted[0]) and whole.count("ถังน้ำ") == COPIED.count("ถังน้ำ")
    assert named.locator("a[href='#6100001']").count() == 1


def test_hostile_names_and_texts_of_doubts_do_nothing(visit):
    page = visit("#6100001")
    assert "onerror" in detail(page).locator(".named q").first.inner_text()
    assert EVIL in detail(page).locator("h2").inner_text()
    assert page.locator("img").count() == 0
    assert page.title() == "ภาพรวมรอบการตรวจ 2568-1" and page.complaints == []


def test_where_one_is_open_it_alone_is_printed(visit):
    page = visit("#6100002")
    page.emulate_media(media="print")
    assert page.locator("main").is_hidden() and detail(page).count() == 1
    assert page.locator("#close").is_hidden()
