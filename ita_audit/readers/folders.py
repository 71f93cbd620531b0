"""The submissions in a folder, without what only looks like one; and what else lies there."""

from __future__ import annotations

import os
import re
import zipfile
import zlib
from codecs import BOM_UTF8
from collections.abc import Collection, Iterator
from pathlib import Path

from ita_audit.errors import Fault, SubmissionError
from ita_audit.limits import FOLDER_FILES

_HEAD = 4096  # bytes; the program's own reports say what they are in the first line or two
_MOST_SAID = 64 * 1024
_MOST_OF_A_PDF = 20 * 1024 * 1024
_PIECE = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.DOTALL)
_SAYS_SO = (b'<meta name="generator" content="ita-audit">', b"ita-audit/decisions/")
_BEGINS = (  # reports as text and as tables, a round as a table, a store, the list of who is expected
    "รายงานผลการตรวจความครบถ้วนของหลักฐาน".encode(),
    b"Gap report",
    "ชนิดแถว,รหัสหน่วยงาน,".encode(),
    b"Row,Agency code,",
    b"round,agency_code,",
    b"PAR1",
    b"SQLite format 3",
    b"code,name,district,province",
)
_AUTHOR = b"/Author(ita-audit)"  # of a PDF
_OF_THE_SYSTEM = ("desktop.ini", "thumbs.db")
_BESIDE_A_STORE = re.compile(r"-(?:wal|shm|journal)$")
_NAMES_A_REPORT = re.compile(r'\s*:\s*"ita-audit/reports?/')


def submissions_in(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """The files below ``folder`` that end in one of ``suffixes``, whatever the case, sorted.

    Passed over: hidden files and folders, Office's ``~$`` files, links to folders (so that none is
    walked twice or for ever) and the program's own reports. Raises OSError for a folder that
    cannot be listed, SubmissionError for one that holds more than ``FOLDER_FILES``.
    """
    return sorted(
        (path for path in _files(folder) if path.suffix.lower() in suffixes and not _is_report(path)),
        key=lambda path: path.parts,
    )


def others_in(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """The files below ``folder`` that end in none of ``suffixes``, sorted.

    Passed over: hidden files and folders, Office's and Windows' own files, links to folders, and what
    this program wrote. Raises OSError for a folder that cannot be listed.
    """
    return sorted(
        (path for path in _files(folder) if path.suffix.lower() not in suffixes and not _is_own(path)),
        key=lambda path: path.parts,
    )


def _is_own(path: Path) -> bool:
    """Whether ``path`` is of the system, or begins like something that this program wrote or asked for."""
    if path.name.lower() in _OF_THE_SYSTEM:
        return True
    store = path.with_name(_BESIDE_A_STORE.sub("", path.name))
    try:
        if not store.is_file():
            return False
        with store.open("rb") as stream:
            if path.suffix.lower() == ".pdf":
                return _AUTHOR in stream.read(_MOST_OF_A_PDF)
            head = stream.read(_HEAD)
    except OSError:
        return False  # it is named, and whoever opens it will see
    begin = (
        head.removeprefix(BOM_UTF8).removeprefix(b"# ").replace(b'"', b"")
    )  # earlier tables quoted no cell
    return begin.startswith(_BEGINS) or any(sign in head for sign in _SAYS_SO)


def _files(folder: Path) -> Iterator[Path]:
    waiting, left = [folder], FOLDER_FILES
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                left -= 1
                if left < 0:
                    raise SubmissionError(_too_many_in(str(folder)))
                if entry.name.startswith((".", "~$")):
                    continue
                if not _is_folder(entry):
                    yield Path(entry.path)
                elif not entry.is_symlink():
                    waiting.append(Path(entry.path))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a circle of links: whoever reads it will say so


def _is_report(path: Path) -> bool:
    """Whether ``path`` begins like an object whose ``schema`` is that of a report, or is an annotated copy."""
    if not path.is_file():
        return False
    if path.suffix.lower() == ".xlsx":
        return is_annotated(path)
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8-sig", errors="replace")
    except OSError:
        return False  # whoever reads it will say so
    depth = 0
    for piece in _PIECE.finditer(head):
        if piece[0] in ("{", "["):
            depth += 1
        elif piece[0] in ("}", "]"):
            depth -= 1
        elif depth == 1 and piece[0] == '"schema"':
            return bool(_NAMES_A_REPORT.match(head, piece.end()))
    return False


def is_annotated(path: Path) -> bool:
    """Whether the workbook says of itself that the program wrote it as a report or an annotated copy."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open("docProps/custom.xml") as stream:
            said = stream.read(_MOST_SAID)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, ValueError, zlib.error):
        return False  # whoever reads it will say what is wrong
    return b"ita-audit/annotated/" in said or b"ita-audit/report" in said


def _too_many_in(folder: str) -> Fault:
    return Fault(
        folder,
        th=f"ในโฟลเดอร์นี้มีไฟล์และโฟลเดอร์ย่อยมากเกินไป ดูได้ไม่เกิน {FOLDER_FILES:,} รายการ",
        en=f"Too much lies in this folder and below it: at most {FOLDER_FILES:,} files and folders are looked at.",
        todo_th="ระบุโฟลเดอร์ที่เก็บเฉพาะแบบข้อมูลที่ส่งตรวจ",
        todo_en="Name the folder that holds the submissions alone.",
    )
