"""What a spreadsheet would take for something else has an apostrophe before it; all else is as it is."""

import pytest

from ita_audit.formats.csv import harmless

TAKEN_FOR_SOMETHING_ELSE = ["=1", " =1", "+1", "-1", "-", "@a", "＝1", "8.10", "007", "1/2", "2025-01-01", "1e5", "12:30",
                            "1,000", ".5", "0107536000315", "1234567890123456", "|x", "%0A"]  # fmt: skip
AS_IT_IS = [
    "",
    "0",
    "7",
    "2568",
    "6360404",
    "8.3/pending",
    "2.1/e",
    "ข้อ 8.10",
    "ก-ข",
    "มาตรการที่ 1",
    "1 ม.ค. 68",
    "a=1",
]


@pytest.mark.parametrize("cell", TAKEN_FOR_SOMETHING_ELSE)
def test_it_is_marked_as_text(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", AS_IT_IS)
def test_it_is_left_alone(cell):
    assert harmless(cell) == cell
