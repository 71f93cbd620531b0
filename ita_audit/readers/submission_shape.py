"""Whether a file that could be read is a submission at all."""

from __future__ import annotations

from collections.abc import Mapping

from ita_audit.errors import Fault
from ita_audit.model import Submission

SCHEMA = "ita-audit/submission/1"


def faults_of(submission: Submission) -> list[Fault]:
    """What a submission must say of itself and this one does not: schema, fiscal year, agency."""
    content = submission.content
    faults: list[Fault] = []

    def fault(key: str, th: str, en: str, todo_th: str, todo_en: str) -> None:
        faults.append(submission.fault(f"/{key}", th, en, todo_th, todo_en))

    if content.get("schema") != SCHEMA:
        found = content.get("schema")
        if isinstance(found, str) and found.startswith("ita-audit/report"):
            fault(
                "schema",
                "ไฟล์นี้เป็นรายงานผลตรวจ ไม่ใช่ข้อมูลที่ส่งตรวจ",
                "this is a report, not a submission",
                "เลือกไฟล์ข้อมูลที่ส่งตรวจ",
                "choose the submission's file",
            )
        else:
            shown = f"“{found}”" if isinstance(found, str) else "-"
            fault(
                "schema",
                f"ไฟล์นี้ไม่ได้บอกว่าเป็นข้อมูลที่ส่งตรวจ (schema: {shown})",
                f"the file does not say that it is a submission (schema: {shown})",
                f'ใส่ "schema": "{SCHEMA}" ไว้ต้นไฟล์',
                f'put "schema": "{SCHEMA}" at its beginning',
            )
        return faults
    year = content.get("fiscal_year")
    if type(year) is not int:
        fault(
            "fiscal_year",
            "ไม่ได้บอกปีที่รายงานเป็นตัวเลข",
            "the year reported is not given as a number",
            'ใส่ "fiscal_year": 2568',
            'put "fiscal_year": 2568',
        )
    agency = content.get("agency")
    if (
        not isinstance(agency, Mapping)
        or not isinstance(agency.get("name"), str)
        or not agency["name"].strip()
    ):
        fault(
            "agency",
            "ไม่ได้บอกชื่อหน่วยงาน",
            "the agency's name is not given",
            'ใส่ "agency": {"code": "รหัสหน่วยงาน", "name": "ชื่อหน่วยงาน"}',
            'put "agency": {"code": "...", "name": "..."}',
        )
    return faults
