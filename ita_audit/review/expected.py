"""The list of agencies that are expected: a CSV file whose first row names its columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ita_audit import limits
from ita_audit.errors import Fault, UsageError
from ita_audit.model.round import Agency
from ita_audit.model.storable import unstorable
from ita_audit.readers.bounded_files import read_file
from ita_audit.ruleset.instrument import Entity
from ita_audit.thai.text import tidy

if TYPE_CHECKING:
    from _csv import Reader

COLUMNS: Mapping[str, str] = {"code": "รหัส", "name": "ชื่อ", "district": "อำเภอ", "province": "จังหวัด"}
"""Each column and its Thai name; only the first must be there."""
_SEPARATORS = ",;\t"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_expected(path: Path, entity: Entity) -> list[Agency]:
    """Who is expected by the list in ``path``, in its order. UTF-8, with or without a byte order mark.

    Cells are parted by a comma, a semicolon or a tab, as in the first row. Raises ``UsageError`` with
    every mistake: no such file, no codes, a code that is not of the form of ``entity``, a code twice, a cell too many.
    """
    file = str(path)
    text = _text(path, file)
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        columns = [_column(cell, entity) for cell in next(rows, [])]
        if "code" not in columns:
            raise UsageError(_no_code(file, head))
        return _agencies(file, rows, columns, entity)
    except csv.Error as error:
        raise UsageError(_unreadable(file, str(error))) from error


def _agencies(file: str, rows: Reader, columns: Sequence[str], entity: Entity) -> list[Agency]:
    agencies: dict[str, Agency] = {}
    faults: list[Fault] = []
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        if len(agencies) + len(faults) == limits.EXPECTED_ROWS:
            raise UsageError(_too_many_rows(file, rows.line_num))
        if any(cell.strip() for cell in row[len(columns) :]):
            faults.append(_too_many(file, len(row), len(columns), rows.line_num))
            continue
        if broken := unstorable("".join(row)):
            faults.append(_broken(file, broken, rows.line_num))
            continue
        given = dict(zip(columns, row, strict=False))
        code = entity.code_in(given.get("code", ""))
        if code is None or code in agencies:
            faults.append(
                _bad_code(
                    file, code or given.get("code", "").strip(), rows.line_num, entity, code in agencies
                )
            )
            continue
        agencies[code] = Agency(code, *(tidy(given.get(name, "")) for name in list(COLUMNS)[1:]))
    if faults:
        raise UsageError(faults)
    if not agencies:
        raise UsageError(
            Fault(
                file,
                "รายชื่อนี้ว่าง",
                "there is nobody on the list",
                "ใส่แถวละหนึ่งแห่ง",
                "give one a row",
            )
        )
    return list(agencies.values())


def _text(path: Path, file: str) -> str:
    content = read_file(path, file, limits.EXPECTED_FILE, UsageError)
    if content.startswith(_WORKBOOKS):
        raise UsageError(_save_as(file, "เป็นไฟล์ Excel", "it is an Excel workbook"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            _save_as(file, "ไม่ใช่ UTF-8 (อาจเป็น TIS-620)", "it is not UTF-8 (TIS-620, perhaps)")
        ) from error


def _column(cell: str, entity: Entity) -> str:
    """The column that a heading means, whatever its case and blanks; "" for another."""
    heading = "".join(cell.split()).casefold()
    own = {"district": entity.district, "province": entity.province}
    called = {
        name: {name, thai, *(own[name].text.to_dict().values() if name in own else ())}
        for name, thai in COLUMNS.items()
    }
    return next(
        (
            name
            for name, names in called.items()
            if heading in {"".join(one.split()).casefold() for one in names}
        ),
        "",
    )


def _no_code(file: str, head: str) -> Fault:
    shown = head.strip()[:60]
    return Fault(
        file,
        f"แถวแรกไม่มีหัวคอลัมน์ code หรือ รหัส (พบ “{shown}”)",
        f"its first row names no column code (found “{shown}”)",
        f"เขียนแถวแรกเป็น {','.join(COLUMNS)} หรือ {','.join(COLUMNS.values())}",
        f"make the first row {','.join(COLUMNS)}; only code must be there",
        1,
        1,
    )


def _unreadable(file: str, reason: str) -> Fault:
    return Fault(
        file,
        f"อ่านรายชื่อไม่ได้ ({reason})",
        f"the list cannot be read ({reason})",
        "ตรวจชื่อไฟล์ และบันทึกจาก Excel เป็น CSV UTF-8",
        "see to its name, and save it from Excel as CSV UTF-8",
    )


def _save_as(file: str, th: str, en: str) -> Fault:
    return Fault(file, th, en, "บันทึกเป็น CSV UTF-8", "save it as CSV UTF-8")


def _too_many_rows(file: str, line: int) -> Fault:
    return Fault(
        file,
        f"รายชื่อยาวเกินไป อ่านได้ไม่เกิน {limits.EXPECTED_ROWS:,} แถว",
        f"the list is too long: at most {limits.EXPECTED_ROWS:,} rows are read",
        "ตรวจว่าเป็นรายชื่อที่ถูกต้อง แถวละหนึ่งแห่ง",
        "see whether it is the right list, one a row",
        line,
        1,
    )


def _too_many(file: str, cells: int, columns: int, line: int) -> Fault:
    return Fault(
        file,
        f"แถวนี้มี {cells} ช่อง แต่หัวคอลัมน์มี {columns}",
        f"this row has {cells} cells, the first row {columns}",
        "ถ้าในชื่อมีเครื่องหมายคั่น ให้ใส่ชื่อในเครื่องหมายคำพูด",
        "put a name that holds the separator in quotes",
        line,
        1,
    )


def _broken(file: str, found: str, line: int) -> Fault:
    return Fault(
        file,
        f"แถวนี้มีอักขระเสีย ({found}) ซึ่งไม่ใช่ตัวอักษรใด",
        f"this row holds a broken character ({found}) that stands for no letter",
        "พิมพ์ข้อความในแถวนี้ใหม่",
        "type the texts of this row anew",
        line,
        1,
    )


def _bad_code(file: str, code: str, line: int, entity: Entity, twice: bool) -> Fault:
    if twice:
        th, en = f"รหัส {code} มีแล้วในแถวก่อนหน้า", f"the code {code} stands in an earlier row too"
    else:
        said = entity.code_said
        th, en = f"รหัส “{code}” ไม่ใช่รหัส {said.th}", f"the code “{code}” is not {said.en}"
    return Fault(file, th, en, "แก้รหัสในแถวนี้", "correct the code in this row", line, 1)
