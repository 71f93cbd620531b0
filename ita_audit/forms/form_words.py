"""The fixed words of a form, in both languages."""

from __future__ import annotations

from ita_audit.model import Text

START = Text("เริ่มต้น", "Start")
CLAIMS = Text("ผลราย{group}", "Results by {group}")
DOCUMENTS = Text("เอกสาร", "Documents")
MEASURE = Text("{group} {n}", "{Group} {n}")
TITLE = Text("แบบกรอกหลักฐาน ประจำ{dated} {this_year}", "Evidence form, {dated} {this_year}")
HOW_TO = Text("วิธีกรอก", "How to fill it in")
STEPS = (
    Text(
        "กรอกเฉพาะช่องสีขาวหรือสีเหลือง ช่องสีเหลืองคือช่องที่ต้องกรอก เมื่อกรอกแล้วสีจะหายไป",
        "Fill in the white and yellow cells only. Yellow cells are needed; the colour goes once they are filled.",
    ),
    Text(
        "วันที่พิมพ์อย่างไรก็ได้ เช่น {day} หรือ {figures} ใช้เลขไทยหรือเลขอารบิกก็ได้",
        "Dates may be typed as {day} or {figures}.",
    ),
    Text(
        "ไม่มีจำนวนให้ใส่ 0 อย่าใส่ขีด (-) และอย่าเว้นว่าง ตารางที่ไม่มีรายการให้เขียนคำว่า ไม่มี... ในช่องเหนือตาราง",
        "Where there were none write 0, never a dash. A table with nothing to list says so above it.",
    ),
    Text(
        "ช่องที่ตอบได้หลายข้อ ให้ขึ้นบรรทัดใหม่ทุกข้อด้วย Alt+Enter",
        "Where several answers are asked for, write one per line (Alt+Enter).",
    ),
    Text(
        "ตารางเพิ่มแถวต่อลงไปได้ตามต้องการ ลบข้อความในช่องได้ แต่อย่าลบหัวตารางหรือแผ่นงาน",
        "Tables may go on below their last row. Clear cells as you like, but keep headings and sheets.",
    ),
    Text(
        "บันทึกเป็น .xlsx แล้วตรวจด้วยคำสั่ง ita-audit check {file} ข้อมูลไม่ถูกส่งออกไปที่ใด",
        "Save as .xlsx and check it: ita-audit check {file}. Nothing leaves this computer.",
    ),
)
AGENCY = Text("หน่วยงาน", "The agency")
YEAR = Text("{Dated}", "{Dated}")
NOTE = Text("หมายเหตุ", "Note")
NOTE_HELP = Text("ข้อความถึงผู้ตรวจ (ไม่บังคับ)", "Anything the reviewer should know (optional)")
YEAR_HELP = Text("ปีของแบบนี้ ไม่ต้องแก้ไข", "The year of this form; leave it as it is.")
AGENCY_LABELS = {
    "code": Text("รหัสหน่วยงาน {code}", "Code ({code})"),
    "name": Text("ชื่อหน่วยงาน", "Name"),
    "district": Text("{District}", "{District}"),
    "province": Text("{Province}", "{Province}"),
    "website": Text("เว็บไซต์", "Website"),
    "kind": Text("ประเภท {entity}", "Kind"),
}
AGENCY_HELP = {
    "code": Text("เช่น {example}", "such as {example}"),
    "name": Text("ชื่อเต็ม", "in full"),
    "district": Text("ไม่ต้องใส่คำว่า {district}", "the name alone"),
    "province": Text("ไม่ต้องใส่คำว่า {province}", "the name alone"),
    "website": Text("ขึ้นต้นด้วย https:// หรือ http://", "beginning with https://"),
    "kind": Text("ไม่บังคับ", "optional"),
}
CONTENTS = Text("สารบัญ (กดเพื่อเปิดแผ่นงาน)", "Contents (click to open)")
BACK = Text("◄ กลับหน้าเริ่มต้น", "◄ Back to start")
ITEM, ANSWER, HELP = (
    Text("รายการ", "Item"),
    Text("คำตอบ", "Answer"),
    Text("คำอธิบายและตัวอย่าง", "Help and example"),
)
EXAMPLE = Text("เช่น {example}", "e.g. {example}")
OPTIONAL = Text("ไม่บังคับ", "optional")
CONDITIONAL = Text("ตามเงื่อนไข", "in some cases only")
SUBSTITUTE = Text("ใช้แทนรายการอื่นได้", "may stand in for another")
NONE = Text("ถ้าไม่มีรายการเลย ให้เขียนที่ช่องนี้", "Nothing to list? Say so here")
NONE_HELP = Text("เช่น ไม่มีรายการใน{year}นี้ (ถ้ามีรายการ ให้เว้นว่าง)", "in words; leave empty otherwise")
TABLE_AT = Text("กรอกที่แผ่น “{sheet}”", "Fill in on sheet “{sheet}”")
DOCUMENTS_AT = Text("กรอกชื่อเอกสารและลิงก์ที่แผ่น “{sheet}”", "Give title and link on sheet “{sheet}”")
DOCUMENTS_TITLE = Text("เอกสารหลักฐานทุกข้อ", "All documents")
DOCUMENTS_HELP = Text(
    "หนึ่งแถวต่อหนึ่งเอกสาร มีหลายฉบับให้เพิ่มแถวด้านล่างแล้วเลือกข้อเดียวกัน ใส่ลิงก์หรือชื่อไฟล์อย่างใดอย่างหนึ่ง",
    "One row per document; for several, add rows below and choose the same requirement. A link or a file name.",
)
CLAIMS_TITLE = Text("ผลการดำเนินการที่หน่วยงานรายงาน ทั้ง {n} {group}", "What the agency reports, by {group}")
CLAIMS_HELP = Text("หนึ่งแถวต่อหนึ่ง{group} ตามแบบรายงาน", "One row per {group}, as in the report")
DOCUMENT_OF = Text("ข้อ", "Requirement")
DOCUMENT_OF_HELP = Text("เลือกข้อจากรายการ", "choose from the list")
MEASURE_COLUMN = Text("{Group}", "{Group}")
OUTSIDE = Text("ใกล้เคียง {called} {codes}", "near {called} {codes}")
YEARS = Text("หลักฐานของ{year} {years}", "evidence of {year} {years}")
