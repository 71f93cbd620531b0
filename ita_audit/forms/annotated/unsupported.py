"""What openpyxl does not keep of a workbook: told by comparing the copy with the original."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO

from ita_audit.model import Text

_DRAWN = re.compile(rb"<(?:\w+:)?(sp|pic|graphicFrame|cxnSp)[ >]")
_KINDS = {
    "sp": Text("รูปร่างหรือกล่องข้อความ", "shapes or text boxes"),
    "pic": Text("รูปภาพ", "pictures"),
    "graphicFrame": Text("แผนภูมิ", "charts"),
    "cxnSp": Text("เส้นเชื่อม", "connecting lines"),
}
_PARTS = {
    "xl/threadedcomments/": Text("การสนทนาในความคิดเห็น", "threads of comments"),
    "xl/activex/": Text("ปุ่มหรือตัวควบคุม", "buttons or controls"),
    "xl/ctrlprops/": Text("ปุ่มหรือตัวควบคุม", "buttons or controls"),
    "xl/embeddings/": Text("เอกสารที่ฝังไว้", "embedded documents"),
    "xl/slicers/": Text("ตัวแบ่งส่วนข้อมูล", "slicers"),
    "xl/pivottables/": Text("ตาราง Pivot", "pivot tables"),
    "xl/model/": Text("แบบจำลองข้อมูล", "a data model"),
}
_SENTENCE = Text(
    "สำเนาไม่มี{kind} {n} รายการ (อยู่ครบในไฟล์เดิม)", "Not in the copy: {kind} ({n}); the original has them."
)
_EXTENSION = Text(
    "สำเนาไม่มีรูปแบบบางอย่างของ Excel: {kind} (อยู่ครบในไฟล์เดิม)", "Not in the copy, of Excel's own: {kind}"
)


def lost(before: bytes, after: bytes, warned: Sequence[str]) -> list[Text]:
    """One sentence for each kind of thing that is not in the copy; ``warned`` is what openpyxl said."""
    sentences = []
    had, has = _counted(before), _counted(after)
    for kind, count in had.items():
        if has.get(kind, 0) < count:
            missing = str(count - has.get(kind, 0))
            th = _SENTENCE.th.format(kind=kind.th, n=missing)
            sentences.append(Text(th, _SENTENCE.en.format(kind=kind.en, n=missing)))
    for said in dict.fromkeys(warned):
        if "not supported" in said:
            kind_name = said.partition(" is not")[0].partition(" extension")[0]
            th, en = (text.format(kind=kind_name) for text in (_EXTENSION.th, _EXTENSION.en))
            sentences.append(Text(th, en))
    return sentences


def _counted(content: bytes) -> dict[Text, int]:
    counts: dict[Text, int] = {}
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            lower = name.casefold()
            if re.fullmatch(r"xl/drawings/drawing[0-9]+\.xml", lower):
                for found in _DRAWN.finditer(archive.read(name)):
                    kind = _KINDS[found[1].decode()]
                    counts[kind] = counts.get(kind, 0) + 1
            for start, kind in _PARTS.items():
                if lower.startswith(start) and lower.endswith((".xml", ".bin")):
                    counts[kind] = counts.get(kind, 0) + 1
    return counts
