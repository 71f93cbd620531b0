"""Files that are made for whoever keeps the rules: all of them or none, and never over one that is there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ita_audit.errors import Fault, UsageError


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet. Raises ``UsageError`` with every one that is, and writes nothing then."""
    there = [path for path in files if path.exists()]
    if there:
        raise UsageError(
            Fault(
                str(path),
                "มีไฟล์นี้อยู่แล้ว จะไม่เขียนทับ",
                "it is there already and is not written over",
                "ใช้ชื่ออื่น หรือย้ายไฟล์เดิมออกก่อน",
                "choose another name, or move it away first",
            )
            for path in there
        )
    for path, content in files.items():
        write(path, content)


def write(path: Path, content: bytes) -> None:
    """Write one file, its folder too. Raises ``UsageError`` where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(
            Fault(
                str(path),
                f"เขียนไฟล์ไม่ได้ ({reason})",
                f"it cannot be written ({reason})",
                "เลือกที่เก็บอื่น",
                "choose another place",
            )
        ) from error
