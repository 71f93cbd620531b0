"""The words of the dashboard."""

from __future__ import annotations

from ita_audit.model import Text, Verdict
from ita_audit.thai.wording import VERDICTS

TITLE = Text("ภาพรวมรอบการตรวจ {name}", "Round {name} at a glance")
ABOUT = Text("ตรวจ ณ วันที่ {day} · {n} แห่ง", "Judged as of {day} · {n} LGUs")
AGAINST = Text(" · ลูกศรเทียบกับรอบ {name}", " · arrows against round {name}")
SEARCH = Text("ค้นหาชื่อหรือรหัส", "Search name or code")
PROVINCE = Text("จังหวัด", "Province")
EVERY = Text("ทุกจังหวัด", "All")
LEAGUE = Text("ความครบถ้วนของ อปท. รายมาตรการ (ร้อยละ)", "Completeness of LGUs by measure (%)")
RANK = Text("ลำดับ", "Rank")
LGU = Text("อปท.", "LGU")
COMPLETE = Text("ครบอย่างน้อย", "Complete")
MISTAKES = Text("ต้องแก้", "To mend")
MEASURE = Text("ม.{n}", "M{n}")
CLOSE = Text("ปิด", "Close")
UP = Text("ดีขึ้น", "up")
DOWN = Text("ลดลง", "down")
LEVEL = Text("เท่าเดิม", "level")
COMMON = Text("สิ่งที่ขาดเหมือนกันมากที่สุด", "What most of them lack")
HELPS = Text("ช่วยได้ {n} แห่ง", "helps {n} LGUs")
MISSING = Text("ยังไม่ได้ส่ง", "Not handed in")
REFUSED = Text("ไฟล์ที่ตรวจไม่ได้", "Files that could not be judged")
VERDICT_LETTERS = {
    "g": VERDICTS[Verdict.GAP],
    "r": VERDICTS[Verdict.NEEDS_REVIEW],
    "u": VERDICTS[Verdict.UNDETERMINED],
    "m": VERDICTS[Verdict.MET],
    "n": VERDICTS[Verdict.NOT_APPLICABLE],
}
"""In the order in which the answers of one LGU are listed."""
