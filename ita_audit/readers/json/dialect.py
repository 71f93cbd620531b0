"""The one dialect of JSON: the decoder of the standard library, held to what I-JSON (RFC 7493) allows.

A sound text is read once, by the decoder. Only a text that is refused, or looks as if it might be, is
gone through a second time, slowly, for everything that is wrong in it and where.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Never, cast

from ita_audit.errors import Fault, SubmissionError
from ita_audit.limits import FAULTS
from ita_audit.readers.json import grammar
from ita_audit.readers.json.breaches import NO_LETTER, breaches, is_too_deep, too_much
from ita_audit.readers.json.exact_numbers import is_exact
from ita_audit.readers.json.fault_wording import Breach, FaultWording
from ita_audit.readers.json.pieces import pieces
from ita_audit.readers.json.tokens import Ruler

# Escapes that may stand for NUL, half a surrogate pair or a noncharacter.
_SUSPECT_ESCAPE = re.compile(r"\\u(?:0000|[dD][89a-fA-F]|[fF][dD][dDeE]|[fF]{3}[eEfF])")

MORE = FaultWording(
    th=f"ยังมีที่ผิดอีกหลังจากนี้ แสดงเฉพาะ {FAULTS} แห่งแรก",
    en=f"There are more mistakes after this; the first {FAULTS} are shown.",
    todo_th="แก้ที่แสดงไว้ก่อน แล้วตรวจอีกครั้ง",
    todo_en="Mend those shown and check again.",
)


class _RefusedError(Exception):
    """The text breaks the dialect somewhere."""


def parse(text: str, file: str) -> dict[str, Any]:
    """The object that ``text`` holds; raises SubmissionError with every fault of ``file``."""
    if much := too_much(text):
        raise SubmissionError(much.wording.fault(file, Ruler(text).place(much.at)))
    if not is_too_deep(text) and not _is_suspect(text):
        try:
            content = _STRICT.decode(text)
        except (json.JSONDecodeError, _RefusedError):
            content = None
        if isinstance(content, dict):
            return content
    faults = list(_faults(text, file))
    if faults:
        raise SubmissionError(faults)
    return cast(dict[str, Any], _STRICT.decode(text))  # suspect, yet sound: an emoji in two escapes


def _is_suspect(text: str) -> bool:
    return bool(NO_LETTER.search(text) or _SUSPECT_ESCAPE.search(text))


def _faults(text: str, file: str) -> Iterator[Fault]:
    ruler = Ruler(text)
    found = _breaches(text, ruler)
    for breach in islice(found, FAULTS):
        yield breach.wording.fault(file, ruler.place(breach.at), breach.fields)
    if more := next(found, None):
        yield MORE.fault(file, ruler.place(more.at))


def _breaches(text: str, ruler: Ruler) -> Iterator[Breach]:
    not_object = grammar.not_an_object(text)
    if not_object and all(piece.kind != "break" for piece in pieces(text)):
        yield not_object
    yield from breaches(text, ruler)


def _refuse(_constant: str) -> Never:
    raise _RefusedError


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _RefusedError
    return members


def _int(number: str) -> int:
    if not is_exact(number):
        raise _RefusedError
    return int(number)


def _float(number: str) -> float:
    if not is_exact(number):
        raise _RefusedError
    return float(number)


_STRICT = json.JSONDecoder(
    object_pairs_hook=_once, parse_int=_int, parse_float=_float, parse_constant=_refuse
)
