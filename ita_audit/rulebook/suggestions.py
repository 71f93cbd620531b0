"""What to write instead of a word that nothing is called by: the nearest of what there is, then all of it."""

from __future__ import annotations

from collections.abc import Iterable

from ita_audit.nearest import nearest

SHOWN = 20
"""Names that are listed; of more, only the first of the alphabet."""


def instead(wrote: str, known: Iterable[str]) -> tuple[str, str]:
    """What to do, in Thai and in English, about ``wrote`` where one of ``known`` is wanted."""
    names = sorted(set(known))
    if not names:
        return "แก้ชื่อหรือค่าตรงนี้ให้ตรงกับที่มี", "correct the name or value here to one that exists"
    listed = ", ".join(names[:SHOWN]) + (" ..." if len(names) > SHOWN else "")
    near = nearest(wrote, names)
    if near:
        return f"หมายถึง {near} หรือไม่ (มี {listed})", f"did you mean {near}? There is {listed}"
    return f"เลือกจาก {listed}", f"choose from {listed}"
