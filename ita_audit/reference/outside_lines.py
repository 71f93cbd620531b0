"""Codes of lists outside the instrument, as a person reads them."""

from __future__ import annotations

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.reference.explain import OutsideCode

OUTSIDE = Text("ใกล้เคียงกับรายการ {called}", "Near the items of {called}")
CERTAINTY = {
    "high": Text("ตรงกัน", "same words"),
    "medium": Text("เรื่องเดียวกัน", "same subject"),
    "low": Text("ไม่แน่ชัด", "unclear"),
}


def outside_line(code: OutsideCode, say: Language) -> str:
    """Year, code and title, as far as the list gives them, and how sure it is: "2568 B9 News (same subject)"."""
    parts = [
        str(code.fiscal_year or ""),
        code.code,
        code.title.in_(say) if code.title else "",
        f"({CERTAINTY[code.certainty].in_(say)})" if code.certainty else "",
    ]
    return " ".join(part for part in parts if part)
