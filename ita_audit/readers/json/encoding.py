"""From the bytes of a file to its text: UTF-8 and nothing else, with the other encoding named."""

from __future__ import annotations

import codecs
from collections.abc import Iterable

from ita_audit.errors import SubmissionError
from ita_audit.readers.json.fault_wording import FaultWording
from ita_audit.readers.json.tokens import BLANKS, Ruler

EMPTY = FaultWording(
    th="ไฟล์ว่างเปล่า ไม่มีข้อมูลอยู่เลย",
    en="The file is empty: there is nothing in it.",
    todo_th="เลือกไฟล์ที่กรอกข้อมูลแล้ว หรือบันทึกไฟล์จากโปรแกรมต้นทางอีกครั้ง",
    todo_en="Choose the file that was filled in, or save it again where it came from.",
)
OTHER_FILE = FaultWording(
    th="เนื้อในเป็นไฟล์ $kind ไม่ใช่ไฟล์ข้อความ JSON แม้ชื่อจะลงท้ายด้วย .json",
    en="What is inside is a file of the kind $kind, not a JSON text, whatever its name says.",
    todo_th="ใช้ไฟล์ .json ตามแบบ การเปลี่ยนนามสกุลไฟล์ไม่ได้เปลี่ยนชนิดไฟล์",
    todo_en="Use a .json file that follows the form. Renaming a file does not change what it is.",
)
OTHER_ENCODING = FaultWording(
    th="ไฟล์นี้เก็บอักษรแบบ $name ต้องเป็นแบบ UTF-8",
    en="The file is encoded in $name. It must be UTF-8.",
    todo_th='เปิดด้วย Notepad เลือก "บันทึกเป็น" (Save As) แล้วเลือกการเข้ารหัส (Encoding) เป็น UTF-8',
    todo_en="Open it in Notepad, choose Save As and set Encoding to UTF-8.",
)
OLD_THAI = FaultWording(
    th="ไฟล์นี้เก็บภาษาไทยด้วยรหัสแบบเก่า (TIS-620 หรือ Windows-874) ต้องเป็นแบบ UTF-8",
    en="The Thai in this file is in the old encoding (TIS-620 or Windows-874). It must be UTF-8.",
    todo_th=OTHER_ENCODING.todo_th,
    todo_en=OTHER_ENCODING.todo_en,
)
NOT_UTF8 = FaultWording(
    th="ตรงนี้มีไบต์ ($found) ที่อ่านเป็นตัวอักษรแบบ UTF-8 ไม่ได้",
    en="The bytes here ($found) are no character in UTF-8.",
    todo_th="พิมพ์ข้อความตรงนี้ใหม่แล้วบันทึกเป็น UTF-8 หรือขอไฟล์ใหม่จากต้นทางถ้าไฟล์เสียหาย",
    todo_en="Type the text here anew and save as UTF-8, or fetch the file again if it is damaged.",
)
CUT_LETTER = FaultWording(
    th="ไฟล์จบกลางคัน ตัวอักษรสุดท้ายมาไม่ครบ",
    en="The file ends in the middle: its last character is cut in two.",
    todo_th="ไฟล์อาจบันทึกหรือคัดลอกมาไม่ครบ ให้ขอไฟล์ใหม่จากต้นทาง",
    todo_en="It may have been saved or copied only in part. Fetch it again.",
)

_KINDS = {  # the first bytes of what gets renamed to .json
    b"PK\x03\x04": "Excel / Word / ZIP",
    b"\xd0\xcf\x11\xe0": "Excel / Word 97-2003",
    b"%PDF": "PDF",
    b"\x1f\x8b": "gzip",
}
_MARKS = {  # the longer first: the mark of UTF-32 begins with that of UTF-16
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16 (Unicode)",
    codecs.BOM_UTF16_BE: "UTF-16 (Unicode)",
}
# Which of the first four bytes are not zero when a text begins with two ASCII characters.
_ZEROS = {"0001": "UTF-32", "1000": "UTF-32", "0101": "UTF-16 (Unicode)", "1010": "UTF-16 (Unicode)"}


def text_of(content: bytes, file: str) -> str:
    """The text of ``content`` without a leading byte order mark.

    Raises SubmissionError when it is empty, is not UTF-8, or is no text at all.
    """
    _refuse_other(content, file)
    content = content.removeprefix(codecs.BOM_UTF8)
    if not content.strip(BLANKS.encode() + b"\0"):
        raise SubmissionError(EMPTY.fault(file))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        place = Ruler(before).place(len(before))
        if error.reason == "unexpected end of data":
            raise SubmissionError(CUT_LETTER.fault(file, place)) from None
        if _is_old_thai(content):
            raise SubmissionError(OLD_THAI.fault(file)) from None
        found = content[error.start : error.end].hex(" ").upper()
        raise SubmissionError(NOT_UTF8.fault(file, place, {"found": found})) from None


def _refuse_other(content: bytes, file: str) -> None:
    for start, kind in _KINDS.items():
        if content.startswith(start):
            raise SubmissionError(OTHER_FILE.fault(file, None, {"kind": kind}))
    name = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None)
    name = name or _ZEROS.get("".join("01"[byte > 0] for byte in content[:4]))
    if name:
        raise SubmissionError(OTHER_ENCODING.fault(file, None, {"name": name}))


def _is_old_thai(content: bytes) -> bool:
    """Whether bytes that are not UTF-8 read as Thai in Windows-874, and read better so than as UTF-8."""
    try:
        letters = [letter for letter in content.decode("cp874") if letter > "\x7f"]
    except UnicodeDecodeError:
        return False
    as_utf8 = content.decode("utf-8", errors="replace")
    return (
        any("ก" <= letter <= "ฮ" for letter in letters)  # an accent of Latin-1 reads as a tone mark
        and _thai(letters) > 0.6 * len(letters)
        and _thai(as_utf8) < as_utf8.count("\ufffd")
    )


def _thai(letters: Iterable[str]) -> int:
    return sum("ก" <= letter <= "๛" for letter in letters)
