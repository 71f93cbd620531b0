"""Thai text is made tidy, comparable and safe to show."""

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from ita_audit.thai.text import (
    arabic_digits,
    clip,
    clipped_in_english,
    cluster_ends,
    condense,
    fold,
    neutralise,
    tidy,
)

THAI = st.text(alphabet="กขมนดเแโใไะัาำิีึืฺุู็่้๊๋์ํๆฯ๐๕09 -a\u00a0\u200bé\u0301\n", max_size=30)
SCREEN = st.text(max_size=40)


@pytest.mark.parametrize(
    ("typed", "tidied"),
    [
        ("ดําเนินการ", "ดำเนินการ"),
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("เเล้วเสร็จ", "แล้วเสร็จ"),
        ("ท่ี", "ที่"),
        ("ผ้ืน", "ผื้น"),
        ("ผู้", "ผู้"),
        ("สิทธิ์", "สิทธิ์"),
        ("บ้าน\u200bเป้า\ufeff", "บ้านเป้า"),
        ("บ้าน\u00a0เป้า", "บ้าน เป้า"),
        ("  ดำเนินการ \t\n แล้ว  เสร็จ ", "ดำเนินการ แล้ว เสร็จ"),
        ("cafe\u0301", "caf\u00e9"),
        ("ปี ๒๕๖๘", "ปี ๒๕๖๘"),
        ("", ""),
    ],
)
def test_text_is_tidied_for_people(typed, tidied):
    assert tidy(typed) == tidied


@given(THAI)
def test_tidying_twice_changes_nothing_more(text):
    assert tidy(tidy(text)) == tidy(text)


@given(THAI)
def test_tidy_text_is_in_normal_form(text):
    assert unicodedata.is_normalized("NFC", tidy(text))


def test_sara_am_stays_whole():
    assert tidy("กำ") == "กำ" != unicodedata.normalize("NFKC", "กำ")


def test_thai_digits_become_arabic_and_nothing_else_changes():
    assert arabic_digits("๐๑๒๓๔๕๖๗๘๙ ²③ ดํา") == "0123456789 ²③ ดํา"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ดําเนินการ เเล้วเสร็จ", "ดำเนินการแล้วเสร็จ"),
        ("ดํ าเนินการ", "ดำเนินการ"),
        ("ปี ๒๕๖๘", "ปี 2568"),
        ("E - Service", "e-service"),
        ("องค์การบริหารส่วน ตำบล บ้านเป้า", "องค์การบริหารส่วนตำบลบ้านเป้า"),
    ],
)
def test_two_spellings_of_one_thing_fold_to_one_key(one, other):
    assert fold(one) == fold(other)


def test_a_negation_keeps_its_own_key():
    assert fold("สามารถดำเนินการได้") != fold("ไม่สามารถดำเนินการได้")


@given(THAI)
def test_tidying_first_makes_no_other_key(text):
    assert fold(tidy(text)) == fold(text)


@given(THAI)
def test_a_key_has_no_blank(text):
    assert not any(letter.isspace() for letter in fold(text))


@pytest.mark.parametrize(
    ("text", "condensed"),
    [
        ("ต.ค. ๖๗ – ก.ย. ๖๘", "ต.ค.67-ก.ย.68"),
        ("1 ต.ค. 53 30 ก.ย. 54", "1ต.ค.53 30ก.ย.54"),
        ("ตุลาคม 2567 จนถึง กันยายน 2568", "ตุลาคม2567-กันยายน2568"),
    ],
)
def test_what_is_to_be_taken_apart_is_condensed(text, condensed):
    assert condense(text) == condensed


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mแดง\x1b[0m", "\ufffd[31mแดง\ufffd[0m"),
        ("\u202eกลับ\u202c\u2066\u2069\u200e\u200f\u061c", "\ufffdกลับ" + "\ufffd" * 6),
        ("ก\x00\x7f\x9b", "ก\ufffd\ufffd\ufffd"),
        ("ก\ud800", "ก\ufffd"),
        ("บรรทัด\r\nใหม่\tแท็บ\nจบ", "บรรทัด ใหม่ แท็บ จบ"),
        ("น้ำ ✓ 🔴", "น้ำ ✓ 🔴"),
    ],
)
def test_what_could_steer_a_terminal_becomes_visible(text, safe):
    assert neutralise(text) == safe


@given(SCREEN)
def test_neutral_text_has_no_control_character_and_stays_as_it_is(text):
    safe = neutralise(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in safe)
    assert neutralise(safe) == safe


@pytest.mark.parametrize(
    ("text", "clusters", "clipped"),
    [
        ("น้ำ", 1, "น้ำ"),
        ("", 0, ""),
        ("ก", 0, "… (ยาว 1 ตัวอักษร)"),
        ("น้ำใจ", 1, "น้ำ… (ยาว 5 ตัวอักษร)"),
        ("ดำเนินการ", 2, "ดำเนิ… (ยาว 9 ตัวอักษร)"),
        ("เป็นแผน", 1, "เป็… (ยาว 7 ตัวอักษร)"),
        ("ก" * 1200, 3, "กกก… (ยาว 1,200 ตัวอักษร)"),
        ("รวม 2,098,310.75 บาท", 9, "รวม… (ยาว 20 ตัวอักษร)"),
        ("รวม 2,098,310.75 บาท", 13, "รวม… (ยาว 20 ตัวอักษร)"),
        ("รวม 2,098,310.75 บาท", 16, "รวม 2,098,310.75… (ยาว 20 ตัวอักษร)"),
        ("รวม ๒๐๙๘ บาท", 6, "รวม… (ยาว 12 ตัวอักษร)"),
        ("1234567", 3, "123… (ยาว 7 ตัวอักษร)"),
    ],
)
def test_a_long_text_is_clipped_between_clusters(text, clusters, clipped):
    assert clip(text, clusters) == clipped


@given(THAI, st.integers(min_value=0, max_value=12))
def test_a_text_is_clipped_only_where_it_has_more_clusters(text, clusters):
    found = regex.findall(r"[เแโใไ]?\X", text)
    kept = "".join(found[:clusters])
    shown = clip(text, clusters)
    if len(found) <= clusters:
        assert shown == text
        return
    before, mark, length = shown.rpartition("… (ยาว ")
    assert (mark, length) == ("… (ยาว ", f"{len(text)} ตัวอักษร)")
    assert kept.startswith(before)
    assert regex.fullmatch(r"\s*[0-9๐-๙.,]*", kept[len(before) :]), "only a figure is left out besides"


def test_the_length_of_what_was_clipped_is_said_in_the_language_of_the_sentence():
    assert clipped_in_english(f"It says “{clip('ก' * 1200, 3)}”.") == "It says “กกก… (1,200 characters)”."
    assert clipped_in_english("To be continued…") == "To be continued…"


def test_a_leading_vowel_belongs_to_the_letter_after_it():
    assert list(cluster_ends("เป็นน้ำ")) == [3, 4, 7]
