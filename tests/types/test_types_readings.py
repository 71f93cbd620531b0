"""What a value is read as, seen where a check compares it: money to the satang, days, words for zero."""

import pytest
import toy
from hypothesis import given
from hypothesis import strategies as st

SATANG = st.integers(min_value=0, max_value=10**13)
MONEY = toy.ruleset(
    toy.requirement(
        [
            {"name": "stated", "type": "baht"},
            {"name": "rows", "type": "table", "columns": [{"name": "spent", "type": "baht"}]},
        ],
        [{"id": "sum", "kind": "totals", "rows": "rows", "stated": [{"item": "stated", "sum": "spent"}]}],
    )
)
DAYS = toy.ruleset(
    toy.requirement(
        [{"name": "first", "type": "date"}, {"name": "then", "type": "date"}],
        [{"id": "order", "kind": "ordered", "first": "first", "then": "then"}],
    )
)
COUNTS = toy.ruleset(
    toy.requirement(
        [{"name": name, "type": "count"} for name in ("one", "other", "total")],
        [{"id": "sum", "kind": "adds_up", "parts": ["one", "other"], "total": "total"}],
    )
)


def sums_to(spent: list, stated) -> str:
    evidence = {"stated": stated, "rows": [{"spent": one} for one in spent]}
    return toy.said(toy.found(toy.judge(MONEY, evidence), "sum"))


@pytest.mark.parametrize(
    ("spent", "stated"),
    [
        ([0.1, 0.2], 0.3),
        ([0.1] * 10, 1),
        ([1234567890123.45, 0.55], 1234567890124),
        ([1234567890123.45], 1234567890123.45),
        ([99999999999.99, 0.01], 100000000000),
        ([33.33, 33.33, 33.34], 100.0),
        (["ไม่ใช้งบประมาณ", 0, 0.0], "ไม่มี"),
        (["๙๖,๐๐๐.๒๕ บาท", "4,000.-"], "100,000.25"),
        ([4.35, 1.1], 5.45),
    ],
    ids=str,
)
def test_money_adds_up_to_the_satang(spent, stated):
    assert sums_to(spent, stated) == "met"


@pytest.mark.parametrize(
    ("spent", "stated"), [([0.1, 0.2], 0.31), ([1234567890123.45], 1234567890123.46), ([0.01], 0)], ids=str
)
def test_one_satang_is_a_difference(spent, stated):
    assert sums_to(spent, stated) == "gap minor differs"


@given(st.lists(SATANG, min_size=1, max_size=20))
def test_amounts_written_in_baht_are_summed_exactly(satang):
    assert sums_to([one / 100 for one in satang], sum(satang) / 100) == "met"


@given(st.lists(SATANG, min_size=1, max_size=20), st.integers(min_value=1, max_value=10**6))
def test_no_difference_however_small_is_lost(satang, more):
    assert sums_to([one / 100 for one in satang], (sum(satang) + more) / 100) == "gap minor differs"


@pytest.mark.parametrize("unread", ["-", None, 10.001, "1.234,50", -1])
def test_an_amount_that_is_not_certain_leaves_the_sum_open(unread):
    report = toy.judge(MONEY, {"stated": 5, "rows": [{"spent": 5}, {"spent": unread}]})
    assert toy.said(toy.found(report, "sum")) == "undetermined"
    assert toy.found(report, "sum").caused_by == ("1.1/rows.spent",)


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("2568-03-31", "2025-03-31", "met"),
        ("2025-03-31", "2568-03-31", "met"),
        ("30 มี.ค. 68", "2025-03-31", "met"),
        ("2568-04-01", "2025-03-31", "gap major reversed"),
        ("2025-02-30", "2025-03-31", "undetermined"),
    ],
)
def test_a_buddhist_day_is_read_and_30_february_is_not(first, then, said):
    assert toy.said(toy.found(toy.judge(DAYS, {"first": first, "then": then}), "order")) == said


@pytest.mark.parametrize(
    ("one", "other", "total", "said"),
    [
        (0, 0, 0, "met"),
        ("ไม่มี", "ไม่มี", 0, "met"),
        (2.0, 1, 3, "met"),
        (2, "-", 2, "undetermined"),
        (2, None, 2, "undetermined"),
        (2, "๑", 3, "met"),
        (2, "1-2", 3, "undetermined"),
        (0, 0, 1, "gap major too_few"),
    ],
)
def test_words_for_zero_count_as_zero_and_what_is_no_number_counts_as_nothing_known(one, other, total, said):
    report = toy.judge(COUNTS, {"one": one, "other": other, "total": total})
    assert toy.said(toy.found(report, "sum")) == said


def test_twelve_digits_count_as_the_number_with_its_zero():
    contractors = toy.ruleset(
        toy.requirement(
            [{"name": "rows", "type": "table", "columns": [{"name": "tax_id", "type": "tax_id"}]}],
            [{"id": "once", "kind": "unique", "columns": ["rows.tax_id"]}],
        )
    )
    rows = [{"tax_id": "0123456789016"}, {"tax_id": 123456789016}, {"tax_id": "0-1234-56789-01-6"}]
    assert toy.said(toy.found(toy.judge(contractors, {"rows": rows}), "once")) == "gap major twice"


@pytest.mark.parametrize("written", ["perhaps", "บางส่วน", 1, "-", None])
def test_a_statement_that_is_none_is_unknown_to_whoever_asks(written):
    partly = toy.ruleset(
        toy.requirement(
            [
                {"name": "partial", "type": "confirmed"},
                {"name": "reason", "type": "text", "applies_when": {"item": "partial", "given": True}},
            ]
        )
    )
    report = toy.judge(partly, {"partial": written, "reason": "มี"})
    assert toy.said(toy.found(report, "reason")) == "undetermined"
    assert toy.found(report, "reason").caused_by == ("1.1/partial",)


@pytest.mark.parametrize(
    ("members", "said"),
    [
        (["https://namsai.go.th", "-"], "met"),
        (["-", None], "undetermined"),
    ],
)
def test_what_can_be_read_of_a_list_is_known(members, said):
    linked = toy.ruleset(
        toy.requirement(
            [{"name": "channels", "type": "list", "of": "text"}],
            [{"id": "named", "kind": "mentions", "item": "channels", "words": ["namsai.go.th"]}],
        )
    )
    assert toy.said(toy.found(toy.judge(linked, {"channels": members}), "named")) == said
