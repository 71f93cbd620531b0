"""The words of the supervisor's screens."""

from __future__ import annotations

from ita_audit.model import Text
from ita_audit.model.round import Agency
from ita_audit.presentation.header import area
from ita_audit.presentation.speaker import Speaker
from ita_audit.readers import SUFFIXES

ROUND = Text("รอบการตรวจ {name} · ตรวจ ณ วันที่ {day}", "Round {name} · judged as of {day}")
RUN = Text(
    "ไฟล์ {files}: ตรวจใหม่ {stored} มีอยู่แล้ว {known} ตรวจไม่ได้ {refused}",
    "{files} {files:file|files}: {stored} judged, {known} there already, {refused} could not be judged",
)
LEAGUE = Text("ลำดับความครบถ้วนตามที่กรอก ({n} แห่ง)", "In order of completeness as filled in ({n} {n:entity})")
STANDS = Text(
    "กรอกครบอย่างน้อย {low}% ไม่เกิน {high}% · ต้องแก้ไข {mistakes} จุด · รอผู้ตรวจ {reviews} เรื่อง",
    "filled in {low}% to {high}% · {mistakes} to mend · {reviews} for a reviewer",
)
CLAIMED = Text(" · รายงานเสร็จแต่หลักฐานไม่ครบ {n} {group}", " · {n} reported complete over gaps")
MORE = Text(
    "ยังมีอีก {n} แห่ง ดูทั้งหมดด้วย --all หรือ ita-audit rounds export",
    "and {n} more: --all, or ita-audit rounds export",
)
PROVINCES = Text(
    "ความครบถ้วนตามที่กรอก เฉลี่ยราย{province} (ร้อยละ)", "Mean completeness as filled in, by {province} (%)"
)
DISTRICTS = Text(
    "ความครบถ้วนตามที่กรอก เฉลี่ยราย{district} (ร้อยละ)", "Mean completeness as filled in, by {district} (%)"
)
MORE_DISTRICTS = Text("ราย{district} ดูด้วย --all", "by {district}: --all")
AREA = Text("{name} · {n} แห่ง · เฉลี่ย {mean}", "{name} · {n} {n:entity} · mean {mean}")
MEASURE = Text("{short}\u00a0{share}", "{short}\u00a0{share}")
COMMON = Text("สิ่งที่ขาดเหมือนกันมากที่สุด", "What most of them lack")
HELPS = Text("ช่วยได้ {n} แห่ง", "helps {n} {n:entity}")
MISSING = Text("ยังไม่ได้ส่ง ({n} จาก {of} แห่ง)", "Not handed in ({n} of {of} {of:entity})")
ALL_IN = Text("ส่งครบทุกแห่งตามรายชื่อ ({n} แห่ง)", "All {n} that were expected have handed in")
UNEXPECTED = Text("ส่งมาแต่ไม่อยู่ในรายชื่อ ({n} แห่ง)", "Handed in, but not on the list ({n})")
TWICE = Text("ส่งมากกว่าหนึ่งครั้ง (ใช้ฉบับใหม่ที่สุด)", "Handed in more than once (the newest counts)")
USED = Text("ใช้ {path}", "{path} counts")
OLDER = Text("เก็บไว้เป็นประวัติ: {paths}", "kept as history: {paths}")
REFUSED = Text("ไฟล์ที่ตรวจไม่ได้ ({n})", "Files that could not be judged ({n})")
PASSED_OVER = Text(
    f"ไฟล์ที่ไม่ได้อ่าน เพราะไม่ใช่ {SUFFIXES.th} ({{n}})", f"Files that were not read: no {SUFFIXES.en} ({{n}})"
)
MORE_FILES = Text("ยังมีอีก {n} ไฟล์ ดูทั้งหมดด้วย --all", "and {n} more: --all")
ASK_AGAIN = Text(
    "ขอให้ {entities} กรอกแบบของโปรแกรม (ita-audit template -o form.xlsx) แล้วส่งแบบนั้น ถ้าเป็น .zip ให้แตกไว้ในโฟลเดอร์นี้",
    "Ask for the form (ita-audit template -o form.xlsx), filled in; unpack a .zip in this folder.",
)
NO_NAME = Text("(ไม่ระบุ)", "(not stated)")
NOBODY = Text("ยังไม่มี {entities} ในรอบนี้", "no {entity} in this round yet")
KEPT = Text(
    "หยุดแล้ว สิ่งที่ตรวจเสร็จเก็บไว้ในคลัง สั่งคำสั่งเดิมอีกครั้งเพื่อตรวจต่อ",
    "Stopped. What was judged is kept: the same command goes on.",
)
LEFT = Text("เหลือราว {time}", "about {time} left")
MINUTES = Text("{n} นาที", "{n} min")
SECONDS = Text("{n} วินาที", "{n} s")
ROUNDS = Text("รอบการตรวจในคลังนี้", "Rounds in this store")
NO_ROUNDS = Text("ยังไม่มีรอบการตรวจ", "no rounds yet")
COUNTED = Text("{n} แห่ง", "{n} {n:entity}")
FOUND = Text("พบ {n} รายการ", "{n} {n:finding|findings}")
WROTE = Text("เขียนแล้ว: {path}", "written: {path}")
DECIDED = Text(
    "บันทึกการตัดสิน {n} รายการ ของ {agencies} แห่ง",
    "{n} {n:decision|decisions} written for {agencies} {agencies:entity}",
)
FOLLOWING = Text("  ในนี้แทนการตัดสินเดิม {n} รายการ", "  {n} of them {n:replaces|replace} an earlier decision")
THERE = Text(
    "  มีอยู่แล้ว {n} รายการ ไม่บันทึกซ้ำ",
    "  {n} {n:was there already and is|were there already and are} not written twice",
)
UNFIT = Text(
    "  ไม่บันทึก {n} แห่ง · {finding}: {why} · {codes}", "  not for {n} {n:entity} · {finding}: {why} · {codes}"
)
IDLE = Text(
    "  มี {n} รายการที่ไม่มีผล ดูด้วย ita-audit rounds decisions {name}",
    "  {n} {n:has|have} no effect: see ita-audit rounds decisions {name}",
)
STORED = Text("บันทึกเมื่อ {at} โดย {by}", "stored {at} by {by}")
DECISIONS = Text("การตัดสิน {n} รายการ", "{n} {n:decision|decisions}")
WAITING = Text(
    "รอผู้ตรวจ {n} เรื่อง ใน {agencies} แห่ง · ตัดสินแล้ว {decided} รายการ",
    "{n} {n:question|questions} in {agencies} {agencies:entity} {n:waits|wait} for a reviewer · {decided} {decided:finding|findings} decided",
)
SETTLED = Text(" · ตัดสินแล้ว {n} รายการ", " · {n} {n:finding|findings} decided")
LINE = Text("{word} ({n} รายการ)", "{word} ({n} {n:finding|findings})")
LINES = Text("{found} · รอผู้ตรวจ {n} เรื่อง", "{found} · {n} {n:question|questions} for a reviewer")
ONE_ANSWER = Text(
    "ตอบครั้งเดียวต่อข้อ: ita-audit rounds decide {name} เลขข้อ --agency รหัส --answer met",
    "One answer for each requirement: ita-audit rounds decide {name} ID --agency CODE --answer met",
)
NO_EFFECT = Text(
    "การตัดสิน {n} รายการไม่มีผล (เช่น ข้อมูลเปลี่ยนไป) ดูด้วย ita-audit rounds decisions {name}",
    "{n} {n:decision has|decisions have} no effect (what was seen has changed, say): see ita-audit rounds decisions {name}",
)


def called(agency: Agency, say: Speaker) -> str:
    """Name, code, district and province as they are read out."""
    parts = [
        agency.name or say(NO_NAME),
        f"({agency.code})",
        area(agency.district, say.instrument.district, say.language),
        area(agency.province, say.instrument.province, say.language),
    ]
    return " ".join(part for part in parts if part)
