"""``check --annotate``: the officer's own workbook, with what is to be mended written into a copy."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from ita_audit.cli.streams import say
from ita_audit.errors import Language, SubmissionError, UsageError
from ita_audit.model import GapReport
from ita_audit.readers import read_bytes
from ita_audit.writing import write_file


def may_annotate(back: Path, sources: Sequence[str], outputs: Sequence[Path | None]) -> None:
    """Raises ``UsageError``: not one workbook to annotate, or a copy that would go over something else."""
    from ita_audit.cli.outputs import same_file

    if len(sources) != 1 or not sources[0].lower().endswith(".xlsx"):
        raise UsageError.of(
            "--annotate",
            "ใช้กับไฟล์ .xlsx ได้ครั้งละหนึ่งไฟล์",
            "it takes exactly one .xlsx file",
            "ระบุแบบที่กรอกแล้วหนึ่งไฟล์ เช่น ita-audit check form.xlsx --annotate back.xlsx",
            "name one form, such as ita-audit check form.xlsx --annotate back.xlsx",
        )
    if back.suffix.lower() != ".xlsx":
        raise UsageError.of(
            str(back), "ชื่อไฟล์ต้องลงท้ายด้วย .xlsx", "its name must end in .xlsx", "เช่น --annotate back.xlsx",
            "such as --annotate back.xlsx",
        )  # fmt: skip
    if any(same_file(back, other) for other in (Path(sources[0]), *(one for one in outputs if one))):
        raise UsageError.of(
            str(back),
            "เป็นไฟล์เดียวกับไฟล์ที่ตรวจหรือไฟล์ผลลัพธ์อื่น จะไม่เขียนทับ",
            "it is the file being checked, or another output, and is not written over",
            "ตั้งชื่อไฟล์เป็นอย่างอื่น",
            "choose another name",
        )


def annotate_file(source: str, back: Path, report: GapReport, language: Language) -> None:
    """Write the annotated copy of ``source`` and say what it could not keep. Raises ``UsageError``."""
    from ita_audit.forms.annotated import annotate

    try:
        content = read_bytes(source)
    except SubmissionError:
        content = b""  # it was read a moment ago
    if sha256(content).hexdigest() != report.provenance.submission_sha256:
        raise UsageError.of(
            source,
            "ไฟล์เปลี่ยนไประหว่างตรวจ",
            "the file changed while it was being checked",
            "ปิดโปรแกรมที่เปิดไฟล์นี้ แล้วสั่งอีกครั้ง",
            "close whatever has it open, and run again",
        )
    copy = annotate(content, report, language)
    write_file(back, copy.content)
    if language == "th":
        say(f"เขียนแบบที่ทำเครื่องหมายแล้วไว้ที่ {back} ไฟล์เดิมไม่เปลี่ยนแปลง")
    else:
        say(f"The annotated copy is {back}; the original is untouched.")
    for lost in copy.lost:
        say(f"  - {lost.in_(language)}")
