"""A citizen number is masked however it is written, and what is none stays."""

import json
import re

import pytest
import quick_yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ita_audit.thai.citizen_numbers import mask_citizen_numbers

VALID, MISTYPED = "3102400567895", "3102400567891"
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def card(digits, gap):
    return gap.join((digits[0], digits[1:5], digits[5:10], digits[10:12], digits[12]))


GAPS = ["-", "–", "−", " ", " - ", ".", "/", "_", ",", ":", "|", "\u00a0", "\u202f", "\u2009", "\u200b", "\u00ad",
        "\ufeff", "\u2060", "\t", "\n", "\r\n", "%2D", "%20", "%E2%80%93"]  # fmt: skip
WRITINGS = [
    MISTYPED,
    *(card(MISTYPED, gap) for gap in GAPS),
    *(gap.join(MISTYPED) for gap in (" ", "-", "\n")),
    MISTYPED.translate(THAI),
    card(MISTYPED, "-").translate(THAI),
    MISTYPED.translate(WIDE),
    f"x-{MISTYPED}",
    f"x-{card(MISTYPED, '-')}",
    f"ID{MISTYPED}",
    f"https://a.go.th/?ผู้ร้อง={card(MISTYPED, '%2D')}",
    f"https://a.go.th/files/{VALID}.pdf",
    f"https://a.go.th/%20{VALID}",
    "3-10240-056789-5",
    "31024 00567895",
    "หมู่ 3 3.102400.567895",
]


@pytest.mark.parametrize("text", WRITINGS, ids=ascii)
def test_it_is_masked_however_it_is_written(text):
    masked = mask_citizen_numbers(f"เลข {text} ครับ")
    assert "-xxxx-xxxxx-xx-" in masked
    assert "567" not in masked and "๕๖๗" not in masked and "５６７" not in masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("เลข 1234567890123 ครับ", "เลข 1-xxxx-xxxxx-xx-3 ครับ"),
        ("๑-๒๓๔๕-๖๗๘๙๐-๑๒-๓", "๑-xxxx-xxxxx-xx-๓"),
        ("หมู่ 3 1-2345-67890-12-3", "หมู่ 3 1-xxxx-xxxxx-xx-3"),
        ("3100500000015,3100500000023", "3-xxxx-xxxxx-xx-5,3-xxxx-xxxxx-xx-3"),
        ("3100500000015-3100500000023", "3-xxxx-xxxxx-xx-5-3-xxxx-xxxxx-xx-3"),
        ("http://a.th/x%2D3102400567895", "http://a.th/x%2D3-xxxx-xxxxx-xx-5"),
    ],
)
def test_its_first_and_last_digit_stay_and_all_that_stands_around_it(text, masked):
    assert mask_citizen_numbers(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "0994000160097",
        "0-9940-00160-09-7",
        "๐๙๙๔๐๐๐๑๖๐๐๙๗",
        "9102400567895",
        "123456789012",
        "12345678901234",
        "12345678901234567",
        "1-2345-67890-12-3-4",
        "69059483466",
        "โทร 0-5441-2060",
        "2568 2567 2566",
        "2,500,000.00",
        # each of these has a valid check digit, as one number in ten has
        "1,2,3,4,5,6,7,8,9,10,11",
        "1/1/2567-30/9/2587",
        "1,024,005,678,911",
        "1,67000000037,2",
        "19.13221,99.8767",
        "203.113.125.10:80",
        "2567 2568 2569 4",
        "https://drive.google.com/file/d/1a3102400567895Bc/view",
        "https://www.google.com/maps/embed?pb=!1d968.8!2d99.3102400567895!4v1700000000002",
        # and these have not
        "https://a.go.th/files/1234567890123.pdf",
        "sha256 a1234567890123b",
    ],
)
def test_what_is_none_stays(text):
    assert mask_citizen_numbers(text) == text


def numbers():
    def whole(twelve):
        weighed = sum(int(digit) * weight for digit, weight in zip(twelve, range(13, 1, -1), strict=True))
        return twelve + str((11 - weighed % 11) % 10)

    return st.integers(10**11, 9 * 10**11 - 1).map(str).map(whole)


BETWEEN = ["", "", "-", " ", ".", "/", "_", "\u202f", "\u200b", "\n", "%2D"]


@settings(max_examples=300)
@given(
    numbers(),
    st.lists(st.sampled_from(BETWEEN), min_size=12, max_size=12),
    st.sampled_from([None, THAI, WIDE]),
    st.sampled_from(["", "เลข ", "x-", "(", "บัตร:"]),
)
def test_a_valid_one_is_masked_whatever_stands_once_between_its_digits(digits, gaps, script, before):
    text = "".join(digit + gap for digit, gap in zip(digits, [*gaps, ""], strict=True))
    groups = re.findall(r"\d+", text.replace("%2D", "-").replace("\u200b", ""))
    assume(not any(re.fullmatch(r"(?:19|20|2[456])\d\d", group) for group in groups))  # a day, or years
    assume(len(groups) < 5 or groups != sorted(groups, key=int))  # a list that counts up
    text = before + text
    if script:  # but for the escapes, which are ASCII
        text = "%2D".join(part.translate(script) for part in text.split("%2D"))
    assert "-xxxx-xxxxx-xx-" in mask_citizen_numbers(text)


@settings(max_examples=200)
@given(st.integers(10**12, 9 * 10**12 - 1).map(str), st.sampled_from(["", *GAPS]))
def test_a_mistyped_one_is_masked_in_a_row_and_as_on_the_card(digits, gap):
    assert mask_citizen_numbers(f"เลข {card(digits, gap)}") == f"เลข {digits[0]}-xxxx-xxxxx-xx-{digits[12]}"


@settings(max_examples=300)
@given(st.text(alphabet="0123๑๓ -x–/\t.%2D", max_size=45))
def test_masking_twice_changes_nothing_more(text):
    once = mask_citizen_numbers(text)
    assert mask_citizen_numbers(once) == once


def texts(value):
    if isinstance(value, dict):
        for key, inside in value.items():
            yield str(key)
            yield from texts(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from texts(inside)
    else:
        yield str(value)


def test_nothing_of_the_fixtures_the_cases_and_the_rules_is_taken_for_one(top):
    read = {".json": json.loads, ".yaml": quick_yaml.load}
    files = [
        file for folder in ("fixtures", "rules") for file in (top / folder).rglob("*") if file.suffix in read
    ]
    seen = {text for file in files for text in texts(read[file.suffix](file.read_text("utf-8")))}
    assert len(files) > 50 and len(seen) > 5000
    assert [text for text in seen if mask_citizen_numbers(text) != text] == []
