"""Texts, numbers, truth values and words of a closed list: read, or told what is wrong and what to write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from ita_audit.model import Text
from ita_audit.nearest import nearest
from ita_audit.rulebook.declared.file_reading import LOST, FileReading, Reader, found, whereabouts
from ita_audit.rulebook.loaded import Path
from ita_audit.rulebook.suggestions import instead
from ita_audit.types.spec import Declared, Wording, key_of

_TRUTH = {
    **dict.fromkeys(("true", "yes", "on", "y", "ใช่", "จริง"), True),
    **dict.fromkeys(("false", "no", "off", "n", "ไม่ใช่", "เท็จ"), False),
}
_FIGURE = re.compile(r"\s*([-+]?[0-9๐-๙][0-9๐-๙,_ ]*)(?:\.([0-9๐-๙]+))?\s*")


def number_written(text: str) -> bool:
    """Whether ``text`` is a number, however it is written."""
    return _FIGURE.fullmatch(text) is not None


def scalar_reader(hint: type) -> Reader:
    """Reads a text, a whole number, a number or a truth value."""

    def read(reading: FileReading, value: Any, path: Path) -> Any:
        plain = reading.plain(path)
        if plain == "":
            return LOST  # there is no value, which is said already
        if hint is str and plain is not None:
            return value  # that it needs quotes is said already
        if isinstance(value, hint) and isinstance(value, bool) == (hint is bool) and plain is None:
            return value
        return wrong(reading, value, path, [hint])

    return read


def word_reader(words: Mapping[Any, Any]) -> Reader:
    """Reads one of a closed list of words; gives what stands for it."""

    def read(reading: FileReading, value: Any, path: Path) -> Any:
        if (
            isinstance(value, str | int)
            and value in words
            and (type(value), value) in {(type(w), w) for w in words}
        ):
            return words[value]
        if reading.plain(path) == "":
            return LOST
        meant = wrong(reading, value, path, [Literal[tuple(words)]])
        return LOST if meant is LOST else words[meant]

    return read


def wrong(reading: FileReading, value: Any, path: Path, ways: list[Any]) -> Any:
    """Note that what stands at ``path`` is none of ``ways``, with what to write in its place; gives that where it is plain."""
    plain = reading.plain(path)
    if plain is not None:
        reading.mended.append(path)
        if plain == "":
            reading.mended.pop()
            return LOST
    here, key = found(plain if plain is not None else value), whereabouts(path)
    wanted = [_called(one) for one in ways]
    th, en = " หรือ".join(one.th for one in wanted), ", or ".join(one.en for one in wanted)
    said = Text(f"{key.th} ต้องเป็น{th} แต่พบ {here.th}", f"{key.en} must be {en}; here is {here.en}")
    wrote = plain if plain is not None else value
    reading.refuse(path, said, _todo(wrote, ways))
    return _meant(wrote, [_bare(one) for one in ways])


def _meant(value: Any, ways: list[Any]) -> Any:
    """The value that ``_todo`` says to write, where it says one, so that what refers to it can be looked at."""
    if not isinstance(value, str | int | float):
        return LOST
    text, figure = str(value).strip(), _FIGURE.fullmatch(str(value))
    if int in ways and figure is not None and not isinstance(value, bool):
        return int(re.sub(r"[,_ ]", "", figure[1]))
    if bool in ways and text.lower() in _TRUTH:
        return _TRUTH[text.lower()]
    if str in ways and not isinstance(value, bool):
        return text
    if len(ways) == 1 and get_origin(ways[0]) is list:
        inside = _meant(value, [_bare(get_args(ways[0])[0])])
        return LOST if inside is LOST else [inside]
    if len(ways) == 1 and get_origin(ways[0]) is Literal:
        words = {str(one): one for one in get_args(ways[0])}
        return words.get(nearest(text, words) or "", LOST)
    return LOST


def _bare(hint: Any) -> Any:
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    return hint


def _called(hint: Any) -> Text:
    """What a hint wants, as a sentence says it."""
    hint = _bare(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        parts = [_called(one) for one in arguments if one is not type(None)]
        return Text(" หรือ".join(one.th for one in parts), " or ".join(one.en for one in parts))
    if origin is Literal or (isinstance(hint, type) and issubclass(hint, Enum)):
        words = [str(one.value if isinstance(one, Enum) else one) for one in arguments or hint]
        words = [word.lower() if word in ("True", "False") else word for word in words]
        return Text(f" {_listed(words, 'หรือ')}", _listed(words, "or"))
    if origin is list:
        inside = _called(arguments[0])
        return Text(f"รายการ [{inside.th}, ...]", f"a list [{inside.en}, ...]")
    if hint is Wording:
        return Text("ข้อความสองภาษา {th: ..., en: ...}", "a text in both languages {th: ..., en: ...}")
    if isinstance(hint, type) and issubclass(hint, Declared):
        keys = ", ".join(
            key_of(one.name)
            for one in fields(hint)  # type: ignore[arg-type]
        )
        return Text(f"ชุดของคีย์และค่า {{{keys}}}", f"keys and values {{{keys}}}")
    return _NAMES.get(hint, Text("ชุดของคีย์และค่า", "keys and values"))


_NAMES = {
    str: Text("ข้อความ", "a text"),
    int: Text("จำนวนเต็ม", "a whole number"),
    float: Text("ตัวเลข", "a number"),
    bool: Text(" true หรือ false", "true or false"),
}


def _listed(words: list[str], joined: str) -> str:
    *first, last = words
    return f"{', '.join(first)} {joined} {last}" if first else last


def _todo(value: Any, ways: list[Any]) -> Text | None:
    """What to write in place of ``value``; None where only the guide can tell."""
    bare = [_bare(one) for one in ways]
    text = str(value) if isinstance(value, str | int | float) else ""
    figure = _FIGURE.fullmatch(text)
    if int in bare and figure is not None and not isinstance(value, bool):
        whole = str(int(re.sub(r"[,_ ]", "", figure[1])))
        return Text(
            f"เขียนจำนวนเต็ม เช่น {whole} (ไม่มีทศนิยม จุลภาค หรือเครื่องหมายคำพูด)",
            f"write a whole number, such as {whole} (no decimals, commas or quotes)",
        )
    if int in bare and len(bare) == 1:
        return Text("เขียนจำนวนเต็มเป็นตัวเลข เช่น 3", "write a whole number in figures, such as 3")
    if bool in bare and (truth := _TRUTH.get(text.lower())) is not None:
        return Text(f"เขียน {str(truth).lower()}", f"write {str(truth).lower()}")
    if bool in bare:
        return Text("เขียน true หรือ false", "write true or false")
    if str in bare and text:
        return Text(f'เขียนในเครื่องหมายคำพูด "{text}"', f'write it in quotes: "{text}"')
    if Wording in bare and isinstance(value, str):
        return Text(
            f"เขียนทั้งสองภาษา {{th: {value}, en: ...}}", f"write it in both languages: {{th: ..., en: {value}}}"
        )
    if len(bare) == 1 and get_origin(bare[0]) is list and text:
        return Text(f"เขียนเป็นรายการ [{text}]", f"write it as a list: [{text}]")
    if len(bare) == 1 and get_origin(bare[0]) is Literal:
        return Text(*instead(text, map(str, get_args(bare[0]))))
    return None
