"""What officers, supervisors and rule keepers read is one page, one language: each has its twin."""

import re

import pytest
from pages import DOCS, NAMES, PAIRS, TOP, commands, headings, links, pictures, prose, rows_on_a_screen

pairs = pytest.mark.parametrize(("thai", "english"), PAIRS, ids=NAMES)
WRITTEN = [(thai, english) for thai, english in PAIRS if "reference" not in thai.parts]
written = pytest.mark.parametrize(
    ("thai", "english"), WRITTEN, ids=[thai.relative_to(TOP).as_posix() for thai, _ in WRITTEN]
)


def test_every_page_has_its_twin():
    thai, english = (
        {page.relative_to(DOCS / say) for page in (DOCS / say).rglob("*.md")} for say in ("th", "en")
    )
    assert thai == english and len(thai) > 15
    assert all(page.is_file() for pair in PAIRS for page in pair)


@pairs
def test_both_have_the_same_headings_commands_and_pictures(thai, english):
    one, other = (page.read_text("utf-8") for page in (thai, english))
    assert headings(one) == headings(other) and headings(one)[0] == 1
    assert commands(one) == commands(other)
    assert pictures(one) == pictures(other)
    assert links(one) == links(other)


@written
def test_each_is_in_one_language_and_leads_to_the_other(thai, english):
    one, other = (page.read_text("utf-8") for page in (thai, english))
    lines_in_english = [line for line in prose(one) if re.search(r"(?:\b[A-Za-z]{2,} ){4}", line)]
    lines_in_thai = [line for line in prose(other) if re.search("[ก-๙]", line)]
    assert (lines_in_english, lines_in_thai) == ([], [])
    for page, twin, name in ((thai, english, "English"), (english, thai, "ภาษาไทย")):
        to = re.findall(rf"^\[{name}\]\(([^)]+)\)$", page.read_text("utf-8"), re.M)
        assert [(page.parent / target).resolve() for target in to] == [twin.resolve()]


@pairs
def test_what_they_point_to_is_there(thai, english):
    for page in (thai, english):
        text = page.read_text("utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", text):
            assert (page.parent / target).exists(), (page.name, target)


@pytest.mark.parametrize("page", PAIRS[0], ids=lambda page: page.name)
def test_the_readme_fits_three_screens(page):
    assert rows_on_a_screen(page.read_text("utf-8")) <= 3 * 50
