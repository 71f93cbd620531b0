"""The form of a code is a part of regular expressions that cannot run away; what is no part of it is refused by what to write."""

import time
from pathlib import Path

import pytest
import quick_yaml

from ita_audit.errors import RulesetError
from ita_audit.model.workbook import Cell, CellKind
from ita_audit.rulebook.validation import validated
from ita_audit.types import type_of
from ita_audit.types.cells.form_cell import CellContext
from ita_audit.types.code_patterns import LONGEST, parse
from ita_audit.types.spec import BaseItem, ContradictionError

TABLE = quick_yaml.load(Path(__file__).with_name("patterns.yaml").read_text("utf-8"))


@pytest.mark.parametrize("row", TABLE["takes"], ids=lambda row: row["pattern"])
def test_a_pattern_takes_whole_answers_and_no_others(row):
    regex = parse(row["pattern"]).regex
    assert [one for one in row["takes"] if not regex.fullmatch(one)] == []
    assert [one for one in row["leaves"] if regex.fullmatch(one)] == []


@pytest.mark.parametrize("row", TABLE["refused"], ids=lambda row: row["pattern"])
def test_what_is_no_part_of_it_is_refused_and_says_what_to_write(row):
    with pytest.raises(ContradictionError) as refused:
        parse(row["pattern"])
    assert row["says"] in str(refused.value)
    assert refused.value.th


def test_the_worst_pattern_that_is_allowed_answers_at_once():
    regex = parse("[ab]{0,20}[ab]{0,20}[ab]{0,20}").regex
    before = time.process_time()
    assert not regex.fullmatch("a" * LONGEST * 2)
    assert time.process_time() - before < 0.2


@pytest.mark.parametrize("row", TABLE["takes"], ids=lambda row: row["pattern"])
def test_each_pattern_said_otherwise_is_one_too_and_another(row):
    whole = parse(row["pattern"])
    for other in whole.widened():
        assert parse(other).regex.pattern != whole.regex.pattern


SAYS = {"expected": {"th": "เลขเช่น 001", "en": "a number such as 001"}, "example": "001"}


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ({**SAYS}, "a pattern, or a check_digit"),
        ({**SAYS, "check_digit": "isbm"}, "no check called isbm"),
        ({**SAYS, "check_digit": "exceptions"}, "no check called exceptions"),
        ({"pattern": "[0-9]{3}", "example": "001"}, "its form in a sentence"),
        ({"pattern": "[0-9]{3}", "expected": SAYS["expected"]}, "and an example"),
        ({**SAYS, "pattern": "[0-9]{4}"}, "the example 001 does not fit"),
        ({**SAYS, "check_digit": "isbn"}, "the example 001 does not fit"),
    ],
)
def test_a_code_that_says_too_little_is_refused(keys, says):
    with pytest.raises(RulesetError, match=says):
        validated(BaseItem, {"name": "it", "type": "code", **keys})


@pytest.mark.parametrize(
    ("kept", "shown_as", "value"),
    [(93.77, "0.000", "93.770"), (7, "000", "007"), (93.77, "General", 93.77), (12, "#,##0", 12)],
)
def test_a_cell_is_read_with_the_zeros_that_excel_shows(kept, shown_as, value):
    item = validated(BaseItem, {"name": "it", "type": "code", "pattern": "[0-9]{3}", **SAYS})
    read = type_of(item).cell.read(item, CellContext(None, None, lambda option: ()))
    assert read(Cell(CellKind.NUMBER, kept, shown_as)).value == value
