"""Yes and no as people write them, in Thai and English."""

from __future__ import annotations

from ita_audit.model import Text
from ita_audit.thai.text import fold

YES, NO = Text("ใช่", "yes"), Text("ไม่ใช่", "no")
"""How a form says them."""

YES_WORDS = (YES.th, YES.en, "true", "y", "✓", "✔", "☑", "ถูกต้อง", "มี", "มีแล้ว", "ใช่แล้ว")
NO_WORDS = (NO.th, NO.en, "false", "n", "ไม่", "ยังไม่มี", "ไม่ถูกต้อง", "✗", "✘")
_SAID = {fold(word): True for word in YES_WORDS} | {fold(word): False for word in NO_WORDS}


def yes_or_no(text: str) -> bool | None:
    """What ``text`` as a whole says, however spaced and in any case; None for any other word."""
    return _SAID.get(fold(text))
