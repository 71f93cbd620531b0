"""What an officer hears who hands in a file of a kind that is not read."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

from ita_audit.errors import Fault

_KINDS = {  # suffix: what it is, in Thai and in English
    ".xlsx": ("ไฟล์ Excel", "an Excel file"),
    ".xlsm": ("ไฟล์ Excel", "an Excel file"),
    ".xls": ("ไฟล์ Excel รุ่นเก่า", "an old Excel file"),
    ".ods": ("ไฟล์ตารางคำนวณ", "a spreadsheet"),
    ".csv": ("ไฟล์ตาราง CSV", "a CSV table"),
    ".docx": ("ไฟล์ Word", "a Word file"),
    ".doc": ("ไฟล์ Word รุ่นเก่า", "an old Word file"),
    ".pdf": ("ไฟล์ PDF", "a PDF"),
    ".zip": ("ไฟล์บีบอัด", "a compressed folder"),
}


def unknown_suffix(file: str, known: Collection[str]) -> Fault:
    """The fault of ``file``, which ends in none of the suffixes that are ``known``."""
    name, read = PurePath(file), ", ".join(known)
    suffix = name.suffix.lower()
    if PurePath(name.stem).suffix.lower() in known:  # Notepad's doing; Windows hides the end
        return Fault(
            file,
            th=f"ชื่อไฟล์ลงท้ายด้วย {suffix} เกินมา ต้องลงท้ายด้วย {read}",
            en=f"The name ends in a {suffix} too many. It must end in {read}.",
            todo_th=f"เปลี่ยนชื่อไฟล์เป็น {name.stem}",
            todo_en=f"Rename the file to {name.stem}.",
        )
    if suffix == ".zip":
        todo = ("แตกไฟล์ก่อน แล้วระบุชื่อโฟลเดอร์ที่ได้", "Unpack it and name the folder it becomes.")
    elif suffix in _KINDS:
        todo = (
            f"กรอกข้อมูลในไฟล์นี้ลงในแบบที่เป็น {read} แล้วส่งไฟล์นั้นแทน การเปลี่ยนนามสกุลไฟล์อย่างเดียวไม่ช่วย",
            f"Fill in the form that ends in {read} and hand that in. Renaming alone does not help.",
        )
    else:
        todo = (f"เลือกไฟล์ที่ลงท้ายด้วย {read}", f"Choose a file that ends in {read}.")
    th, en = _KINDS.get(
        suffix,
        (f"ไฟล์ {suffix}", f"a {suffix} file") if suffix else ("ไฟล์ที่ไม่มีนามสกุล", "a file without a suffix"),
    )
    return Fault(
        file,
        th=f"นี่เป็น{th} ซึ่งยังอ่านไม่ได้ อ่านได้เฉพาะ {read}",
        en=f"This is {en}, which is not read. Only {read} is.",
        todo_th=todo[0],
        todo_en=todo[1],
    )


def none_in_folder(folder: str, known: Collection[str]) -> Fault:
    """The fault of ``folder``, in which no file ends in a suffix that is ``known``."""
    read = ", ".join(known)
    return Fault(
        folder,
        th=f"ไม่พบแบบข้อมูลในโฟลเดอร์นี้ (อ่านได้เฉพาะไฟล์ {read})",
        en=f"There is no submission in this folder (only {read} files are read).",
        todo_th="ตรวจว่าเลือกโฟลเดอร์ถูกต้อง และชื่อไฟล์ลงท้ายด้วยนามสกุลที่อ่านได้",
        todo_en="See whether it is the right folder, and whether the files end in what is read.",
    )


def not_a_folder(file: str) -> Fault:
    """The fault of ``file`` where a folder was asked for."""
    return Fault(
        file,
        th="นี่คือไฟล์ ไม่ใช่โฟลเดอร์",
        en="This is a file, not a folder.",
        todo_th="ระบุโฟลเดอร์ที่ไฟล์นี้อยู่",
        todo_en="Name the folder it is in.",
    )
