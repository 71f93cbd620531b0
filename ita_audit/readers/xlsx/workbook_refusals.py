"""What an officer hears whose workbook is not read: each refusal with the way out."""

from __future__ import annotations

from ita_audit.errors import Fault, SubmissionError

_SAVE_AS = (
    "เปิดไฟล์ด้วย Excel เลือก บันทึกเป็น > สมุดงาน Excel (.xlsx) แล้วส่งไฟล์ใหม่",
    "Open it in Excel, save it as an Excel workbook (.xlsx), and hand that in.",
)
_COPY = (
    "ขอแบบใหม่ด้วย ita-audit template -o form.xlsx แล้วคัดลอกคำตอบไปวาง",
    "Make a fresh form with ita-audit template -o form.xlsx and copy the answers into it.",
)

_SENTENCES = {  # name: Thai, English, what to do
    "empty": ("ไฟล์นี้ว่างเปล่า", "The file is empty.", _COPY),
    "encrypted": (
        "ไฟล์นี้ใส่รหัสผ่านไว้ จึงเปิดอ่านไม่ได้",
        "The file is protected by a password and cannot be opened.",
        (
            "เปิดไฟล์ด้วย Excel แล้วเลือก ไฟล์ > ข้อมูล > ป้องกันสมุดงาน > เข้ารหัสด้วยรหัสผ่าน ลบรหัสออก แล้วบันทึก",
            "Open it in Excel, take the password out under File > Info > Protect Workbook, and save.",
        ),
    ),
    "old": ("ไฟล์นี้เป็น Excel รุ่นเก่า (.xls)", "This is an old Excel file (.xls).", _SAVE_AS),
    "web_page": (
        "ไฟล์นี้เป็นหน้าเว็บหรือข้อความ ที่ตั้งชื่อเป็น .xlsx",
        "This is a web page or a text that is called .xlsx.",
        _SAVE_AS,
    ),
    "no_workbook": (
        "ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx)",
        "This is not an Excel workbook (.xlsx).",
        _SAVE_AS,
    ),
    "broken": (
        "ไฟล์นี้เสียหาย หรือดาวน์โหลดมาไม่ครบ",
        "The file is damaged, or was not downloaded whole.",
        (
            "เปิดไฟล์ด้วย Excel ถ้าเปิดได้ให้บันทึกใหม่ ถ้าเปิดไม่ได้ให้ขอไฟล์ใหม่",
            "Open it in Excel: if that works save it again, else ask for the file once more.",
        ),
    ),
    "macros": ("ไฟล์นี้มีมาโคร", "The workbook holds macros.", _SAVE_AS),
    "external_links": (
        "ไฟล์นี้มีสูตรที่อ้างถึงไฟล์อื่น",
        "The workbook holds formulas that refer to other files.",
        (
            "ใน Excel เลือก ข้อมูล > แก้ไขการเชื่อมโยง > ยกเลิกการเชื่อมโยง แล้วบันทึก",
            "In Excel choose Data > Edit Links > Break Link, and save.",
        ),
    ),
    "doctype": (
        "ภายในไฟล์มีส่วนที่ Excel ไม่เคยเขียน (DOCTYPE) จึงไม่อ่าน",
        "The file holds something that Excel never writes (a DOCTYPE), and is not read.",
        _COPY,
    ),
    "too_many_parts": (
        "ภายในไฟล์มีส่วนประกอบมากผิดปกติ",
        "The file is made of more parts than a form has.",
        _COPY,
    ),
    "too_large": (
        "เมื่อขยายแล้วไฟล์นี้ใหญ่ผิดปกติ",
        "Unpacked, the file is larger than any form.",
        _COPY,
    ),
    "too_dense": (
        "ไฟล์นี้บีบอัดไว้มากผิดปกติ",
        "The file is packed more densely than any form.",
        _COPY,
    ),
    "too_many_cells": (
        "ไฟล์นี้มีแถวหรือช่องมากเกินไป",
        "The workbook has too many rows or cells.",
        _COPY,
    ),
}


def refuse(file: str, name: str) -> SubmissionError:
    """The exception to raise for the refusal called ``name``."""
    th, en, (todo_th, todo_en) = _SENTENCES[name]
    return SubmissionError(Fault(file, th, en, todo_th, todo_en))


def too_far(file: str, sheet: str, cell: str, rows: int, columns: int) -> SubmissionError:
    """Something stands in a cell that no form reaches."""
    return SubmissionError(
        Fault(
            file,
            f"มีข้อมูลอยู่ไกลเกินไป อ่านได้ไม่เกิน {rows:,} แถว {columns} คอลัมน์",
            f"Something stands too far out: at most {rows:,} rows and {columns} columns are read.",
            "ลบข้อมูลในช่องนั้น หรือย้ายเข้ามาในแบบ",
            "Clear that cell, or move what it holds into the form.",
            sheet=sheet,
            cell=cell,
        )
    )
