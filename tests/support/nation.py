"""A seeded nation of fictional LGUs: each a variation of the complete submission, with failings of its own.

Nothing in it is real. The same number and seed give the same submission, whatever else is made.
"""

import copy
import json
import random
from decimal import Decimal
from functools import cache
from pathlib import Path

COMPLETE = Path(__file__).parents[2] / "fixtures" / "complete-2568" / "submission.json"
MONEY = {
    "stated_allocated",
    "reference_price",
    "allocated",
    "agreed_price",
    "spent",
    "stated_spent",
    "budget",
}
FIRST = ["บ้าน", "หนอง", "ดอน", "โนน", "คลอง", "วัง", "ห้วย", "นา", "ท่า", "บึง", "ป่า", "โคก", "ดง", "ทุ่ง"]
SECOND = ["ใหม่", "แก้ว", "บัว", "ทราย", "กลาง", "ทอง", "เหนือ", "งาม", "หลวง", "คู่", "สูง", "ไผ่", "ยาง"]
PROVINCES = ["สมมุติบุรี", "สมมุติธานี", "สมมุตินคร", "สมมุติราช", "สมมุติคาม"]
WHO = [
    "ประชาชนหมู่ที่ {n}",
    "ผู้ประกอบการในตลาด{p}",
    "ผู้ปกครองโรงเรียน{p}",
    "กลุ่มเกษตรกร{p}",
    "ผู้สูงอายุ {n} คน",
    "อาสาสมัคร {n} คน",
    "กรรมการชุมชน{p}",
    "พ่อค้าแม่ค้า {n} ราย",
]
DID = [
    "เข้าร่วมเวทีที่ศาลา{p}",
    "ได้รับคำตอบภายใน {n} วัน",
    "ลงลายมือชื่อรับทราบ {n} แผ่น",
    "ขอดูเอกสาร {n} ฉบับ",
    "เสนอให้ย้ายป้ายไปที่{p}",
    "แจ้งซ่อมไฟทางผ่านไลน์ {n} จุด",
    "ติดตามงานถนนสาย{p}",
    "รับบัตรคิวเฉลี่ยคนละ {n} นาที",
    "ตอบแบบสอบถามกลับมา {n} ชุด",
]
SO = ["จึงปรับเวลาเปิดเป็น {n} นาฬิกา", "ทำให้คำขอค้างเหลือ {n} เรื่อง", "เทศกิจ{p}นำไปวางแผนต่อ", "เหลือหมู่ที่ {n} ที่ยังไม่ทั่วถึง", "กองช่างนัดตรวจที่{p}อีกครั้ง", "ปลัดสั่งการให้สรุปทุกวันที่ {n}", "สภาเห็นชอบงบเพิ่ม {n} หมื่นบาท", "ปีหน้าจะเริ่มจาก{p}ก่อน"]  # fmt: skip
DROPPABLE = ["work_manual", "manual_publication", "e_service", "service_manual", "service_statistics", "news", "property_borrowing", "hr_report", "ethics_team", "complaint_statistics", "bribery_risk", "ita_analysis", "no_gift_culture", "contact"]  # fmt: skip


@cache
def _complete():
    return COMPLETE.read_text("utf-8")


def lgu(number, seed=2568, failings=None):
    """The submission of the LGU ``number``; ``failings``: what evidence it lacks (else by its own luck)."""
    luck = random.Random(f"{seed}-{number}")
    place = _place(luck)
    text = _complete().replace("namsai.example", f"lgu{code(number)}.example").replace("น้ำใส", place)
    text = text.replace("0-0000-0000", f"0-{1000 + number // 9000}-{1000 + number % 9000}")
    content = _varied(json.loads(text), luck, luck.randint(13, 240))
    content["agency"] |= {
        "code": code(number),
        "province": PROVINCES[number % 5],
        "district": f"อำเภอที่ {number % 20}",
    }
    for measure in content["measures"].values():
        measure["outcome"] = prose(luck)
    evidence = content["evidence"]
    evidence["contact"]["address"] = f"{number} หมู่ที่ 1 ตำบล{place}"
    for piece in evidence.values():
        for name in ("problems", "recommendations"):
            if name in piece:
                piece[name] = prose(luck)
    _statistics(evidence, luck)
    if failings is None:
        failings = luck.sample(DROPPABLE, luck.randint(0, 6))
    for key in failings:
        del evidence[key]
    return content


def code(number):
    """The 7-digit code of the LGU ``number``; it belongs to no real one."""
    return f"6{10 + number // 800:02}{number % 10_000:04}"


def prose(luck):
    """A few sentences of an officer's own, hardly ever the same twice."""
    parts = []
    for _ in range(luck.randint(3, 5)):
        parts.append(
            "".join(
                luck.choice(words).format(n=luck.randint(2, 900), p=_place(luck)) for words in (WHO, DID, SO)
            )
        )
    return " ".join(parts)


def write(folder, contents, start=1):
    """One file for each submission, named by its code and number; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, content in enumerate(contents, start):
        path = folder / f"{content['agency']['code']}-{number}.json"
        path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        paths.append(path)
    return paths


def without(content, *keys):
    """A copy that lacks this evidence."""
    content = copy.deepcopy(content)
    for key in keys:
        content["evidence"].pop(key, None)
    return content


def _place(luck):
    return luck.choice(FIRST) + luck.choice(SECOND) + luck.choice(["", "", luck.choice(SECOND)])


def _varied(value, luck, factor, key=None):
    if isinstance(value, dict):
        return {name: _varied(inside, luck, factor, name) for name, inside in value.items()}
    if isinstance(value, list):
        rows = [_varied(inside, luck, factor, key) for inside in value]
        if rows and isinstance(rows[0], dict) and key != "documents":
            luck.shuffle(rows)
        return rows
    if key in MONEY and isinstance(value, int | float) and not isinstance(value, bool):
        scaled = Decimal(str(value)) * factor / 25
        return float(scaled) if scaled % 1 else int(scaled)
    return value


def _statistics(evidence, luck):
    served = evidence["service_statistics"]
    for row in served["rows"]:
        row["walk_in"], row["e_service"] = luck.randint(5, 1900), luck.randint(1, 400)
    for name in ("walk_in", "e_service"):
        served[name] = sum(row[name] for row in served["rows"])
    done, pending = luck.randint(0, 4), luck.randint(0, 3)
    evidence["complaint_statistics"] |= {"total": done + pending, "completed": done, "pending": pending}
