"""Lines of Thai break between words, or at least between clusters, and nothing is lost."""

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from ita_audit.thai.lines import breaker_name, wrap

BOTH_WAYS = pytest.mark.parametrize("words", [True, False])
SENTENCES = [
    "องค์การบริหารส่วนตำบลบ้านเป้า จัดทำคู่มือการปฏิบัติงานโดยระบุขั้นตอนและระยะเวลาที่ใช้",
    "ดำเนินการ/แล้วเสร็จ (ร้อยละ 100%) ตามข้อ 8.3.2, ใช้งบประมาณ 2,500.00 บาท น้ำดื่มนั้น ๆ",
    "ดูที่ https://www.example.go.th/index.php?link=anticorruption&year=2568 หรือ E-Service ของหน่วยงาน",
    "ระหว่าง ต.ค.67-ก.ย.68 พ.ศ.๒๕๖๘ “สุจริต โปร่งใส” [กรุงเทพฯ] ฯลฯ กำกำกำกำ",
]
LETTERS = st.sampled_from(["เป็น", "น้ำ", "กำ", "ที่", "ะ", "า", "เ", "ab", "2,500.00", "e\u0301", "🔴"])
SIGNS = st.sampled_from(["ๆ", "ฯ", "(", ")", "“", "”", "/", ",", ".", "%", "-", " ", "  ", "\n"])
MIXTURES = st.lists(LETTERS | SIGNS, max_size=30).map("".join)


def cells(text):
    """A terminal's cells, near enough: marks take none, what is wide takes two."""
    return sum(_cells(letter) for letter in text)


def _cells(letter):
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def clusters(text):
    return regex.findall(r"[เแโใไ]?\X", text)


def without_blanks(text):
    return "".join(text.split())


@BOTH_WAYS
@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("width", range(8, 41))
def test_lines_fit_and_lose_nothing(text, width, words):
    lines = wrap(text, width, cells, words=words)
    assert max(map(cells, lines)) <= width
    assert without_blanks("".join(lines)) == without_blanks(text)


@BOTH_WAYS
@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("width", range(8, 41))
def test_no_line_starts_with_what_closes_or_ends_with_what_opens(text, width, words):
    lines = wrap(text, width, cells, words=words)
    assert not [line for line in lines[1:] if line[0] in ")/,.ๆฯ%”]"]
    assert not [line for line in lines[:-1] if line[-1] in "(“["]


@BOTH_WAYS
@given(text=MIXTURES, width=st.integers(min_value=1, max_value=12))
def test_no_cluster_is_ever_parted_or_lost(text, width, words):
    lines = wrap(text, width, cells, words=words)
    expected = [cluster.strip() for part in text.split("\n") for cluster in clusters(part) if cluster.strip()]
    assert [cluster.strip() for line in lines for cluster in clusters(line) if cluster.strip()] == expected


@BOTH_WAYS
@given(text=MIXTURES, width=st.integers(min_value=1, max_value=12))
def test_only_a_single_cluster_is_wider_than_the_line(text, width, words):
    for line in wrap(text, width, cells, words=words):
        assert cells(line) <= width or len(clusters(line)) == 1


@BOTH_WAYS
@given(st.text(alphabet=st.characters(exclude_categories=[])), st.integers(min_value=-1, max_value=9))
def test_any_text_can_be_wrapped(words, text, width):
    assert without_blanks("".join(wrap(text, width, cells, words=words))) == without_blanks(text)


@BOTH_WAYS
@pytest.mark.parametrize(
    "whole", ["8.3.2,", "2,500.00", "๒,๕๐๐.๐๐", "E-Service", "dmt.go.th/index", "100%", "พ.ศ.๒๕๖๘"]
)
def test_numbers_latin_words_and_addresses_stay_whole(whole, words):
    for width in range(cells(whole), cells(whole) + 12):
        lines = wrap(f"ตามที่กำหนดไว้ใน {whole} ของหน่วยงาน", width, cells, words=words)
        assert any(whole in line for line in lines), lines


@BOTH_WAYS
def test_an_address_wider_than_the_line_breaks_at_its_seams(words):
    text = "ดูที่ https://example.go.th/index/rss/?doc=11062"
    assert wrap(text, 20, cells, words=words) == ["ดูที่", "https://", "example.go.th/index/", "rss/?doc=11062"]


@BOTH_WAYS
@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("   ", 10, [""]),
        ("ก\nข\r\n\nค", 10, ["ก", "ข", "", "ค"]),
        ("ก  ", 10, ["ก"]),
        ("  ก", 10, ["  ก"]),
        ("กำกำ", 1, ["กำ", "กำ"]),
        ("abcdef", 4, ["abcd", "ef"]),
        ("หนึ่ง   สอง", 6, ["หนึ่ง", "สอง"]),
        ("นั้น ๆ", 3, ["นั้", "น ๆ"]),
        ("กา (1)", 3, ["กา", "(1)"]),
        (")))))", 2, ["))", "))", ")"]),
    ],
)
def test_small_texts_break_as_expected(text, width, lines, words):
    assert wrap(text, width, cells, words=words) == lines


def test_without_a_word_breaker_lines_are_filled_with_clusters():
    assert wrap("หน่วยงานของรัฐ", 6, cells, words=False) == ["หน่วยงา", "นของรัฐ"]


def test_without_icu_lines_end_at_clusters(monkeypatch):
    monkeypatch.setattr("ita_audit.thai.lines._SEGMENTS", None)
    assert breaker_name() == "clusters"
    assert wrap("ประชาชนประชาชน", 9, cells) == wrap("ประชาชนประชาชน", 9, cells, words=False)


def test_with_icu_lines_end_at_words():
    pytest.importorskip("icu4py")
    assert breaker_name() == "icu"
    assert wrap("ประชาชนประชาชนประชาชน", 9, cells) == ["ประชาชน", "ประชาชน", "ประชาชน"]
