"""What is wrong with a file that is not YAML, in the words of whoever writes one: the parser's own are for programmers."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml

from ita_audit.model import Text


class YamlMistake(NamedTuple):
    """What is wrong, what to do, and line and column (from 1)."""

    said: Text
    todo: Text
    line: int
    column: int


_QUOTE = Text("ปิดเครื่องหมายคำพูดให้ครบคู่", "close the quotation mark")
_ONE_KEY = Text(
    "ถ้าเป็นข้อความที่มี : ให้ใส่ในเครื่องหมายคำพูด ถ้าเป็นคีย์ให้ขึ้นบรรทัดใหม่และย่อหน้าให้ตรงกับคีย์ข้างเคียง",
    "put a text with a colon in quotes; a key stands on a line of its own, indented like those beside it",
)
_NAMES = (
    Text("ใช้ชื่อแทน (&, *) ไม่ได้", "anchors and aliases (&, *) are not read"),
    Text("เขียนเนื้อหาซ้ำลงไปตรง ๆ", "write the content out"),
)

_WORDS: tuple[tuple[str, Text, Text], ...] = (
    (
        "mapping values are not allowed",
        Text("มี : เกินมา ตรงนี้เป็นคีย์ไม่ได้", "there is a colon too many: no key can stand here"),
        _ONE_KEY,
    ),
    (
        "expected ',' or ']'",
        Text("วงเล็บ [ ที่เปิดในบรรทัด {line} ไม่ได้ปิดก่อนถึงตรงนี้", "the [ of line {line} is not closed before this"),
        Text("ปิดด้วย ] และคั่นรายการด้วยจุลภาค", "close it with ], and put a comma between its members"),
    ),
    (
        "expected ',' or '}'",
        Text(
            "วงเล็บ {{ ที่เปิดในบรรทัด {line} ไม่ได้ปิดก่อนถึงตรงนี้", "the {{ of line {line} is not closed before this"
        ),
        Text(
            "ปิดด้วย } และคั่นด้วยจุลภาค ข้อความที่มีจุลภาคหรือวงเล็บให้ใส่ในเครื่องหมายคำพูด",
            "close it with }, and put commas between its keys; a text with commas or braces goes in quotes",
        ),
    ),
    (
        "unexpected end of stream",
        Text("เครื่องหมายคำพูดที่เปิดในบรรทัด {line} ไม่ได้ปิด", "the quotation mark of line {line} is not closed"),
        _QUOTE,
    ),
    (
        "unexpected document indicator",
        Text("เครื่องหมายคำพูดที่เปิดในบรรทัด {line} ไม่ได้ปิด", "the quotation mark of line {line} is not closed"),
        _QUOTE,
    ),
    (
        "could not find expected ':'",
        Text("บรรทัดนี้ หรือบรรทัดก่อนหน้า ขาด : หลังคีย์", "this line, or the one before, has no colon after its key"),
        Text("เขียน คีย์: ค่า โดยเว้นวรรคหลัง :", "write key: value, with a blank after the colon"),
    ),
    (
        "did not find expected key",
        Text(
            "ตรงนี้ควรเป็นคีย์ ที่ย่อหน้าตรงกับคีย์ในชุดที่เริ่มบรรทัด {line}",
            "a key should stand here, indented like the keys that begin on line {line}",
        ),
        Text(
            "ย่อหน้าให้ตรงกัน และอย่าให้มีข้อความต่อท้ายเครื่องหมายคำพูดปิด (เครื่องหมาย ' ในข้อความเขียนสองตัว '')",
            "indent it alike, and let no text follow a closing quotation mark (a ' inside a text is written twice: '')",
        ),
    ),
    (
        "expected '-' indicator",
        Text(
            "ตรงนี้ควรเป็น - ที่ย่อหน้าตรงกับรายการที่เริ่มบรรทัด {line}",
            "a - should stand here, indented like the list that begins on line {line}",
        ),
        Text("ย่อหน้าให้ตรงกัน หรือเติม - หน้ารายการ", "indent it alike, or begin the member with -"),
    ),
    (
        "block sequence entries are not allowed",
        Text("รายการที่ขึ้นต้นด้วย - อยู่ตรงนี้ไม่ได้", "a list that begins with - cannot stand here"),
        Text("ขึ้นบรรทัดใหม่แล้วย่อหน้า หรือเขียนเป็น [ ]", "begin a new line and indent it, or write it in [ ]"),
    ),
    (
        "another document",
        Text(
            "มี --- แล้วเริ่มเอกสารใหม่ ไฟล์หนึ่งมีได้เอกสารเดียว",
            "a second document begins after ---; a file holds one",
        ),
        Text("ลบ --- และสิ่งที่ตามมา หรือย้ายไปไฟล์อื่น", "remove --- and what follows, or move it to another file"),
    ),
    (
        "expected <document start>",
        Text("สิ่งนี้อยู่นอกเนื้อหาที่จบไปแล้ว", "this stands outside of what has ended before it"),
        Text("ย่อหน้าให้ตรงกับบรรทัดแรก หรือลบออก", "indent it like the first line, or remove it"),
    ),
    (
        "expected node content",
        Text(
            "ตรงนี้ควรเป็นค่า แต่พบวงเล็บปิดหรือเครื่องหมายที่เกินมา",
            "a value should stand here, not a closing bracket or sign",
        ),
        Text("ลบเครื่องหมายที่เกิน หรือใส่ค่า", "remove the sign, or give the value"),
    ),
    (
        "unknown escape",
        Text(
            'เครื่องหมาย \\ ใน " " ใช้กับตัวอักษรนี้ไม่ได้',
            "a backslash in double quotes means nothing before this letter",
        ),
        Text("ใช้ ' ' แทน \" \" หรือเขียน \\\\", "use ' ' in place of \" \", or write \\\\"),
    ),
    (
        "tab character",
        Text("ย่อหน้าด้วยแท็บไม่ได้", "a tab cannot indent a line"),
        Text("ใช้ช่องว่างแทนแท็บ", "use blanks in its place"),
    ),
    ("alias", *_NAMES),
    ("anchor", *_NAMES),
)
_TAB = _WORDS[-3][1:]
_SIGN = (
    Text("ข้อความขึ้นต้นด้วย {sign} ไม่ได้", "a text cannot begin with {sign}"),
    Text("ใส่ข้อความในเครื่องหมายคำพูด", "put the text in quotes"),
)
_UNSEEN = (
    Text("มีอักขระที่มองไม่เห็น ซึ่งไม่ใช่ข้อความ", "there is an unseen character that is no text"),
    Text("ลบออก แล้วบันทึกไฟล์ใหม่", "remove it, and save the file anew"),
)
_ELSE = (
    Text("ตรงนี้ไม่ใช่รูปแบบของ YAML", "this cannot stand here in YAML"),
    Text("ใส่ข้อความในเครื่องหมายคำพูด และย่อหน้าให้ตรงกัน", "put the text in quotes, and indent lines alike"),
)


def yaml_mistake(error: yaml.YAMLError, text: str) -> YamlMistake:
    """What ``error`` says of ``text``, for people."""
    if isinstance(error, yaml.reader.ReaderError):
        before = text[: _unseen(text)]
        return YamlMistake(*_UNSEEN, before.count("\n") + 1, len(before) - before.rfind("\n"))
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    problem = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}"
    line, column = (mark.line, mark.column) if mark else (0, 0)
    said, todo = _ELSE
    if "cannot start any token" in problem:
        sign = _at(text, line, column)
        said, todo = _TAB if sign == "\t" else _SIGN
        said = Text(said.th.replace("{sign}", sign), said.en.replace("{sign}", sign))
    else:
        known = ((said, todo) for words, said, todo in _WORDS if words in problem)
        said, todo = next(known, _ELSE)
        first = begun.line + 1 if begun else line + 1
        said = Text(said.fill("th", line=first), said.fill("en", line=first))
    return YamlMistake(said, todo, line + 1, column + 1)


def _at(text: str, line: int, column: int) -> str:
    lines: list[Any] = text.splitlines()
    return lines[line][column : column + 1] if line < len(lines) else ""


def _unseen(text: str) -> int:
    """Where the first character stands that YAML does not read."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    return found.start() if found else 0
