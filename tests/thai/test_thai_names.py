"""Names that say the same have one form, and names that do not have two."""

import pytest

from ita_audit.thai.names import NameForms

FORMS = NameForms(
    same=[["คอนกรีตเสริมเหล็ก", "คสล", "ค.ส.ล"], ["หมู่#", "หมู่ที่#", "ม.#"], ["ซื้อ", "จัดซื้อ"]],
    leading=["โครงการ", "งาน", "จัดงาน"],
    years=["ประจำปีงบประมาณ", "ประจำปี", "ปี", "พ.ศ."],
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ถนน คสล. หมู่ที่ 3", "ถนนคอนกรีตเสริมเหล็ก ม.๓"),
        ("ถนน ค.ส.ล. หมู่ 3", "ถนน คสล หมู่ที่ 3"),
        ("โครงการวันเด็กแห่งชาติ", "จัดงานวันเด็กแห่งชาติ"),
        ("โครงการจัดงานวันเด็กแห่งชาติ", "งานวันเด็กแห่งชาติ"),
        ("จัดซื้อครุภัณฑ์ (โต๊ะ, เก้าอี้)", "ซื้อครุภัณฑ์ โต๊ะ เก้าอี้"),
        ("อบรมจริยธรรม ประจำปีงบประมาณ พ.ศ. 2568", "อบรมจริยธรรม ปี 68"),
        ("อบรมจริยธรรม 2568", "อบรมจริยธรรม ประจำปี 2568"),
    ],
)
def test_they_are_one_name(one, other):
    assert FORMS(one) == FORMS(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ถนน คสล. หมู่ที่ 3", "ถนน คสล. หมู่ที่ 13"),
        ("อบรมจริยธรรม ปี 2567", "อบรมจริยธรรม ปี 2568"),
        ("อบรมจริยธรรม", "อบรมจริยธรรม รุ่นที่ 2"),
        ("รถเลขที่ 003-56-0001", "รถเลขที่ 003-56-0002"),
    ],
)
def test_they_are_two_names(one, other):
    assert FORMS(one) != FORMS(other)


def test_a_year_is_told_apart_from_the_name():
    assert FORMS("อบรมจริยธรรม ประจำปีงบประมาณ พ.ศ. 2568") == ("อบรมจริยธรรม", "2568")
    assert FORMS("อบรมจริยธรรม ประจำปี") == ("อบรมจริยธรรม", "")


@pytest.mark.parametrize("name", ["งาน", "โครงการ", "ปี 2568", "ม.3", ".", "2568"])
def test_a_name_of_nothing_else_keeps_something_to_be_known_by(name):
    assert FORMS(name) == FORMS(name) and (FORMS(name).key or name == ".")


def test_without_words_of_its_own_only_blanks_points_and_kinds_of_digits_make_no_difference():
    assert NameForms()("ถนน ค.ส.ล. ๓") == NameForms()("ถนน คสล 3") != NameForms()("ถนนคอนกรีตเสริมเหล็ก 3")
