"""What the program says to whoever types its name alone."""

from __future__ import annotations

import sys

from ita_audit.cli.streams import wants_color, width, write_out
from ita_audit.formats.terminal.page import Page

LINES = (
    ("สวัสดีค่ะ ita-audit ช่วยตรวจว่าหลักฐาน ITA ของหน่วยงานครบถ้วนหรือยัง", "bold"),
    ("บอกว่าขาดอะไร ที่ไหน ตามข้อใด และต้องทำอะไร ทุกอย่างทำงานในเครื่องนี้ ไม่ส่งข้อมูลออกไป", ""),
    ("ita-audit checks the ITA evidence of a Thai local government, on this computer alone.", "dim"),
)
COMMANDS = (
    ("ita-audit check --example", "ลองดูกับรายงานจริงหนึ่งฉบับ (try it on a real report)"),
    ("ita-audit check submission.json", "ตรวจข้อมูลที่ส่งตรวจ (check a submission)"),
    ("ita-audit explain 8.3", "ข้อ 8.3 ต้องมีอะไรบ้าง (what 8.3 asks for)"),
    ("ita-audit rules list", "รายการข้อทั้งหมด (all requirements)"),
    ("ita-audit --help", "คำสั่งทั้งหมด (all commands)"),
)


def greeting() -> None:
    """Write it to standard output."""
    page = Page(width(), wants_color("auto", sys.stdout))
    for text, style in LINES:
        page.put(text, style=style)
    page.blank()
    for command, meaning in COMMANDS:
        page.put(meaning, lead=f"  {command}", indent=36, lead_style="bold cyan")
    write_out(page.render().encode("utf-8"))
