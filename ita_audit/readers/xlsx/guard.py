"""Before a workbook is opened: is it one, and can it be opened without harm? Nothing is trusted."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from ita_audit import limits
from ita_audit.readers.xlsx.workbook_refusals import refuse

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 64 * 1024


def parts_of(content: bytes, file: str) -> Mapping[str, bytes]:
    """The parts of the workbook by name, unpacked. Raises SubmissionError where it is none or does harm."""
    if not content:
        raise refuse(file, "empty")
    if content.startswith(_OLE):
        raise refuse(file, "encrypted" if _ENCRYPTED in content else "old")
    if not content.startswith(b"PK"):
        raise refuse(file, "web_page" if _is_text(content) else "broken")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _unpacked(archive, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError):
        raise refuse(file, "broken") from None


def _unpacked(archive: zipfile.ZipFile, file: str) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    names = {entry.filename.casefold() for entry in entries}
    if len(entries) > limits.WORKBOOK_PARTS:
        raise refuse(file, "too_many_parts")
    if any(entry.flag_bits & 1 for entry in entries):
        raise refuse(file, "encrypted")
    _is_workbook(names, file)
    if sum(entry.file_size for entry in entries) > limits.WORKBOOK_UNPACKED:
        raise refuse(file, "too_large")
    if any(entry.file_size > max(2**20, limits.WORKBOOK_RATIO * entry.compress_size) for entry in entries):
        raise refuse(file, "too_dense")
    left = limits.WORKBOOK_UNPACKED
    parts: dict[str, bytes] = {}
    for entry in entries:
        pieces: list[bytes] = []
        with archive.open(entry) as stream:
            while piece := stream.read(_CHUNK):
                left -= len(piece)
                if left < 0:
                    raise refuse(file, "too_large")
                pieces.append(piece)
        parts[entry.filename] = b"".join(pieces)
    return parts


def _is_workbook(names: set[str], file: str) -> None:
    if any(name.endswith("vbaproject.bin") for name in names):
        raise refuse(file, "macros")
    if any("/externallinks/" in f"/{name}" for name in names):
        raise refuse(file, "external_links")
    if "[content_types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise refuse(file, "no_workbook")
    if any(name.endswith("workbook.bin") for name in names):  # .xlsb
        raise refuse(file, "no_workbook")


def _is_text(content: bytes) -> bool:
    head = content[:4096]
    return b"\0" not in head and head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"",)
