"""The words of an instrument in the program's own sentences."""

import pytest

from ita_audit.model.instrument_words import Instrument
from ita_audit.model.text import Text

SCHOOLS = Instrument(
    entity=Text("โรงเรียน", "school"),
    entities=Text("โรงเรียน", "schools"),
    numbered=Text("ตัวชี้วัดที่ {n}", "indicator {n}"),
    group=Text("ตัวชี้วัด", "indicator {n}"),
)


@pytest.mark.parametrize(
    ("sentence", "more", "said"),
    [
        ("Of this {entity}", {}, "Of this school"),
        ("{Entity} {n}", {"n": 3}, "School 3"),
        ("{Numbered}, {n} {n:entity}", {"n": 1}, "Indicator 1, 1 school"),
        ("{n} {n:entity} of {all} {all:entity}", {"all": 2}, "{n} {n:school|schools} of 2 schools"),
        ("{n} {n:row|rows} of the {entity}", {"n": 1}, "1 row of the school"),
        ("{group} of {n}", {"n": 3}, "indicator {n} of 3"),
        ('"{entity}": {"none": "..."}, {n}, {no_word}', {}, '"school": {"none": "..."}, {n}, {no_word}'),
    ],
)
def test_words_and_figures_are_filled_in_once_and_other_braces_stay(sentence, more, said):
    assert SCHOOLS.fill(Text(sentence, sentence), "en", **more) == said
