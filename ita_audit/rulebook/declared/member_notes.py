"""What an annotation asks of a value besides its type: a form, a least length, a range, no member twice."""

from __future__ import annotations

import re
from typing import Any

from ita_audit.model import Text
from ita_audit.rulebook.declared.file_reading import LOST, FileReading, Reader, found, whereabouts
from ita_audit.rulebook.loaded import Path
from ita_audit.types.spec import AtLeast, AtMostMembers, InRange, Matching, NoneTwice


def noted(plain: Reader, notes: list[Any]) -> Reader:
    """Reads as ``plain`` does, and asks of the value what ``notes`` ask; only the first that does not hold is said."""
    asked = [_ASKED[type(note)](note) for note in notes if type(note) in _ASKED]
    if not asked:
        return plain

    def read(reading: FileReading, value: Any, path: Path) -> Any:
        before = len(reading.faults)
        value = plain(reading, value, path)
        if value is not LOST and len(reading.faults) > before:  # what was most likely meant
            return LOST if any(one(reading.attempt(), value, path) is LOST for one in asked) else value
        if value is not LOST and value is not None:
            for one in asked:
                if one(reading, value, path) is LOST:
                    return LOST
                if len(reading.faults) > before:
                    break
        return value

    return read


def _matching(note: Matching) -> Any:
    wanted = re.compile(note.pattern)

    def asks(reading: FileReading, value: str, path: Path) -> None:
        if not value.strip():
            _blank(reading, path)
        elif not wanted.search(value):
            key, here = whereabouts(path), found(value)
            said = Text(
                f"{key.th} ต้องเป็น{note.said.th} แต่พบ {here.th}",
                f"{key.en} must be {note.said.en}; here is {here.en}",
            )
            reading.refuse(path, said, Text(f"เขียนเช่น {note.example}", f"write it such as {note.example}"))
            reading.lose(path)

    return asks


def _blank(reading: FileReading, path: Path) -> None:
    key = whereabouts(path)
    rule = "missing-language" if path[-1:] in (("th",), ("en",)) else "schema"
    todo = Text("เขียนข้อความ", "write the text")
    reading.refuse(path, Text(f"{key.th} ว่างไม่ได้", f"{key.en} is blank"), todo, rule)
    reading.lose(path)


def _at_least(note: AtLeast) -> Any:
    def asks(reading: FileReading, value: Any, path: Path) -> None:
        key, few = whereabouts(path), note.fewest
        if isinstance(value, str) and not value.strip():
            _blank(reading, path)
        elif isinstance(value, str) and len(value) < few:
            said = Text(
                f"{key.th} สั้นเกินไป ต้องยาวอย่างน้อย {few} ตัวอักษร",
                f"{key.en} is too short: it needs {few} letters",
            )
            reading.refuse(path, said, Text("เขียนเป็นประโยค", "write a sentence"))
        elif len(value) < few:
            here = len(value)
            said = Text(
                f"{key.th} ต้องมีอย่างน้อย {few} รายการ แต่มี {here}",
                f"{key.en} needs at least {few}; it has {here}",
            )
            reading.refuse(path, said, Text("เพิ่มรายการ", "add to it"))
            if not value:
                reading.lose(path)

    return asks


def _at_most(note: AtMostMembers) -> Any:
    def asks(reading: FileReading, value: Any, path: Path) -> None:
        if len(value) > note.most:
            key, here, most = whereabouts(path), len(value), note.most
            said = Text(
                f"{key.th} มีได้ไม่เกิน {most} รายการ แต่มี {here}", f"{key.en} has {here}; there may be {most}"
            )
            reading.refuse(path, said, Text("เหลือไว้เท่าที่มีได้", "take the others out"))

    return asks


def _in_range(note: InRange) -> Any:
    def asks(reading: FileReading, value: int, path: Path) -> Any:
        least, most = note.least, note.most
        if least <= value and (most is None or value <= most):
            return value
        key = whereabouts(path)
        th, en = (
            (f"{least} ขึ้นไป", f"{least} or more")
            if most is None
            else (f"{least} ถึง {most}", f"{least} to {most}")
        )
        return reading.refuse(
            path,
            Text(f"{key.th} ต้องเป็น {th} แต่พบ {value}", f"{key.en} must be {en}; here is {value}"),
            Text(f"ใส่จำนวนเต็ม {th}", f"write a whole number, {en}"),
        )

    return asks


def _none_twice(_note: NoneTwice) -> Any:
    def asks(reading: FileReading, value: Any, path: Path) -> None:
        twice = (
            [one for index, one in enumerate(value) if one in value[:index]]
            if isinstance(value, list)
            else []
        )
        if twice:
            key = whereabouts(path)
            said = Text(f"{key.th} มี {twice[0]} ซ้ำ", f"{key.en} has {twice[0]} twice")
            reading.refuse(path, said, Text("ลบออกหนึ่งที่", "remove one of them"), "contradiction")

    return asks


_ASKED: dict[type, Any] = {
    Matching: _matching,
    AtLeast: _at_least,
    AtMostMembers: _at_most,
    InRange: _in_range,
    NoneTwice: _none_twice,
}
