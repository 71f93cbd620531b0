"""What to write instead of a word that nothing is called by: the nearest of what there is, then all of it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 20
"""Names that are listed; of more, only the first of the alphabet."""


def instead(wrote: str, known: Iterable[str]) -> tuple[str, str]:
    """What to do, in Thai and in English, about ``wrote`` where one of ``known`` is wanted."""
    names = sorted(set(known))
    if not names:
        return "แก้ชื่อหรือค่าตรงนี้ให้ตรงกับที่มี", "correct the name or value here to one that exists"
    listed = ", ".join(names[:SHOWN]) + (" ..." if len(names) > SHOWN else "")
    near = get_close_matches(wrote, names, 1, 0.7)
    if near:
        return f"หมายถึง {near[0]} หรือไม่ (มี {listed})", f"did you mean {near[0]}? There is {listed}"
    return f"เลือกจาก {listed}", f"choose from {listed}"
