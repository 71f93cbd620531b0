"""The part of a fiscal year that a title names."""

import pytest

from ita_audit.thai.parts_of_year import YEAR, part_named

OCTOBER, SEPTEMBER = 0, 11


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("สถิติเรื่องร้องเรียน (ตุลาคม 2566 - กุมภาพันธ์ 2567)", OCTOBER, 4),
        ("สถิติเรื่องร้องเรียน (ต.ค.66-ก.พ.67)", OCTOBER, 4),
        ("รายงาน 1 ต.ค. 2566 - 31 มี.ค. 2567", OCTOBER, 5),
        ("ระหว่างวันที่ 1 ตุลาคม 2566 ถึงวันที่ 31 มีนาคม 2567", OCTOBER, 5),
        ("ตุลาคม 2566 ถึงเดือนมีนาคม 2567", OCTOBER, 5),
        ("รายงานผล รอบ 6 เดือน", OCTOBER, 5),
        ("รายงานผล รอบ ๖ เดือนหลัง", 6, SEPTEMBER),
        ("รายงานผล 9 เดือน", OCTOBER, 8),
        ("รายงานผล ครึ่งปีแรก", OCTOBER, 5),
        ("รายงานผล ครึ่งปีงบประมาณหลัง", 6, SEPTEMBER),
        ("ไตรมาสแรก", OCTOBER, 2),
        ("ไตรมาส 1/2567", OCTOBER, 2),
        ("ไตรมาสที่ 2 ประจำปี 2567", 3, 5),
        ("ไตรมาสที่ 1 และไตรมาสที่ 2", OCTOBER, 5),
        ("ไตรมาส ๒ - ๔", 3, SEPTEMBER),
        ("ประจำเดือนมกราคม 2567", 3, 3),
        ("สขร.1 เดือน ก.ย. 67", SEPTEMBER, SEPTEMBER),
        ("ข้อมูล ณ วันที่ 31 มีนาคม 2567", OCTOBER, 5),
    ],
)
def test_months_quarters_halves_and_cut_off_days_name_a_part(title: str, first: int, last: int):
    assert part_named(title, 2567) == set(range(first, last + 1))


@pytest.mark.parametrize(
    "title",
    [
        "สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ พ.ศ. 2567",
        "สถิติ (ตุลาคม 2566 - กันยายน 2567)",
        "สถิติ ม.ค. - ธ.ค. 2567",
        "รายงานผล รอบ 12 เดือน",
        "ไตรมาส 1-4",
        "รายงาน (ปรับปรุง มกราคม 2568)",
        "รายงาน (ปรับปรุงเดือนมกราคม 2568)",
        "ข้อมูล ณ วันที่ 30 กันยายน 2567",
        "ข้อมูล ณ วันที่ 15 ตุลาคม 2567",
        "ข้อมูล ณ วันที่ 31 กุมภาพันธ์ 2567",
        "คำสั่งที่ 12/2567 ลงวันที่ 3 มีนาคม 2567",
        "",
    ],
)
def test_what_names_no_part_tells_of_the_year(title: str):
    assert part_named(title, 2567) == YEAR
