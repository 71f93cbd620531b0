"""What the members are for that several kinds of check have in common, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from ita_audit.model import Text

MEMBERS: Mapping[str, Text] = {
    "column": Text("คอลัมน์ เขียน ตาราง.คอลัมน์", "A column: table.column."),
    "columns": Text("คอลัมน์ของตาราง", "The columns."),
    "item": Text("ชื่อรายการ หรือ ตาราง.คอลัมน์", "An item, or table.column."),
    "limit": Text("ค่าสูงสุด", "The limit."),
    "other": Text("อีกรายการหนึ่ง", "The other item or column."),
    "period": Text("ช่วงของปี (พารามิเตอร์)", "A period of the year, a parameter."),
    "rows": Text("ตารางที่มีรายการ", "The table with the rows."),
    "table": Text("ตาราง", "The table."),
    "until": Text("วันตัดข้อมูล (พารามิเตอร์)", "The cut-off day, a parameter."),
    "where": Text("เฉพาะแถวที่เงื่อนไขนี้จริง", "Only rows where this condition is true."),
    "words": Text("คำที่ต้องพบ", "The words to look for."),
    "year": Text("ปีที่เทียบ: ปีที่ตรวจ หรือปีที่ข้อกำหนดระบุ", "The year under assessment, or the one the clause names."),
}  # fmt: skip
"""Member -> what it is for. A kind says what its other members are for itself, and may say it otherwise."""
