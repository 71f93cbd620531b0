"""The fixed words of a report, in both languages: the same in every format for people."""

from __future__ import annotations

from ita_audit.errors import Language
from ita_audit.model import Instrument, Text, Verdict

TITLE = Text("รายงานผลการตรวจความครบถ้วนของหลักฐาน", "Gap report")
YEAR = Text("{Year}", "{Year}")
RULESET = Text("เกณฑ์", "ruleset")
BASIS = Text("ที่มาของเกณฑ์", "basis of the rules")
AS_OF = Text("ข้อมูล ณ วันที่", "as of")
REFUTED = Text(
    "รายงานว่าดำเนินการแล้วเสร็จ แต่หลักฐานยังไม่ครบ", "Reported as completed, but the evidence is not complete"
)
TO_MEND = Text("ต้องแก้ไข {n} จุด", "{n} to mend")
MEASURES = Text("สรุปราย{group} (นับตามรายการที่ตรวจ)", "By {group} (questions)")
LEGEND = Text("█ ครบ/ไม่เข้าข่าย  ▒ รอผู้ตรวจ/ยังสรุปไม่ได้  · ต้องแก้ไข", "█ met/not applicable  ▒ review/open  · gaps")
MEASURE = Text("{numbered}", "{numbered}")
MET, GAPS, REVIEW, OPEN, NOT_ASKED = (
    Text("ครบ", "met"),
    Text("แก้ไข", "gaps"),
    Text("รอผู้ตรวจ", "review"),
    Text("ยังสรุปไม่ได้", "open"),
    Text("ไม่เข้าข่าย", "not applicable"),
)
COUNTED = {
    Verdict.MET: MET,
    Verdict.GAP: GAPS,
    Verdict.NEEDS_REVIEW: REVIEW,
    Verdict.UNDETERMINED: OPEN,
    Verdict.NOT_APPLICABLE: NOT_ASKED,
}
THINGS = Text("{n} จุด", "{n}")
TODO = Text("สิ่งที่ต้องแก้ไข", "What to mend")
NOTHING_TODO = Text("ไม่พบจุดที่ต้องแก้ไข", "Nothing needs to be mended.")
ABSENT = Text("ยังไม่มีหลักฐานของข้อนี้", "There is no evidence for this requirement.")
ABSENT_ROW = Text("ยังไม่มีรายงานผลของ{group}นี้", "The report has no row for this {group}.")
BLANK_EVIDENCE = Text(
    "หลักฐานของข้อนี้อ่านไม่ได้หรือว่างเปล่า", "The evidence for this requirement is empty or cannot be read."
)
MISSPELT_EVIDENCE = Text(
    "ยังไม่มีหลักฐานของข้อนี้ แต่มีชื่อ {found} ซึ่งน่าจะสะกดผิด",
    "There is no evidence for this requirement, but a key {found} looks like a misspelling.",
)
NONE_SAID = Text("แจ้งว่า {found} แต่ข้อนี้ตอบว่าไม่มีไม่ได้", "It says {found}, but “none” is no answer here.")
MUST_HAVE = Text("ต้องมี", "Needed")
ALSO = Text("พร้อมรายละเอียด", "With")
PLACE = Text("จุดที่พบ", "Where")
CLAUSE = Text("ตามข้อ", "Clause")
REMEDY = Text("วิธีแก้ไข", "Remedy")
TODO_WITH_FILE = Text("วิธีแก้ไข", "What to do")
EXAMPLE = Text("ดูตัวอย่าง", "Example")
LOOK = Text("สิ่งที่ผู้ตรวจต้องพิจารณา", "What a person must look at")
ANSWER = Text(
    "ตอบครั้งเดียวต่อข้อ: ita-audit decide ไฟล์ เลขข้อ --answer met",
    "One answer for each requirement: ita-audit decide FILE ID --answer met",
)
BROKEN = Text("ตรวจไม่สำเร็จเพราะโปรแกรมขัดข้อง", "Not checked: the program failed")
UNKNOWN = Text("ช่องที่โปรแกรมไม่รู้จัก (ไม่ได้นำมาตรวจ)", "Keys that are not known (not checked)")
REMARKS = Text("ข้อสังเกตจากการอ่านไฟล์", "Seen while reading the file")
ONLY = Text("เฉพาะ{numbered}", "{group} {n} alone")
NEAREST = Text("หมายถึง {nearest} หรือไม่", "did you mean {nearest}?")
REST = Text("รายการที่เหลือทั้งหมด", "All other questions")
RESULT = Text("สรุปผล", "Result")
QUESTIONS = Text("ตรวจ {n} รายการ", "{n} {n:question|questions}")
MISTAKES = Text("จุดที่ต้องแก้ไข {n} จุด", "{n} {n:thing|things} to mend")
REVIEWS = Text("รอผู้ตรวจพิจารณา {n} เรื่อง", "{n} {n:question|questions} for a person")
COMPLETE = Text(
    "ตามที่กรอกไว้ ครบถ้วนอย่างน้อยร้อยละ {low} ไม่เกินร้อยละ {high}",
    "As filled in, complete: at least {low} %, at most {high} %",
)
STILL_WAITS = Text(
    "{complete} (ยังรอผู้ตรวจ {n} เรื่อง)", "{complete} ({n} {n:question waits|questions wait} for a person)"
)
LINE = Text("บรรทัด {n}", "line {n}")
SHEET = Text("แผ่น {sheet} ช่อง {cell}", "sheet {sheet}, cell {cell}")
ROW = Text("แถวที่ {n}", "row {n}")
MORE = Text("และอีก {n} แห่ง", "and {n} more")
MORE_FAULTS = Text("และอีก {n} จุด", "and {n} more")
ERRORS = Text("ไฟล์ที่ตรวจไม่ได้", "Files that could not be judged")
FILE = Text("ไฟล์", "file")
PREVIOUS = Text("เทียบกับปีที่แล้ว", "compared with last year's")
PROGRAM = Text("โปรแกรม", "program")
WHOLE_PROCEDURE = Text("{clause} {n}", "{clause} {n}")
NOBODY = Text("ยังไม่ได้ระบุผู้รับผิดชอบ", "Nobody is named as responsible")
NO_CLAIM = Text("ไม่ได้รายงานผล", "Nothing reported")
DONE = Text("ครบถ้วนหรือไม่เข้าข่าย", "Met or not applicable")
WAITING = Text("รอผู้ตรวจหรือยังสรุปไม่ได้", "Open or for a reviewer")
TO_CORRECT = Text("ต้องแก้ไข", "To be corrected")
BY_POSITION = Text("สิ่งที่ต้องทำ แยกตามผู้รับผิดชอบ", "What to do, by who is responsible")
BY_MEASURE = Text("สรุปราย{group}", "By {group}")
IN_FULL = Text("จุดที่ต้องแก้ไขโดยละเอียด", "What to mend, in full")
DECISIONS = Text("สิ่งที่ผู้ตรวจตัดสิน", "What reviewers decided")
WITH_ATTESTED = Text(
    "เมื่อรวมสิ่งที่ผู้ตรวจรับรอง ครบถ้วนอย่างน้อยร้อยละ {low} ไม่เกินร้อยละ {high}",
    "With what reviewers attested, complete: at least {low} %, at most {high} %",
)
WAIVED = Text("ผ่อนผันแล้ว {n} รายการ", "{n} {n:finding|findings} waived")
EVERY = Text("ผลตรวจทุกรายการ", "Every question and its answer")
RESPONSIBLE = Text("ผู้รับผิดชอบ", "Responsible")
REPORTED = Text("ผลที่รายงาน", "Reported")
SIGNATURES = Text("ลงชื่อรับรองรายงาน", "Signatures")
SIGNERS = (Text("ผู้จัดทำ", "Prepared by"), Text("ผู้ตรวจสอบ", "Checked by"), Text("ผู้อนุมัติ", "Approved by"))
POSITION = Text("ตำแหน่ง", "Position")
DAY = Text("วันที่", "Date")
PAGE = Text("หน้า", "Page")
ID = Text("รหัส", "Id")
TITLED = Text("รายการ", "Question")
VERDICT = Text("ผล", "Answer")
GRADE = Text("ระดับ", "Grade")
DECISION = Text("การตัดสินของผู้ตรวจ", "Reviewer's decision")
MEASURE_WORD = Text("{Group}", "{Group}")
FOUND = Text("ค่าที่พบ", "Found")
MESSAGE = Text("สิ่งที่พบ", "What was found")
CAUSE = Text("สืบเนื่องจาก", "Follows from")
ANSWERED_BY = Text("ตอบพร้อมกันทั้งข้อ", "One answer for all of")
REVIEWER = Text("ผู้ตรวจ", "A reviewer")
NUMBER = Text("ที่", "No.")
DONE_COLUMN = Text("เสร็จแล้ว", "Done")
AGENCY = Text("หน่วยงาน", "Agency")
CODE = Text("รหัสหน่วยงาน", "Agency code")
STANDING = Text("สถานะ", "Standing")


def every_word(say: Language, instrument: Instrument) -> dict[str, str]:
    """Each of these words by its name, for a template that formats are laid out by."""
    words = {name: text for name, text in globals().items() if isinstance(text, Text)}
    return {name: instrument.fill(text, say) for name, text in words.items()}
