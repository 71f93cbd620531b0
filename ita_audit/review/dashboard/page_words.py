"""The words of the dashboard, with those of the instrument put in. Those of ``SCRIPT`` are said by the page's script."""

from __future__ import annotations

from ita_audit.model import Text

TITLE = Text("ภาพรวมรอบการตรวจ {name}", "Round {name} at a glance")
DAY = Text("ตรวจ ณ วันที่ {as_of}", "Judged as of {as_of}")
HANDED = Text("ส่งแล้ว {n} แห่ง", "{n} {n:entity} handed in")
MEAN = Text("กรอกครบเฉลี่ยอย่างน้อยร้อยละ {n}", "filled in, on average: at least {n}%")
WAITING = Text("รอผู้ตรวจ {n} เรื่อง", "{n} {n:question|questions} for a reviewer")
NOT_YET = Text("ยังไม่ส่ง {n} แห่ง", "{n} {n:has|have} not")
AGAINST = Text("ลูกศรเทียบกับรอบ {name}", "arrows against round {name}")
PARTS = Text("ส่วนต่าง ๆ ของหน้านี้", "Parts of this page")
PROVINCES = Text(
    "ความครบถ้วนตามที่กรอก เฉลี่ยราย{province} (ร้อยละ)", "Mean completeness as filled in, by {province} (%)"
)
DISTRICTS = Text(
    "ความครบถ้วนตามที่กรอก เฉลี่ยราย{district} (ร้อยละ)", "Mean completeness as filled in, by {district} (%)"
)
OPEN_PROVINCE = Text(
    "กดชื่อ{province}เพื่อดูเฉพาะ{province}นั้นและราย{district} กดซ้ำเพื่อดูทั้งหมด",
    "Press a {province} to see it alone, and by {district}; press again for all.",
)
OPEN_DISTRICT = Text(
    "กดชื่อ{district}เพื่อดูเฉพาะ{district}นั้น กดซ้ำเพื่อดูทั้งหมด", "Press a {district} to see it alone; again for all."
)
PLACE = Text("พื้นที่", "Area")
SENT = Text("ส่งแล้ว", "Sent")
ABSENT = Text("ยังไม่ส่ง", "Missing")
LEGEND = Text("สีของช่อง (ร้อยละ)", "Colours (%)")
ARROWS = Text(
    "↑ ดีขึ้น ↓ ลดลง → เท่าเดิม (จุดร้อยละ ถ้าเท่ากันดูจำนวนรายการที่ต้องแก้)",
    "↑ up ↓ down → level (percentage points; of equals, by what is to mend)",
)
MEASURES = Text("ชื่อ{group}", "{Group} titles")
LEAGUE = Text(
    "ความครบถ้วนตามที่กรอกของ {entities} ราย{group} (ร้อยละ)",
    "Completeness of {entities} as filled in, by {group} (%)",
)
OPEN_ENTITY = Text(
    "กดชื่อ {entity} เพื่อดูทุกรายการที่ตรวจ กดหัวตารางเพื่อเรียงลำดับ",
    "Press a name for all its findings, a heading to sort.",
)
SEARCH = Text("ค้นหาชื่อหรือรหัส", "Search name or code")
PROVINCE = Text("{Province}", "{Province}")
DISTRICT = Text("{District}", "{District}")
GAP = Text("ต้องแก้ไขเรื่อง", "Has to mend")
EVERY = Text("ทั้งหมด", "All")
WHOLE_MEASURE = Text("ข้อใดก็ได้ใน{numbered}", "anything of {numbered}")
RESET = Text("ล้างตัวกรอง", "Reset")
RANK = Text("ลำดับ", "Rank")
ENTITY = Text("{Entity}", "{Entity}")
COMPLETE = Text("กรอกครบ", "Filled in")
CHANGE = Text("เทียบ {name}", "vs {name}")
MISTAKES = Text("ต้องแก้", "To mend")
MEASURE = Text("{short}", "{short}")
MEASURE_TITLE = Text("{numbered}", "{numbered}")
COMMON = Text("สิ่งที่ขาดเหมือนกันมากที่สุด", "What most of them lack")
OPEN_GAP = Text(
    "กดเพื่อดูว่ามีแห่งใดบ้าง อบรมเรื่องเดียวช่วยได้หลายแห่ง",
    "Press one to see whom it would help: one training, many {entities}.",
)
HELPS = Text("ช่วยได้ {n} แห่ง", "helps {n} {n:entity}")
DOUBTS = Text("ข้อสงสัยระหว่าง {entities}", "Doubts between {entities}")
NO_VERDICT = Text(
    "เป็นข้อสงสัยให้คนตรวจดู ไม่ใช่คำตัดสิน", "These are questions for a person to look into, not verdicts."
)
NO_DOUBTS = Text("ไม่พบข้อสงสัย", "No doubts.")
NOT_CHECKED = Text(
    'ยังไม่ได้ตรวจไขว้ ติดตั้งด้วย pip install "ita-audit[desk]" แล้วสร้างหน้านี้ใหม่',
    'Nothing was cross-checked: pip install "ita-audit[desk]" and make this page again.',
)
ALIKE = Text("เหมือนกันร้อยละ {n}", "{n}% alike")
MORE = Text("อีก {n} ข้อ", "{n} more")
OTHERS = Text("และอีก {n} แห่ง", "and {n} more {n:entity}")
LEFT = Text(
    "ยังมีอีก {n} ข้อ ดูได้ที่ {entity} แต่ละแห่ง", "{n} more {n:is|are} not shown here; see them at each {entity}."
)
MISSING = Text("ยังไม่ได้ส่ง", "Not handed in")
REFUSED = Text("ไฟล์ที่ตรวจไม่ได้", "Files that could not be judged")
UNKNOWN = Text("(ไม่ระบุ)", "(not said)")
NO_NAME = Text("(ไม่มีชื่อ)", "(no name)")
CLOSE = Text("ปิด", "Close")

