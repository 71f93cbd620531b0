"""Bytes to files, and what could not be written as a sentence that names the file and the cause."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from ita_audit.errors import Fault, UsageError
from ita_audit.writing.temporary import beside, fill

_STREAMS = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/")


def write_file(path: Path, content: bytes) -> None:
    """Write ``content`` to the file that somebody named ``path``. Raises ``UsageError`` where that cannot be.

    A link is followed and stays, since whoever named it meant the file behind it. A pipe or a device has no
    former content to keep, and is written as it is.
    """
    with told(path):
        if _is_special(path):
            with path.open("wb") as stream:
                stream.write(content)
            return
        _replace(Path(os.path.realpath(path)), content)


def write_own_file(path: Path, content: bytes) -> None:
    """Write ``content`` under a name that the program chose, in a folder that is made where it is missing.

    Whatever stands at that name is replaced; a link that somebody planted there is not followed. Raises
    ``UsageError`` where it cannot be written.
    """
    with told(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    with told(path):
        _replace(path, content)


def make_private(path: Path) -> None:
    """Make ``path`` an empty file for its owner alone; what is there already stays as it is. Raises ``OSError``.

    It is for a database, which writes into it by its own journal.
    """
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def write_all(files: Mapping[Path, bytes], edited: Mapping[Path, bytes] | None = None) -> None:
    """Write new files, and others that are ``edited``, their folders too: all of them or none.

    Raises ``UsageError`` with every new one that is there already, or with the one that cannot be written;
    then everything is as it was.
    """
    there = [path for path in files if os.path.lexists(path)]
    if there:
        raise UsageError(map(_is_there, there))
    with ExitStack() as ending:  # backwards: what is new is moved into place, then what was edited
        for path in files:
            ending.enter_context(told(path))
            ending.enter_context(_new(path))
        for path, content in {**(edited or {}), **files}.items():
            ending.enter_context(told(path))
            fill(ending.enter_context(beside(path)), content)


def _replace(path: Path, content: bytes) -> None:
    with beside(path) as temporary:
        fill(temporary, content)


def _is_special(path: Path) -> bool:
    """Whether ``path`` is a pipe, a device, or a stream of this program such as /dev/stdout."""
    if str(path.absolute()).startswith(_STREAMS):
        return True
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


@contextmanager
def _new(path: Path) -> Iterator[None]:
    """Make the folder of ``path``; where the block fails, take away ``path`` and each folder that was made."""
    missing = [folder for folder in path.parents if not folder.exists()]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
            for folder in missing:
                folder.rmdir()
        raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn an ``OSError`` in the block into a ``UsageError`` about ``path``."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError.of(
            str(path),
            f"เขียนไฟล์ไม่ได้ ({reason})",
            f"it cannot be written ({reason})",
            "เลือกที่เก็บอื่น หรือปิดโปรแกรมที่เปิดไฟล์นี้อยู่",
            "choose another place, or close the program that has it open",
        ) from error


def _is_there(path: Path) -> Fault:
    return Fault(
        str(path),
        "มีไฟล์นี้อยู่แล้ว จะไม่เขียนทับ",
        "it is there already and is not written over",
        "ใช้ชื่ออื่น หรือย้ายไฟล์เดิมออกก่อน",
        "choose another name, or move it away first",
    )
