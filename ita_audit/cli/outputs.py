"""Where reports go: ``NAME[:PATH]``, opened late, never over an input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ita_audit.cli.streams import write_out
from ita_audit.errors import UsageError
from ita_audit.formats import FORMATS, is_binary, render
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.writing import write_file


@dataclass(frozen=True, slots=True)
class Output:
    """One format and where it goes; ``path`` None is standard output."""

    format: str
    path: Path | None


def outputs(formats: Sequence[str], output: Path | None, inputs: Sequence[str]) -> list[Output]:
    """What ``-f`` and ``-o`` ask for.

    Raises ``UsageError``: an unknown format, two formats for standard output, ``-o`` with several
    formats, a binary format for a terminal, two formats for one file, an output that is an input.
    """
    wanted = [_parse(given) for given in formats] or [Output(_by_suffix(output), None)]
    if output is not None and str(output) != "-":
        open_ended = [one for one in wanted if one.path is None]
        if len(open_ended) != 1:
            raise UsageError.of(
                "-o", "ใช้ -o ได้กับรูปแบบเดียว", "-o serves one format", "ใช้ -f NAME:PATH", "use -f NAME:PATH"
            )
        wanted = [Output(one.format, output) if one.path is None else one for one in wanted]
    if sum(one.path is None for one in wanted) > 1:
        raise UsageError.of(
            "-f",
            "แสดงบนจอได้ครั้งละรูปแบบเดียว",
            "one format at most goes to standard output",
            "ใส่ไฟล์ให้รูปแบบที่เหลือ เช่น -f json:out.json",
            "give the others a file: -f json:out.json",
        )
    paths = [one.path for one in wanted if one.path is not None]
    for place, path in enumerate(paths):
        if any(same_file(path, other) for other in paths[:place]):
            raise UsageError.of(str(path), "ระบุไฟล์ผลลัพธ์ซ้ำกัน", "two formats would go to this file",
                         "ตั้งชื่อไฟล์ให้ต่างกัน", "give each its own name")  # fmt: skip
    for one in wanted:
        _allowed(one, inputs)
    return wanted


def write(output: Output, batch: Batch, look: RenderOptions) -> None:
    """Render, then write; the file is opened only when there is something to write.

    Raises ``UsageError`` where it cannot be written.
    """
    if output.format == "terminal" and not batch.reports and not batch.several:
        return
    content = render(output.format, batch, look)
    write_to(output.path, content)


def write_to(path: Path | None, content: bytes) -> None:
    """Write bytes to a file, or to standard output. Raises ``UsageError`` where it cannot be written."""
    if path is None:
        write_out(content)
        return
    write_file(path, content)


def _parse(given: str) -> Output:
    name, colon, path = given.partition(":")
    if name not in FORMATS:
        known = ", ".join(FORMATS)
        raise UsageError.of(
            "-f", f"ไม่มีรูปแบบ {name}", f"there is no format {name}", f"เลือกจาก {known}", f"choose from {known}"
        )
    return Output(name, Path(path) if colon and path and path != "-" else None)


_SUFFIXES = {"md": "markdown", "htm": "html"}


def _by_suffix(output: Path | None) -> str:
    suffix = output.suffix.lower().lstrip(".") if output else ""
    suffix = _SUFFIXES.get(suffix, suffix)
    return suffix if suffix in FORMATS else "terminal"


def _allowed(output: Output, inputs: Sequence[str]) -> None:
    if output.path is None:
        if is_binary(output.format) and sys.stdout.isatty():
            raise UsageError.of(
                "-f",
                f"{output.format} แสดงบนจอไม่ได้",
                f"{output.format} cannot be shown on a terminal",
                f"เขียนลงไฟล์: -f {output.format}:รายงาน.{output.format}",
                f"write a file: -f {output.format}:report.{output.format}",
            )
        return
    for given in inputs:
        if given != "-" and same_file(output.path, Path(given)):
            raise UsageError.of(
                str(output.path),
                "เป็นไฟล์ที่กำลังตรวจ จะไม่เขียนทับ",
                "it is an input and is not written over",
                "ตั้งชื่อไฟล์ผลลัพธ์เป็นอย่างอื่น",
                "choose another name for the output",
            )


def same_file(one: Path, other: Path) -> bool:
    """Whether both name one file; links count, and so does a file that is not there yet."""
    try:
        return one.resolve() == other.resolve() or one.samefile(other)
    except OSError:
        return False
