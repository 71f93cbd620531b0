"""A temporary file beside its place: written, brought to the disk, then moved there in one step."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

EVERYBODY = 0o666
"""Who may read and write a new file, less what the user's umask takes away."""
_BINARY: int = getattr(os, "O_BINARY", 0)
_MADE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY
_CANNOT_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF}


@contextmanager
def beside(path: Path, mode: int = EVERYBODY) -> Iterator[Path]:
    """An empty file in the folder of ``path``, for the block to fill, which then takes the place of ``path``.

    A file that is there keeps its mode and, where that may be, its owner; a link that is there is replaced,
    not followed. Where the block or the moving fails, the temporary file is taken away and ``path`` is as it
    was. Raises ``OSError``.
    """
    former = _former(path)
    temporary = path.with_name(f".ita-audit-{token_hex(8)}.tmp")
    os.close(os.open(temporary, _MADE, mode if former is None else stat.S_IMODE(former.st_mode) | 0o600))
    try:
        yield temporary
        _sync(temporary)
        if former is not None:
            _make_like(temporary, former)
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise
    _sync_folder(path.parent)


def fill(path: Path, content: bytes) -> None:
    """Write ``content`` into the empty file ``path``. Raises ``OSError``."""
    descriptor = os.open(path, os.O_WRONLY | _BINARY)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
    finally:
        os.close(descriptor)


def _former(path: Path) -> os.stat_result | None:
    """The ordinary file that is to be replaced, if there is one and it may be written."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        return None
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return status


def _make_like(path: Path, former: os.stat_result) -> None:
    if hasattr(os, "chown"):
        for owner in ((former.st_uid, -1), (-1, former.st_gid)):
            with suppress(PermissionError):  # only an administrator gives files away
                os.chown(path, *owner)
    os.chmod(path, stat.S_IMODE(former.st_mode))  # noqa: PTH101


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, where the system lets a folder be opened for it."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # Windows, or a folder that may not be listed
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(descriptor)
