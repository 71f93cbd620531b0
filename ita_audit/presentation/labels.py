"""The words on screen for the closed lists of the model. One word, one meaning.

Not used: ร้ายแรง (a word of disciplinary law), ข้อเสนอแนะ for a remedy (a clause is called so), a bare
ผ่าน or ไม่ผ่าน (reads as the ITA result), ช่องว่าง for a gap.
"""

from __future__ import annotations

from collections.abc import Mapping

from ita_audit.model import Grade, Text, Verdict

VERDICTS: Mapping[Verdict, Text] = {
    Verdict.MET: Text("ครบถ้วนถูกต้อง", "Complete and correct"),
    Verdict.GAP: Text("ต้องแก้ไข", "To be corrected"),
    Verdict.NOT_APPLICABLE: Text("ไม่เข้าข่าย", "Not applicable"),
    Verdict.NEEDS_REVIEW: Text("รอผู้ตรวจพิจารณา", "Awaiting a reviewer"),
    Verdict.UNDETERMINED: Text("ยังสรุปไม่ได้", "Cannot be told yet"),
}

GRADES: Mapping[Grade, Text] = {
    Grade.CRITICAL: Text("สำคัญมาก", "Critical"),
    Grade.MAJOR: Text("สำคัญ", "Major"),
    Grade.MINOR: Text("เล็กน้อย", "Minor"),
    Grade.DOUBT: Text("ข้อสงสัย", "Doubt"),
}

CLAIMS: Mapping[str, Text] = {
    "completed": Text("ดำเนินการแล้วเสร็จ", "Completed"),
    "not_possible": Text("ไม่สามารถดำเนินการได้", "Could not be carried out"),
}
"""What a measure's ``status`` says, by its value in a submission."""
