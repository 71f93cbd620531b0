"""The list of those who are expected is read as offices write it, and what is wrong with it is said."""

import pytest

from ita_audit.errors import UsageError
from ita_audit.model.round import Agency
from ita_audit.review.expected import read_expected
from ita_audit.ruleset.instrument import Entity

WHOLE = Agency("6100001", "อบต.ก", "ข", "ค")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("code,name,district,province\n6100001,อบต.ก,ข,ค\n", WHOLE),
        ("code;name;district;province\n6100001;อบต.ก;ข;ค\n", WHOLE),
        ("code\tname\tdistrict\tprovince\r\n6100001\tอบต.ก\tข\tค\r\n\r\n", WHOLE),
        (" Code , NAME,District,province\n๖๑๐๐๐๐๑,อบต.ก,ข,ค,,\n", WHOLE),
        ("จังหวัด,อำเภอ,ชื่อ,รหัส,โทร\nค,ข,อบต.ก,6100001,02\n", WHOLE),
        ("code\n6100001\n", Agency("6100001", "")),
        ("ชื่อ,รหัส\nอบต.ก,6100001\n", Agency("6100001", "อบต.ก")),
    ],
)
def test_a_list_is_read_whatever_parts_its_cells_and_names_its_columns(tmp_path, text, agency):
    (tmp_path / "lgus.csv").write_text(text, "utf-8-sig", newline="")
    assert read_expected(tmp_path / "lgus.csv", Entity()) == [agency]


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b"name,district\nx,y\n", 1, "แถวแรกไม่มีหัวคอลัมน์ code หรือ รหัส (พบ “name,district”)"),
        (b"", 1, "แถวแรกไม่มีหัวคอลัมน์ code"),
        (b"code,name\n", None, "รายชื่อนี้ว่าง"),
        (b"code,name\n6100001,a,b\n", 2, "แถวนี้มี 3 ช่อง แต่หัวคอลัมน์มี 2"),
        (b"code,name\n6100001,a\n6100002,b\0\n", 3, "แถวนี้มีอักขระเสีย (U+0000)"),
        (b"PK\x03\x04...", None, "เป็นไฟล์ Excel: บันทึกเป็น CSV UTF-8"),
        ("รหัส,ชื่อ\n6100001,ก\n".encode("cp874"), None, "ไม่ใช่ UTF-8 (อาจเป็น TIS-620): บันทึกเป็น CSV UTF-8"),
    ],
)
def test_what_is_wrong_with_a_list_is_said(tmp_path, content, line, said):
    (tmp_path / "lgus.csv").write_bytes(content)
    with pytest.raises(UsageError) as refused:
        read_expected(tmp_path / "lgus.csv", Entity())
    (fault,) = refused.value.faults
    assert said in f"{fault.th}: {fault.todo_th}" and fault.line == line