SCRIPT = {
    "EVERY": EVERY,
    "SHOWN": Text("แสดง {n} จาก {all} แห่ง", "{n} of {all} {all:entity}"),
    "COMPLETE": Text("กรอกครบอย่างน้อยร้อยละ {least} ไม่เกิน {most}", "filled in: {least}% to {most}%"),
    "MISTAKES": Text("ต้องแก้ {n} จุด", "{n} to mend"),
    "WAITING": WAITING,
    "WAITS": Text("รอผู้ตรวจตอบครั้งเดียวทั้งข้อ ({n} รายการ)", "one answer of a reviewer settles it ({n} {n:finding|findings})"),
    "RANK": Text("ลำดับที่ {n}", "rank {n}"),
    "MOVED": Text("เทียบกับรอบก่อน: แก้แล้ว {closed} · พบใหม่ {new} · ยังค้าง {still}", "Since the other round: {closed} closed · {new} new · {still} still open"),
    "RULES": Text("เปลี่ยนเพราะเกณฑ์: ไม่เป็นข้อแก้แล้ว {eased} · เพิ่มขึ้น {raised}", "By the rules' doing: {eased} no longer gaps · {raised} more"),
    "CLOSED": Text("แก้แล้ว {n} รายการ", "{n} closed"),
    "NEW": Text("พบใหม่", "new"),
    "DOUBTS": Text("ข้อสงสัยที่มีชื่อแห่งนี้ {n} ข้อ (ให้คนตรวจดู ไม่ใช่คำตัดสิน)", "{n} {n:doubt names|doubts name} it (questions, not verdicts)"),
    "ALIKE": ALIKE,
    "OTHERS": OTHERS,
    "MORE": MORE,
    "MEASURE": MEASURE_TITLE,
    "WHOLE": Text("หลักฐานของข้อนี้ทั้งข้อ ({n} รายการ)", "the evidence of this requirement as a whole ({n})"),
    "FINE": Text("ครบหรือไม่เข้าข่าย {n} รายการ", "{n} complete or not applicable"),
    "FINE_REQUIREMENTS": Text("ครบทั้งข้อ {n} ข้อ", "{n} {n:requirement|requirements} complete"),
    "NOTHING": Text("ไม่มีสิ่งที่ต้องแก้หรือรอผู้ตรวจ", "Nothing to mend or to look into."),
}  # fmt: skip
