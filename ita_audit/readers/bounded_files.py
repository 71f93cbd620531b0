"""The bytes of a file or a stream: never more than a limit, and every refusal a sentence.

Whatever a user names is read here: rules, decisions, lists, reports and submissions.
"""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from typing import Protocol

from ita_audit.errors import AuditError, Fault, SubmissionError
from ita_audit.limits import MEGABYTE


class Stream(Protocol):
    """Whatever is read like a file opened in binary."""

    def read(self, size: int, /) -> bytes | None:
        """Up to ``size`` bytes; none at the end."""


def size_of(path: Path, file: str, refusal: type[AuditError] = SubmissionError) -> int:
    """The size in bytes of the ordinary file at ``path``, opening nothing.

    Raises ``refusal``, naming it ``file``, where there is no file or no ordinary one: a pipe
    would hang, a device might never end.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise refusal(fault_of(error, file)) from None
    if stat.S_ISDIR(status.st_mode):
        raise refusal(
            Fault(
                file,
                th="นี่คือโฟลเดอร์ ไม่ใช่ไฟล์",
                en="This is a folder, not a file.",
                todo_th="ระบุชื่อไฟล์ในโฟลเดอร์นี้",
                todo_en="Name a file in it.",
            )
        )
    if not stat.S_ISREG(status.st_mode):
        by_stdin = refusal is SubmissionError
        raise refusal(
            Fault(
                file,
                th="นี่ไม่ใช่ไฟล์ธรรมดา แต่เป็นอุปกรณ์หรือท่อส่งข้อมูล",
                en="This is not an ordinary file but a device or a pipe.",
                todo_th="บันทึกเป็นไฟล์ก่อน" + (" หรือส่งเข้าทาง stdin ด้วย -" if by_stdin else ""),
                todo_en="Save it to a file first"
                + (", or hand it in by standard input with -." if by_stdin else "."),
            )
        )
    return status.st_size


def read_file(path: Path, file: str, limit: int, refusal: type[AuditError] = SubmissionError) -> bytes:
    """The bytes of the ordinary file at ``path``; raises ``refusal`` when it can't be read.

    A file larger than ``limit`` bytes is refused before it is opened, and one that grows, while read.
    """
    if size_of(path, file, refusal) > limit:
        raise refusal(_too_large(file, limit, refusal))
    try:
        with path.open("rb") as stream:
            return read_stream(stream, file, limit, refusal)
    except OSError as error:
        raise refusal(fault_of(error, file)) from None


def read_stream(stream: Stream, file: str, limit: int, refusal: type[AuditError] = SubmissionError) -> bytes:
    """The bytes of ``stream`` to its end; raises ``refusal`` beyond ``limit`` of them.

    At most ``limit`` + 1 bytes are taken.
    """
    parts: list[bytes] = []
    left = limit + 1
    try:
        while left and (part := stream.read(left)):
            parts.append(part)
            left -= len(part)
    except (OSError, ValueError) as error:  # ValueError: the stream is closed
        raise refusal(fault_of(error, file)) from None
    if not left:
        raise refusal(_too_large(file, limit, refusal))
    return b"".join(parts)


def fault_of(error: OSError | ValueError, file: str) -> Fault:
    """What the operating system's ``error`` means for ``file``."""
    if getattr(error, "errno", None) == errno.ENAMETOOLONG:
        return Fault(
            file,
            th="ยาวเกินกว่าที่จะเป็นชื่อไฟล์ได้",
            en="This is longer than the name of a file can be.",
            todo_th="ตรวจสิ่งที่พิมพ์ แล้วระบุชื่อไฟล์ที่ต้องการ",
            todo_en="See what was typed, and name the file that is meant.",
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Fault(
            file,
            th="ไม่พบไฟล์หรือโฟลเดอร์นี้",
            en="There is no such file or folder.",
            todo_th="ตรวจการสะกดชื่อและที่อยู่ไฟล์",
            todo_en="Check how its name and folder are spelt.",
        )
    if isinstance(error, PermissionError):
        return Fault(
            file,
            th="ไม่มีสิทธิ์อ่าน หรือไฟล์เปิดค้างอยู่ในโปรแกรมอื่น",
            en="It may not be read: no permission, or another program holds it open.",
            todo_th="ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ หรือขอสิทธิ์อ่านจากเจ้าของไฟล์",
            todo_en="Close the program that has it open, or ask its owner for permission to read it.",
        )
    reason = getattr(error, "strerror", None) or str(error)
    return Fault(
        file,
        th=f"เครื่องอ่านไฟล์นี้ไม่ได้ ({reason})",
        en=f"The computer cannot read this ({reason}).",
        todo_th="คัดลอกไฟล์มาไว้ในเครื่องนี้แล้วลองอีกครั้ง",
        todo_en="Copy the file to this computer and try again.",
    )


def _too_large(file: str, limit: int, refusal: type[AuditError]) -> Fault:
    todo = (
        "ตรวจว่าเป็นไฟล์แบบข้อมูลที่ถูกต้อง ภาพและเอกสารให้ใส่เป็นลิงก์ ไม่ใส่ในไฟล์",
        "See whether it is the right file. Pictures and documents are given as links instead.",
    )
    if refusal is not SubmissionError:
        todo = ("ตรวจว่าเป็นไฟล์ที่ถูกต้อง", "See whether it is the right file.")
    return Fault(
        file,
        f"ไฟล์ใหญ่เกินไป อ่านได้ไม่เกิน {limit // MEGABYTE} MB",
        f"The file is too large: at most {limit // MEGABYTE} MB are read.",
        *todo,
    )
