"""One doubt, with what was seen side by side."""

from __future__ import annotations

from dataclasses import dataclass

from ita_audit.model.round import Agency
from ita_audit.model.text import Text

KINDS = {
    "shared_document": Text(
        "เอกสารที่อยู่เดียวกัน ส่งโดยหลายแห่ง", "One address, handed in as a document by several"
    ),
    "same_file": Text("ไฟล์เดียวกันทุกไบต์ ส่งโดยหลายแห่ง", "The very same file, handed in by several"),
    "borrowed_website": Text("อ้างเว็บไซต์ของ {entity} อื่น", "Cites the website of another {entity}"),
    "borrowed_name": Text("ชื่อเอกสารเป็นของ {entity} อื่น", "A document names another {entity}"),
    "shared_contact": Text("ช่องทางติดต่อเดียวกันหลายแห่ง", "The same contact details at several"),
    "alike_text": Text("ข้อความผลการดำเนินงานเหมือนหรือเกือบเหมือนกัน", "Texts that are the same, or nearly so"),
    "equal_figures": Text("ตัวเลขทั้งชุดเหมือนกัน", "The same figures throughout"),
    "last_years_figures": Text("ตัวเลขทั้งชุดเหมือนปีก่อน", "The same figures as last year"),
    "outlier": Text("ตัวเลขต่างจาก {entity} ประเภทเดียวกันมาก", "A figure far from those of like {entities}"),
}
"""The closed list of doubts, as a person reads them: with the words of the instrument."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen at one agency, and where (a JSON Pointer)."""

    agency: Agency
    pointer: str
    shown: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question for a person. ``kind`` is one of ``KINDS``; ``share`` how alike texts are (1.0: the same)."""

    kind: str
    seen: tuple[Seen, ...]
    share: float = 1.0
