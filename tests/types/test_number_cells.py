"""A number in a form is what Excel shows: 0.45 shown as 45% is 45, a mean shown as 3.67 is no slip of the pen."""

from datetime import date

import pytest

from ita_audit.model.workbook import Cell, CellKind
from ita_audit.rulebook.validation import validated
from ita_audit.types import compile_reader, type_of
from ita_audit.types.cells.form_cell import CellContext
from ita_audit.types.reading import EditionTerms, Invalid, JudgingContext
from ita_audit.types.spec import BaseItem

TERMS = EditionTerms(2568, {"placeholders": ["รอข้อมูล"]})
SHARE, WHOLE_SHARE = {"percent": True}, {"percent": True, "decimals": 0}
HOURS = {"unit": {"th": "ชั่วโมง", "en": "hours"}, "decimals": 2}


@pytest.mark.parametrize(
    ("keys", "kept", "shown_as", "value", "problem"),
    [
        (SHARE, 0.45, "0%", 45, None),
        (SHARE, 0.4575, "0.00%", 45.75, None),
        (SHARE, 1, "0%", 100, None),
        (SHARE, 0.005, "0.0%", "0.5%", None),
        (SHARE, 0.45, "General", 0.45, "perhaps_fraction"),
        (SHARE, 45, "General", 45, None),
        (SHARE, 1.2, "0%", 120, "out_of_range"),
        (WHOLE_SHARE, 1 / 3, "0%", 33, None),
        (HOURS, 11 / 3, "0.00", 3.67, None),
        (HOURS, 11 / 3, "General", 3.66666666666667, "too_many_decimals"),
        (HOURS, 0.45, "0%", "45%", "uncertain"),
        (HOURS, 12, "#,##0", 12, None),
    ],
)
def test_a_cell_is_read_as_it_is_shown(keys, kept, shown_as, value, problem):
    item = validated(BaseItem, {"name": "it", "type": "number", **keys})
    context = CellContext(date(1899, 12, 30), TERMS, lambda option: ())
    cell = type_of(item).cell.read(item, context)(Cell(CellKind.NUMBER, kept, shown_as))
    assert cell.value == value
    read = compile_reader(item, TERMS)(cell.value, JudgingContext(date(2025, 12, 31), ""))
    assert (read.troubles[0].problem if isinstance(read, Invalid) else None) == problem


def test_a_percentage_says_so():
    item = validated(BaseItem, {"name": "it", "type": "number", **SHARE})
    assert type_of(item).cell.hinted(item).en == "a percentage from 0 to 100"


def test_the_form_says_what_is_counted_and_from_where_to_where():
    item = validated(BaseItem, {"name": "it", "type": "number", "least": 0, **HOURS})
    assert type_of(item).cell.hinted(item).en == "a number in hours, 0 or more"
    assert type_of(item).cell.hinted(item).th == "ตัวเลขเป็นชั่วโมง ตั้งแต่ 0 ขึ้นไป"
