"""Standard streams: UTF-8 whatever the console's code page, colour where it is wanted."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import BinaryIO, TextIO

from ita_audit.errors import Fault, UsageError


def prepare_streams() -> None:
    """Write UTF-8 to standard output and error; an unwritable character never ends the program."""
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
    """Standard input where ``source`` is ``-``; None where it is a file."""
    return sys.stdin.buffer if source == "-" else None


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
        reason = error.strerror or str(error)
        raise UsageError(
            Fault("stdout", f"เขียนผลลัพธ์ไม่ได้ ({reason})", f"the output cannot be written ({reason})",
                  "เขียนลงไฟล์ในที่อื่นด้วย -o", "write it to a file elsewhere with -o")
        ) from error  # fmt: skip


def _abandon_stdout() -> None:
    """Let nothing be written there any more, not even what is left when the program ends."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def say(text: str) -> None:
    """One line for a person on standard error: progress, hints, errors."""
    try:
        print(text, file=sys.stderr, flush=True)  # noqa: T201
    except BrokenPipeError:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
