"""The list of LGUs that are expected: a CSV file with the columns code, name, district, province."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ita_audit.errors import Fault, UsageError
from ita_audit.model.round import Agency
from ita_audit.review.judging import CODE
from ita_audit.thai.text import arabic_digits, tidy

COLUMNS = ("code", "name", "district", "province")


def read_expected(path: Path) -> list[Agency]:
    """The LGUs in ``path``, in its order. UTF-8, with or without a byte order mark.

    Raises ``UsageError`` with every mistake: no such file, no such columns, a code that is no
    7 digits, a code twice.
    """
    file = str(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise UsageError(
            Fault(
                file,
                f"อ่านรายชื่อ อปท. ไม่ได้ ({reason})",
                f"the list of LGUs cannot be read ({reason})",
                "ตรวจชื่อไฟล์ และบันทึกจาก Excel เป็น CSV UTF-8",
                "see to its name, and save it from Excel as CSV UTF-8",
            )
        ) from error
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if set(COLUMNS) - set(rows.fieldnames or ()):
        raise UsageError(
            Fault(
                file,
                f"แถวแรกต้องมีหัวคอลัมน์ {','.join(COLUMNS)}",
                f"its first row must name the columns {','.join(COLUMNS)}",
                "แก้หัวคอลัมน์ในแถวแรก",
                "correct the first row",
                1,
                1,
            )
        )
    agencies: dict[str, Agency] = {}
    faults: list[Fault] = []
    for row in rows:
        code = arabic_digits(row["code"] or "").strip()
        if not CODE.fullmatch(code) or code in agencies:
            faults.append(_bad_code(file, code, rows.line_num, code in agencies))
            continue
        name, district, province = (tidy(row[column] or "") for column in COLUMNS[1:])
        agencies[code] = Agency(code, name, district, province)
    if faults:
        raise UsageError(faults)
    return list(agencies.values())


def _bad_code(file: str, code: str, line: int, twice: bool) -> Fault:
    if twice:
        th, en = f"รหัส {code} มีแล้วในแถวก่อนหน้า", f"the code {code} stands in an earlier row too"
    else:
        th, en = f"รหัส “{code}” ไม่ใช่เลข 7 หลัก", f"the code “{code}” is not 7 digits"
    return Fault(file, th, en, "แก้รหัสในแถวนี้", "correct the code in this row", line, 1)
