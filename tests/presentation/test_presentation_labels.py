"""Every verdict, grade and claim has its word, and no word means two things."""

import pytest

from ita_audit.model import Grade, Verdict
from ita_audit.presentation.labels import CLAIMS, GRADES, VERDICTS

TABLES = pytest.mark.parametrize("table", [VERDICTS, GRADES, CLAIMS])


def test_every_verdict_grade_and_claim_has_a_word():
    assert list(VERDICTS) == list(Verdict)
    assert list(GRADES) == list(Grade)
    assert list(CLAIMS) == ["completed", "not_possible"]


@TABLES
def test_words_are_said_in_both_languages_and_differ(table):
    assert len({text.th for text in table.values()}) == len(table)
    assert len({text.en for text in table.values()}) == len(table)


@TABLES
@pytest.mark.parametrize("avoided", ["ร้ายแรง", "ข้อเสนอแนะ", "ผ่าน", "ช่องว่าง"])
def test_words_with_another_meaning_are_avoided(table, avoided):
    assert not [text for text in table.values() if avoided in text.th]


def test_a_doubt_waits_for_a_person():
    assert (VERDICTS[Verdict.NEEDS_REVIEW].th, GRADES[Grade.DOUBT].th) == ("รอผู้ตรวจพิจารณา", "ข้อสงสัย")
