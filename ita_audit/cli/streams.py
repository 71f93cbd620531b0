"""Standard streams: UTF-8 whatever the console's code page, colour where it is wanted."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TextIO


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


def write_out(content: bytes) -> None:
    """Write bytes to standard output. A reader that has gone away is no error."""
    sys.stdout.flush()
    try:
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            sys.stdout.write(content.decode("utf-8", "replace"))
        else:
            buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def say(text: str) -> None:
    """One line for a person on standard error: progress, hints, errors."""
    try:
        print(text, file=sys.stderr, flush=True)  # noqa: T201
    except BrokenPipeError:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
