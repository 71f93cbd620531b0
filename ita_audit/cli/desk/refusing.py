"""What ``rounds decide`` and ``rounds decisions`` refuse, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ita_audit.errors import Fault, UsageError


def only_files(typed: Mapping[str, object]) -> None:
    """Raises ``UsageError`` where something of ``typed``, by option, stands beside ``--from``."""
    beside = ", ".join(option for option, value in typed.items() if value)
    if beside:
        raise UsageError(
            Fault(
                "--from",
                f"ใช้พร้อมกับ {beside} ไม่ได้ ไฟล์บอกไว้ครบแล้ว",
                f"it goes without {beside}: the file says it all",
                "เลือกอย่างใดอย่างหนึ่ง",
                "leave out one of them",
            )
        )


def no_lgu() -> UsageError:
    """A file of decisions is about one LGU, and none was named."""
    return UsageError(
        Fault(
            "--lgu",
            "ไฟล์การตัดสินเป็นของ อปท. เดียว",
            "a file of decisions is about one LGU",
            "ระบุรหัสด้วย --lgu",
            "name it with --lgu",
        )
    )


def is_there(path: Path) -> UsageError:
    """A file of decisions is a log, and is not written over."""
    return UsageError(
        Fault(
            str(path),
            "มีไฟล์นี้อยู่แล้ว จะไม่เขียนทับบันทึกการตัดสิน",
            "it is there already; a log of decisions is not written over",
            "ตั้งชื่ออื่น",
            "choose another name",
        )
    )


def two_lgus(file: str, before: str, after: str) -> Fault:
    """Two files that are of two LGUs, by their codes."""
    return Fault(
        file,
        f"เป็นของ อปท. {after} แต่ไฟล์ครั้งก่อนเป็นของ {before} จึงเทียบกันไม่ได้",
        f"it is of the LGU {after}, the older file of {before}: they are not compared",
        "ระบุสองไฟล์ของ อปท. เดียวกัน",
        "name two files of one LGU",
    )
