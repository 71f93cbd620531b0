"""What is JSON by its grammar and yet not read: it would mean different things to different programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ita_audit.limits import DEPTH, DIGITS, JSON_VALUES, TEXT
from ita_audit.model.storable import UNSTORABLE_CLASS
from ita_audit.readers.json.exact_numbers import digits, in_range
from ita_audit.readers.json.fault_wording import Breach, FaultWording, code_point, shown
from ita_audit.readers.json.grammar import explain
from ita_audit.readers.json.pieces import pieces
from ita_audit.readers.json.tokens import BRACKET, SIGN, Ruler, unquoted

CONSTANTS = ("NaN", "Infinity", "-Infinity")

# What no store holds, and noncharacters: I-JSON (RFC 7493, 2.1) has none of these either, but for NUL.
_NO_LETTER = "".join(
    [
        UNSTORABLE_CLASS,
        "\ufdd0-\ufdef",
        *(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)),
    ]
)
NO_LETTER = re.compile(f"[{_NO_LETTER}]")

DUPLICATE = FaultWording(
    th='ชื่อรายการ "$key" ซ้ำ: มีอยู่แล้วที่บรรทัด $line คอลัมน์ $column แต่ละชื่อใช้ได้ครั้งเดียวในวงเล็บปีกกาเดียวกัน',
    en='The name "$key" is given twice: it already stands at line $line, column $column. '
    "Each name may be used once within the same braces.",
    todo_th="เก็บไว้เพียงรายการเดียวที่ถูกต้อง แล้วลบอีกรายการหรือแก้ชื่อ",
    todo_en="Keep the one that is right and remove or rename the other.",
)
NOT_A_NUMBER = FaultWording(
    th="พบ $found ซึ่งไม่ใช่ตัวเลขที่ใช้ได้",
    en="Found $found, which is not a number that can be used.",
    todo_th="ใส่ตัวเลขที่ถูกต้อง หรือถ้าไม่มีตัวเลขให้ลบรายการนี้ออก",
    todo_en="Write the right number or, if there is none, remove this entry.",
)
TOO_MANY_DIGITS = FaultWording(
    th=f"ตัวเลขนี้ยาว $count หลัก อ่านให้ตรงทุกหลักได้ไม่เกิน {DIGITS} หลัก",
    en=f"This number is written with $count digits; at most {DIGITS} can be read exactly.",
    todo_th='ถ้าเป็นจำนวนเงิน ให้ใส่ทศนิยมไม่เกิน 2 ตำแหน่ง ถ้าเป็นเลขที่หรือรหัส ให้ใส่ในเครื่องหมายคำพูด ("...")',
    todo_en='If it is money, write at most two decimals. If it is a code, put it in quotation marks ("...").',
)
OUT_OF_RANGE = FaultWording(
    th="ตัวเลข $found ใหญ่หรือเล็กเกินกว่าที่จะอ่านได้ตรง",
    en="The number $found is too large or too small to be read exactly.",
    todo_th="ตรวจตัวเลขกับเอกสารต้นเรื่อง แล้วเขียนเป็นตัวเลขธรรมดา เช่น 1250000.50",
    todo_en="Compare it with the original document and write it plainly, such as 1250000.50.",
)
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)", re.DOTALL)

TOO_LONG = FaultWording(
    th=f"ข้อความนี้ยาวเกินไป อ่านได้ไม่เกิน {TEXT:,} ตัวอักษร",
    en=f"This text is too long: at most {TEXT:,} characters are read.",
    todo_th="ย่อข้อความนี้ แล้วแนบฉบับเต็มเป็นเอกสาร",
    todo_en="Shorten it, and give the whole of it as a document.",
)
TOO_MANY_VALUES = FaultWording(
    th=f"ไฟล์นี้มีค่ามากเกินไป อ่านได้ไม่เกิน {JSON_VALUES:,} ค่า",
    en=f"The file holds too many values: at most {JSON_VALUES:,} are read.",
    todo_th="ตรวจว่าเป็นไฟล์ที่ถูกต้อง ถ้าเป็นรายงานของหลายหน่วยงาน ให้แยกเป็นหลายไฟล์",
    todo_en="See whether it is the right file. Reports of many agencies go into several files.",
)
BROKEN_LETTER = FaultWording(
    th="ข้อความนี้มีอักขระเสีย ($found) ซึ่งไม่ใช่ตัวอักษรใด",
    en="This text holds a broken character ($found) that stands for no letter.",
    todo_th="พิมพ์ข้อความนี้ใหม่ แล้วบันทึกไฟล์เป็น UTF-8",
    todo_en="Type this text anew and save the file as UTF-8.",
)


def is_too_deep(text: str) -> bool:
    """Whether brackets are nested beyond ``DEPTH`` levels."""
    if text.count("{") + text.count("[") <= DEPTH:
        return False
    depth = 0
    for match in BRACKET.finditer(text):
        if match[0] in ("{", "["):
            depth += 1
            if depth > DEPTH:
                return True
        elif match[0] in ("}", "]"):
            depth -= 1
    return False


def too_much(text: str) -> Breach | None:
    """The first value beyond ``JSON_VALUES``, or text beyond ``TEXT``: told before anything is made of it."""
    many = sum(map(text.count, "{[,")) > JSON_VALUES
    if not many and len(text) <= TEXT:
        return None
    values = 0
    for match in (SIGN if many else BRACKET).finditer(text):
        values += match[0] in ("{", "[", ",")
        if values > JSON_VALUES:
            return Breach(match.start(), TOO_MANY_VALUES)
        if match.end() - match.start() > TEXT + 2 and _length(match[0]) > TEXT + 2:
            return Breach(match.start(), TOO_LONG)
    return None


def _length(string: str) -> int:
    """Characters of a string token with its marks, each escape as one."""
    return len(string) - sum(len(escape[0]) - 1 for escape in _ESCAPE.finditer(string))


def breaches(text: str, ruler: Ruler) -> Iterator[Breach]:
    """Everything that is wrong in ``text``, in its order, up to where its grammar breaks."""
    open_: list[dict[str, int]] = []  # of each open bracket the names in it and their offsets
    number: Breach | None = None  # kept until it is known that the number is not broken, too
    for kind, token, at in pieces(text):
        if kind == "break":
            broken = explain(text, token, at)
            yield from [number] if number and number.at < broken.at else []
            yield broken
            return
        if number:
            yield number
            number = None
        if kind in ("{", "["):
            open_.append({})
        elif kind in ("}", "]"):
            open_.pop()
        elif kind in ("name", "text"):
            word = unquoted(token)
            if letter := NO_LETTER.search(word):
                yield Breach(at, BROKEN_LETTER, {"found": code_point(letter[0])})
            if kind == "name" and (earlier := open_[-1].setdefault(word, at)) != at:
                line, column = ruler.place(earlier)
                yield Breach(at, DUPLICATE, {"key": shown(word), "line": str(line), "column": str(column)})
        elif token in CONSTANTS:
            number = Breach(at, NOT_A_NUMBER, {"found": token})
        elif token[0] in "-0123456789":
            if (count := digits(token)) > DIGITS:
                number = Breach(at, TOO_MANY_DIGITS, {"count": str(count)})
            elif not in_range(token):
                number = Breach(at, OUT_OF_RANGE, {"found": shown(token)})
