"""The columns of an export, and its rows: one for each answer of each agency."""

from __future__ import annotations

from typing import NamedTuple

from ita_audit.model import Text
from ita_audit.model.decision import AppliedDecision, DecisionStatus
from ita_audit.model.review_lines import review_line
from ita_audit.model.round import Entry, StoredFinding


class ExportRow(NamedTuple):
    """One answer. Every member is a text except the two shares."""

    round: str
    agency_code: str
    agency_name: str
    district: str
    province: str
    measure: str
    requirement: str
    finding: str
    title_th: str
    title_en: str
    verdict: str
    grade: str
    cause: str
    at_least: float
    at_most: float
    path: str
    sha256: str
    ruleset: str
    ruleset_sha256: str
    stored_at: str
    stored_by: str
    decided: str
    decided_by: str
    dated: str
    until: str
    review_line: str


COLUMNS = {
    "round": Text("ชื่อรอบ", "the round's name"),
    "agency_code": Text("รหัสหน่วยงาน ใช้เชื่อมตาราง", "the agency's code: the key to join by"),
    "agency_name": Text("ชื่อหน่วยงานตามที่ส่งมา", "its name as handed in"),
    "district": Text("อำเภอ", "district"),
    "province": Text("จังหวัด", "province"),
    "measure": Text("ส่วนของเกณฑ์ที่รายงานสรุป เช่น 8", "the part of the ruleset that a report sums up, such as 8"),
    "requirement": Text("ข้อ เช่น 8.3", "requirement, such as 8.3"),
    "finding": Text("รายการ เช่น 8.3/total", "the question, such as 8.3/total"),
    "title_th": Text("ชื่อรายการภาษาไทย", "its title in Thai"),
    "title_en": Text("ชื่อรายการภาษาอังกฤษ", "its title in English"),
    "verdict": Text(
        "met, gap, not_applicable, needs_review หรือ undetermined",
        "met, gap, not_applicable, needs_review or undetermined",
    ),
    "grade": Text("critical, major, minor, doubt หรือว่าง", "critical, major, minor, doubt or empty"),
    "cause": Text("สิ่งที่ต้องแก้ ว่างถ้าไม่มี", "what to mend; empty where there is nothing"),
    "at_least": Text("ความครบถ้วนอย่างน้อยของหน่วยงานนี้ 0-1", "the agency's completeness at least, 0 to 1"),
    "at_most": Text("ความครบถ้วนอย่างมากของหน่วยงานนี้ 0-1", "the agency's completeness at most, 0 to 1"),
    "path": Text("ไฟล์ที่ส่งมา", "the file that was handed in"),
    "sha256": Text("รหัสแฮชของไฟล์", "the file's hash"),
    "ruleset": Text("เกณฑ์", "the ruleset"),
    "ruleset_sha256": Text("รหัสแฮชของเกณฑ์", "the ruleset's hash"),
    "stored_at": Text("เวลาที่บันทึก", "when it was stored"),
    "stored_by": Text("ผู้บันทึก", "by whom"),
    "decided": Text(
        "ผู้ตรวจตัดสินว่า met, gap, waived, disputed หรือว่าง (เฉพาะที่มีผล)",
        "what a reviewer decided: met, gap, waived, disputed or empty (only what is in effect)",
    ),
    "decided_by": Text("ผู้ตัดสิน", "who decided"),
    "dated": Text("วันที่ตัดสิน", "day of the decision"),
    "until": Text("ผ่อนผันถึงวันที่", "last day of a waiver"),
    "review_line": Text(
        "ข้อที่ตอบครั้งเดียวแล้วตอบรายการนี้ด้วย ว่างถ้าไม่รอผู้ตรวจ",
        "the requirement whose one answer settles this, too; empty where it waits for nobody",
    ),
}
"""Every column in order with its meaning, as the documentation lists them."""


def row_of(name: str, entry: Entry, found: StoredFinding, last: AppliedDecision | None = None) -> ExportRow:
    """The answer ``found`` of ``entry`` in the round called ``name``, and the last decision about it."""
    agency, question = entry.agency, found.question
    return ExportRow(
        name,
        agency.code,
        agency.name,
        agency.district,
        agency.province,
        question.measure,
        question.requirement,
        question.finding,
        question.title.th,
        question.title.en,
        found.verdict,
        found.grade,
        found.cause,
        entry.counts.at_least,
        entry.counts.at_most,
        entry.path,
        entry.sha256,
        entry.ruleset,
        entry.ruleset_sha256,
        entry.stored_at,
        entry.stored_by,
        *_decided(last),
        review_line(found),
    )


def _decided(last: AppliedDecision | None) -> tuple[str, str, str, str]:
    if last is None or last.status is not DecisionStatus.EFFECTIVE:
        return "", "", "", ""
    one = last.decision
    return (one.verdict or one.kind).value, one.by, str(one.dated), str(one.until or "")
