"""A workbook is read into plain cells; what would do harm, or is none, is refused in a sentence."""

import datetime
import io
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from hostile import HOSTILE, packed, parts, with_sheet

from ita_audit.errors import SubmissionError
from ita_audit.model.workbook import Cell, CellKind, CellRange, address
from ita_audit.readers.xlsx import read

MOST_MEMORY = 300 * 1024  # KB


@pytest.fixture(scope="module")
def harmless():
    book = openpyxl.Workbook()
    page = book.active
    page.title = "แผ่นหนึ่ง"
    page["A1"], page["B1"], page["C1"] = "ข้อความ", 3, 2.5
    page["A2"], page["B2"] = datetime.date(2568, 3, 31), True
    page["A3"] = "=B1+1"
    page["A4"], page["B4"] = "ไปที่นี่", "   "
    page["A4"].hyperlink = "https://www.example.go.th/"
    page.merge_cells("A5:B6")
    page["A5"] = "=1"
    page["A5"].data_type = "s"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_cells_are_what_stood_in_them(harmless):
    workbook = read(harmless, "folder/แบบ.xlsx")
    (sheet,) = workbook.sheets
    assert (workbook.name, workbook.file, sheet.name) == ("แบบ.xlsx", "folder/แบบ.xlsx", "แผ่นหนึ่ง")
    assert sheet.cells == {
        (1, 1): Cell(CellKind.TEXT, "ข้อความ"),
        (1, 2): Cell(CellKind.NUMBER, 3),
        (1, 3): Cell(CellKind.NUMBER, 2.5),
        (2, 1): Cell(CellKind.DATE, datetime.date(2568, 3, 31), "yyyy-mm-dd"),
        (2, 2): Cell(CellKind.BOOL, True),
        (3, 1): Cell(CellKind.FORMULA, "=B1+1"),
        (4, 1): Cell(CellKind.TEXT, "ไปที่นี่", link="https://www.example.go.th/"),
        (5, 1): Cell(CellKind.TEXT, "=1"),
    }
    assert sheet.merged == (CellRange(5, 1, 6, 2),)


@pytest.mark.parametrize("what", HOSTILE)
def test_what_would_do_harm_is_refused_in_a_sentence(harmless, what):
    make, says = HOSTILE[what]
    with pytest.raises(SubmissionError) as refused:
        read(make(harmless), "form.xlsx")
    (fault,) = refused.value.faults
    assert says in fault.en and fault.file == "form.xlsx"
    assert fault.th and fault.todo_th and fault.todo_en


def test_the_cell_that_is_too_far_is_named_with_its_sheet(harmless):
    make, _ = HOSTILE["a cell at the end of the world"]
    with pytest.raises(SubmissionError) as refused:
        read(make(harmless), "form.xlsx")
    assert refused.value.faults[0].place("th") == "form.xlsx แผ่น แผ่นหนึ่ง ช่อง XFD1048576"


def test_a_far_cell_that_is_only_styled_does_no_harm(harmless):
    content = with_sheet(harmless, '<row r="1048576"><c r="XFD1048576" s="0"/></row>')
    assert read(content, "form.xlsx").sheets[0].cells == {}


def test_a_part_with_a_lone_byte_changed_is_read_or_refused_but_never_a_crash(harmless):
    for name, content in parts(harmless).items():
        for place in range(0, len(content), max(1, len(content) // 6)):
            damaged = content[:place] + bytes([content[place] ^ 0x15]) + content[place + 1 :]
            try:
                read(packed({**parts(harmless), name: damaged}), "form.xlsx")
            except SubmissionError as refused:
                assert refused.faults


MEASURED = """
import sys
from pathlib import Path
from ita_audit.errors import SubmissionError
from ita_audit.readers.xlsx import read
try:
    read(Path(sys.argv[1]).read_bytes(), "form.xlsx")
except SubmissionError as refused:
    print(refused)
status = Path("/proc/self/status").read_text("ascii", "replace")
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="platform: memory cannot be measured here")
@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_workbook_is_refused_within_300_megabytes(harmless, tmp_path, what):
    file = tmp_path / "form.xlsx"
    file.write_bytes(HOSTILE[what][0](harmless))
    ended = subprocess.run(
        [sys.executable, "-c", MEASURED, file], capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    said, memory = ended.stdout.splitlines()
    assert HOSTILE[what][1] in said
    assert int(memory) < MOST_MEMORY


def test_addresses_are_those_of_excel():
    assert [address(14, column) for column in (1, 3, 26, 27, 703)] == ["A14", "C14", "Z14", "AA14", "AAA14"]
