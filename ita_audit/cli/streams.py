"""Standard streams: UTF-8 whatever the console's code page, colour where it is wanted."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
from typing import BinaryIO, Never, TextIO

from ita_audit.errors import Fault, SubmissionError, UsageError


class _Closed(io.RawIOBase):
    """What a standard output that was closed before the program began is written to."""

    def writable(self) -> bool:
        return True

    def write(self, _content: object) -> Never:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def prepare_streams() -> None:
    """Write UTF-8 to standard output and error; an unwritable character never ends the program.

    Where standard output is closed, writing fails as on a full disk; what a closed standard error
    should say is said to nobody.
    """
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(_Closed()))
    if sys.stderr is None:
        _abandon_stderr()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def wants_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour what goes to ``stream``: ``always``, ``never``, or as it can (NO_COLOR)."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The width of the terminal in cells; 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def piped(source: str) -> BinaryIO | None:
    """Standard input where ``source`` is ``-``; None where it is a file.

    Raises ``SubmissionError`` where it is closed.
    """
    if source != "-":
        return None
    if sys.stdin is None:
        raise SubmissionError.of(
            "-",
            "ไม่มีข้อมูลเข้าทาง stdin เพราะถูกปิดไว้",
            "there is no standard input: it is closed",
            "ส่งข้อมูลเข้าทาง stdin หรือระบุชื่อไฟล์",
            "hand the submission in by standard input, or name a file",
        )
    return sys.stdin.buffer


def write_out(content: bytes) -> None:
    """Write bytes to standard output. A reader that has gone away is no error.

    Raises ``UsageError`` where it cannot be written, as on a full disk.
    """
    try:
        sys.stdout.flush()
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            sys.stdout.write(content.decode("utf-8", "replace"))
        else:
            buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_stdout()
    except OSError as error:
        _abandon_stdout()
        raise UsageError(_unwritten(error)) from error


def stdout_fault() -> Fault | None:
    """What is wrong with standard output, where nothing can be written there: an end of the line is tried."""
    try:
        sys.stdout.write("\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_stdout()
    except OSError as error:
        _abandon_stdout()
        return _unwritten(error)
    return None


def _unwritten(error: OSError) -> Fault:
    reason = error.strerror or str(error)
    return Fault(
        "stdout",
        f"เขียนผลลัพธ์ไม่ได้ ({reason})",
        f"the output cannot be written ({reason})",
        "เขียนลงไฟล์ในที่อื่นด้วย -o",
        "write it to a file elsewhere with -o",
    )


def _abandon_stdout() -> None:
    """Let nothing be written there any more, not even what is left when the program ends."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _abandon_stderr() -> None:
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def say(text: str) -> None:
    """One line for a person on standard error: progress, hints, errors.

    Where it cannot be written, nobody hears it, and the exit code says what it says otherwise.
    """
    note(f"{text}\n")


def note(text: str) -> None:
    """What ``say`` says, without an end of the line: progress that is written over."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _abandon_stderr()
