"""One program at a time: a file that is read, added to and written again loses nothing."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ita_audit.errors import UsageError
from ita_audit.writing.files import told
from ita_audit.writing.temporary import EVERYBODY

LOCK = ".ita-audit.lock"
"""The file, one in each folder, that a program holds while it adds to a file there."""
_OPEN = os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0)
_ATTEMPTS, _PAUSE = 600, 0.05  # half a minute; an addition takes milliseconds


@contextmanager
def in_turn(path: Path) -> Iterator[None]:
    """Hold the folder of ``path`` while nobody else who asks for it does, until the end of the block.

    The system frees it when its holder is killed. Raises ``UsageError`` where it stays taken for half a
    minute, or no file can be made there.
    """
    lock = Path(os.path.realpath(path)).parent / LOCK
    with told(lock if os.path.lexists(lock) else path):
        descriptor = _taken(lock)
    try:
        yield
    finally:
        _free(lock, descriptor)


def _taken(lock: Path) -> int:
    """The open file, locked, that has the name ``lock``."""
    for _ in range(_ATTEMPTS):
        with suppress(_BUSY):
            descriptor = os.open(lock, _OPEN, EVERYBODY)
            try:
                _lock(descriptor)
                if _is_still(lock, descriptor):
                    return descriptor
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
        time.sleep(_PAUSE)
    raise UsageError.of(
        str(lock),
        "โปรแกรมอื่นกำลังเขียนไฟล์ในโฟลเดอร์นี้อยู่เกินครึ่งนาที",
        "another program has been writing in this folder for half a minute",
        "รอให้โปรแกรมนั้นจบ หรือปิดโปรแกรมที่ค้างอยู่ แล้วสั่งอีกครั้ง",
        "wait until it is done, or end it where it hangs, and run again",
    )


def _is_still(lock: Path, descriptor: int) -> bool:
    """Whether the name is that file's still: its holder before may have taken it away."""
    try:
        return os.path.samestat(lock.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    _BUSY = PermissionError  # held, or being taken away

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _free(lock: Path, descriptor: int) -> None:
        os.close(descriptor)
        with suppress(OSError):  # whoever has it open by now takes it away
            lock.unlink()

else:
    import fcntl

    _BUSY = BlockingIOError

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(lock: Path, descriptor: int) -> None:
        with suppress(OSError):
            lock.unlink()  # while it is held, so that nobody else's is taken away
        os.close(descriptor)
