"""What was typed wrongly, in the language of the screen instead of the parser's English."""

from __future__ import annotations

import re

import typer

from ita_audit.errors import Fault

PARSER_ERROR: type = typer.BadParameter.__mro__[2]
"""What the parser raises. Typer carried click's own class at first and has a copy of it since."""

_THAI = {  # what the parser says, with the parts worth repeating in groups
    r"No such option:? (\S+)": "ไม่มีตัวเลือก {0}",
    r"No such command '(.+?)'": "ไม่มีคำสั่ง {0}",
    r"Missing command": "ยังไม่ได้ระบุคำสั่ง",
    r"Missing (?:argument|option|parameter) '(.+?)'": "ยังไม่ได้ระบุ {0}",
    r"Option '(.+?)' requires an argument": "ตัวเลือก {0} ต้องมีค่าตามหลัง",
    r"Option '(.+?)' does not take a value": "ตัวเลือก {0} ไม่ต้องมีค่าตามหลัง",
    r"Got unexpected extra argument(?:s|\(s\))? \((.+)\)": "มีคำเกินมา: {0}",
    r"Invalid value for '(.+?)': .*?'(.*)' is not one of (.+?)\.?$": "{0} เป็น {1} ไม่ได้ เลือกได้จาก {2}",
}


def usage_fault(error: Exception) -> Fault:
    """What the parser's ``error`` (a ``PARSER_ERROR``) says, as a fault of the command that was typed."""
    context = getattr(error, "ctx", None)
    command = str(context.command_path) if context else "ita-audit"
    message = str(error.format_message())  # type: ignore[attr-defined]
    return Fault(
        command,
        _in_thai(message),
        message,
        f"ดูวิธีใช้ด้วย {command} --help",
        f"see {command} --help",
    )


def _in_thai(message: str) -> str:
    for pattern, thai in _THAI.items():
        if found := re.match(pattern, message, re.DOTALL):
            return thai.format(*(part.replace("'", "") for part in found.groups()))
    return f"สั่งไม่ถูกต้อง: {message}"
